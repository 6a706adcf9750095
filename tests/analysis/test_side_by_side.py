"""Evaluations side by side: which questions share a row, what the page says about them, and the files that it reads."""

import json
from decimal import Decimal
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.side_by_side import build_rows
from generator.exports.comparison import EVALUATIONS_FOLDER, build_comparison_files
from generator.model import Collection, Verdict
from tests.support.choosing import groups_of, nrs
from tests.support.inventing import collections


@settings(max_examples=200, deadline=None)
@given(invented=collections())
def test_no_row_holds_what_cannot_be_compared(invented: Collection) -> None:
    """Whatever the sets, the judgements and the figures, every pair in a row is judged same or similar."""
    evaluations = [entry for entry in invented.evaluations.values() if entry.question_set]
    for area in invented.areas.values():
        for row in build_rows(groups_of(invented), evaluations, area=area.slug):
            asked = [f"{cell.evaluation.set_name} {cell.asked.nr}" for cell in row.cells if cell.asked is not None]
            for first, second in combinations(asked, 2):
                judgement = invented.judge(first, second)
                assert judgement is not None
                assert judgement.verdict is not Verdict.NONE
            concepts = {cell.asked.concept.id for cell in row.cells if cell.asked}
            assert concepts == {row.concept.id}
            assert (row.verdict is Verdict.NONE) == (len(asked) < 2)


@settings(max_examples=200, deadline=None)
@given(invented=collections())
def test_a_judgement_is_the_same_from_both_sides(invented: Collection) -> None:
    """The rows of two evaluations, too, are the same whichever is chosen first."""
    names = [f"{name} {nr}" for name, entry in invented.question_sets.items() for nr in entry.questions]
    for first, second in combinations(names, 2):
        assert invented.judge(first, second) == invented.judge(second, first)
    pairs = combinations([entry for entry in invented.evaluations.values() if entry.question_set], 2)
    for one, other in pairs:
        for area in invented.areas.values():
            there = {nrs(row) for row in build_rows(groups_of(invented), [one, other], area=area.slug)}
            back = {nrs(row)[::-1] for row in build_rows(groups_of(invented), [other, one], area=area.slug)}
            assert there == back


@settings(max_examples=200, deadline=None)
@given(invented=collections())
def test_what_is_missing_never_becomes_a_figure(invented: Collection) -> None:
    """A question without figures has none in its row, in its words and in the file."""
    evaluations = [entry for entry in invented.evaluations.values() if entry.question_set]
    figures = {
        (entry.id, question.nr): question.score
        for entry in evaluations
        for area in entry.areas
        for question in area.questions
    }
    for area in invented.areas.values():
        for row in build_rows(groups_of(invented), evaluations, area=area.slug):
            for cell in row.cells:
                if cell.asked is not None:
                    known = figures.get((cell.evaluation.id, cell.asked.nr))
                    assert (cell.score.score if cell.score else None) == known
    files = build_comparison_files(invented)
    for identifier in invented.evaluations:
        for given_area in json.loads(files[f"{EVALUATIONS_FOLDER}/{identifier}.json"])["areas"].values():
            for question in given_area["questions"]:
                known = figures.get((identifier, question["nr"]))
                assert (None if question["score"] is None else Decimal(question["score"])) == known
                assert (question["percent"] is None) == (known is None)


@settings(max_examples=50, deadline=None)
@given(invented=collections(), order=st.randoms(use_true_random=False))
def test_every_invented_question_has_a_row(invented: Collection, order: Any) -> None:
    """In whatever order the evaluations are chosen."""
    evaluations = [entry for entry in invented.evaluations.values() if entry.question_set]
    order.shuffle(evaluations)
    for area in invented.areas.values():
        rows = build_rows(groups_of(invented), evaluations, area=area.slug)
        for position, evaluation in enumerate(evaluations):
            assert evaluation.question_set is not None
            asked = evaluation.question_set.areas[area.slug]
            assert {nrs(row)[position] for row in rows} - {None} == {entry.nr for entry in asked.questions}
