"""Compares drawings and specs of charts with different rows, and reads templates from what differs between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any
from xml.sax.saxutils import unescape

from generator.charts.patterns.drawing import Drawn
from generator.charts.patterns.sources import Cell, Largest, Path, Scale, Source, place
from generator.charts.patterns.template import (
    JsonSlot,
    NumberSlot,
    Slot,
    Template,
    TextSlot,
    TitleSlot,
    close_tag,
    dump,
)
from generator.charts.svg import DEFAULTS, clean_svg, round_numbers

Numbers = tuple[tuple[str, tuple[int, ...]], ...]
"""The fields that scales place, each with its scales by their numbers."""
_TITLE = "\ue000"
_MARK = "\ue000{}\ue001"
_MARKED = re.compile('"\ue000(\\d+)\ue001"')
_TOKEN = re.compile(r"<[^>]*>|[^<]+")
_ATTRIBUTE = re.compile(r' ([\w:-]+)="([^"]*)"')
_NUMBER = re.compile(r"(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)")
_DECIMALS = 6
"""Decimals of the distance that a number is moved from its place on a scale, for example half the width of a bar."""


class UnlearnableError(Exception):
    """Something differs between two charts in a way that no template describes."""


def read_spec(drawn: Sequence[Drawn]) -> tuple[Template, dict[Path, Source]]:
    """Return the template of the specs of charts, and which parts of them come from the rows, by their place."""
    slots: list[Slot] = []
    known: dict[Path, Source] = {}

    def mark(slot: Slot) -> str:
        slots.append(slot)
        return _MARK.format(len(slots) - 1)

    def compare(nodes: list[Any], path: Path) -> Any:
        first = nodes[0]
        if any(type(node) is not type(first) for node in nodes):
            raise UnlearnableError
        if path[-2:] == ("data", "values") and all(
            node == probe.rows for node, probe in zip(nodes, drawn, strict=True)
        ):
            return mark(JsonSlot(None))
        if isinstance(first, dict):
            if any(node.keys() != first.keys() for node in nodes):
                raise UnlearnableError
            return {key: compare([node[key] for node in nodes], (*path, key)) for key in first}
        if isinstance(first, list):
            if any(len(node) != len(first) for node in nodes):
                raise UnlearnableError
            return [compare([node[number] for node in nodes], (*path, number)) for number in range(len(first))]
        if all(node == first for node in nodes):
            return first
        known[path] = _find_source(nodes, drawn)
        return mark(JsonSlot(known[path]))

    pieces = _MARKED.split(dump(compare([probe.spec for probe in drawn], ())))
    ordered = tuple(slots[int(number)] for number in pieces[1::2])
    return Template(tuple(pieces[::2]), ordered), known


def _find_source(values: list[Any], drawn: Sequence[Drawn]) -> Source:
    rows = drawn[0].rows
    cells: Iterator[Source] = (Cell(number, field) for number, row in enumerate(rows) for field in row)
    numeric = (field for field in rows[0] if all(type(row.get(field)) in (int, float) for row in rows))
    for source in chain(cells, map(Largest, numeric)):
        if all(source.read(probe.rows) == value for probe, value in zip(drawn, values, strict=True)):
            return source
    raise UnlearnableError


def read_svg(drawn: Sequence[Drawn], scales: Sequence[Scale], *, numbers: Numbers) -> Template:
    """Return the template of the drawings of charts whose numbers are placed by these scales."""
    documents = [_TOKEN.findall(clean_svg(probe.raw, _TITLE, exact=True)[0].decode()) for probe in drawn]
    if any(len(document) != len(documents[0]) for document in documents):
        raise UnlearnableError
    reader = _SvgReader(drawn, scales, numbers=numbers)
    for tokens in zip(*documents, strict=True):
        reader.read(tokens)
    return reader.template()


class _SvgReader:
    """Reads the same tags and texts of all drawings, one after the other."""

    def __init__(self, drawn: Sequence[Drawn], scales: Sequence[Scale], *, numbers: Numbers) -> None:
        self._drawn = drawn
        self._pieces = [""]
        self._slots: list[Slot] = []
        self._is_open = False
        ends = [[scale.ends(probe.rows) for probe in drawn] for scale in scales]
        self._candidates = [
            (cell, scale, [place(cell.read(probe.rows), end) for probe, end in zip(drawn, ends[scale], strict=True)])
            for field, usable in numbers
            for scale in usable
            for cell in (Cell(number, field) for number in range(len(drawn[0].rows)))
            if drawn[0].rows[cell.row].get(field) is not None
        ]

    def read(self, tokens: tuple[str, ...]) -> None:
        """Take in a tag, or a text between two tags."""
        first = tokens[0]
        if first.startswith("<"):
            if self._is_open:
                self._add(">")
            self._is_open = first.startswith("<text ") and not first.endswith("/>")
            self._read_tag([token[:-1] if self._is_open else token for token in tokens])
        elif first == _TITLE:
            self._add_slot(TitleSlot())
        elif self._is_open:
            self._is_open = False
            self._read_text([unescape(token) for token in tokens])
        elif any(token != first for token in tokens):
            raise UnlearnableError
        else:
            self._add(first)

    def template(self) -> Template:
        """Return what was read."""
        return Template(tuple(self._pieces), tuple(self._slots))

    def _add(self, text: str) -> None:
        self._pieces[-1] += text

    def _add_slot(self, slot: Slot) -> None:
        self._slots.append(slot)
        self._pieces.append("")

    def _read_text(self, texts: list[str]) -> None:
        if all(text == texts[0] for text in texts):
            self._add(close_tag(texts[0]))
            return
        source = _find_source(texts, self._drawn)
        if not isinstance(source, Cell):
            raise UnlearnableError
        self._add_slot(TextSlot(source))

    def _read_tag(self, tags: list[str]) -> None:
        if all(tag == tags[0] for tag in tags):
            self._add(round_numbers(tags[0]))
            return
        split = [_ATTRIBUTE.split(tag) for tag in tags]
        if any(len(parts) != len(split[0]) for parts in split):
            raise UnlearnableError
        for number, parts in enumerate(zip(*split, strict=True)):
            if number % 3 == 2:
                self._add('="')
                self._read_attribute(split[0][number - 1], parts)
                self._add('"')
            elif any(part != parts[0] for part in parts):
                raise UnlearnableError
            else:
                self._add(f" {parts[0]}" if number % 3 == 1 else parts[0])

    def _read_attribute(self, key: str, values: tuple[str, ...]) -> None:
        split = [_NUMBER.split(value) for value in values]
        if any(parts[::2] != split[0][::2] for parts in split):
            raise UnlearnableError
        skipped = _skipped(key, [set(parts) for parts in zip(*split, strict=True)])
        for number, parts in enumerate(zip(*split, strict=True)):
            if all(part == parts[0] for part in parts):
                self._add(round_numbers(parts[0]))
            else:
                slot = self._find_number([float(part) for part in parts])
                self._add_slot(replace(slot, skipped=skipped.get(number)))

    def _find_number(self, values: list[float]) -> NumberSlot:
        for cell, scale, places in self._candidates:
            moved = round(values[0] - places[0], _DECIMALS)
            if all(at + moved == value for at, value in zip(places, values, strict=True)):
                return NumberSlot(cell, scale, is_negative=False, moved=moved)
            moved = round(values[0] + places[0], _DECIMALS)
            if all(moved - at == value for at, value in zip(places, values, strict=True)):
                return NumberSlot(cell, scale, is_negative=True, moved=moved)
        raise UnlearnableError


def _skipped(key: str, parts: list[set[str]]) -> dict[int, float]:
    """Return the numbers, by their place in an attribute, with which it could be left out."""
    for name, default in DEFAULTS:
        expected = _NUMBER.split(default)
        if name == key and len(expected) == len(parts):
            fixed = ((given, {part}) for given, part in zip(parts, expected, strict=True) if len(given) == 1)
            if all(given == part for given, part in fixed):
                return {number: float(expected[number]) for number in range(1, len(parts), 2)}
    return {}
