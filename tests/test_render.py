"""`generator.render`: the front matter, addresses and headings of a page."""

import posixpath
from types import CodeType
from urllib.parse import urljoin

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from markdown import Markdown

from generator import render
from generator.model import Collection
from generator.pages import Link, Page, build_pages
from generator.pages.page import Moved, PictureView
from generator.render import (
    FILTERS,
    dump_front_matter,
    keeping_templates,
    relative_address,
    render_page,
    render_template,
)
from tests.support.folders import SITE


def test_front_matter_is_data(small_collection: Collection) -> None:
    """The front matter, read back, has the title and the description of the page."""
    for page in build_pages(small_collection):
        _, front, _ = render_page(page).split("---\n", 2)
        meta = yaml.safe_load(front)
        assert (meta["title"], meta["description"]) == (page.title, page.description)


class Shelf:
    """Keeps what is put there, and notes what was requested."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def name(self, kind: str, *parts: bytes | str) -> str:
        """Return a readable name."""
        return repr((kind, *parts))

    def get(self, name: str) -> bytes | None:
        """Return what is kept, or None."""
        return self.kept.get(name)

    def put(self, name: str, content: bytes) -> None:
        """Keep it."""
        self.kept[name] = content


def render_two() -> list[str]:
    """Return the output of two templates, as in a new process."""
    render._environment.cache_clear()
    view = PictureView("Sidan", "Kommun", (), (), "9 av 10", ())
    page = Page(
        address="a/", title="A", description="", template="", view=None, moved=(Moved("b", Link("B", "b/"), None),)
    )
    return [render_template("picture.svg.jinja", view=view, font="x"), render_template("_moved.md.jinja", page=page)]


def test_compiled_templates_are_recalled(monkeypatch: pytest.MonkeyPatch) -> None:
    """They give the same output; only a template with another source, or a damaged one, is compiled again."""
    compiled: list[str | None] = []
    compile_one = Environment.compile

    def note(self: Environment, source: str, name: str | None = None, filename: str | None = None) -> CodeType:
        compiled.append(name)
        return compile_one(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", note)
    shelf = Shelf()
    with keeping_templates(None):
        expected = render_two()
    names = compiled[:]
    assert len(names) > 1
    with keeping_templates(shelf):
        assert [render_two(), render_two()] == [expected] * 2
        assert compiled == names * 2
        contents = [*shelf.kept.values()]
        shelf.kept = dict(zip(shelf.kept, [*contents[1:], b"damaged"], strict=True))
        assert render_two() == expected
    assert compiled == names * 3


@pytest.mark.parametrize(
    ("target", "start", "address"),
    [
        ("kommuner/", "", "kommuner/"),
        ("", "kommuner/nassjo/", "../../"),
        ("kommuner/nassjo/2019/", "kommuner/nassjo/2019/styrning/", "../"),
        ("a/b/#fraga-5.2", "a/c/", "../b/#fraga-5.2"),
        ("data/criteria.csv", "kommuner/nassjo/", "../../data/criteria.csv"),
        ("", "", "./"),
    ],
)
def test_relative_addresses(target: str, start: str, address: str) -> None:
    """The site can be in any folder of a host."""
    assert relative_address(target, start) == address
    assert urljoin(SITE + start, address) == SITE + target


STEPS = st.lists(st.sampled_from(["a", "b", "a.csv", "..", ".", ""]), max_size=6).map("/".join)


@given(path=STEPS, start=STEPS, fragment=st.sampled_from(["", "#x", "#x/y#z"]), slash=st.sampled_from(["", "/"]))
def test_relative_addresses_are_those_of_posixpath(path: str, start: str, fragment: str, slash: str) -> None:
    """Even for strange addresses."""
    path += slash
    end = "/" if not path or path.endswith("/") else ""
    expected = posixpath.relpath(f"/{path}", f"/{start}") + end + fragment
    assert relative_address(path + fragment, start) == expected


@settings(deadline=None, derandomize=True)
@given(
    parts=st.lists(st.sampled_from(["åäö ", "ab", "\n", "'", '"', "\\", "\xa0", ": ", " "]), min_size=1, max_size=9),
    length=st.integers(min_value=1, max_value=1100),
)
def test_long_lines_are_what_pyyaml_itself_writes(parts: list[str], length: int) -> None:
    """Up to where it folds them, and beyond."""
    text = ("".join(parts) * length)[:length]
    meta = {"title": text, "citation": {"bibtex": text}}
    assert dump_front_matter(meta) == yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)


@given(title=st.text(), description=st.text(alphabet="ab :#-'\"\\{}[],&*?|>!%@`09.=~åé–”\xa0\xad\x85\n", max_size=60))
@example(title="långt " * 400, description="långt" * 400)
@example(title="lång\n rad " * 150, description="@misc{a,\n  title = {Å: 'b'},\n}\n" * 20)
@example(title="\N{GRINNING FACE}", description="a\u2028b\ufeff")
def test_front_matter_is_what_pyyaml_itself_writes(title: str, description: str) -> None:
    """The faster library that may replace it writes the same bytes."""
    meta = {"title": title, "description": description, "path": [{"title": title, "address": description}]}
    assert dump_front_matter(meta) == yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)


@settings(deadline=None, max_examples=150, derandomize=True)
@given(
    text=st.text(
        alphabet=st.sampled_from("<>&*_`[]()#\\!{}") | st.characters(codec="utf-8", exclude_categories=["C", "Z"]),
        min_size=1,
        max_size=40,
    )
)
@example(text="*a*")
@example(text="`a`")
@example(text="[a](b)")
@example(text="a{#b}")
def test_a_heading_shows_its_text_as_typed(text: str) -> None:
    """Whatever is in a heading from YAML, Markdown shows it and doesn't interpret it."""
    html = Markdown(extensions=["attr_list"]).convert(f"## {FILTERS['heading'](text)}")
    assert html.startswith("<h2>")
    assert html.endswith("</h2>")
    assert "<" not in html.removeprefix("<h2>").removesuffix("</h2>")
