"""The sentences on the page of an area of an evaluation."""

from generator.analysis import count_bullets
from generator.model import Evaluation, EvaluationArea
from generator.model.rounding import can_be_equal
from generator.pages.views.origins import describe_dates
from generator.pages.views.texts import describe_when
from generator.swedish import count_of, format_figure


def describe_score(evaluation: Evaluation, area: EvaluationArea) -> str:
    """Return how many points the municipality got, and when."""
    points = format_figure(area.score)
    of_maximum = "" if area.max is None else f" av {format_figure(area.max)}"
    return (
        f"{evaluation.municipality.long_name} fick {points}{of_maximum} poäng i det här området i utvärderingen "
        f"{describe_when(evaluation)}."
    )


def describe_heading(area: EvaluationArea) -> str | None:
    """Return the sentence on the heading in the report's text, or None if it agrees with the appendix."""
    if area.heading_score is None or area.heading_score == area.score:
        return None
    heading, appendix = format_figure(area.heading_score), format_figure(area.score)
    if can_be_equal(area.heading_score, area.score):
        return f"Vid områdets rubrik står {heading}, som är avrundat."
    return f"Rapporten ger olika uppgifter: {heading} poäng vid områdets rubrik och {appendix} i bilagan."


def describe_bullets(area: EvaluationArea) -> str:
    """Return how many strengths and improvement opportunities there are; nothing for an area without text."""
    if not area.has_text:
        return ""
    strengths = count_of(count_bullets(area.strengths), "styrka", plural="styrkor")
    improvements = count_of(count_bullets(area.improvements), "förbättringsmöjlighet", plural="förbättringsmöjligheter")
    return f"Utvärderarna pekar ut {strengths} och {improvements}."


def describe_gap(area: EvaluationArea) -> str:
    """Return the sentence on what is missing from a source that gives no questions."""
    return "Poängen för frågorna saknas där." if area.has_text else "Frågorna och texten saknas där."


def describe_source(area: EvaluationArea) -> str:
    """Return what follows the title of the area's source: the place in it, its publisher and its dates."""
    source = area.source
    place = source.place if area.nr is None else f"område {area.nr}"
    dates = describe_dates(source)
    return f"{f', {place}' if place else ''}. {source.publisher}{f', {dates}' if dates else ''}."
