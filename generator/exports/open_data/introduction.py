"""What the open data say about themselves, wherever they are opened: pairs of a heading and a text."""

from collections.abc import Iterator, Sequence

from generator.exports.open_data.dictionary import FilledTable
from generator.exports.open_data.releases import CURRENT, LICENCE_ADDRESS, RELEASES
from generator.model import Collection

Introduction = Sequence[tuple[str, str]]

TITLE = "Kommunkompassen, öppna utvärderingar"
DESCRIPTION = (
    "Poäng, styrkor, förbättringsmöjligheter och goda exempel ur utvärderingar av svenska kommuner enligt "
    "Kommunkompassen."
)


def last_change(collection: Collection) -> str:
    """Return the day of the last change, of the data or of their form, as an ISO date."""
    added = (entry.added for entry in collection.evaluations.values() if entry.added)
    return max((CURRENT.day, *added, *(entry.day for entry in collection.corrections)))


def introduce(collection: Collection, tables: Sequence[FilledTable]) -> Introduction:
    """Return what is in the data, how to read and cite them, and what each table holds."""
    return (
        *_general(last_change(collection)),
        *((entry.table.name, describe_table(entry)) for entry in tables),
        *_changes(),
    )


def render_readme(introduction: Introduction) -> str:
    """Return the introduction as plain text."""
    return "\n\n".join(f"{heading}\n{said}" for heading, said in introduction) + "\n"


def _general(day: str) -> Iterator[tuple[str, str]]:
    yield TITLE, DESCRIPTION
    yield "Version", f"{CURRENT.version}. Uppgifterna ändrades senast {day}."
    yield "Licens", f"CC0 1.0: du får använda siffror och fakta fritt. {LICENCE_ADDRESS}"
    yield "Hänvisa så här", f"{TITLE}, version {CURRENT.version}, data från {day}."
    yield (
        "Så läser du",
        (
            "En tom cell betyder att uppgiften saknas, aldrig noll. Siffror står som de är tryckta i källan. Koder som "
            "0682 och 5.2 är text. Vad varje kolumn innehåller står i dictionary.csv och på bladet Kolumner."
        ),
    )


def describe_table(filled: FilledTable) -> str:
    """Return a sentence that says what the table is and what a row is."""
    return f"{filled.table.title}: en rad per {filled.table.row}."


def _changes() -> Iterator[tuple[str, str]]:
    for release in RELEASES:
        yield f"Ändringar i {release.version}", f"{release.day}. {' '.join(release.changes)}"
