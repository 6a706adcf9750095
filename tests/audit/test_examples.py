"""Good examples, topics and role models: every mark has its record, and every record is reached without scripts."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.analysis import question_of, related_examples
from generator.model import Basis, Collection, Municipality
from generator.pages.role_models import RoleModelsView, build_role_models_page
from generator.site import Tree
from tests.support.built import parse
from tests.support.folders import TESTS

MARKS = TESTS / "audit" / "second_reading" / "marks.tsv"
NAMED = {
    "nassjo-medborgarbudget",
    "nassjo-demokratibokslut",
    "nassjo-styrpilen",
    "tomelilla-krangelportalen",
    "tomelilla-aterbruk-av-kontorsmaterial",
    "tomelilla-omvarldsanalys",
    "tomelilla-lartrios",
    "tranemo-studenternas-undervisningsmaterial",
    "tranemo-glasets-hus",
    "olofstrom-tjanstegarantier",
    "olofstrom-smart-traffar",
    "vannas-styrparmen",
    "vannas-hemtjansten-bjuder-in-svt",
}


def read_marks() -> list[dict[str, str]]:
    """Return every place where a report holds something up: evaluation, area, heading, words, example, reason."""
    names = ("evaluation", "area", "heading", "words", "example", "reason")
    with MARKS.open(encoding="utf-8") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [dict(zip(names, [*row, "", ""], strict=False)) for row in rows]


def test_every_mark_of_a_good_example_has_its_record(collection: Collection) -> None:
    """A mark names an example of the same evaluation and area, or says why there is none."""
    examples = {example.id: example for example in collection.examples}
    marks = read_marks()
    assert len(marks) > 100
    for mark in marks:
        if mark["example"] == "-":
            assert mark["reason"], mark
            continue
        example = examples[mark["example"]]
        assert example.evaluation == mark["evaluation"], mark
        assert example.area == mark["area"] or mark["reason"], mark
    plain = [mark for mark in marks if re.search(r"(gott|bra|unikt) exempel|föredömlig", mark["words"], re.IGNORECASE)]
    assert len(plain) > 25
    assert {"see role_models.yml" in mark["reason"] for mark in plain if mark["example"] == "-"} == {True}


def test_what_is_called_a_good_example_is_marked_so(collection: Collection) -> None:
    """An example is explicit just where a mark of the second reading says so."""
    marked = {mark["example"] for mark in read_marks() if "noted" not in mark["reason"]} - {"-"}
    explicit = {example.id for example in collection.examples if example.basis is Basis.EXPLICIT}
    assert explicit == marked


def test_the_examples_that_everyone_asks_for_are_there(collection: Collection) -> None:
    """The named ones have their addresses; the reports together have about eighty, some from each."""
    ids = {example.id for example in collection.examples}
    assert ids >= NAMED
    assert 60 <= len(ids) <= 90
    assert {example.municipality for example in collection.examples} == {"0682", "1060", "1270", "1452", "2460"}


def test_two_role_models_never_share_a_place_on_the_page(small_collection: Collection) -> None:
    """Habo and Håbo have addresses of their own."""
    names = {"0643": ("Habo", "habo"), "0305": ("Håbo", "habo-0305")}
    places = {
        code: Municipality(code=code, name=name, long_name=f"{name} kommun", county="Ett län", slug=slug)
        for code, (name, slug) in names.items()
    }
    pointer = next(entry for entry in small_collection.role_models if entry.points_to)
    collection = replace(
        small_collection,
        municipalities={**small_collection.municipalities, **places},
        role_models=tuple(pointer.model_copy(update={"points_to": code}) for code in places),
    )
    view = build_role_models_page(collection).view
    assert isinstance(view, RoleModelsView)
    assert [entry.anchor for entry in view.by_municipality] == ["forebild-habo", "forebild-habo-0305"]


def test_every_example_has_its_question_and_its_text(collection: Collection) -> None:
    """The points of the question are there; what the report leaves out is said."""
    for example in collection.examples:
        found = question_of(collection, example)
        assert found is not None, example.id
        assert found[1] is not None, example.id
        assert example.not_said.endswith("."), example.id


def test_related_examples_are_others_and_alike(collection: Collection) -> None:
    """Each shares a topic or the concept; none is the example itself."""
    for example in collection.examples:
        related = related_examples(collection, example)
        assert len(related) <= 4
        for other in related:
            assert other.id != example.id
            assert other.concept == example.concept or {*other.topics} & {*example.topics}


def test_the_topic_pages_alone_lead_to_every_example(collection: Collection, site: Path) -> None:
    """From the list of topics, without scripts, each example is two links away."""
    index = parse(site / "exempel" / "index.html")
    topics = {link.get("href") for link in index.iter("a") if (link.get("href") or "").startswith("amne/")}
    assert len(topics) == len(collection.topics)
    assert 20 <= len(topics) <= 30
    reached = set()
    for topic in topics:
        page = parse(site / "exempel" / str(topic) / "index.html")
        hrefs = (link.get("href") or "" for link in page.iter("a") if link.get("class") == "example-name")
        reached |= {href.rstrip("/").rpartition("/")[2] for href in hrefs}
    assert reached == {example.id for example in collection.examples}


def test_the_list_is_whole_without_scripts(collection: Collection, site: Path) -> None:
    """The page of examples holds every one of them, and a word to those without scripts."""
    page = parse(site / "exempel" / "index.html")
    hits = next(element for element in page.iter("ol") if element.get("id") == "traffar")
    assert {item.get("data-id") for item in hits} == {example.id for example in collection.examples}
    assert "JavaScript" in "".join(text for element in page.iter("noscript") for text in element.itertext())


def test_role_models_stand_on_their_page_and_where_they_are_named(collection: Collection, site: Path) -> None:
    """Sunne, Piteå and the others have their entry, with or without an evaluation of their own."""
    names = {collection.municipalities[entry.points_to].name for entry in collection.role_models if entry.points_to}
    assert names >= {
        "Sunne",
        "Piteå",
        "Ängelholm",
        "Upplands Väsby",
        "Kramfors",
        "Uddevalla",
        "Skellefteå",
        "Sollentuna",
    }
    headings = {"".join(heading.itertext()) for heading in parse(site / "forebilder" / "index.html").iter("h3")}
    assert headings >= names
    area = "".join(parse(site / "kommuner/olofstrom/2017/demokrati/index.html").itertext())
    assert "Skellefteå" in area


@pytest.mark.parametrize("name", ["examples.csv", "role-models.csv"])
def test_the_files_have_a_row_for_each(collection: Collection, tree: Tree, name: str) -> None:
    """Codes keep four characters, and each address is that of a page."""
    rows = list(csv.DictReader(io.StringIO(tree[f"data/{name}"].decode())))
    assert len(rows) == len(collection.examples if name == "examples.csv" else collection.role_models)
    assert all(len(row["municipality_code"]) == 4 for row in rows)
    if name == "examples.csv":
        assert all(f"{row['address']}index.md" in tree for row in rows)
    else:
        assert all(row["points_to"] and len(row["points_to_code"]) in {0, 4} for row in rows)
