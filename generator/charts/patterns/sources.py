"""Where the parts of a chart that vary come from: a value of a row, the largest of a field, a place on a scale."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.charts.theme import Datum

Rows = Sequence[Datum]
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """The value of a field of a row."""

    row: int
    field: str

    def read(self, rows: Rows) -> Any:
        """Return the value."""
        return rows[self.row][self.field]


@dataclass(frozen=True, slots=True)
class Largest:
    """The largest value of a field."""

    field: str

    def read(self, rows: Rows) -> Any:
        """Return the value."""
        return max(row[self.field] for row in rows)


Source = Cell | Largest


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale: `start` to `end`, in pixels or whatever it gives, for values from `low` to `high`."""

    low: Source | float
    high: Source | float
    start: Source | float
    end: Source | float

    def ends(self, rows: Rows) -> tuple[float, float, float, float]:
        """Return low, high, start and end for the rows of a chart."""
        return (_read(self.low, rows), _read(self.high, rows), _read(self.start, rows), _read(self.end, rows))


def _read(end: Source | float, rows: Rows) -> float:
    return float(end.read(rows)) if isinstance(end, Cell | Largest) else end


def place(value: float, ends: tuple[float, float, float, float]) -> float:
    """Return where a scale puts a value, by the same operations as d3-scale, so that every bit is the same.

    Raises ZeroDivisionError if the scale's domain is a single number.
    """
    low, high, start, end = ends
    part = (value - low) / (high - low)
    return start * (1 - part) + end * part


def read_scale(spec: dict[str, Any], path: Path, *, known: Mapping[Path, Source]) -> Scale | None:
    """Return the scale of the channel at `path`, or None unless it is linear with a fixed domain and a known range.

    `known` are the parts of the spec that come from the rows, by their place in it; the others are constants.
    """
    node: Any = spec
    for part in path:
        node = node[part]
    if node.get("type") != "quantitative" or not isinstance(scale := node.get("scale"), dict):
        return None
    domain = _ends(scale.get("domain"), (*path, "scale", "domain"), known=known)
    whole = {"x": [0, spec.get("width")], "y": [spec.get("height"), 0]}.get(str(path[-1]))
    span = _ends(scale.get("range", whole), (*path, "scale", "range"), known=known)
    return Scale(*domain, *span) if domain and span else None


def _ends(given: Any, path: Path, *, known: Mapping[Path, Source]) -> tuple[Source | float, Source | float] | None:
    if not isinstance(given, list) or len(given) != 2 or any(type(end) not in (int, float) for end in given):
        return None
    low, high = (known.get((*path, place), float(end)) for place, end in enumerate(given))
    return low, high


def follow(node: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text of a spec with its place, except those of the data."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, list):
        for number, part in enumerate(node):
            yield from follow(part, (*path, number))
    elif isinstance(node, dict):
        for key, part in node.items():
            if key != "data":
                yield from follow(part, (*path, key))
