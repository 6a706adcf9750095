"""What the site has on municipalities, in words, and how many municipalities each applies to."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis import Holding
from generator.charts import HOLDING_NAMES, MARKS
from generator.swedish import capitalize

HOLDING_IDS = {
    Holding.REPORT: "rapport",
    Holding.AREAS: "omraden",
    Holding.TOTAL: "total",
    Holding.KNOWN: "kand",
    Holding.NOTHING: "ingen",
}
"""The part of an address that the list of municipalities is narrowed by: `?har=rapport`."""

_EXPLANATIONS = {
    Holding.REPORT: "frågor, poäng och text",
    Holding.AREAS: "poäng för alla eller några av de åtta områdena",
    Holding.TOTAL: "poäng för kommunen som helhet",
    Holding.KNOWN: "utvärderad, men siffrorna är inte publicerade",
    Holding.NOTHING: "vi känner inte till någon utvärdering",
}


@dataclass(frozen=True, slots=True)
class HoldingView:
    """What the site may have on a municipality, for how many it has that, and its mark on the map (None: no mark)."""

    id: str
    name: str
    explanation: str
    count: int
    mark: str | None


def name_holding(holding: Holding) -> str:
    """Return what the site has on a municipality: `Hela rapporten`."""
    return capitalize(HOLDING_NAMES[holding])


def build_holding_views(holdings: Iterable[Holding]) -> tuple[HoldingView, ...]:
    """Return every holding that occurs, from the most to the least, counted."""
    given = list(holdings)
    return tuple(
        HoldingView(
            HOLDING_IDS[holding],
            name_holding(holding),
            _EXPLANATIONS[holding],
            given.count(holding),
            MARKS.get(holding),
        )
        for holding in Holding
        if holding in given
    )
