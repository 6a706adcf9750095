"""Names of the places on a page that others may link to: questions, strengths, improvements, discrepancies."""

from generator.model.addresses import DISCREPANCY, IMPROVEMENT, STRENGTH

_WORDS = {
    "fraga": "fråga",
    STRENGTH: "styrka",
    IMPROVEMENT: "förbättringsmöjlighet",
    DISCREPANCY: "avvikelse",
    "kalla": "källa",
}


def name_place(anchor: str) -> str:
    """Return the name of a place by its anchor: `fråga 5.2`, `styrka 3-2`."""
    kind, _, number = anchor.partition("-")
    return f"{_WORDS[kind]} {number}"
