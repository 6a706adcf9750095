"""The page about open data: every file, what a row is, and what the columns contain."""

from dataclasses import dataclass

from generator.exports.open_data import JSON_NAME, TABLES
from generator.model import Collection
from generator.pages.page import DATA, START, Page, PageKind, Searchable


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to download, with its number of rows and its columns (name and meaning)."""

    name: str
    row: str
    rows: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that the page about open data shows."""

    title: str
    files: tuple[FileView, ...]
    json_name: str


def build_data_page(collection: Collection) -> Page:
    """Return the page about open data."""
    files = (
        FileView(
            table.name, table.row, _count(sum(1 for _ in table.build_rows(collection))), tuple(table.columns.items())
        )
        for table in TABLES
    )
    return Page(
        address=DATA.address,
        title="Öppna data",
        description="Alla poäng, styrkor och förbättringsmöjligheter som CSV och JSON, fria att använda.",
        template="data.md.jinja",
        view=DataView("Öppna data", tuple(files), JSON_NAME),
        path=(START,),
        searchable=Searchable(PageKind.DATA, keywords=("ladda ner", "CSV", "JSON", *(table.name for table in TABLES))),
    )


def _count(rows: int) -> str:
    return f"{rows} {'rad' if rows == 1 else 'rader'}" if rows else "inga rader än"
