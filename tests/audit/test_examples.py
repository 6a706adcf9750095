"""Good examples, topics and role models: every mark has its record, and every record is reached without scripts."""

import csv
import re

from generator.analysis import question_of
from generator.model import Basis, Collection
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


def test_every_example_has_its_question_and_its_text(collection: Collection) -> None:
    """The points of the question are there; what the report leaves out is said."""
    for example in collection.examples:
        found = question_of(collection, example)
        assert found is not None, example.id
        assert found[1] is not None, example.id
        assert example.not_said.endswith("."), example.id
