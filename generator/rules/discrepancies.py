"""Discrepancies: each one refers to something in the evaluation, and explains numbers that disagree."""

from collections.abc import Iterator

from generator.messages import Message, say
from generator.model.records import DiscrepancyKind, DiscrepancyRecord, EvaluationRecord
from generator.model.rounding import can_be_equal, percent_is_possible, sum_fits
from generator.problems import Level, Problem
from generator.rules.context import Context


def check_discrepancies(context: Context) -> Iterator[Problem]:
    """`discrepancy`: a discrepancy refers to an area and a question that the evaluation has."""
    for sourced in context.sources.evaluations:
        is_whole = sourced.complete and context.has_known_areas(sourced.record)
        for position, known in enumerate(sourced.record.discrepancies):
            missing = _missing_target(sourced.record, known) if is_whole else None
            if missing is not None:
                key, message = missing
                yield sourced.document.problem(("discrepancies", position, key), "discrepancy", message=message)


def _missing_target(evaluation: EvaluationRecord, known: DiscrepancyRecord) -> tuple[str, Message] | None:
    areas = {area.area: area for area in reversed(evaluation.areas)}
    if known.area is not None and known.area not in areas:
        return "area", say(
            'the evaluation has no area "{area}"; name one of its areas, or remove the key', area=known.area
        )
    if known.question is None:
        return None
    if known.area is None:
        return "question", say('a question needs its area; add a line "area: ..." here')
    if all(question.nr != known.question for question in areas[known.area].questions):
        return "question", say(
            'the area "{area}" has no question {question}; name one that it has',
            area=known.area,
            question=known.question,
        )
    return None


def check_discrepancies_are_needed(context: Context) -> Iterator[Problem]:
    """`discrepancy`: a discrepancy in numbers names the numbers, and they do disagree (a warning)."""
    for sourced in context.sources.evaluations:
        for position, known in enumerate(sourced.record.discrepancies):
            message = _needless(sourced.record, known) if sourced.complete else None
            if message is not None:
                location = ("discrepancies", position, "kind")
                yield sourced.document.problem(location, "discrepancy", message=message, level=Level.WARNING)


def _needless(evaluation: EvaluationRecord, known: DiscrepancyRecord) -> Message | None:
    """Return why a discrepancy explains nothing, or None if it explains something."""
    area = evaluation.find_area(known.area)
    question = next((entry for entry in area.questions if entry.nr == known.question), None) if area else None
    row = question if known.question else area
    match known.kind:
        case DiscrepancyKind.PERCENT if row and row.max is not None and row.percent is not None:
            fits, figures = percent_is_possible(row.score, row.max, percent=row.percent), [row.percent]
        case DiscrepancyKind.AREA_SCORE if area and area.heading_score is not None:
            fits, figures = can_be_equal(area.heading_score, area.score), [area.heading_score, area.score]
        case DiscrepancyKind.AREA_SUM if area and area.questions:
            fits, figures = sum_fits(area.score, [entry.score for entry in area.questions]), [area.score]
        case DiscrepancyKind.TOTAL_SUM if evaluation.total is not None and evaluation.areas:
            fits, figures = sum_fits(evaluation.total, [entry.score for entry in evaluation.areas]), [evaluation.total]
        case _:
            return None
    if fits:
        return say("the figures fit, so there is nothing to explain; remove this entry, or correct the figures")
    shown = f"{known.printed} {known.other}".replace(",", ".").split()
    missing = [str(figure) for figure in figures if str(figure) not in shown]
    return (
        say("printed and other don't name the figure {missing}; write what the report prints", missing=missing[0])
        if missing
        else None
    )
