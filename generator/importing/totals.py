"""The summary's table, with the points of each area and the total, of this evaluation and perhaps of earlier ones."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.likeness import alike_enough
from generator.importing.lines import Line, Place
from generator.importing.numbers import find_columns, trailing_figures

_TOTAL = re.compile(r"(?:total(?:t|summa|poäng|en)?|summa|sammanlagt)\s*:?", re.IGNORECASE)
_IN_TEXT = re.compile(
    r"\b(?:totalt|sammanlagt|totalpoäng\w*|totala\s+poäng\w*)\D{0,40}?\b(\d{3}(?:[.,]\d)?)\s+"
    r"(?:poäng\b|av\s+(?:maximalt\s+|möjliga\s+)?800\b)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b20[0-4]\d\b")
_NUMBERED = re.compile(r"^[1-8][.:]?\s+")
_SAME = 0.8
_MAXIMUM = 800
_TABLE_LINES = 14


@dataclass(frozen=True, slots=True)
class Totals:
    """The printed total and its place, the points of areas in the same table, and earlier years' columns.

    `earlier` has, by year, the total and the points of each area. `sure` says whether the total is from a table.
    """

    total: Decimal | None
    place: Place | None
    areas: Mapping[str, Decimal]
    earlier: Mapping[int, tuple[Decimal | None, Mapping[str, Decimal]]]
    sure: bool


def find_totals(lines: Sequence[Line], names: Mapping[str, str]) -> Totals:
    """Return what the summary's table prints; without such a table, a total that the text gives."""
    for at, line in enumerate(lines):
        rest, figures = trailing_figures(line, most=4)
        if figures and rest is not None and _TOTAL.fullmatch(rest.text) and _is_large(figures[0].value):
            return _read_table(lines[max(at - _TABLE_LINES, 0) : at + 1], names, place=line.place)
    for line in lines:
        value = Decimal(found[1].replace(",", ".")) if (found := _IN_TEXT.search(line.text)) else None
        if _is_large(value):
            return Totals(value, line.place, {}, {}, sure=False)
    return Totals(None, None, {}, {}, sure=False)


def _is_large(value: Decimal | None) -> bool:
    """Return whether a number can be a total: neither an area's sum nor the highest possible total."""
    return value is not None and 100 < value < _MAXIMUM


def _read_table(lines: Sequence[Line], names: Mapping[str, str], *, place: Place) -> Totals:
    years: list[int] = []
    rows: dict[str, list[Decimal | None]] = {}
    for line in lines:
        if find_columns(line):
            rows.clear()
        if found := _YEARS.findall(line.text):
            years = [int(year) for year in found]
        rest, figures = trailing_figures(line, most=4)
        name = _NUMBERED.sub("", rest.text) if rest and figures else ""
        slug = next((names[known] for known in names if name and alike_enough(name, known, least=_SAME)), None)
        if slug is not None:
            rows[slug] = [figure.value for figure in figures]
    totals = [figure.value for figure in trailing_figures(lines[-1], most=4)[1]]
    areas = {slug: value for slug, values in rows.items() if (value := values[0]) is not None}
    earlier = {
        year: (
            totals[at],
            {slug: value for slug, values in rows.items() if at < len(values) and (value := values[at]) is not None},
        )
        for at, year in enumerate(years)
        if 0 < at < len(totals) and len(years) == len(totals)
    }
    return Totals(totals[0], place, areas, earlier, sure=True)
