"""`generator.charts.development`: a municipality's totals over time."""

from decimal import Decimal

import pytest

from generator.charts.development import build_development, build_development_rows, describe_development
from generator.model import Collection, Version
from tests.support.rebinding import record_of, with_evaluations


def test_a_year_without_a_total_is_left_out(grown: Collection) -> None:
    """Only the year with a total is included; two areas make no total."""
    steps = build_development(grown.evaluations_of(grown.municipalities["9902"]))
    assert [step.evaluation.year for step in steps] == [2021]


@pytest.mark.parametrize(
    ("question_set", "breaks"), [("S", [False, False]), ("T", [False, True]), (None, [False, True])]
)
def test_years_with_other_questions_are_never_joined(
    grown: Collection, question_set: str | None, breaks: list[bool]
) -> None:
    """A year with other questions, or with unknown questions, is a break; one with the same questions is not."""
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


@pytest.mark.parametrize(
    ("versions", "is_break"),
    [(("2010", "2010"), False), (("2010", "2016"), True), ((None, None), True), (("2016", None), True)],
)
def test_years_with_unknown_questions_are_never_joined(
    several: Collection, versions: tuple[str | None, str | None], is_break: bool
) -> None:
    """Without question sets, only a version known to be shared joins two years; two unknown ones may differ."""
    total = record_of(several, "asele-by-2021")
    years = [
        total.model_copy(update={"year": 2012 + place, "version": version and Version(version)})
        for place, version in enumerate(versions)
    ]
    other = with_evaluations(several, years)
    steps = build_development(other.evaluations_of(other.municipalities["9902"]))
    assert [step.is_break for step in steps] == [False, is_break]


def test_a_break_is_described_and_drawn(several: Collection) -> None:
    """Three years: the same questions twice, then a page that doesn't say which."""
    total = record_of(several, "asele-by-2021")
    unknown = total.model_copy(update={"municipality": "9903", "name": "Ölanda", "year": 2022})
    other = with_evaluations(several, [*several.records.evaluations, unknown])
    olanda = other.municipalities["9903"]
    steps = build_development(other.evaluations_of(olanda))
    assert [(step.evaluation.year, step.total.points, step.is_break) for step in steps] == [
        (2010, Decimal(410), False),
        (2014, Decimal("444.5"), False),
        (2022, Decimal(546), True),
    ]
    assert [row["broken"] for row in build_development_rows(steps)] == [False, False, True]
    said = describe_development(steps, "Ölanda")
    assert said.startswith("Ölanda fick 410 poäng 2010, 444,5 poäng 2014 och 546 poäng 2022.")
    assert said.count("kan inte jämföras rakt av") == 1
