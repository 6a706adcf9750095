"""`generator.late_content`: the HTML of a page, kept compressed until it is written."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from mkdocs.commands import build as mkdocs_build

from generator.build import build_html
from generator.late_content import LateContent
from generator.output import write_tree
from generator.site import Tree
from tests.support.folders import ROOT


@pytest.mark.parametrize("is_escaping", [False, True])
def test_a_template_shows_the_finished_html(is_escaping: bool) -> None:
    """It is HTML already, so no template escapes it; letters of all kinds survive."""
    late = LateContent("<p>Råd – 5 ≥ 4</p>", lambda html: html.replace("Råd", "<b>Råd</b>"))
    template = Environment(autoescape=is_escaping).from_string("[{{ content }}]")  # noqa: S701 - MkDocs has none
    for _ in range(2):
        assert template.render(content=late) == "[<p><b>Råd</b> – 5 ≥ 4</p>]"


def test_no_generated_page_is_held_as_text(small_tree: Tree, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """When MkDocs writes the first page, it has read all of them but holds neither their Markdown nor their HTML."""
    held: dict[str, bool] = {}
    build_page = mkdocs_build._build_page

    def look(page: Any, config: Any, doc_files: Any, *others: Any, **more: Any) -> None:
        if not held:
            pages = [file.page for file in doc_files]
            held.update({one.file.src_uri: bool(one.markdown) or isinstance(one.content, str) for one in pages})
        build_page(page, config, doc_files, *others, **more)

    monkeypatch.setattr(mkdocs_build, "_build_page", look)
    write_tree(small_tree, tmp_path / "docs")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site")
    hand_written = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("index.md")}
    assert held.keys() == {path for path in small_tree if path.endswith(".md")}
    assert {path for path, is_held in held.items() if is_held} == hand_written
