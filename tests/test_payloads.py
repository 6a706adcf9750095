"""Text from YAML is text: every payload in every text field of every data file, built, and opened in a browser."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup
from playwright.sync_api import Browser, Page
from pydantic import TypeAdapter, ValidationError

from generator.build import build_html
from generator.index import build_index
from generator.load import Sources, build_collection, load_sources
from generator.model import Collection
from generator.model.fields import Text
from generator.output import read_tree, write_tree
from generator.pages import build_pages
from generator.render import FILTERS
from generator.search import Document, build_documents
from generator.site import Tree, build_site
from tests.browsing import Watch, touch_everything
from tests.built import page_files, parse
from tests.conftest import ROOT, SMALL
from tests.placing import FieldOf, Placed, address_types, change_texts, text_fields
from tests.policy import policy_faults
from tests.server import serve
from tests.tally import Tally

PAYLOADS: dict[str, list[str]] = yaml.safe_load((ROOT / "tests" / "payloads.yml").read_text(encoding="utf-8"))
PLACES = ("start", "anywhere", "end")
ROUNDS = max(len(PAYLOADS[place]) for place in PLACES)
"""In each round another payload stands first, and another last, in every text."""
NOT_ON_PAGES = {
    FieldOf("EvaluationArea", "appendix_name"),
    FieldOf("Example", "words"),
    FieldOf("RoleModel", "heading"),
    FieldOf("Term", "match"),
}
"""The fields that no page shows: the data files and the search hold them."""
EXPRESSION = re.compile(r"\{\{ (.+?)( \| (?:prose|heading))? \}\}")
NO_TEXT = re.compile(r"[./#?=,a-z0-9_-]*|[A-Z](?: [0-9.]+)?|[0-9,]+(?:\N{NO-BREAK SPACE}%)?|uppgift saknas")
"""An address or identifier, a letter of a question set or a question of it, a figure."""
OWN_WORDS: dict[str, set[str]] = {
    "headings and words of our own": {
        "_comparison: cell.place.title",
        "_comparison: cell.words",
        "_comparison: mark",
        "_examples: entry.basis",
        "_parts: column",
        "_parts: link.title",
        "_parts: name",
        "_parts: note.mark",
        "_parts: total.origin",
        "about: view.title",
        "area: relation.kind",
        "areas: view.title",
        "compare: kind",
        "compare: made.count",
        "compare: made.table.title",
        "compare: view.title",
        "comparison: view.advice",
        "data: file.row",
        "data: meaning",
        "data: view.title",
        "evaluation: fact.name",
        "evaluation: view.areas_origin",
        "evaluation: view.total.origin",
        "evaluation: view.total.origin_sentence",
        "evaluation_area: other.alikeness",
        "evaluation_area: view.heading_sentence",
        "example: view.basis",
        "examples: facet.everything",
        "examples: facet.title",
        "examples: view.title",
        "glossary: view.title",
        "municipalities: view.title",
        "municipality: view.comparability",
        "role_models: view.title",
        "search: link.title",
        "search: view.title",
        "search_document: document.kind",
        "sources: view.title",
        "start: view.title",
    },
    "counts and dates in words": {
        "about: view.fault_count",
        "compare: view.most_named",
        "example: entry.seen",
        "example: view.time",
        "role_models: view.count",
        "start: addition.day",
        "start: view.evaluations",
        "start: view.example_count",
        "start: view.municipalities",
        "start: view.statements",
    },
    "a web address, which has its own type": {
        "example: entry.address",
    },
    "not reached by the small data: figures, sentences of our own, and macros that are reached elsewhere": {
        "_parts: total.maximum",
        "evaluation: parts.sections(view.closing, 3)",
        "evaluation_area: examples.role_models(lesson.role_models)",
        "evaluation_area: lesson.cut",
        "evaluation_area: view.figures.max",
        "evaluation_area: view.figures.score",
        "evaluation_area: view.missing",
        "example: view.helped.cut",
        "municipality: parts.marks(view.newest.total.marks)",
        "municipality: parts.total_figure(view.newest.total)",
        "municipality: view.newest.total.origin",
        "municipality: view.newest.year",
    },
}
"""The expressions of templates that hold no text from the data, by the reason; each with its template."""
MARK = re.compile(r"qz[0-9]+qz")
RAW = re.compile(r"qz[0-9]+qz <")
"""Where the payload after a mark has become markup."""
STRINGS = """() => {
    const found = [];
    // Ids of headings are made of their words; such ids and addresses within the site do nothing.
    const harmless = /^(?!\\/\\/)[#./\\p{L}\\p{N}_-]+$/u;
    const isAnchor = ({ name, value }) => /^(id|href)$/.test(name) && harmless.test(value);
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.ELEMENT_NODE) {
            found.push(...[...node.attributes].filter((entry) => !isAnchor(entry)).map((entry) => entry.value));
        } else found.push(node.nodeType === Node.COMMENT_NODE ? `comment ${node.data}` : node.data);
    }
    return found.filter((text) => /qz[0-9]+qz/.test(text));
}"""
DRAWN = {"svg", "title", "style", "g", "path", "text", "line", "rect", "circle", "a"}


class Round:
    """The texts of one round: each old text becomes the round's payloads with a mark of its own."""

    def __init__(self, number: int) -> None:
        self.payloads = tuple(PAYLOADS[place][number % len(PAYLOADS[place])] for place in PLACES)
        self._marks: dict[str, str] = {}
        self.placed: Placed = {}

    def change(self, old: str) -> str:
        """Return the payloads with the mark of the old text."""
        mark = self._marks.setdefault(old, f"qz{len(self._marks)}qz")
        start, *rest = self.payloads
        return " ".join([start, mark, *rest])

    def texts(self) -> dict[str, str]:
        """Return every text as it must show, by its mark."""
        return {mark: self.change(old) for old, mark in self._marks.items()}


