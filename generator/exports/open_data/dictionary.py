"""The dictionary: a row for every column of every table, with an example from the data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.exports.open_data.columns import TYPE_NAMES, Column, ColumnType, text
from generator.exports.open_data.rows import Row
from generator.exports.open_data.tables import TABLES, Table
from generator.model import Collection
from generator.tables import Cell

LONGEST_EXAMPLE = 60


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A table with its rows, built once for all files that are made from it."""

    table: Table
    rows: Sequence[Row]

    def example_of(self, column: Column) -> str:
        """Return the first value of the column, as in the CSV file but cut at a word; empty if there is none."""
        value = next((row[column.name] for row in self.rows if row[column.name] is not None), None)
        return "" if value is None else _shorten(f"{value:f}" if isinstance(value, Decimal) else str(value))


def fill_tables(collection: Collection) -> tuple[FilledTable, ...]:
    """Return every table of the data with its rows, and last the dictionary of all of them."""
    filled = tuple(FilledTable(table, tuple(table.build_rows(collection))) for table in TABLES)
    return *filled, FilledTable(DICTIONARY, tuple(_dictionary_rows(filled)))


def _shorten(value: str) -> str:
    return value if len(value) <= LONGEST_EXAMPLE else f"{value[:LONGEST_EXAMPLE].rsplit(' ', 1)[0]} …"


def _dictionary_rows(tables: Sequence[FilledTable]) -> Iterator[Row]:
    for filled in tables:
        for column in filled.table.columns:
            yield _describe(filled, column)


def _describe(filled: FilledTable, column: Column) -> dict[str, Cell]:
    return {
        "file": filled.table.name,
        "column": column.name,
        "type": TYPE_NAMES[column.type],
        "unit": column.unit or None,
        "optional": "ja" if column.optional else "nej",
        "meaning": column.meaning,
        "example": filled.example_of(column) or None,
    }


DICTIONARY = Table(
    "dictionary.csv",
    "Kolumner",
    "kolumn i de andra filerna",
    (
        text("file", "filens namn"),
        text("column", "kolumnens namn"),
        text("type", "text, heltal eller tal", choices=tuple(TYPE_NAMES[kind] for kind in ColumnType)),
        text("unit", "enhet, om kolumnen har en", optional=True),
        text("optional", "ja om en cell kan vara tom, annars nej", choices=("ja", "nej")),
        text("meaning", "vad kolumnen innehåller"),
        text("example", "ett värde ur kolumnen; slutar med … om det är avkortat", optional=True),
    ),
    lambda _: (),
)
