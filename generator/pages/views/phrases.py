"""What a comparison says in words: sentences that the ready-made pages and the script of the page of comparisons share.

The page hands them over to its script (`generator/templates/compare.md.jinja`). A word in braces, such as `{names}`, is
replaced with a text of that name, in Python by `say` and in the script by `say` in `overrides/scripts/templates.js`.
"""

import re
from collections.abc import Mapping

from generator.pages.views.comparability import AREA_VERDICT_LABELS, VERDICT_LABELS
from generator.pages.views.discrepancies import DISCREPANCY_TITLE
from generator.pages.views.scores import ORIGINS

PHRASES: Mapping[str, str] = {
    # Evaluations
    "same-sets": "Utvärderingarna bygger på samma frågor, frågeversion {set}.",
    "other-sets": "Utvärderingarna bygger på olika frågor.",
    "unknown-sets": "Vi vet inte vilka frågor som ställdes i {names}.",
    "difference": "En skillnad i poäng kan därför bero på frågorna, och inte bara på hur kommunen arbetar.",
    "without-questions": "Uppgifter om enskilda frågor saknas för {names}.",
    "pair-same": "{names}: alla {count} frågor är samma.",
    "pair-counts": "{names}: {count} av {all} frågor kan jämföras, och {same} av dem är samma.",
    "pair-same-some": "{names}: {count} av {all} frågor är samma. De andra kan inte jämföras.",
    "pair-similar": "{names}: {count} av {all} frågor är liknande. De andra kan inte jämföras.",
    "pair-none": "{names}: ingen av {all} frågor kan jämföras.",
    "panel": "Poäng per område",
    "panel-of": "{names}",
    "alone-unknown": "Frågorna är inte kända, så poängen står för sig.",
    "alone": "Inga frågor kan jämföras med de andras, så poängen står för sig.",
    "without-areas": "Uppgift om områdena saknas.",
    "advice": ("Jämför procenten, inte poängen: samma fråga kan ge olika många poäng i olika frågeversioner."),
    # Areas
    **{f"area-{kind}": words for kind, words in AREA_VERDICT_LABELS.items()},
    "weighs-differently": "Frågorna är samma men väger olika tungt.",
    "is-partial": "Alla fick inte alla frågor.",
    "none-comparable": "Ingen av frågorna kan jämföras.",
    "counts": "Frågor: {counts}.",
    "count-same": "{count} samma",
    "count-similar": "{count} liknande",
    "count-none": "{count} som inte kan jämföras",
    "total-incomparable": "Totalpoängen kan inte jämföras rakt av, eftersom frågorna skiljer sig.",
    # Figures
    "points-of": "{score} av {max}",
    "missing": "uppgift saknas",
    "total-printed": ORIGINS[True],
    "total-summed": ORIGINS[False],
    "note-mark": DISCREPANCY_TITLE,
    # Texts
    "strengths": "Styrkor",
    "improvements": "Förbättringsmöjligheter",
    # Questions
    **{f"question-{kind}": words for kind, words in VERDICT_LABELS.items()},
    "question": "Fråga {nr}",
    "not-comparable": "kan inte jämföras",
    "no-counterpart": "ingen motsvarighet",
    "sets": "{first} mot {second}",
    "within": "inom {set}",
    "reason-of-sets": "{sets}: {why}",
    "apart": "Fråga {nr} i {names}: {why}",
    "without-counterpart": "Ingen motsvarighet i {names}.",
}
"""Every phrase by its name."""

_PLACE = re.compile(r"\{([a-z]+)\}")


def say(name: str, **texts: object) -> str:
    """Return a phrase with texts in place of the words in braces; the texts themselves are left as they are."""
    return _PLACE.sub(lambda found: str(texts[found[1]]), PHRASES[name])
