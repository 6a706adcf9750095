"""The releases of the open data, newest first: what they contain and what their columns are called.

A change of a column, a file or a key of the documents is a release of its own: the first number rises if others must
change what they have built, the second if something is new, the third if only an error was fixed.
"""

from dataclasses import dataclass

LICENCE = "CC0-1.0"
LICENCE_ADDRESS = "https://creativecommons.org/publicdomain/zero/1.0/"


@dataclass(frozen=True, slots=True)
class Release:
    """A numbered version: the day when it was published, and what changed, one change per sentence."""

    version: str
    day: str
    changes: tuple[str, ...]


RELEASES = (
    Release(
        "1.2.0",
        "2026-11-29",
        ("Ny fil: corrections.csv, med det som vi har rättat. Samma rättelser står i JSON-dokumenten.",),
    ),
    Release(
        "1.1.0",
        "2026-11-29",
        (
            "Nya filer: kompass.xlsx, kompass.zip, dictionary.csv, datapackage.json, kompass.schema.json och dcat.rdf.",
            "Varje utvärdering har ett eget dokument.",
            "Varje kolumn har en typ och en enhet.",
        ),
    ),
    Release(
        "1.0.0",
        "2026-11-22",
        ("Åtta CSV-filer och kompass.json med kommunernas dokument.",),
    ),
)
CURRENT = RELEASES[0]
