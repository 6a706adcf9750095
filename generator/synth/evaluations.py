"""An invented evaluation modelled on a real one: its structure and lengths, other figures, and nothing true."""

import random
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from generator.model.addresses import slug_of

Entry = dict[str, Any]
"""A mapping as it is in a YAML file."""

_SPREAD = 12
"""Percentage points by which an invented result differs from the real one, as a standard deviation."""
_KEPT = ("question_set", "month")
_LEFT_OUT = frozenset({"printed_nr", "label", "heading_name", "appendix_name", "heading_score"})
_ADDED = "2026-01-15"
_TITLE = "Påhittad rapport"
_PUBLISHER = "Ingen"


def invent_evaluation(
    model: Entry, facts: Mapping[str, Any], *, slug: str, rng: random.Random, rewrite: Callable[[str], str]
) -> Entry:
    """Return an evaluation with a question, a paragraph or a statement for each one in `model`.

    `facts` are its own municipality, name, year and occasion; `slug` is the municipality's, and unique.
    """
    areas = [_invent_area(area, rng=rng, rewrite=rewrite) for area in model["areas"]]
    total = sum((Decimal(str(area["score"])) for area in areas), Decimal(0))
    return {
        **facts,
        **{key: model[key] for key in _KEPT if key in model},
        "added": _ADDED,
        "report": _report(facts, slug),
        "total": _whole(total),
        "introduction": _paragraphs(model.get("introduction", ()), rewrite),
        "areas": areas,
        "closing": _paragraphs(model.get("closing", ()), rewrite),
    }


def _report(facts: Mapping[str, Any], slug: str) -> Entry:
    """Return a separate report for the evaluation, as the real ones have, so that each can be edited on its own."""
    name, year = facts["name"], facts["year"]
    # Reports whose titles differ only in dots would be taken for one.
    title = f"{_TITLE} om {name} {year}" if slug == slug_of(name) else f"{_TITLE} om {name} ({slug}) {year}"
    return {"id": f"{slug_of(_TITLE)}-om-{slug}-{year}", "title": title, "publisher": _PUBLISHER}


def _invent_area(model: Entry, *, rng: random.Random, rewrite: Callable[[str], str]) -> Entry:
    questions = [_invent_question(question, rng) for question in model["questions"]]
    score = sum((Decimal(str(question["score"])) for question in questions), Decimal(0))
    maximum = sum((Decimal(str(question["max"])) for question in questions), Decimal(0))
    kept = {key: value for key, value in model.items() if key not in _LEFT_OUT}
    return {
        **kept,
        "score": float(score),
        "max": _whole(maximum),
        "percent": _percent(score, maximum),
        "questions": questions,
        "summary": _paragraphs(model.get("summary", ()), rewrite),
        **{
            key: [{**statement, "text": rewrite(statement["text"])} for statement in model.get(key, ())]
            for key in ("strengths", "improvements")
        },
    }


def _invent_question(model: Entry, rng: random.Random) -> Entry:
    """Return different points on a question, with one decimal."""
    maximum = Decimal(str(model["max"]))
    percent = min(max(rng.gauss(model["percent"], _SPREAD), 0), 100)
    score = (maximum * Decimal(percent) / 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return {"nr": model["nr"], "score": float(score), "max": model["max"], "percent": _percent(score, maximum)}


def _paragraphs(models: list[Entry], rewrite: Callable[[str], str]) -> list[Entry]:
    """Return the paragraphs in invented words; those that share a heading still do."""
    headings = {model["heading"]: rewrite(model["heading"]) for model in models}
    return [
        {
            "heading": headings[model["heading"]],
            **{key: rewrite(model[key]) for key in ("subject", "text") if key in model},
        }
        for model in models
    ]


def _percent(score: Decimal, maximum: Decimal) -> int:
    return _whole(100 * score / maximum)


def _whole(figure: Decimal) -> int:
    return int(figure.quantize(Decimal(1), ROUND_HALF_UP))
