"""`dictionary.csv`: a row for every column, with an example that has the column's type."""

from generator.exports.open_data import OpenData


def test_every_column_is_described_once(open_data: OpenData) -> None:
    """In the order of the files and their columns."""
    *tables, dictionary = open_data.tables
    described = [(row["file"], row["column"]) for row in dictionary.rows]
    assert described == [(entry.table.name, column.name) for entry in tables for column in entry.table.columns]
    assert all(row["meaning"] for row in dictionary.rows)


def test_an_example_is_a_value_of_the_column(open_data: OpenData) -> None:
    """Short, whole or cut at a word; a column has no example only if all of its cells are empty."""
    *tables, dictionary = open_data.tables
    filled = {entry.table.name: entry for entry in tables}
    for row in dictionary.rows:
        values = [str(line[str(row["column"])]) for line in filled[str(row["file"])].rows if line[str(row["column"])]]
        if row["example"] is None:
            assert values == []
        else:
            assert any(value.startswith(str(row["example"]).removesuffix(" …")) for value in values)
            assert len(str(row["example"])) <= 62
