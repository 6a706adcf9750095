"""Rows -> CSV: UTF-8, comma, a header row, lines that end with a line feed. What is missing is an empty cell."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

Cell = str | int | Decimal | None


def render_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a CSV file with a row for the columns' names and then the rows."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode()
