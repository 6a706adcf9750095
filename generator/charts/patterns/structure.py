"""What two charts must have in common to be drawn from one pattern, and what each field of their rows does.

Everything that could change which marks there are, or where a row is, belongs to a chart's structure: the function that
builds it, the number of rows, their fields, what is missing, what is true or false. The roles of the other fields are
read from the spec. A role is only a guess: `learning` proves it with charts made up for the purpose.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.charts.patterns.sources import Path, Rows, Scale, Source, follow, read_scale
from generator.charts.theme import AnyChart, Datum

BuildChart = Callable[[list[Datum]], AnyChart]

LARGEST = 64
"""Charts with more rows are drawn by Vega: they are almost never repeated, and probing them is expensive."""
_SHOWN = frozenset({"text", "tooltip", "href", "url", "description"})
"""Channels that show a value as it is: it moves nothing."""
_LINKS = frozenset({"href", "url"})
_SUMMED = frozenset({"aggregate", "bin", "timeUnit", "impute", "stack"})


@dataclass(frozen=True, slots=True)
class FieldUse:
    """A field in a channel of an encoding; `path` leads to the channel in the spec."""

    field: str
    channel: str
    path: Path
    is_plain: bool


@dataclass(frozen=True, slots=True)
class Roles:
    """What the fields of a structure do.

    `numbers` are placed by a scale with a fixed domain, `shown` texts are only printed (those of `links` are
    addresses), `grouped` texts say which row a mark belongs to. Any other field is a constant: charts with other values
    of it have a structure of their own.
    """

    numbers: dict[str, tuple[Scale, ...]]
    shown: frozenset[str]
    links: frozenset[str]
    grouped: frozenset[str]

    def key(self, rows: Rows) -> Hashable:
        """Return what must be equal beyond the structure: which grouped texts are equal, and the constants."""
        groups: dict[str, int] = {}
        key: list[Hashable] = []
        for row in rows:
            for field, value in row.items():
                if field in self.grouped and isinstance(value, str):
                    key.append(groups.setdefault(value, len(groups)))
                elif not (field in self.shown and isinstance(value, str)) and not (
                    field in self.numbers and _is_number(value)
                ):
                    key.append((type(value), value))
        return tuple(key)


def _is_number(value: object) -> bool:
    return type(value) in (int, float)


def describe_structure(build_chart: BuildChart, rows: Rows) -> Hashable | None:
    """Return a chart's structure, or None if it can't be compared with others or isn't worth a pattern."""
    if not 0 < len(rows) <= LARGEST:
        return None
    described: list[Hashable] = [_describe_function(build_chart)]
    for row in rows:
        described.append(tuple(row))
        for value in row.values():
            if _is_number(value):
                described.append("number")
            elif type(value) is str:
                described.append("text" if value else "")
            elif value is None or type(value) is bool:
                described.append(value)
            else:
                return None
    structure = tuple(described)
    try:
        hash(structure)
    except TypeError:
        return None
    return structure


def _describe_function(function: object) -> Hashable:
    """Return what two functions must have in common; 1, 1.0 and True are different arguments."""
    if isinstance(function, partial):
        given = (*function.args, *(part for pair in sorted(function.keywords.items()) for part in pair))
        return (_describe_function(function.func), *((type(value), value) for value in given))
    return function


def find_roles(spec: dict[str, Any], rows: Rows, *, known: Mapping[Path, Source] | None = None) -> Roles:
    """Return what each field of the rows does in a chart, as far as its spec says so.

    `known` are the parts of the spec that come from the rows, by their place in it.
    """
    uses = tuple(_find_uses(spec))
    fields = {field for row in rows for field in row}
    busy = _computed_with(spec, fields) | {use.field for use in uses if not use.is_plain}
    numbers = {}
    for field in fields - busy:
        placed = (use for use in uses if use.field == field and use.channel not in _SHOWN)
        scales = [scale for use in placed if (scale := read_scale(spec, use.path, known=known or {}))]
        if scales:
            numbers[field] = tuple(dict.fromkeys(scales))
    grouping = {use.field for use in uses if use.channel not in _SHOWN}
    return Roles(
        numbers=numbers,
        shown=frozenset(fields - busy - grouping),
        links=frozenset(use.field for use in uses if use.channel in _LINKS),
        grouped=frozenset((fields & grouping) - busy - numbers.keys()),
    )


def _find_uses(node: Any, path: Path = ()) -> Iterator[FieldUse]:
    """Yield every use of a field in a spec; one outside an encoding, or aggregated there, isn't plain."""
    if isinstance(node, list):
        for place, part in enumerate(node):
            yield from _find_uses(part, (*path, place))
    elif isinstance(node, dict):
        field = node.get("field")
        if isinstance(field, str):
            channel = next((part for part in reversed(path) if isinstance(part, str)), "")
            in_encoding = "encoding" in path[-3:-1]
            is_plain = in_encoding and not _SUMMED & node.keys() and node.get("scale", {}) is not None
            yield FieldUse(field, channel, path, is_plain)
        for key, part in node.items():
            if key != "data":
                yield from _find_uses(part, (*path, key))


def _computed_with(spec: dict[str, Any], fields: set[str]) -> set[str]:
    """Return the fields that an expression or a transform mentions."""
    mentions = " ".join(text for path, text in follow(spec) if "transform" in path or "datum" in text)
    return fields & set(re.findall(r"\w+", mentions))
