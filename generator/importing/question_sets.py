"""Which question set a report's tables belong to: the one whose questions have the same numbers and maxima."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.likeness import alike
from generator.importing.tables import AreaTable
from generator.model.records import QuestionSetRecord

# This share of a set must be found unchanged in a report before the report counts as using it.
_SURE = 0.85
# ... or this share of the report's questions must be in the set, and two fifths of the set in the report.
_SAME = 0.97
_PART = 0.4


@dataclass(frozen=True, slots=True)
class Match:
    """A question set, and how much of it a report has.

    `share` is the share of the questions, the set's or the report's, that both have with the same maximum; `agreement`
    is the share of the report's own questions, for a report in which some rows weren't found.
    """

    question_set: QuestionSetRecord
    share: float
    agreement: float

    @property
    def sure(self) -> bool:
        """Whether the report uses the set."""
        return self.share >= _SURE or (self.agreement >= _SAME and self.share >= _PART)


def match_set(tables: Sequence[AreaTable], sets: Sequence[QuestionSetRecord]) -> Match | None:
    """Return the question set that a report's tables agree with best, or None if there are no tables or sets.

    Sets with the same maxima are distinguished by the wording of their questions.
    """
    rows = dict(numbered_rows(tables))
    if not rows or not sets:
        return None
    matches = [_match(rows, entry) for entry in sets]
    best = max(match.share for match in matches)
    return max(
        (match for match in matches if match.share >= best - 0.02),
        key=lambda match: (round(_wording(rows, match.question_set), 3), match.share),
    )


def numbered_rows(tables: Sequence[AreaTable]) -> list[tuple[str, tuple[str, Mapping[str, Decimal]]]]:
    """Return each row's own number, its label and its figures. The second of two rows with one number gets the next."""
    rows: list[tuple[str, tuple[str, Mapping[str, Decimal]]]] = []
    for table in tables:
        for row, nr in zip(table.rows, own_numbers(table), strict=True):
            rows.append((nr, (row.label, row.figures)))
    return rows


def own_numbers(table: AreaTable) -> list[str]:
    """Return the numbers that the rows of an area should have: a repeated number is a misprint of the next one."""
    printed = [row.nr for row in table.rows]
    numbers: list[str] = []
    for at, nr in enumerate(printed):
        area, number = nr.split(".")
        next_nr = f"{area}.{int(number) + 1}"
        numbers.append(next_nr if nr in numbers and next_nr not in printed[at:] else nr)
    return numbers


def _match(rows: Mapping[str, tuple[str, Mapping[str, Decimal]]], question_set: QuestionSetRecord) -> Match:
    questions = question_set.questions
    same = sum(nr in rows and rows[nr][1].get("max") == question.max for nr, question in questions.items())
    return Match(question_set, same / len({*questions, *rows}), same / len(rows))


def _wording(rows: Mapping[str, tuple[str, Mapping[str, Decimal]]], question_set: QuestionSetRecord) -> float:
    questions = question_set.questions
    shared = [nr for nr in rows if nr in questions]
    return sum(alike(rows[nr][0], questions[nr].label) for nr in shared) / len(shared) if shared else 0.0
