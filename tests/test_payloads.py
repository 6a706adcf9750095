"""Text from YAML is text: every payload in every text field of every data file, built, and opened in a browser."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from generator.charts import PICTURE_FONT
from generator.model.fields import Text
from generator.pages import KIND_LABELS, Page, add_moved, build_pages
from generator.render import FILTERS
from generator.search import build_documents
from generator.search.documents import searched_parts
from tests.support.folders import ROOT
from tests.support.payload_files import faults_in_files
from tests.support.placing import FieldOf, address_types
from tests.support.rounds import MARK, PAYLOADS, build_round, place_round, word_round
from tests.support.tally import Tally

NOT_ON_PAGES = {
    FieldOf("EvaluationAreaRecord", "appendix_name"),
    FieldOf("ExampleRecord", "words"),
    FieldOf("RoleModelEntry", "heading"),
    FieldOf("Term", "match"),
}
"""The fields that no page shows: the data files and the search hold them."""
EXPRESSION = re.compile(r"\{\{ (.+?)( \| (?:prose|heading))? \}\}")
LONG = frozenset(
    {
        "model.binding.registers.MOST_IN_SOURCES",
        "pages.area.MOST_RESULTS",
        "pages.examples.MOST_WHOLE",
        "pages.ready_made.MOST",
        "pages.role_models.MOST",
    }
)
LONG_PARTS = frozenset(
    {"pages.example_counties.MOST_IN_A_COUNTY", "pages.role_model_parts.MOST_IN_A_TOPIC", "pages.topic.MOST_CARDS"}
)
"""The number of entries from which a list is divided into parts, and a part has only titles."""
NO_TEXT = re.compile(r"[./#?=,a-z0-9_-]*|[A-Z](?: [0-9.]+)?|[0-9,]+(?:\N{NO-BREAK SPACE}%)?|uppgift saknas")
"""An address or identifier, a letter of a question set or a question of it, a figure."""
OWN_WORDS: dict[str, set[str]] = {
    "headings and words of our own": {
        "_bars: view.site",
        "_comparison: PAIRS_SUMMARY",
        "_comparison: cell.place.title",
        "_comparison: cell.words",
        "_comparison: view.note",
        "_comparison: view.totals_note",
        "_parts: column",
        "_parts: entry.title",
        "_parts: heading",
        "_parts: name",
        "_parts: total.origin",
        "about: view.title",
        "area: relation.kind",
        "area: view.lead",
        "areas: view.title",
        "badge: view.points",
        "compare: comparison.PAIRS_SUMMARY",
        "compare: kind",
        "compare: view.title",
        "comparison: view.advice",
        "data: book.link.title",
        "data: change",
        "data: file.audience",
        "data: file.row",
        "data: file.rows",
        "data: schema.title",
        "data: use.before",
        "data: use.lines",
        "data: view.title",
        "evaluation: area.others",
        "evaluation: fact.name",
        "evaluation: file.link.title",
        "evaluation: view.areas_origin",
        "evaluation: view.total.origin_sentence",
        "evaluation_area: other.verdict",
        "evaluation_area: view.heading_sentence",
        "evaluation_area: view.standing.earlier",
        "evaluation_area: view.standing.sentence",
        "examples: facet.everything",
        "examples: facet.title",
        "examples: view.title",
        "glossary: view.title",
        "linking: view.title",
        "moved: view.title",
        "municipalities: all",
        "municipalities: holding.explanation",
        "municipalities: holding.name",
        "municipalities: label",
        "municipalities: row.holding",
        "municipalities: view.lead",
        "municipalities: view.title",
        "municipality: view.comparability",
        "_parts: label",
        "_parts: evaluation.count",
        "municipalities: view.summary",
        "sources: view.known_count",
        "nytt: entry.address",
        "nytt: view.author",
        "nytt: view.own",
        "nytt: view.site",
        "nytt: view.title",
        "_examples: view.invitation",
        "compare: view.limits",
        'evaluation: "Källor" if view.has_several_sources else "Källa"',
        "oembed: view.address",
        "picture: font",
        "picture: view.label",
        "picture: view.points",
        "picture: view.site",
        "role_models: view.title",
        "search: link.title",
        "search: view.title",
        "search_document: kind",
        "start: holding.name",
        "start: view.title",
        "unevaluated: view.contribute.title",
        "unevaluated: view.letter.subject",
        "unevaluated: view.surroundings.heading",
    },
    "outlines of our own": {
        "_comparison: shapes[at]",
        "_comparison: shapes[dot.at]",
        "_map: hexagon",
        "_map: mark",
    },
    "versions, dates and figures of sources, in words of our own": {
        "_heat: group.version",
        "_heat: view.finding",
        "_known: entry.read",
        "_parts: entry.column",
        "_parts: entry.dates",
        "_parts: entry.points",
        "area: entry.column",
        "area: entry.dates",
        "area: entry.version | capitalize",
        "area: row.version",
        "area_county: table.heading",
        "area_county: table.name",
        "evaluation: column",
        "evaluation: source.gives",
        "evaluation: view.limits",
        "evaluation_area: entry.column",
        "evaluation_area: entry.points",
        "municipality: row.version",
        "sources: entry.column",
        "sources: entry.dates",
        "sources: row.dead",
        "sources: row.read",
        'sources: (entry.version or "okänd version") | capitalize',
        'sources: row.date or "inget datum"',
    },
    "addresses of sources, and what the small data don't reach": {
        "_known: entry.address",
        "_parts: link.address",
        "_parts: total.source.address",
        "_parts: total.source.address | href",
        "evaluation: parts.source_link(area.source, area.source.publisher)",
        "sources: row.address",
    },
    "counts and dates in words": {
        "_parts: entry.day",
        "sources: entry.day",
        "_parts: fold.counts",
        "about: view.discrepancy_count",
        "area: concept.counts",
        "area: range",
        "area: view.count | capitalize",
        "area_county: view.count",
        "compare: view.most_named",
        "data: document.size",
        "data: file.size",
        "data: release.day",
        "data: view.citation",
        "data: view.day",
        "evaluation: file.size",
        "example: entry.seen",
        "example: view.time",
        "example_county: view.count",
        "municipality: view.document_size",
        "role_models: entry.count",
        "role_models: view.count",
        "role_models: view.topic_count",
        "sources: view.count",
        "start: addition.day",
        "start: view.example_count",
        "start: view.held",
        'evaluation: area.fold.counts or "Bara poäng"',
    },
    "a web address, which has its own type": {
        "example: entry.address",
    },
    "not reached by the small data: figures, sentences of our own, and macros that are reached elsewhere": {
        "_bars: bar.mean",
        "_bars: bar.mean_end",
        "_comparison: row.link.address | href",
        "_comparison: view.sets",
        "_heat: parts.discrepancy_links(row.total.discrepancy_links)",
        "_heat: row.total.points",
        "_parts: area.link.address | href",
        "_parts: area.link.title",
        "_parts: area.score",
        "_parts: other",
        "_parts: total.maximum",
        "card: entry.column",
        "card: entry.over",
        "card: entry.points",
        "card: view.total.maximum",
        "card: view.total.origin",
        "card: view.total.points",
        "evaluation: parts.folded_sections(view.closing, 3)",
        "evaluation: view.total.maximum",
        "evaluation_area: examples.role_models(lesson.role_models)",
        "evaluation_area: lesson.cut",
        "evaluation_area: peer.link.address | href",
        "evaluation_area: peer.link.title",
        "evaluation_area: peer.points",
        "evaluation_area: view.missing",
        "example: view.helped.cut",
        "municipalities: parts.discrepancy_links(row.total.discrepancy_links)",
        "municipalities: row.total.points",
        "municipalities: view.areas.address | href",
        "municipality: parts.discrepancy_links(view.newest.total.discrepancy_links)",
        "municipality: parts.extremes(view)",
        "_examples: card_list(view.rest)",
        "municipality: parts.origin(view.newest.total)",
        "municipality: view.newest.total.maximum",
        "municipality: view.newest.total.points",
        "municipality: view.newest.year",
        "start: link.address | href",
        "start: link.title",
        "unevaluated: card.newest.total.origin",
        "unevaluated: examples.role_models(view.pointers, with_who=false)",
        "unevaluated: parts.total_figure(card.newest.total)",
    },
}
"""The expressions of templates that hold no text from the data, by the reason; each with its template."""
NOT_OF_A_SITE = {"differences.md.jinja"}
"""Templates of what isn't published; tests/test_differences.py puts markup into this one."""


