"""Good examples, topics and role models: every mark has its record, and every record is reached without scripts."""

import csv
import re

from generator.model import Basis, Collection
from tests.audit.named import SECOND_READING, WHOLE
from tests.support.folders import TESTS

MARKS = SECOND_READING / "marks.tsv"
LISTED = TESTS / "audit" / "examples.txt"
ASKED_FOR = {
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
    """Return every place where a report highlights something: evaluation, area, heading, words, example, reason."""
    names = ("evaluation", "area", "heading", "words", "example", "reason")
    with MARKS.open(encoding="utf-8") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [dict(zip(names, [*row, "", ""], strict=False)) for row in rows]


def test_every_mark_of_a_good_example_has_its_record(named: Collection) -> None:
    """A mark names an example of the same evaluation and area, or says why there is none."""
    examples = {example.id: example for example in named.examples}
    marks = read_marks()
    assert len(marks) > 100
    for mark in marks:
        if mark["example"] == "-":
            assert mark["reason"], mark
            continue
        example = examples[mark["example"]]
        assert example.evaluation.id == mark["evaluation"], mark
        assert example.area.slug == mark["area"] or mark["reason"], mark
    plain = [mark for mark in marks if re.search(r"(gott|bra|unikt) exempel|föredömlig", mark["words"], re.IGNORECASE)]
    assert len(plain) > 25
    assert {"see role_models/" in mark["reason"] for mark in plain if mark["example"] == "-"} == {True}


def read_listed() -> set[str]:
    """Return the ids of the examples that were compared with the reports."""
    return {*LISTED.read_text(encoding="utf-8").split()}


def test_exactly_the_marked_examples_are_explicit(named: Collection) -> None:
    """Of the listed examples and those that a mark names, exactly those with such a mark are explicit."""
    marks = read_marks()
    marked = {mark["example"] for mark in marks if "noted" not in mark["reason"]} - {"-"}
    read = read_listed() | {mark["example"] for mark in marks}
    explicit = {example.id for example in named.examples if example.basis is Basis.EXPLICIT}
    assert explicit & read == marked


def test_the_examples_that_everyone_asks_for_are_there(named: Collection) -> None:
    """Those that people ask for, and about ninety that are listed, some from each of the five reports."""
    examples = {example.id: example for example in named.examples}
    listed = read_listed()
    assert examples.keys() >= listed >= ASKED_FOR
    assert 60 <= len(listed) <= 100
    assert {examples[identifier].evaluation.id for identifier in listed} == WHOLE.keys()


def test_every_example_has_its_question_and_its_text(named: Collection) -> None:
    """The points of the question are there; what the report leaves out is stated."""
    for example in named.examples:
        assert example.question is not None, example.id
        assert example.score is not None, example.id
        assert example.not_said.endswith("."), example.id
