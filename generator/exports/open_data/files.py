"""All files of the open data except the documents of single municipalities and evaluations."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.exports.open_data.archive import ARCHIVE_NAME, render_archive
from generator.exports.open_data.catalogue import CATALOGUE_NAME, Distribution, render_catalogue
from generator.exports.open_data.dictionary import FilledTable, fill_tables
from generator.exports.open_data.document import JSON_NAME, render_json
from generator.exports.open_data.introduction import (
    DESCRIPTION,
    TITLE,
    describe_table,
    introduce,
    last_change,
    render_readme,
)
from generator.exports.open_data.package import PACKAGE_NAME, render_package
from generator.exports.open_data.schema import SCHEMA_NAME, render_schema
from generator.exports.open_data.tables import render_table
from generator.exports.open_data.workbook import WORKBOOK_NAME, render_workbook
from generator.model import Collection

_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}

_DESCRIPTIONS = {
    WORKBOOK_NAME: "Alla tabeller och förklaringen av kolumnerna, för Excel.",
    ARCHIVE_NAME: "CSV-filerna, JSON-dokumentet och det som beskriver dem, i en fil.",
    PACKAGE_NAME: "Kolumnernas typer, som program läser ihop med CSV-filerna.",
    JSON_NAME: "Utvärderingarna med alla texter, registren och ordlistan i ett dokument.",
    SCHEMA_NAME: "Schema som JSON-dokumenten kan kontrolleras mot.",
}


@dataclass(frozen=True, slots=True)
class OpenData:
    """The tables, the last of which is the dictionary, the files by their names, and the day of the last change."""

    tables: tuple[FilledTable, ...]
    files: Mapping[str, bytes]
    day: str


def build_open_data(collection: Collection) -> OpenData:
    """Return the open data; equal data give equal bytes. The rows are made once for all files."""
    tables = fill_tables(collection)
    introduction = introduce(collection, tables)
    plain = {
        **{filled.table.name: render_table(filled.table, filled.rows) for filled in tables},
        PACKAGE_NAME: render_package([filled.table for filled in tables], title=TITLE),
        JSON_NAME: render_json(collection),
        SCHEMA_NAME: render_schema(),
    }
    files = {
        WORKBOOK_NAME: render_workbook(tables, introduction=introduction),
        ARCHIVE_NAME: render_archive(plain, readme=render_readme(introduction)),
        **plain,
    }
    described = {**_DESCRIPTIONS, **{filled.table.name: describe_table(filled) for filled in tables}}
    titles = {filled.table.name: filled.table.title for filled in tables}
    distributions = (
        Distribution(name, titles.get(name, name), described[name], _MEDIA_TYPES[PurePosixPath(name).suffix])
        for name in files
    )
    years = [evaluation.year for evaluation in collection.evaluations.values()]
    catalogue = render_catalogue(
        distributions, title=TITLE, description=DESCRIPTION, first_year=min(years, default=None)
    )
    return OpenData(tables, {**files, CATALOGUE_NAME: catalogue}, last_change(collection))