@cache
def build_round(number: int) -> tuple[Round, Tree, list[Document]]:
    """Return a round, and the folder of pages and the search documents that its data become."""
    made, collection = place_round(number)
    pages, written = build_pages(collection), read_tree(ROOT / "docs")
    return made, build_site(collection, pages, written), build_documents(pages, written)


def word_round() -> int:
    """Return the round whose payloads begin like a word, as what the glossary looks for must."""
    return next(number for number, start in enumerate(PAYLOADS["start"]) if start[0].isalnum())


def place_round(number: int) -> tuple[Round, Collection]:
    """Return a round, and the small data with its payloads in every text."""
    made = Round(number)
    sources, _ = load_sources(SMALL)
    changed, made.placed = change_texts(sources, made.change)
    assert made.placed.keys() == text_fields(), "a text field stands in no file of tests/small; write one there"
    return made, build_collection(add_earlier(changed))


def add_earlier(sources: Sources) -> Sources:
    """Return the sources with the newest evaluation once more, two years earlier: there is a development to show."""
    newest = max(sources.evaluations, key=lambda sourced: sourced.record.year)
    record = newest.record.model_copy(update={"year": newest.record.year - 2, "discrepancies": ()})
    return replace(sources, evaluations=(*sources.evaluations, replace(newest, record=record)))


def plain(text: str) -> str:
    """Return a text for comparison: the site sets hard spaces in figures and capitals at the beginning."""
    return " ".join(text.split()).casefold()


def shows(text: str, whole: str) -> bool:
    """Return whether a text holds another one whole; a chart may cut it off with three dots."""
    return plain(whole) in plain(text) or (text.endswith("…") and plain(whole).startswith(plain(text[:-1])))


def broken_texts(strings: list[str], texts: dict[str, str]) -> list[str]:
    """Return the strings that hold a mark, but not the whole text that belongs to it."""
    return [text for text in strings if not all(shows(text, texts[mark]) for mark in MARK.findall(text))]


@pytest.mark.browser
@pytest.mark.parametrize("number", range(ROUNDS))
def test_payloads_show_as_typed_and_do_nothing(browser: Browser, tmp_path: Path, number: int, tally: Tally) -> None:
    """With the policy switched off, nothing runs, nothing is fetched, and every text stands whole in one place."""
    made, tree, documents = build_round(number)
    write_tree(tree, tmp_path / "docs")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", tmp_path / "site", finish=partial(build_index, documents))
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    seen: set[str] = set()
    broken: list[str] = []
    with serve(tmp_path / "site") as served:
        watch = Watch(served)
        watch.follow(context)
        for path in page_files(tmp_path / "site"):
            address = path.relative_to(tmp_path / "site").as_posix().removesuffix("index.html")
            strings = visit(page, f"{served}{address}", touch=number == 0)
            seen.update(mark for text in strings for mark in MARK.findall(text))
            broken += [f"{address}: {text}" for text in broken_texts(strings, made.texts())]
            broken += [f"{address}: {fault}" for fault in policy_faults(parse(path))]
        broken += broken_texts(visit_hits(page, served), made.texts())
    context.close()
    assert broken == []
    assert watch.complaints == []
    assert len(seen) > 40
    tally.add("payloads", *made.payloads)


def visit_hits(page: Page, served: str) -> list[str]:
    """Search for the first of the marks, and return the strings among the hits that hold a mark."""
    page.goto(f"{served}sok/?q=qz0qz")
    page.locator("#traffar li").first.wait_for()
    strings: list[str] = page.locator("#traffar").evaluate("list => [...list.querySelectorAll('a')].map(a => a.text)")
    assert any(MARK.search(text) for text in strings)
    return strings


def visit(page: Page, address: str, *, touch: bool) -> list[str]:
    """Open a page, touch all and point at each chart if asked for, and return the strings on it that hold a mark."""
    page.goto(address)
    if "/k/" in address:
        page.wait_for_url("**/kommuner/**")
    if touch:
        touch_everything(page)
        for chart in page.locator(".chart-interactive").all():
            chart.locator(".mark-rect path, .mark-symbol path").first.hover(force=True)
    strings: list[str] = page.evaluate(STRINGS)
    return strings


