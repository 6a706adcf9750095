"""Advice is as strong in our text as in the report.

A file of `moods` holds what a reader found in one report, for each strength and improvement in the order of the data:
area, kind, number, position among the statements that share the number, mood, and the words of the report that decide
it. The rule is in CONTRIBUTING.md, under "How strong advice is".
"""

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from generator.model import Collection
from tests.audit.named import WHOLE
from tests.support.folders import ROOT

MOODS = ROOT / "tests" / "audit" / "moods"
FILES = sorted(path.stem for path in MOODS.glob("*.tsv"))

BOR = re.compile(r"\bbör\b", re.IGNORECASE)
# The words that carry the advice, by the report's mood.
CARRIERS = {
    "imperative": BOR,
    "should": re.compile(r"\b(bör|behöver|måste|rekommenderar|viktigt|ska)\b", re.IGNORECASE),
    "possible": re.compile(r"\b(kan|kunde|kunna|överväga|möjlighet\w*)\b", re.IGNORECASE),
}
PLAIN = {"noun", "statement"}
# After the municipality's name at the beginning of a text, these turn what the report names or describes into advice.
OF_OUR_OWN = r"(kan|kunde|skulle kunna|behöver|måste)\b"
SIX = {*CARRIERS, *PLAIN, "question"}
# Moods of the report for which "bör" is right.
STRONG = {"imperative", "should"}


class Place(NamedTuple):
    """Where a statement is in the data."""

    evaluation: str
    area: str
    kind: str
    nr: int
    position: int


class Mark(NamedTuple):
    """What a reader found in the report for a statement."""

    place: Place
    mood: str
    words: str


# Statements whose text may disagree with the rule, each with the reason. One that no longer disagrees fails the test.
EXCEPTIONS: dict[Place, str] = {}


def read_marks(evaluation: str) -> list[Mark]:
    """Return the marks of a file, in its order."""
    with (MOODS / f"{evaluation}.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Mark(Place(evaluation, area, kind, int(nr), int(position)), mood, words)
            for area, kind, nr, position, mood, words in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def statements_of(collection: Collection) -> Iterator[tuple[str, Place, str]]:
    """Yield each statement's municipality, place and text, in the order of the data."""
    for evaluation in collection.evaluations.values():
        for area in evaluation.areas:
            for kind, statements in (("strength", area.strengths), ("improvement", area.improvements)):
                seen: list[int] = []
                for statement in statements:
                    seen.append(statement.nr)
                    place = Place(evaluation.id, area.slug, kind, statement.nr, seen.count(statement.nr))
                    yield evaluation.municipality.name, place, statement.text


def find_fault(*, kind: str, mood: str, text: str, municipality: str) -> str:
    """Return how a text disagrees with the mood of the report, or nothing."""
    asks = text.endswith("?")
    if asks != (mood == "question"):
        return "only what the report asks is a question"
    if BOR.search(text) and mood not in STRONG:
        return "the report doesn't say that it ought to be done"
    # A strength gives no advice, so its "kan" is what the municipality is able to do.
    if kind == "strength":
        return ""
    if mood in CARRIERS and not CARRIERS[mood].search(text):
        return f"the text lacks a word for {mood}"
    if mood in PLAIN and re.match(rf"(Kommunen|{re.escape(municipality)}) {OF_OUR_OWN}", text):
        return "the report gives no such advice"
    return ""


def test_the_marks_are_those_of_evaluations_with_statements(collection: Collection) -> None:
    """There are marks, and each file belongs to an evaluation."""
    assert FILES
    assert {*WHOLE} <= {*FILES} <= {place.evaluation for _, place, _ in statements_of(collection)}


@pytest.mark.parametrize("evaluation", FILES)
def test_each_statement_has_its_mark(collection: Collection, evaluation: str) -> None:
    """One row per statement in the order of the data, with one of the six moods and the words that decide it."""
    marks = read_marks(evaluation)
    expected = [place for _, place, _ in statements_of(collection) if place.evaluation == evaluation]
    assert [mark.place for mark in marks] == expected
    assert {mark.mood for mark in marks} <= SIX
    assert [mark.place for mark in marks if not mark.words.strip()] == []


@pytest.mark.parametrize("evaluation", FILES)
def test_mood_and_modal_agree(collection: Collection, evaluation: str) -> None:
    """Each statement agrees with its mark, apart from the exceptions, and each exception is needed."""
    moods = {mark.place: mark.mood for mark in read_marks(evaluation)}
    faults = {
        place: (fault, text)
        for municipality, place, text in statements_of(collection)
        if place in moods
        and (fault := find_fault(kind=place.kind, mood=moods[place], text=text, municipality=municipality))
    }
    assert {place: fault for place, fault in faults.items() if place not in EXCEPTIONS} == {}
    assert {place for place in EXCEPTIONS if place.evaluation == evaluation} <= {*faults}


def test_each_exception_has_a_reason_and_a_file() -> None:
    """An exception says why, and is about an evaluation that has marks."""
    assert all(reason.strip() for reason in EXCEPTIONS.values())
    assert {place.evaluation for place in EXCEPTIONS} <= {*FILES}


@pytest.mark.parametrize(
    ("kind", "mood", "text"),
    [
        ("improvement", "imperative", "Kommunen kan utveckla sina e-tjänster."),
        ("improvement", "imperative", "Utveckla e-tjänsterna."),
        ("improvement", "should", "Kommunen kan göra uppdraget tydligare."),
        ("improvement", "possible", "Kommunen bör visa hur målen kan nås."),
        ("improvement", "possible", "Tydligare mål för kommunen."),
        ("improvement", "question", "Kommunen frågar vem som följer upp målen."),
        ("improvement", "noun", "Kommunen kan ta fram en strategi."),
        ("improvement", "noun", "Olofström kan ta fram en strategi."),
        ("improvement", "noun", "Kommunen behöver en strategi."),
        ("improvement", "noun", "En strategi som kommunen bör ta fram."),
        ("improvement", "statement", "Kommunen bör ta fram den strategi som saknas."),
        ("improvement", "statement", "Saknas en strategi?"),
        ("strength", "noun", "Kommunen bör fortsätta med sina dialoger."),
        ("strength", "statement", "Visas resultaten på webben?"),
    ],
)
def test_a_text_that_disagrees_is_found(kind: str, mood: str, text: str) -> None:
    """A modal that is weaker or stronger than the report's is a fault, and so is advice of our own."""
    assert find_fault(kind=kind, mood=mood, text=text, municipality="Olofström")


@pytest.mark.parametrize(
    ("kind", "mood", "text"),
    [
        ("improvement", "imperative", "Olofström bör fortsätta att utveckla dialogen, så att fler kan påverka."),
        ("improvement", "should", "Chefens uppdrag behöver bli tydligare."),
        ("improvement", "possible", "Kommunen skulle kunna överväga ett annat sätt."),
        ("improvement", "question", "Vem följer upp målen?"),
        ("improvement", "noun", "En strategi som visar vad kommunen kan göra."),
        ("improvement", "statement", "Kommunen saknar en strategi."),
        ("strength", "statement", "Kommunen kan visa goda resultat."),
    ],
)
def test_a_text_that_agrees_is_left_alone(kind: str, mood: str, text: str) -> None:
    """A modal that belongs to the content is no advice, and what a municipality is able to do is no advice either."""
    assert find_fault(kind=kind, mood=mood, text=text, municipality="Olofström") == ""
