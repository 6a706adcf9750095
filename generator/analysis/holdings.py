"""What the site has on a municipality, from a whole report to nothing at all."""

from collections.abc import Mapping
from enum import Enum, auto

from generator.model import Collection, Evaluation, Municipality


class Holding(Enum):
    """The most that the site has on a municipality, in descending order.

    `REPORT` is a whole report with its questions and its text, `AREAS` points in at least one area, `TOTAL` figures for
    the evaluation as a whole, and `KNOWN` an evaluation without any public figure.
    """

    REPORT = auto()
    AREAS = auto()
    TOTAL = auto()
    KNOWN = auto()
    NOTHING = auto()


def find_holding(collection: Collection, municipality: Municipality) -> Holding:
    """Return the most that the site has on a municipality, over all its evaluations."""
    evaluations = collection.evaluations_of(municipality)
    if evaluations:
        return min(map(_holding_of, evaluations), key=lambda holding: holding.value)
    return Holding.KNOWN if municipality.code in collection.known_by_municipality else Holding.NOTHING


def find_holdings(collection: Collection) -> Mapping[str, Holding]:
    """Return the most that the site has on every municipality, by code, in the order of the register."""
    return {code: find_holding(collection, entry) for code, entry in collection.municipalities.items()}


def _holding_of(evaluation: Evaluation) -> Holding:
    if evaluation.has_questions and evaluation.has_text:
        return Holding.REPORT
    return Holding.AREAS if evaluation.areas else Holding.TOTAL
