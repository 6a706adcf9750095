"""Finds evaluations of a collection by name, year or id."""

from generator.analysis.side_by_side import Row
from generator.model import Collection, Evaluation


def evaluation_of(collection: Collection, name: str, year: int) -> Evaluation:
    """Return one evaluation of the real data."""
    return next(entry for entry in collection.evaluations if (entry.name, entry.year) == (name, year))


def chosen(collection: Collection, *ids: str) -> list[Evaluation]:
    """Return evaluations by their ids, in the order given."""
    return [collection.evaluations_by_id[identifier] for identifier in ids]


def nrs(row: Row) -> tuple[str | None, ...]:
    """Return the numbers of a row's questions, None where an evaluation has none."""
    return tuple(cell.asked.nr if cell.asked else None for cell in row.cells)
