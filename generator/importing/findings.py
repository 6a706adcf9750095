"""What an editor learns about a report that was read: what was found and where, what wasn't, and what is doubtful."""

from dataclasses import dataclass
from enum import StrEnum

from generator.importing.lines import Place


class Certainty(StrEnum):
    """How sure it is that the report says so."""

    FOUND = "found"
    MISSING = "missing"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence in Swedish, and the place that it is about; None if there is no such place."""

    certainty: Certainty
    text: str
    place: Place | None = None


def found(text: str, place: Place | None = None) -> Finding:
    """Return a finding of what was found."""
    return Finding(Certainty.FOUND, text, place)


def missing(text: str, place: Place | None = None) -> Finding:
    """Return a finding of what wasn't found."""
    return Finding(Certainty.MISSING, text, place)


def doubtful(text: str, place: Place | None = None) -> Finding:
    """Return a finding that an editor must look up."""
    return Finding(Certainty.DOUBTFUL, text, place)
