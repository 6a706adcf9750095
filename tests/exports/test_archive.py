"""`kompass.zip`: everything in one file, with a text about it."""

import io
from zipfile import ZipFile

from generator.exports.open_data import OpenData
from generator.exports.open_data.archive import render_archive


def test_the_archive_holds_what_the_page_offers(open_data: OpenData) -> None:
    """All except the workbook, itself, and the catalogue that names it; the text names each table."""
    with ZipFile(io.BytesIO(open_data.files["kompass.zip"])) as archive:
        assert archive.testzip() is None
        held = {name.removeprefix("kommunkompassen/"): archive.read(name) for name in archive.namelist()}
    readme = held.pop("LÄSMIG.txt").decode("utf-8-sig")
    apart = {"kompass.zip", "kompass.xlsx", "dcat.rdf"}
    assert held == {name: content for name, content in open_data.files.items() if name not in apart}
    assert all(f"\r\n{entry.table.name}\r\n" in readme for entry in open_data.tables)


def test_the_archive_says_nothing_of_when_and_where_it_was_made() -> None:
    """Every entry has the format's earliest date and the same permissions."""
    with ZipFile(io.BytesIO(render_archive({"a.csv": b"a\n"}, readme="Hej\n"))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {(3, 0o644)}