def test_every_text_field_stands_on_some_page() -> None:
    """No text is left out by chance: each is met in Markdown, but for a few fields by name."""
    made, tree, _ = build_round(word_round())
    pages = {name: content.decode().split("---\n", 2)[2] for name, content in tree.items() if name.endswith(".md")}
    shown = {*MARK.findall("\n".join(pages.values()))}
    assert {field for field, texts in made.placed.items() if not {*MARK.findall(" ".join(texts))} <= shown} == (
        NOT_ON_PAGES
    )
    area, example = pages["kommuner/asele-by/2022/demokrati/index.md"], pages["exempel/exempelby-motesbussen/index.md"]
    assert MARK.search(section(area, '<h3 id="lar-1.1">')), "a lesson"
    assert MARK.search(section(area, "## Ord i texten")), "words of the glossary"
    assert MARK.search(section(example, "## Kan vara till hjälp för")), "whom it may help"


def test_every_expression_of_a_template_meets_payloads() -> None:
    """Markup let through (`| safe`) at any place is noticed: each text there is a payload in some page or document.

    What is an address, a number, markup of our own or a letter or identifier can hold none; words of our own are
    listed, and what the small data don't reach.
    """
    values = expression_values()
    missed = {place for place, found in values.items() if not any(map(may_be_noticed, found))}
    assert missed == {place for places in OWN_WORDS.values() for place in places}
    assert len(values) > 200


def expression_values() -> dict[str, list[Any]]:
    """Return the values that each expression of each template has in the build with payloads, by its place.

    A filter that only sets hard spaces and escapes comes after what is looked at.
    """
    values: dict[str, list[Any]] = {}

    def note(value: Any, place: str) -> Any:
        values[place].append(value)
        return value

    def noting(name: str, match: re.Match[str]) -> str:
        place = f"{name.partition('.')[0]}: {match[1]}"
        values.setdefault(place, [])
        return f"{{{{ ({match[1]}) | note({place!r}){match[2] or ''} }}}}"

    folder = ROOT / "generator" / "templates"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    noted = {name: EXPRESSION.sub(partial(noting, name), text) for name, text in texts.items()}
    environment = Environment(
        loader=DictLoader(noted), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update({**FILTERS, "note": note})
    _, collection = place_round(word_round())
    pages = build_pages(collection)
    for page in pages:
        environment.get_template(page.template).render(page=page, view=page.view)
    for document in build_documents(pages, {}):
        environment.get_template("search_document.html.jinja").render(document=document)
    return values


def may_be_noticed(value: Any) -> bool:
    """Return whether a value holds a payload, or is of a kind that never holds a text from the data."""
    if isinstance(value, int | Markup):
        return True
    return bool(MARK.search(value) or NO_TEXT.fullmatch(value))


def section(page: str, beginning: str) -> str:
    """Return what stands on a page from a beginning to the next heading."""
    return re.split(r"\n##|<h[23]", page.partition(beginning)[2], maxsplit=1)[0]


@pytest.mark.parametrize("number", range(ROUNDS))
def test_payloads_are_text_in_every_file(number: int) -> None:
    """CSV and JSON give each text back whole, no cell of a spreadsheet begins like a formula, drawings only draw."""
    made, tree, _ = build_round(number)
    texts = made.texts()
    for name, content in tree.items():
        if name.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(content.decode())) for cell in row]
            assert broken_texts(cells, texts) == [], name
            assert [cell for cell in cells if cell.lstrip("\"' ")[:1] in {*"=+-@\t\r"} and cell] == [], name
        elif name.endswith(".json"):
            assert broken_texts(list(strings_in(json.loads(content))), texts) == [], name
        elif name.endswith(".md"):
            assert RAW.findall(content.decode().split("---\n", 2)[2]) == [], name
        elif name.endswith(".svg"):
            assert list(drawing_faults(content)) == [], name


def strings_in(value: Any) -> Iterator[str]:
    """Yield every string of a JSON document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from strings_in(entry)


def drawing_faults(content: bytes) -> Iterator[str]:
    """Yield every element and attribute of a drawing that does more than draw."""
    for element in ET.fromstring(content).iter():  # noqa: S314 - we wrote it
        tag = element.tag.rpartition("}")[2]
        if tag not in DRAWN:
            yield f"<{tag}>"
        yield from (name for name in element.attrib if name.startswith("on") or "href" in name)


@pytest.mark.parametrize("payload", PAYLOADS["refused"])
def test_what_no_reader_can_see_and_what_would_run_is_refused(payload: str, tally: Tally) -> None:
    """Control and direction characters, and the beginnings of formulas, are a fault in every text."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Text).validate_python(payload)
    assert caught.value.errors()[0]["type"] in {"text", "empty-text", "formula"}
    tally.add("payloads", payload)


@pytest.mark.parametrize("payload", PAYLOADS["addresses"])
def test_no_address_leads_out_of_its_folder(payload: str, tally: Tally) -> None:
    """What becomes a part of an address or a file's name takes nothing that leads elsewhere, in any field."""
    types = address_types()
    assert len(types) >= 15
    for field, hint in types.items():
        with pytest.raises(ValidationError):
            pytest.fail(f"{field} takes {TypeAdapter(hint).validate_python(payload)!r}")
    tally.add("payloads", payload)
