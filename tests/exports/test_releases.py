"""`generator.exports.open_data.releases`: a change of the columns is a release with a note."""

import hashlib
import json
from datetime import date

from generator.exports.open_data import CURRENT, RELEASES, OpenData

CONTRACTS = {"1.1.0": "a05ad4e4a94adc7d", "1.2.0": "9dda3c87d0758c54"}
"""Digests of the columns of each release: a release stays as it is, and any change is a new one."""


def test_the_columns_are_those_of_the_release(open_data: OpenData) -> None:
    """If this fails, a column has changed: add a release that says so, and its digest to `CONTRACTS`."""
    columns = [
        (entry.table.name, column.name, column.type.value, column.unit, column.optional)
        for entry in open_data.tables
        for column in entry.table.columns
    ]
    digest = hashlib.sha256(json.dumps(columns, ensure_ascii=False).encode()).hexdigest()
    assert CONTRACTS.get(CURRENT.version) == digest[:16]


def test_releases_are_numbered_and_say_what_changed() -> None:
    """The newest comes first, no number is used twice, and each has a date and a note."""
    numbers = [tuple(map(int, release.version.split("."))) for release in RELEASES]
    assert numbers == sorted({*numbers}, reverse=True)
    days = [date.fromisoformat(release.day) for release in RELEASES]
    assert days == sorted(days, reverse=True)
    assert all(release.changes and all(change.endswith(".") for change in release.changes) for release in RELEASES)


def test_the_notes_of_a_release_never_change(open_data: OpenData) -> None:
    """A note of a release stays as it was published."""
    notes = {release.version: (release.day, release.changes) for release in RELEASES}
    assert notes["1.0.0"] == ("2026-11-22", ("Åtta CSV-filer och kompass.json med kommunernas dokument.",))
    assert notes["1.1.0"] == (
        "2026-11-29",
        (
            "Nya filer: kompass.xlsx, kompass.zip, dictionary.csv, datapackage.json, kompass.schema.json och dcat.rdf.",
            "Varje utvärdering har ett eget dokument.",
            "Varje kolumn har en typ och en enhet.",
        ),
    )
    assert notes["1.2.0"] == (
        "2026-11-29",
        ("Ny fil: corrections.csv, med det som vi har rättat. Samma rättelser står i JSON-dokumenten.",),
    )
    assert open_data.day >= CURRENT.day
