"""What a column of the open data is: the one description that the files, the page and the dictionary are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class ColumnType(Enum):
    """What the cells of a column are; the value is what Frictionless calls it."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name, what it contains, and the unit if it has one. Only `optional` cells are empty.

    `pattern` matches every text in it, and `choices` are all possible values.
    """

    name: str
    meaning: str
    type: ColumnType = ColumnType.TEXT
    unit: str = ""
    optional: bool = False
    pattern: str = ""
    choices: tuple[str, ...] = ()


TYPE_NAMES: Mapping[ColumnType, str] = {
    ColumnType.TEXT: "text",
    ColumnType.WHOLE: "heltal",
    ColumnType.NUMBER: "tal",
}
"""What the types are called on the page."""


def text(
    name: str,
    meaning: str,
    *,
    optional: bool = False,
    pattern: str = "",
    choices: tuple[str, ...] = (),
) -> Column:
    """Return a column of texts; codes such as 0682 and 5.2 are texts, too."""
    return Column(name=name, meaning=meaning, optional=optional, pattern=pattern, choices=choices)


def whole(name: str, meaning: str, *, optional: bool = False, unit: str = "") -> Column:
    """Return a column of whole numbers."""
    return Column(name=name, meaning=meaning, type=ColumnType.WHOLE, optional=optional, unit=unit)


def points(name: str, meaning: str, *, optional: bool = False, unit: str = "poäng") -> Column:
    """Return a column of printed numbers, in points or another unit."""
    return Column(name=name, meaning=meaning, type=ColumnType.NUMBER, optional=optional, unit=unit)
