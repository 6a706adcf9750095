"""The page about open data: every file, what a row is, and what the columns contain."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.exports.open_data import JSON_NAME, TABLES, municipality_json_name, render_json
from generator.model import Collection
from generator.pages.page import DATA, START, Link, Page, PageKind, Searchable
from generator.swedish import format_size, sort_key


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to download, with its number of rows and its columns (name and meaning)."""

    name: str
    row: str
    rows: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """A municipality's document, titled with its name, and the document's size in words."""

    link: Link
    size: str


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that the page about open data shows."""

    title: str
    files: tuple[FileView, ...]
    json_name: str
    json_size: str
    municipalities: tuple[DocumentLink, ...]


def build_data_page(collection: Collection, sizes: Mapping[str, int]) -> Page:
    """Return the page about open data; `sizes` are those of the municipalities' documents, by their addresses."""
    files = (
        FileView(
            table.name, table.row, _count(sum(1 for _ in table.build_rows(collection))), tuple(table.columns.items())
        )
        for table in TABLES
    )
    document = render_json(collection)
    return Page(
        address=DATA.address,
        title="Öppna data",
        description="Alla poäng, styrkor och förbättringsmöjligheter som CSV och JSON, fria att använda.",
        template="data.md.jinja",
        view=DataView(
            "Öppna data", tuple(files), JSON_NAME, format_size(len(document)), _document_links(collection, sizes)
        ),
        path=(START,),
        files={f"{DATA.address}{JSON_NAME}": document},
        searchable=Searchable(PageKind.DATA, keywords=("ladda ner", "CSV", "JSON", *(table.name for table in TABLES))),
    )


def _document_links(collection: Collection, sizes: Mapping[str, int]) -> tuple[DocumentLink, ...]:
    links = (
        Link(entry.name, f"{DATA.address}{municipality_json_name(entry)}")
        for entry in sorted(collection.evaluated, key=lambda entry: sort_key(entry.name))
    )
    return tuple(DocumentLink(link, format_size(sizes[link.address])) for link in links)


def _count(rows: int) -> str:
    return f"{rows} {'rad' if rows == 1 else 'rader'}" if rows else "inga rader än"
