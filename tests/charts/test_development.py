"""`generator.charts.development`: a municipality's totals over time."""

from decimal import Decimal

import pytest

from generator.charts.development import build_development
from generator.model import Collection
from tests.support.rebinding import with_evaluations


def test_a_year_without_a_total_is_left_out(grown: Collection) -> None:
    """The year that has a total is the only one; two areas make none."""
    steps = build_development(grown.evaluations_of(grown.municipalities["9902"]))
    assert [step.evaluation.year for step in steps] == [2021]


@pytest.mark.parametrize(
    ("question_set", "breaks"), [("S", [False, False]), ("T", [False, True]), (None, [False, True])]
)
def test_years_with_other_questions_are_never_joined(
    grown: Collection, question_set: str | None, breaks: list[bool]
) -> None:
    """A year with other questions, or with questions that nobody knows, is a break; the same questions are none."""
    first, second, *more = grown.records.evaluations
    assert (first.question_set, second.year) == ("S", 2020)
    years = [
        first.model_copy(update={"total": Decimal(400)}),
        second.model_copy(
            update={"total": Decimal(450), "question_set": question_set, "areas": (), "discrepancies": ()}
        ),
    ]
    other = with_evaluations(grown, [*years, *more])
    steps = build_development(other.evaluations_of(other.municipalities["9901"]))
    assert [(step.evaluation.year, step.is_break) for step in steps] == list(zip((2019, 2020), breaks, strict=True))