def test_every_text_field_is_on_some_page() -> None:
    """No text is left out by chance: each is found in Markdown, except for a few named fields."""
    made, tree, _ = build_round(word_round())
    pages = {name: content.decode().split("---\n", 2)[2] for name, content in tree.items() if name.endswith(".md")}
    shown = {*MARK.findall("\n".join(pages.values()))}
    assert {field for field, texts in made.placed.items() if not {*MARK.findall(" ".join(texts))} <= shown} == (
        NOT_ON_PAGES
    )
    area, example = pages["kommuner/asele-by/2022/demokrati/index.md"], pages["exempel/exempelby-motesbussen/index.md"]
    assert MARK.search(section(area, 'id="lar-1.1">\n<h3>')), "a lesson"
    assert MARK.search(section(area, "<summary>Ord i texten")), "words of the glossary"
    assert MARK.search(section(example, "## Kan vara till hjälp för")), "whom it may help"


def test_every_expression_of_a_template_meets_payloads() -> None:
    """Markup let through (`| safe`) anywhere is noticed: each text there is a payload in some page or document.

    An address, a number, our own markup, a letter or an identifier can hold none; our own words are listed, and so are
    the expressions that the small data don't reach.
    """
    values = expression_values()
    missed = {place for place, found in values.items() if not any(map(may_be_noticed, found))}
    assert missed == {place for places in OWN_WORDS.values() for place in places}
    assert len(values) > 200


