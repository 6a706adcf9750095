"""Invented good examples and role models, each modelled on a real one of an evaluation with the same questions."""

from typing import Any

from generator.model.addresses import slug_of
from generator.synth.words import Vocabulary

Entry = dict[str, Any]
"""A mapping as it is in a YAML file."""

_LONGEST_SUMMARY = 200
_LONGEST_SLUG = 40
_TEXTS = ("why", "not_said")
_KEPT = ("area", "concept", "question", "topics", "basis")
_COLUMN = "Styrkor"


def invent_example(model: Entry, evaluation: Entry, *, origin: str, nr: int, vocabulary: Vocabulary) -> Entry:
    """Return an example of an evaluation whose id is `origin`; `nr` makes its id unique."""
    title = vocabulary.rewrite(model["title"])
    return {
        "id": f"{origin}-{nr}-{slug_of(title)[:_LONGEST_SLUG].strip('-')}",
        "title": title,
        "municipality": evaluation["municipality"],
        "evaluation": origin,
        **{key: model[key] for key in _KEPT if key in model},
        "summary": vocabulary.rewrite(model["summary"], longest=_LONGEST_SUMMARY),
        "what": [vocabulary.rewrite(text) for text in model["what"]],
        **{key: vocabulary.rewrite(model[key]) for key in _TEXTS},
        "heading": _heading(evaluation, model["area"]),
        "words": [vocabulary.rewrite(word) for word in model.get("words", ())],
    }


def invent_role_model(model: Entry, evaluation: Entry, *, code: str, vocabulary: Vocabulary) -> Entry:
    """Return an entry of an evaluation's file of role models, which points to the municipality with a code."""
    return {
        "area": model["area"],
        "heading": _heading(evaluation, model["area"]),
        **{key: model[key] for key in ("concept", "topics") if key in model},
        "points_to": code,
        "subject": vocabulary.rewrite(model["subject"]),
    }


def _heading(evaluation: Entry, area: str) -> str:
    """Return a heading under which the evaluation has text on an area, or that of its strengths."""
    summary = next((entry["summary"] for entry in evaluation["areas"] if entry["area"] == area), ())
    return str(summary[0]["heading"]) if summary else _COLUMN
