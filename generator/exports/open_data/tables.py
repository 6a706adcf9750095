"""The CSV files of the open data: numbers exactly as printed, rows in a fixed order, an empty cell for a missing value.

The columns are a contract: others rely on their names and order, so new ones come last.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.exports.open_data.rows import (
    Row,
    area_rows,
    criteria_rows,
    discrepancy_rows,
    evaluation_rows,
    example_rows,
    role_model_rows,
    source_rows,
    statement_rows,
)
from generator.model import Collection
from generator.tables import render_csv


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its name, what a row is, what its columns contain, and how its rows are made."""

    name: str
    row: str
    columns: Mapping[str, str]
    build_rows: Callable[[Collection], Iterable[Row]]


def render_table(table: Table, collection: Collection) -> bytes:
    """Return the table as CSV, with a decimal point in its numbers."""
    rows = table.build_rows(collection)
    return render_csv(list(table.columns), ([row[column] for column in table.columns] for row in rows))


_WHO = {
    "municipality_code": "kommunkod, fyra tecken",
    "municipality": "kommunens namn",
    "year": "året för utvärderingen",
}
_WHERE = {
    **_WHO,
    "question_set": "frågeuppsättning, A till D",
    "area": "områdets adressnamn, lika i alla uppsättningar",
    "area_nr": "områdets nummer i sin frågeuppsättning",
    "area_name": "områdets namn i sin frågeuppsättning",
}
_FIGURES = {
    "score": "poäng som de är tryckta i bilagan",
    "max": "högsta möjliga poäng",
    "percent": "procent som den är tryckt, inte beräknad av oss",
}

_VERSION = "version av Kommunkompassen: older (före 2010), 2010, 2016 eller 2020; tom om den inte är känd"

TABLES = (
    Table(
        "criteria.csv",
        "fråga i en utvärdering",
        {
            **_WHERE,
            "question_nr": "frågans rätta nummer",
            "question": "frågans lydelse som den är tryckt",
            "concept": "vad frågan gäller; hur lika två frågor om samma sak är står under comparability i kompass.json",
            **_FIGURES,
        },
        criteria_rows,
    ),
    Table(
        "areas.csv",
        "område i en utvärdering",
        {
            **_WHERE,
            **_FIGURES,
            "heading_score": "poäng vid områdets rubrik i rapportens text",
            "note": "kända avvikelser som gäller området",
            "source": "id för källan i sources.csv",
            "version": _VERSION,
        },
        area_rows,
    ),
    Table(
        "evaluations.csv",
        "utvärdering",
        {
            **_WHO,
            "month": "månad, 1 till 12",
            "question_set": "frågeuppsättning, A till D",
            "total": "totalpoäng: den tryckta, annars summan av bilagans områdespoäng",
            "total_printed": "tryckt totalpoäng; tom om källan inte skriver ut någon",
            "occasion": "first, second, third, fourth eller later: vilken i ordningen av kommunens utvärderingar",
            "report": "källans fil i vårt arkiv, annars dess titel",
            "version": _VERSION,
            "version_known_by": (
                "vad versionen bygger på: area-names (områdenas namn), report (rapporten), source (källan) eller year "
                "(året)"
            ),
            "total_source": "id i sources.csv för källan till den tryckta totalpoängen",
            "lowest_area": "poäng i området med lägst poäng, om källan inte säger vilket det är",
            "highest_area": "poäng i området med högst poäng, om källan inte säger vilket det är",
            "sources": "id i sources.csv för alla källor, med mellanslag emellan",
        },
        evaluation_rows,
    ),
    Table(
        "statements.csv",
        "styrka eller förbättringsmöjlighet",
        {
            **_WHO,
            "area": "områdets adressnamn",
            "kind": "strength (styrka) eller improvement (förbättringsmöjlighet)",
            "nr": "punktens nummer i rapportens spalt; flera rader kan dela nummer",
            "text": "vår sammanfattning med egna ord",
            "question_nr": "numret på frågan som omdömet gäller; tomt om det gäller hela området",
            "topics": "ämnenas adressnamn, med mellanslag emellan",
        },
        statement_rows,
    ),
    Table(
        "examples.csv",
        "gott exempel",
        {
            "id": "exemplets adressnamn",
            **_WHO,
            "area": "områdets adressnamn",
            "title": "exemplets namn",
            "topics": "ämnenas adressnamn, med mellanslag emellan",
            "basis": "explicit (utvärderarna lyfter fram det som gott exempel) eller noted (beskrivs i rapporten)",
            "address": "sidans adress, räknad från webbplatsens början",
            "concept": "vad frågan gäller som exemplet hör till",
            "summary": "vad kommunen gör, i en mening",
        },
        example_rows,
    ),
    Table(
        "role-models.csv",
        "hänvisning till en förebild",
        {
            **_WHO,
            "area": "områdets adressnamn",
            "points_to_code": "kommunkod för den som nämns; tom om det inte är en kommun",
            "points_to": "namnet på den som nämns",
            "subject": "vad som är värt att titta på",
            "concept": "vad frågan gäller som rådet hör till",
            "topics": "ämnenas adressnamn, med mellanslag emellan",
        },
        role_model_rows,
    ),
    Table(
        "sources.csv",
        "rapport eller sida som siffror kommer från",
        {
            "id": "källans id",
            "title": "titel",
            "publisher": "utgivare",
            "address": "sidans adress; tom för en rapport i vårt arkiv",
            "date": "sidans datum: år-månad-dag eller år-månad",
            "read": "när vi läste sidan: år-månad-dag eller år-månad",
            "dead": "när adressen inte längre fungerade",
            "file": "rapportens fil i vårt arkiv",
            "note": "vad det är för slags källa, om det behöver sägas",
        },
        source_rows,
    ),
    Table(
        "discrepancies.csv",
        "känd avvikelse i en källa",
        {
            "municipality_code": "kommunkod, fyra tecken",
            "year": "året för utvärderingen",
            "place": "stället i källan",
            "printed": "vad som är tryckt där",
            "other": "vad det andra stället säger",
            "note": "förklaring",
            "other_place": "det andra stället",
            "kind": "vad avvikelsen gäller",
            "area": "områdets adressnamn, om den gäller ett område",
            "question_nr": "frågans nummer, om den gäller en fråga",
        },
        discrepancy_rows,
    ),
)
"""Every CSV file, in the order in which the site lists them."""
