"""The page about open data: who each file is for, every file with its columns, what has changed, and how to use it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.charts import VERSION_NAMES
from generator.exports.open_data import (
    ARCHIVE_NAME,
    CATALOGUE_NAME,
    CURRENT,
    JSON_NAME,
    PACKAGE_NAME,
    RELEASES,
    SCHEMA_NAME,
    WORKBOOK_NAME,
    FilledTable,
    OpenData,
    build_open_data,
    municipality_json_name,
)
from generator.exports.open_data.columns import TYPE_NAMES
from generator.model import Collection
from generator.model.records import QuestionSetRecord
from generator.pages.data_use import DataProgram, list_uses
from generator.pages.page import DATA, SITE_NAME, START, Link, Page, PageKind, Searchable
from generator.schemas import KINDS, PUBLISHED, build_schemas, schema_name
from generator.swedish import format_day, format_size, sort_key
from generator.workbooks import build_workbook

WORKBOOKS = "arbetsbocker"
"""The folder of the blank workbooks, below the page."""


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column: its name, its meaning, its type with the unit, and an example."""

    name: str
    meaning: str
    type: str
    example: str


@dataclass(frozen=True, slots=True)
class FileView:
    """A table to download, with its size, its number of rows and its columns."""

    link: Link
    size: str
    row: str
    rows: str
    columns: tuple[ColumnView, ...]

    @property
    def column_count(self) -> int:
        """How many columns it has."""
        return len(self.columns)


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download, who it is for, and its size in words."""

    link: Link
    audience: str
    size: str


@dataclass(frozen=True, slots=True)
class BlankWorkbook:
    """A workbook with the questions of a set to be filled in, and what distinguishes them from those of other sets."""

    link: Link
    questions: str


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A version of the open data, its day in words, and what changed."""

    version: str
    day: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that the page about open data shows."""

    title: str
    version: str
    day: str
    citation: str
    downloads: tuple[Download, ...]
    files: tuple[FileView, ...]
    municipalities: tuple[Download, ...]
    uses: tuple[DataProgram, ...]
    workbooks: tuple[BlankWorkbook, ...]
    schemas: tuple[Link, ...]
    releases: tuple[ReleaseView, ...]


_AUDIENCES = {
    WORKBOOK_NAME: "för dig som använder Excel: alla tabeller och förklaringen av kolumnerna. Filen öppnas rätt i "
    "svenskt Excel, med koder som text och siffror som tal.",
    ARCHIVE_NAME: "för dig som vill ha allt på en gång: CSV-filerna, JSON-dokumentet och det som beskriver dem.",
    PACKAGE_NAME: "för dig som räknar i Python eller R: kolumnernas typer, som program läser ihop med CSV-filerna "
    "(Frictionless Data Package).",
    JSON_NAME: "för dig som bygger något eget: utvärderingarna med alla texter, registren och ordlistan.",
    SCHEMA_NAME: "för dig som vill kontrollera JSON-dokumenten (JSON Schema).",
    CATALOGUE_NAME: "för dataportaler: beskrivningen enligt DCAT-AP-SE 3.",
}


def build_data_page(collection: Collection, sizes: Mapping[str, int]) -> Page:
    """Return the page about open data; `sizes` are those of the municipalities' documents, by their addresses."""
    data = build_open_data(collection)
    day = format_day(data.day)
    asked = collection.records.question_sets
    view = DataView(
        title="Öppna data",
        version=CURRENT.version,
        day=day,
        citation=f"{SITE_NAME}, version {CURRENT.version}, data från {day}.",
        downloads=tuple(_downloads(data)),
        files=tuple(_view_file(entry, len(data.files[entry.table.name])) for entry in data.tables),
        municipalities=tuple(_documents(collection, sizes)),
        uses=tuple(list_uses()),
        workbooks=tuple(BlankWorkbook(_link_workbook(entry), entry.description) for entry in asked),
        schemas=tuple(Link(kind.title, f"{PUBLISHED}/{schema_name(kind)}") for kind in KINDS),
        releases=tuple(ReleaseView(entry.version, format_day(entry.day), entry.changes) for entry in RELEASES),
    )
    return Page(
        address=DATA.address,
        title=view.title,
        description="Alla poäng, styrkor och förbättringsmöjligheter för Excel, CSV och JSON, fria att använda.",
        template="data.md.jinja",
        view=view,
        path=(START,),
        changed=data.day,
        schema_type="Dataset",
        files={
            **{f"{DATA.address}{name}": content for name, content in data.files.items()},
            **{_link_workbook(entry).address: build_workbook(entry, collection.records.areas) for entry in asked},
            **{f"{PUBLISHED}/{name}": content for name, content in build_schemas().items()},
        },
        searchable=Searchable(PageKind.DATA, keywords=("ladda ner", "CSV", "JSON", "Excel", *data.files)),
    )


def _link_workbook(question_set: QuestionSetRecord) -> Link:
    """Return the link to the blank workbook of a question set."""
    title = f"Frågor {question_set.name}, {VERSION_NAMES[question_set.version]}"
    return Link(title, f"{DATA.address}{WORKBOOKS}/fragor-{question_set.name.lower()}.xlsx")


def _downloads(data: OpenData) -> Iterator[Download]:
    for name, audience in _AUDIENCES.items():
        yield Download(Link(name, f"{DATA.address}{name}"), audience, format_size(len(data.files[name])))


def _view_file(filled: FilledTable, size: int) -> FileView:
    table = filled.table
    columns = (
        ColumnView(
            column.name,
            f"{column.meaning} (kan vara tom)" if column.optional else column.meaning,
            f"{TYPE_NAMES[column.type]}, {column.unit}" if column.unit else TYPE_NAMES[column.type],
            filled.example_of(column),
        )
        for column in table.columns
    )
    link = Link(table.name, f"{DATA.address}{table.name}")
    return FileView(link, format_size(size), table.row, _count(len(filled.rows)), tuple(columns))


def _documents(collection: Collection, sizes: Mapping[str, int]) -> Iterator[Download]:
    for entry in sorted(collection.evaluated, key=lambda entry: sort_key(entry.name)):
        link = Link(entry.name, f"{DATA.address}{municipality_json_name(entry)}")
        yield Download(link, entry.name, format_size(sizes[link.address]))


def _count(rows: int) -> str:
    return f"{rows} {'rad' if rows == 1 else 'rader'}" if rows else "inga rader än"
