"""Rows for every kind of chart, and the same rows with other values, as varied as data can be."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator.charts.area_development import build_area_development_chart
from generator.charts.development import build_development_chart
from generator.charts.overview import build_overview_chart
from generator.charts.patterns.structure import BuildChart
from generator.charts.profile import build_profile_chart
from generator.charts.questions import build_questions_chart
from generator.charts.spread import build_spread_chart
from generator.charts.theme import Datum
from generator.charts.tiles import MARKS, build_map_chart

# No text has a letter that is two characters to JavaScript: Vega fails where it cuts a text between them.
_WORDS = (
    "Å",
    "äldre",
    "öppen",
    "<b>&amp;</b>",
    "nämnd & råd",
    '"så"',
    "1.2",
    "50",
    "2019",
    "–",
    "null",
    "$&",
    "\\n",
)


@dataclass(frozen=True, slots=True)
class ChartKind:
    """A kind of chart, rows that it is drawn from, and the largest value of each of its numbers.

    `has_pattern` is false for a chart that no pattern fits: its code has the names of its rows built in, or draws the
    outlines that its rows hold.
    """

    build_chart: BuildChart
    rows: tuple[Datum, ...]
    largest: Mapping[str, float]
    has_pattern: bool = True


def _profile(row: int, *, has_mean: bool = True) -> Datum:
    tick = 10.5 * row if has_mean else None
    return {**_mark(row), "note": f"medelvärde {tick}", "tick": tick, "other0": 7.0 * row, "other1": 50.0 + row}


def _mark(row: int) -> Datum:
    return {"name": f"Område {row}", "address": f"kommuner/{row}/", "score": 9.5 * row, "shown": f"{9.5 * row}"}


def _question(row: int) -> Datum:
    return {
        "label": f"Fråga {row}?",
        "address": f"#fraga-1.{row}",
        "percent": 5.0 + row,
        "full": 100,
        "shown": f"{row} av {row}",
        "top": 40 * row + 17,
        "bottom": 40 * row + 29,
        "line1": f"Fråga {row}?",
        "line2": f"1.{row}" if row else "",
    }


KINDS = {
    "profile": ChartKind(
        partial(build_profile_chart, others=2, has_ticks=True),
        tuple(_profile(row, has_mean=row != 3) for row in range(8)),
        {"score": 100, "tick": 100, "other0": 100, "other1": 100},
    ),
    "questions": ChartKind(
        partial(build_questions_chart, lines=2, height=200), tuple(map(_question, range(5))), {"percent": 100}
    ),
    "development": ChartKind(
        build_development_chart,
        tuple({**_mark(row), "full": 800, "broken": row == 1} for row in range(3)),
        {"score": 800},
    ),
    "area-development": ChartKind(
        build_area_development_chart,
        (
            {"row": "0 rubrik", "heading": "2019 och 2023, frågor A"},
            *(
                {**_mark(row), "row": f"0 {row // 2}", "year": "2019", "newest": row % 2 == 1, "first": row % 2 == 0}
                for row in range(8)
            ),
        ),
        {"score": 100},
    ),
    "spread": ChartKind(
        partial(build_spread_chart, height=80),
        (
            {"heading": "Frågor A", "shown": "tre utvärderingar", "y": 10},
            *({**_mark(row), "y": 31} for row in range(3)),
            {"line": "Område 0 0, Område 1 9,5, Område 2 19", "y": 53},
        ),
        {"score": 100},
        has_pattern=False,
    ),
    "overview": ChartKind(
        partial(build_overview_chart, columns=("Område 0", "Område 1")),
        tuple(
            {
                **_mark(row),
                "name": f"Kommun {row // 2}",
                "area": f"Område {row % 2}",
                "column": row % 2 + 1,
                "first": row % 2 == 0,
                "lead": not row,
            }
            for row in range(6)
        ),
        {"score": 100},
        has_pattern=False,
    ),
    "map": ChartKind(
        partial(build_map_chart, width=102, height=62),
        tuple(
            {
                "name": f"Kommun {row}",
                "has": "totalpoäng",
                "mark": tuple(MARKS.values())[row % 4] if row < 5 else "",
                "x": 8.5 + 17 * row,
                "y": 8.9 + 14.72 * (row % 3),
            }
            for row in range(6)
        ),
        {"x": 102, "y": 62},
        has_pattern=False,
    ),
}
_FIXED = frozenset({"shape", "area", "mark"})
"""Texts that are built into the code of a chart."""


def vary(kind: ChartKind, chance: random.Random) -> list[Datum]:
    """Return the rows of a kind with other numbers and texts; equal names stay equal, and different ones different."""
    names: dict[str, str] = {}
    odd = chance.random() < 0.1
    varied: list[Datum] = []
    for row in kind.rows:
        changed = dict(row)
        for field, value in row.items():
            if field in kind.largest and value is not None:
                changed[field] = _number(chance, kind.largest[field], odd=odd)
            elif isinstance(value, str) and field in {"name", "row"}:
                changed[field] = names.setdefault(value, f"{_text(chance, odd=odd)}{len(names)}")
            elif isinstance(value, str) and field == "address":
                changed[field] = (
                    f"kommuner/{chance.choice(('habo-0305', 'aele'))}/{chance.randint(1990, 2040)}/#fraga-5.2"
                )
            elif isinstance(value, str) and field not in _FIXED:
                changed[field] = _text(chance, odd=odd)
        varied.append(changed)
    return varied


def _number(chance: random.Random, largest: float, *, odd: bool) -> float:
    """Return points as printed, or a mean with all its digits; if odd, it may be above the largest, or below zero."""
    if odd and chance.random() < 0.1:
        return chance.choice((-1.0, 1e-9, largest * 1.5, largest + 1e-9))
    return chance.choice(
        (
            0.0,
            largest,
            float(chance.randint(0, int(largest))),
            round(chance.uniform(0, largest), 1),
            round(chance.uniform(0, largest), 2),
            round(chance.uniform(0, largest) * 8) / 8,
            chance.uniform(0, largest),
        )
    )


def _text(chance: random.Random, *, odd: bool) -> str:
    """Return a few words; an odd text may be too long, blank at its end, or on two lines."""
    text = " ".join(chance.choices(_WORDS, k=chance.choice((1, 2, 3, 12))))
    if odd:
        text = chance.choice((text, text * 9, f" {text} ", f"{text}\n{text}", f"{text}\u200b"))
    return text