@contextmanager
def lists_divided(thresholds: Iterable[str]) -> Iterator[None]:
    """Let lists be too long for their page as soon as they have an entry, while the block runs."""
    with pytest.MonkeyPatch.context() as patch:
        for name in thresholds:
            patch.setattr(f"generator.{name}", 0)
        yield


def expression_values() -> dict[str, list[Any]]:
    """Return the values that each expression of each template has in the build with payloads, by its place.

    The value is noted before a filter that only sets hard spaces and escapes.
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
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name not in NOT_OF_A_SITE}
    noted = {name: EXPRESSION.sub(partial(noting, name), text) for name, text in texts.items()}
    environment = Environment(
        loader=DictLoader(noted), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update({**FILTERS, "note": note})
    _, collection = place_round(word_round())
    pages = build_pages(collection)
    with lists_divided(LONG):
        divided = build_pages(place_round(word_round())[1])
    with lists_divided(LONG | LONG_PARTS):
        shortened = build_pages(place_round(word_round())[1])
    for page in (*pages, *divided, *shortened, *move_all(pages)):
        environment.get_template(page.template).render(page=page, view=page.view)
        environment.get_template("_moved.md.jinja").render(page=page)
        for file in page.template_files:
            environment.get_template(file.template).render(view=file.view)
        if page.picture and page.picture.view:
            environment.get_template("picture.svg.jinja").render(view=page.picture.view, font=PICTURE_FONT)
    for document in build_documents(pages, {}):
        environment.get_template("search_document.html.jinja").render(
            document=document, searched=searched_parts(document), kind=KIND_LABELS[document.kind]
        )
    return values


def move_all(pages: Sequence[Page]) -> list[Page]:
    """Return the pages, each as if it had replaced another page and a place on it, for a reason with a payload."""
    moves = {f"{page.address}{old}": page.address for page in pages for old in ("borta/", "#borta")}
    return add_moved(pages, moves, reasons=dict.fromkeys(moves, "qz0qz <b>"))


def may_be_noticed(value: Any) -> bool:
    """Return whether a value holds a payload, or is of a kind that never holds a text from the data."""
    if isinstance(value, int | Markup):
        return True
    return bool(MARK.search(value) or NO_TEXT.fullmatch(value))


def section(page: str, beginning: str) -> str:
    """Return the part of a page from a given text to the next heading."""
    return re.split(r"\n##|<h[23]", page.partition(beginning)[2], maxsplit=1)[0]


def test_payloads_are_text_in_every_file() -> None:
    """The other rounds' payloads are looked for where a browser opens the site that is built from them."""
    made, tree, _ = build_round(0)
    assert faults_in_files(tree, made.texts()) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "id,text\nx,qz0qz <b\n"),
        ("a.csv", "id,text\nx,=1+1\n"),
        ("a.csv", "id,text\nx,' @x\n"),
        ("a.json", '{"text": ["qz0qz"]}'),
        ("a/oembed.json", '{"html": "<iframe src=x></iframe>"}'),
        ("a/oembed.json", '{"html": "<iframe></iframe><script></script>"}'),
        ("a.md", "---\ntitle: x\n---\nqz0qz <b>"),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><a href="x"/></svg>'),
    ],
)
def test_a_payload_that_becomes_more_than_text_is_noticed(name: str, content: str) -> None:
    """In a file of every kind; the name of the file is part of what is reported."""
    faults = faults_in_files({name: content.encode()}, {"qz0qz": "qz0qz <b>"})
    assert faults
    assert all(fault.startswith(f"{name}: ") for fault in faults)


@pytest.mark.parametrize("payload", PAYLOADS["refused"])
def test_what_no_reader_can_see_and_what_would_run_is_refused(payload: str, tally: Tally) -> None:
    """Control and direction characters, and the beginnings of formulas, are a fault in every text."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Text).validate_python(payload)
    assert caught.value.errors()[0]["type"] in {"text", "empty-text", "formula"}
    tally.add("payloads", payload)


@pytest.mark.parametrize("payload", PAYLOADS["addresses"])
def test_no_address_leads_out_of_its_folder(payload: str, tally: Tally) -> None:
    """A field that becomes part of an address or a file name accepts nothing that leads elsewhere."""
    types = address_types()
    assert len(types) >= 15
    for field, hint in types.items():
        with pytest.raises(ValidationError):
            pytest.fail(f"{field} takes {TypeAdapter(hint).validate_python(payload)!r}")
    tally.add("payloads", payload)
