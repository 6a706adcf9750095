"""The numbers of an evaluation checked against each other. They are rounded, so each rule allows for rounding.

An error in the printed report isn't the editor's mistake: it is listed among the evaluation's `discrepancies`, which
silences the rule of the same name.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.load import Location, Sourced
from generator.messages import NOTHING, Message, say
from generator.model.records import DiscrepancyKind, EvaluationAreaRecord, EvaluationRecord, QuestionScoreRecord
from generator.model.rounding import (
    AREA_MAXIMUM,
    AREAS_OF_A_TOTAL,
    TOTAL_MAXIMUM,
    can_be_equal,
    parts_fit,
    percent_is_possible,
    sum_fits,
)
from generator.problems import Level, Problem
from generator.rules.context import Context

FigureRow = EvaluationAreaRecord | QuestionScoreRecord
"""A row of the report's appendix: points, maximum and percent."""


def check_score_within_maximum(context: Context) -> Iterator[Problem]:
    """`points-above-maximum`: points are at most the maximum; an area has at most 100 and a total at most 800."""
    for sourced, location, row in _rows(context):
        maximum = AREA_MAXIMUM if row.max is None else row.max
        scores = {"score": row.score}
        if isinstance(row, EvaluationAreaRecord) and row.heading_score is not None:
            scores["heading_score"] = row.heading_score
        for key, score in scores.items():
            if score > maximum:
                yield sourced.document.problem(
                    (*location, key), "points-above-maximum", message=_too_many(score, maximum)
                )
    for sourced in context.sources.evaluations:
        total = sourced.record.total
        if total is not None and total > TOTAL_MAXIMUM:
            yield sourced.document.problem(("total",), "points-above-maximum", message=_too_many(total, TOTAL_MAXIMUM))


def _exceeds(row: FigureRow) -> bool:
    """Return whether a row has more points than possible: a slip that also makes percent and sums wrong."""
    scores = [row.score, row.heading_score or row.score] if isinstance(row, EvaluationAreaRecord) else [row.score]
    return max(scores) > (AREA_MAXIMUM if row.max is None else row.max)


def _too_many(score: Decimal, maximum: Decimal) -> Message:
    return say(
        "{score} points are more than the maximum {maximum}; compare both with the report's appendix",
        score=score,
        maximum=maximum,
    )


def check_maximum(context: Context) -> Iterator[Problem]:
    """`question-maximum`: the maximum of a question or an area is the one in the question set."""
    for sourced, location, row in _rows(context):
        expected = _expected_maximum(context, sourced.record, row=row)
        if expected is not None and row.max is not None and expected != row.max:
            name = (
                say("question {nr}", nr=row.nr)
                if isinstance(row, QuestionScoreRecord)
                else say("the area {area}", area=row.area)
            )
            message = say(
                "{name} has the maximum {expected} in question set {question_set}, not {max}; compare "
                "with the report, or choose another question set",
                name=name,
                expected=expected,
                question_set=sourced.record.question_set,
                max=row.max,
            )
            yield sourced.document.problem((*location, "max"), "question-maximum", message=message)


def _expected_maximum(context: Context, evaluation: EvaluationRecord, *, row: FigureRow) -> Decimal | None:
    """Return the maximum of a row according to the evaluation's question set, or None if the set gives none."""
    question_set = context.question_set_of(evaluation)
    if question_set is None:
        return None
    if isinstance(row, QuestionScoreRecord):
        question = question_set.questions.get(row.nr)
        return None if question is None else question.max
    return AREA_MAXIMUM if row.area in question_set.areas_by_slug else None


def check_percent(context: Context) -> Iterator[Problem]:
    """`percent`: points that round to the printed points can give the printed percent (a warning)."""
    for sourced, location, row in _rows_of_known_areas(context):
        if _exceeds(row) or _expected_maximum(context, sourced.record, row=row) not in {None, row.max}:
            continue
        if row.max is None or row.percent is None or percent_is_possible(row.score, row.max, percent=row.percent):
            continue
        area, question = _subject(sourced.record, location)
        if not _is_known(sourced.record, DiscrepancyKind.PERCENT, area=area, question=question):
            message = say(
                "no rounding of {score} of {max} points gives {percent} percent; correct it, or if the "
                "report prints it so, add it to the discrepancies with kind: percent",
                score=row.score,
                max=row.max,
                percent=row.percent,
            )
            yield sourced.document.problem((*location, "percent"), "percent", message=message, level=Level.WARNING)


