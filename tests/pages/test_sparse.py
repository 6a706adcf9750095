"""Pages of evaluations that hold little: what is missing is said in words."""

import posixpath
import re
import shutil
from pathlib import Path

import html5lib
import pytest

from generator.load import build_collection, load_sources
from generator.pages import build_pages
from generator.problems import Level
from generator.site import build_site
from tests.support.checking import check_folder

EMPTY_HEADING = re.compile(r"^#{2,6} [^\n]*\n(?:\s*(?:</div>|<div[^>]*>)?\s*\n)*(?:#|\Z)", re.MULTILINE)
"""A heading with nothing below it but the next heading or the end."""

SPARSE = {
    "no area maximum": (
        "    heading_score: 51\n    score: 50\n    max: 100\n",
        "    heading_score: 51\n    score: 50\n",
    ),
    "no area percent": ("    max: 100\n    percent: 18\n    questions", "    max: 100\n    questions"),
    "no questions": ('    questions:\n      - {nr: "2.1", score: 18.4, max: 100, percent: 18}\n', ""),
    "strengths without questions": (
        '    questions:\n      - {nr: "2.1", score: 18.4, max: 100, percent: 18}\n',
        "    strengths:\n      - {nr: 1, text: Tydliga mål.}\n",
    ),
    "no month": ("month: 3\n", ""),
    "no occasion": ("occasion: first\n", ""),
    "no file": ("  file: exempelby.txt\n", ""),
    "no evaluators": (
        "evaluators:\n  - {name: Anna Exempel, organisation: SKL}\n"
        "  - {name: Bo Exempel, organisation: Exempelby kommun}\n",
        "",
    ),
}


@pytest.mark.parametrize("shape", SPARSE)
def test_an_evaluation_may_hold_little(small: Path, shape: str) -> None:
    """Whatever is missing is told in words; no page says None, and every row has as many cells as the head."""
    path = small / "evaluations" / "exempelby-2019.yml"
    text = path.read_text(encoding="utf-8")
    assert text.count(SPARSE[shape][0]) == 1
    path.write_text(text.replace(*SPARSE[shape]), encoding="utf-8")
    sources, problems = load_sources(small)
    assert problems == []
    collection = build_collection(sources)
    for name, content in build_site(collection, build_pages(collection), hand_written_files={}).items():
        if name.endswith(".md"):
            page = content.decode()
            assert "None" not in page, name
            for table in html5lib.parse(page, namespaceHTMLElements=False).iter("table"):
                lengths = {len(row) for row in table.iter("tr")}
                assert len(lengths) == 1, name


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        ("no questions", "Frågorna och texten saknas där."),
        ("strengths without questions", "Poängen för frågorna saknas där."),
    ],
)
def test_a_page_says_just_what_its_source_lacks(small: Path, shape: str, sentence: str) -> None:
    """It never says that there is no text and then shows it."""
    path = small / "evaluations" / "exempelby-2019.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(*SPARSE[shape]), encoding="utf-8")
    collection = build_collection(load_sources(small)[0])
    page = build_site(collection, build_pages(collection), hand_written_files={})[
        "kommuner/exempelby/2019/styrning/index.md"
    ].decode()
    assert sentence in page
    assert ("Tydliga mål." in page) == (shape != "no questions")


@pytest.mark.parametrize(
    ("shape", "area", "cells"),
    [
        ("no area maximum", "demokrati", ["50", "uppgift saknas", "50\N{NO-BREAK SPACE}%"]),
        ("no area percent", "styrning", ["18,4", "100", "uppgift saknas"]),
    ],
)
def test_a_missing_figure_is_missing_in_its_cell(small: Path, shape: str, area: str, cells: list[str]) -> None:
    """It is never a zero, and never an empty cell."""
    path = small / "evaluations" / "exempelby-2019.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(*SPARSE[shape]), encoding="utf-8")
    collection = build_collection(load_sources(small)[0])
    page = build_site(collection, build_pages(collection), hand_written_files={})[f"omraden/{area}/index.md"].decode()
    row = next(
        row for row in html5lib.parse(page, namespaceHTMLElements=False).iter("tr") if row.find("td") is not None
    )
    assert ["".join(cell.itertext()) for cell in row.findall("td")][:3] == cells


@pytest.mark.parametrize("kept", ["exempelby-2019", "asele-by-2021"])
def test_a_collection_may_hold_one_evaluation_and_no_example(small: Path, kept: str) -> None:
    """It passes the check, no heading is empty, nothing is counted as none, and no link leads nowhere."""
    for path in (*(small / "evaluations").iterdir(), *(small / "examples").iterdir()):
        if path.stem != kept:
            path.unlink()
    shutil.rmtree(small / "role_models")
    problems = check_folder(small)
    assert {problem.level for problem in problems} <= {Level.WARNING}
    collection = build_collection(load_sources(small)[0])
    tree = build_site(collection, build_pages(collection), hand_written_files={})
    pages = {name: content.decode() for name, content in tree.items() if name.endswith(".md")}
    for name, page in pages.items():
        assert not re.search(r"\b[Nn]oll\b", page), name
        assert not EMPTY_HEADING.search(page), name
        for address in re.findall(r'href="([^"#?]*)/(?:#[^"]*)?"', page):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), address, "index.md"))
            assert target in tree or target.startswith("om/"), (name, address)
