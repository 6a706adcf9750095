"""`datapackage.json`: Frictionless finds no fault, and codes stay text."""

from pathlib import Path

import frictionless

from generator.exports.open_data import OpenData


def test_frictionless_finds_no_fault(open_data: OpenData, open_data_folder: Path) -> None:
    """Every cell of every table has the declared type, and every row has been checked."""
    report = frictionless.validate(str(open_data_folder / "datapackage.json"))
    assert report.flatten(["type", "note"]) == []
    assert {task.name: task.stats.get("rows") for task in report.tasks} == {
        entry.table.name.removesuffix(".csv"): len(entry.rows) for entry in open_data.tables
    }


def test_frictionless_finds_a_fault_that_is_there(open_data_folder: Path, tmp_path: Path) -> None:
    """A code that has lost its zero, and a text among points, are reported, so the types do constrain something."""
    for path in open_data_folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    text = (tmp_path / "criteria.csv").read_text(encoding="utf-8")
    lines = text.splitlines()
    lines[1] = lines[1].replace(lines[1][:4], "682", 1)
    lines[2] = f"{lines[2].rpartition(',')[0]},sjuttio"
    (tmp_path / "criteria.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["rowNumber", "type"]) == [[2, "constraint-error"], [3, "type-error"]]


def test_frictionless_reads_codes_as_text(open_data_folder: Path) -> None:
    """0682 and 5.2 stay as they are, and points are numbers."""
    table = frictionless.Package(str(open_data_folder / "datapackage.json")).get_table_resource("criteria")
    row = next(row for row in table.read_rows() if row["municipality_code"] == "0682" and row["question_nr"] == "5.2")
    assert row["year"] == 2019
    assert 0 <= row["score"] <= row["max"]