def check_area_sum(context: Context) -> Iterator[Problem]:
    """`area-sum`: the area's points are the sum of its questions' points, as closely as rounding allows."""
    for sourced, location, row in _rows_of_known_areas(context):
        if not isinstance(row, EvaluationAreaRecord) or not row.questions or not sourced.complete:
            continue
        if _exceeds(row) or any(map(_exceeds, row.questions)) or _lacks_questions(context, sourced.record, area=row):
            continue
        scores = [question.score for question in row.questions]
        if sum_fits(row.score, scores) or _is_known(
            sourced.record, DiscrepancyKind.AREA_SUM, area=row.area, question=None
        ):
            continue
        message = say(
            "the area has {score} points, but its questions add up to {scores}, more than rounding "
            "can explain; correct it, or if the report prints it so, add it to the discrepancies "
            "with kind: area-sum",
            score=row.score,
            scores=sum(scores),
        )
        yield sourced.document.problem((*location, "score"), "area-sum", message=message)


def _lacks_questions(context: Context, evaluation: EvaluationRecord, *, area: EvaluationAreaRecord) -> bool:
    """Return whether an area has other questions than its question set, which another rule reports."""
    known = context.area_of(evaluation, area.area)
    return known is not None and {entry.nr for entry in known.questions} != {entry.nr for entry in area.questions}


def check_heading_score(context: Context) -> Iterator[Problem]:
    """`area-score`: the points beside the heading are those in the appendix (a warning)."""
    for sourced, location, row in _rows_of_known_areas(context):
        if not isinstance(row, EvaluationAreaRecord) or row.heading_score is None or _exceeds(row):
            continue
        known = _is_known(sourced.record, DiscrepancyKind.AREA_SCORE, area=row.area, question=None)
        if not known and not can_be_equal(row.heading_score, row.score):
            message = say(
                "the heading has {heading_score} points and the appendix {score}; correct it, or if "
                "the report prints it so, add it to the discrepancies with kind: area-score",
                heading_score=row.heading_score,
                score=row.score,
            )
            yield sourced.document.problem(
                (*location, "heading_score"), "area-score", message=message, level=Level.WARNING
            )


def check_total(context: Context) -> Iterator[Problem]:
    """`total-sum`: a printed total is the sum of its areas, as closely as rounding allows.

    Missing areas account for the rest of the total: at least nothing, and at most 100 points each.
    """
    for sourced in context.sources.evaluations:
        evaluation = sourced.record
        scores = [area.score for area in evaluation.areas]
        if evaluation.total is None or not scores or not sourced.complete or any(map(_exceeds, evaluation.areas)):
            continue
        if evaluation.total > TOTAL_MAXIMUM:
            continue
        missing = max(AREAS_OF_A_TOTAL - len(scores), 0)
        if parts_fit(evaluation.total, scores, missing=missing):
            continue
        if not _is_known(evaluation, DiscrepancyKind.TOTAL_SUM, area=None, question=None):
            rest = say(", and {missing} missing ones can't explain the rest", missing=missing) if missing else NOTHING
            message = say(
                "the total is {total}, but the areas add up to {scores}, more than rounding can "
                "explain{rest}; correct it, or if the report prints it so, add it to the discrepancies "
                "with kind: total-sum",
                total=evaluation.total,
                scores=sum(scores),
                rest=rest,
            )
            yield sourced.document.problem(("total",), "total-sum", message=message)


def _rows(
    context: Context,
) -> Iterator[tuple[Sourced[EvaluationRecord], Location, FigureRow]]:
    """Yield every area row and question row with its location in the file."""
    for sourced in context.sources.evaluations:
        for area_at, area in enumerate(sourced.record.areas):
            yield sourced, ("areas", area_at), area
            for question_at, question in enumerate(area.questions):
                yield sourced, ("areas", area_at, "questions", question_at), question


def _rows_of_known_areas(context: Context) -> Iterator[tuple[Sourced[EvaluationRecord], Location, FigureRow]]:
    """Yield the rows of evaluations whose areas all exist: a misspelt area matches no discrepancy."""
    for sourced, location, row in _rows(context):
        if context.has_known_areas(sourced.record):
            yield sourced, location, row


def _subject(evaluation: EvaluationRecord, location: Location) -> tuple[str, str | None]:
    """Return the area of a row and, for a question row, the question's number."""
    area_at = location[1]
    assert isinstance(area_at, int)  # noqa: S101 - `_rows` makes the locations
    area = evaluation.areas[area_at]
    if len(location) == 2:
        return area.area, None
    question_at = location[3]
    assert isinstance(question_at, int)  # noqa: S101
    return area.area, area.questions[question_at].nr


def _is_known(evaluation: EvaluationRecord, kind: DiscrepancyKind, *, area: str | None, question: str | None) -> bool:
    return any(
        known.kind is kind and known.area == area and known.question == question for known in evaluation.discrepancies
    )
