"""Evaluations side by side: which questions share a row, what is said of them, and the files that the page reads."""

import json
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.comparability import likeness_of
from generator.analysis.side_by_side import AreaLikeness, Row, build_area_likeness, build_rows
from generator.exports.comparison import build_comparison_files
from generator.model import Alikeness, Collection
from tests.support.choosing import chosen
from tests.support.inventing import collections

AREAS = (
    *("demokrati", "brukarfokus", "styrning", "ledarskap"),
    *("effektivitet", "arbetsgivare", "kvalitet", "samhalle"),
)


def nrs(row: Row) -> tuple[str | None, ...]:
    """Return the numbers of a row's questions, None where an evaluation has none."""
    return tuple(cell.asked.nr if cell.asked else None for cell in row.cells)


def rows_with(collection: Collection, ids: tuple[str, ...], nr: str) -> list[Row]:
    """Return the rows that hold a question of the first evaluation."""
    rows = (row for area in AREAS for row in build_rows(collection, chosen(collection, *ids), area))
    return [row for row in rows if nrs(row)[0] == nr]


def test_questions_of_one_number_that_ask_other_things_never_share_a_row(collection: Collection) -> None:
    """7.5 is IT support in Olofström, and creativity in Nässjö."""
    (olofstrom,) = rows_with(collection, ("olofstrom-2017", "nassjo-2019"), "7.5")
    assert nrs(olofstrom) == ("7.5", None)
    assert olofstrom.alikeness is Alikeness.NONE
    nassjo = rows_with(collection, ("nassjo-2019", "olofstrom-2017"), "7.5")
    assert nassjo
    assert all(nrs(row)[1] != "7.5" for row in nassjo)


@pytest.mark.parametrize("other", ["olofstrom-2017", "nassjo-2019"])
def test_a_question_that_was_divided_is_similar_to_both_halves(collection: Collection, other: str) -> None:
    """8.6 of set A against 8.6 and 8.7 of B and C: one row each, with a reason."""
    rows = rows_with(collection, ("tranemo-2015", other), "8.6")
    assert [(nrs(row), row.alikeness) for row in rows] == [
        (("8.6", "8.6"), Alikeness.SIMILAR),
        (("8.6", "8.7"), Alikeness.SIMILAR),
    ]
    assert all(row.similar[0].why for row in rows)


def test_questions_of_one_set_are_all_the_same(collection: Collection) -> None:
    """Tranemo 2015 and Vännäs 2016 were asked set A: 45 rows, area by area the same."""
    evaluations = chosen(collection, "tranemo-2015", "vannas-2016")
    rows = [row for area in AREAS for row in build_rows(collection, evaluations, area)]
    assert [nrs(row)[0] for row in rows] == [nrs(row)[1] for row in rows]
    assert {row.alikeness for row in rows} == {Alikeness.SAME}
    assert len(rows) == 45
    assert {build_area_likeness(collection, evaluations, area).alikeness for area in AREAS} == {Alikeness.SAME}


def test_every_question_stands_in_a_row(collection: Collection) -> None:
    """Whatever is chosen, no question of any evaluation is left out."""
    for count in (2, 3, 5):
        for evaluations in combinations([entry for entry in collection.evaluations if entry.question_set], count):
            for area in AREAS:
                rows = build_rows(collection, evaluations, area)
                for position, evaluation in enumerate(evaluations):
                    asked = collection.set_area_of(evaluation, area)
                    assert asked is not None
                    assert {nrs(row)[position] for row in rows} - {None} == {entry.nr for entry in asked.questions}


def test_areas_of_other_sets_are_alike_not_the_same(collection: Collection) -> None:
    """With the number of rows of each kind; an area whose set isn't known can't be compared."""
    pair = chosen(collection, "nassjo-2019", "tomelilla-2020")
    assert build_area_likeness(collection, pair, "demokrati") == AreaLikeness(
        Alikeness.SIMILAR, same=0, similar=4, none=2, is_whole=False, weighs_differently=True
    )
    pair = chosen(collection, "tranemo-2006", "tranemo-2015")
    assert build_area_likeness(collection, pair, "demokrati").alikeness is Alikeness.NONE


@settings(max_examples=200, deadline=None)
@given(invented=collections())
def test_no_row_holds_what_cannot_be_compared(invented: Collection) -> None:
    """Whatever the sets, the judgements and the figures: every pair of a row is judged same or similar."""
    evaluations = [entry for entry in invented.evaluations if entry.question_set]
    for area in invented.areas:
        for row in build_rows(invented, evaluations, area.slug):
            asked = [f"{cell.evaluation.question_set} {cell.asked.nr}" for cell in row.cells if cell.asked is not None]
            for first, second in combinations(asked, 2):
                likeness = likeness_of(invented, first, second)
                assert likeness is not None
                assert likeness.alikeness is not Alikeness.NONE
            concepts = {cell.asked.concept for cell in row.cells if cell.asked}
            assert concepts == {row.concept}
            assert (row.alikeness is Alikeness.NONE) == (len(asked) < 2)


@settings(max_examples=200, deadline=None)
@given(invented=collections())
def test_likeness_is_the_same_from_both_sides(invented: Collection) -> None:
    """And the rows of two evaluations are the same whichever is chosen first."""
    names = [f"{name} {nr}" for name, entry in invented.question_sets.items() for nr in entry.questions]
    for first, second in combinations(names, 2):
        assert likeness_of(invented, first, second) == likeness_of(invented, second, first)
    pairs = combinations([entry for entry in invented.evaluations if entry.question_set], 2)
    for one, other in pairs:
        for area in invented.areas:
            there = {nrs(row) for row in build_rows(invented, [one, other], area.slug)}
            back = {nrs(row)[::-1] for row in build_rows(invented, [other, one], area.slug)}
            assert there == back


@settings(max_examples=200, deadline=None)
@given(invented=collections())
def test_what_is_missing_never_becomes_a_figure(invented: Collection) -> None:
    """A question without figures has none in its row, in its words and in the file."""
    evaluations = [entry for entry in invented.evaluations if entry.question_set]
    figures = {
        (invented.id_of(entry), question.nr): question.score
        for entry in evaluations
        for area in entry.areas
        for question in area.questions
    }
    for area in invented.areas:
        for row in build_rows(invented, evaluations, area.slug):
            for cell in row.cells:
                if cell.asked is not None:
                    known = figures.get((invented.id_of(cell.evaluation), cell.asked.nr))
                    assert (cell.figures.score if cell.figures else None) == known
    for name, content in build_comparison_files(invented).items():
        identifier = name.removesuffix(".json")
        if identifier in invented.evaluations_by_id:
            for given_area in json.loads(content)["areas"].values():
                for question in given_area["questions"]:
                    known = figures.get((identifier, question["nr"]))
                    assert (None if question["score"] is None else Decimal(question["score"])) == known
                    assert (question["percent"] is None) == (known is None)


@settings(max_examples=50, deadline=None)
@given(invented=collections(), order=st.randoms(use_true_random=False))
def test_every_invented_question_stands_in_a_row(invented: Collection, order: Any) -> None:
    """Whatever the order of the chosen ones."""
    evaluations = [entry for entry in invented.evaluations if entry.question_set]
    order.shuffle(evaluations)
    for area in invented.areas:
        rows = build_rows(invented, evaluations, area.slug)
        for position, evaluation in enumerate(evaluations):
            asked = invented.set_area_of(evaluation, area.slug)
            assert asked is not None
            assert {nrs(row)[position] for row in rows} - {None} == {entry.nr for entry in asked.questions}
