"""The yardsticks that public pages print: each once, over known areas, and with figures that can belong together."""

from collections.abc import Iterator

from generator.load import Location, YamlDocument
from generator.messages import say
from generator.model.records import YardstickRecord
from generator.model.rounding import AREAS_OF_A_TOTAL, TOTAL_MAXIMUM, parts_fit
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice, unknown_area


def check_yardsticks(context: Context) -> Iterator[Problem]:
    """`yardstick`, `area`: a yardstick is given once, has figures, and its total fits its areas, which are known."""
    register = context.sources.yardsticks
    if register is None:
        return
    document, entries = register.document, register.record.yardsticks
    yield from given_twice(document, "yardsticks", key="id", values=(entry.id for entry in entries), rule="yardstick")
    for position, entry in enumerate(entries):
        at: Location = ("yardsticks", position)
        yield from _check_areas(context, document, at=at, entry=entry)
        if register.complete:
            yield from _check_figures(document, at, entry=entry)


def _check_areas(
    context: Context, document: YamlDocument, *, at: Location, entry: YardstickRecord
) -> Iterator[Problem]:
    yield from given_twice(
        document, (*at, "areas"), key="area", values=(area.area for area in entry.areas), rule="area"
    )
    for position, area in enumerate(entry.areas):
        if context.areas is not None and area.area not in context.areas:
            message = unknown_area(context, area.area)
            yield document.problem((*at, "areas", position, "area"), "area", message=message)


def _check_figures(document: YamlDocument, at: Location, *, entry: YardstickRecord) -> Iterator[Problem]:
    scores = [area.score for area in entry.areas]
    if entry.total is None:
        if not scores:
            message = say("the yardstick has neither a total nor areas; add what the page prints")
            yield document.problem((*at, "id"), "yardstick", message=message)
        return
    if entry.total > TOTAL_MAXIMUM:
        message = say(
            "{total} points are more than the maximum {total_maximum}; compare with the page",
            total=entry.total,
            total_maximum=TOTAL_MAXIMUM,
        )
        yield document.problem((*at, "total"), "yardstick", message=message)
    elif scores and not parts_fit(entry.total, scores, missing=max(AREAS_OF_A_TOTAL - len(scores), 0)):
        message = say(
            "the total is {total}, but the areas add up to {scores}, more than rounding can "
            "explain; compare with the page",
            total=entry.total,
            scores=sum(scores),
        )
        yield document.problem((*at, "total"), "yardstick", message=message)
