"""The tables of the open data: what a row is, the columns, and the CSV files.

The columns are a contract: others rely on their names and order, so new ones come last, and any change is a release
(`releases`). Numbers are exactly as printed, rows are in a fixed order, and a missing value is an empty cell.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.exports.open_data.columns import Column, points, text, whole
from generator.exports.open_data.rows import (
    Row,
    area_rows,
    correction_rows,
    criteria_rows,
    discrepancy_rows,
    evaluation_rows,
    example_rows,
    role_model_rows,
    source_rows,
    statement_rows,
)
from generator.model import Collection, CorrectedKind, DiscrepancyKind
from generator.tables import render_csv


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its file, its Swedish name, what a row is, its columns, and how its rows are made."""

    name: str
    title: str
    row: str
    columns: tuple[Column, ...]
    build_rows: Callable[[Collection], Iterable[Row]]


def render_table(table: Table, rows: Iterable[Row]) -> bytes:
    """Return rows of the table as CSV, with a decimal point in their numbers."""
    names = [column.name for column in table.columns]
    return render_csv(names, ([row[name] for name in names] for row in rows))


_CODE = text("municipality_code", "kommunkod, fyra siffror som text", pattern="[0-9]{4}")
_YEAR = whole("year", "året för utvärderingen", unit="år")
_WHO = (_CODE, text("municipality", "kommunens namn"), _YEAR)
_SLUG = text("area", "områdets adressnamn, lika i alla frågeversioner", pattern="[a-z]+")
_SET = text("question_set", "frågeversion, en bokstav", optional=True, pattern="[A-Z]")
_WHERE = (
    *_WHO,
    _SET,
    _SLUG,
    whole("area_nr", "områdets nummer i sin frågeversion", optional=True),
    text("area_name", "områdets namn i sin frågeversion"),
)
_QUESTION = r"[1-9]\.[1-9][0-9]?"
_MAX = points("max", "högsta möjliga poäng", optional=True)
_PERCENT = points("percent", "procent som den är tryckt, inte beräknad av oss", optional=True, unit="procent")
_TOPICS = text("topics", "ämnenas adressnamn, med mellanslag emellan", optional=True)
_VERSION = text(
    "version",
    "version av Kommunkompassen: older (före 2010), 2010, 2016 eller 2020; tom om den inte är känd",
    optional=True,
    choices=("older", "2010", "2016", "2020"),
)

CRITERIA = Table(
    "criteria.csv",
    "Frågor",
    "fråga i en utvärdering",
    (
        *_WHERE,
        text("question_nr", "frågans rätta nummer, som text", pattern=_QUESTION),
        text("question", "frågans lydelse som den är tryckt"),
        text(
            "concept",
            "vad frågan gäller; hur lika två frågor om samma sak är står under comparability i kompass.json",
        ),
        points("score", "poäng som de är tryckta i bilagan"),
        points("max", "högsta möjliga poäng"),
        points("percent", "procent som den är tryckt, inte beräknad av oss", unit="procent"),
    ),
    criteria_rows,
)

STATEMENTS = Table(
    "statements.csv",
    "Styrkor och förbättringar",
    "styrka eller förbättringsmöjlighet",
    (
        *_WHO,
        _SLUG,
        text(
            "kind",
            "strength (styrka) eller improvement (förbättringsmöjlighet)",
            choices=("strength", "improvement"),
        ),
        whole("nr", "punktens nummer i rapportens spalt; flera rader kan dela nummer"),
        text("text", "vår sammanfattning med egna ord"),
        text(
            "question_nr",
            "numret på frågan som omdömet gäller, som text; tomt om det gäller hela området",
            optional=True,
            pattern=_QUESTION,
        ),
        _TOPICS,
    ),
    statement_rows,
)

ROLE_MODELS = Table(
    "role-models.csv",
    "Förebilder",
    "hänvisning till en förebild",
    (
        *_WHO,
        _SLUG,
        text(
            "points_to_code",
            "kommunkod för den som nämns; tom om det inte är en kommun",
            optional=True,
            pattern="[0-9]{4}",
        ),
        text("points_to", "namnet på den som nämns"),
        text("subject", "vad som är värt att titta på"),
        text("concept", "vad frågan gäller som rådet hör till", optional=True),
        _TOPICS,
    ),
    role_model_rows,
)

TABLES = (
    CRITERIA,
    Table(
        "areas.csv",
        "Områden",
        "område i en utvärdering",
        (
            *_WHERE,
            points("score", "poäng som de är tryckta i källan", optional=True),
            _MAX,
            _PERCENT,
            points("heading_score", "poäng vid områdets rubrik i rapportens text", optional=True),
            text("note", "kända avvikelser som gäller området", optional=True),
            text("source", "id för källan i sources.csv"),
            _VERSION,
        ),
        area_rows,
    ),
    Table(
        "evaluations.csv",
        "Utvärderingar",
        "utvärdering",
        (
            *_WHO,
            whole("month", "månad, 1 till 12", optional=True),
            _SET,
            points("total", "totalpoäng: den tryckta, annars summan av bilagans områdespoäng", optional=True),
            points(
                "total_printed",
                "tryckt totalpoäng; tom om källan inte skriver ut någon",
                optional=True,
            ),
            text(
                "occasion",
                "vilken i ordningen av kommunens utvärderingar: first, second, third, fourth eller later",
                optional=True,
                choices=("first", "second", "third", "fourth", "later"),
            ),
            text("report", "källans fil i vårt arkiv, annars dess titel"),
            _VERSION,
            text(
                "version_known_by",
                "vad versionen bygger på: area-names (områdenas namn), report (rapporten), source (källan) eller year "
                "(året)",
                optional=True,
                choices=("area-names", "report", "source", "year"),
            ),
            text(
                "total_source",
                "id i sources.csv för källan till den tryckta totalpoängen",
                optional=True,
            ),
            points(
                "lowest_area",
                "poäng i området med lägst poäng, om källan inte säger vilket det är",
                optional=True,
            ),
            points(
                "highest_area",
                "poäng i området med högst poäng, om källan inte säger vilket det är",
                optional=True,
            ),
            text("sources", "id i sources.csv för alla källor, med mellanslag emellan"),
        ),
        evaluation_rows,
    ),
    STATEMENTS,
    Table(
        "examples.csv",
        "Goda exempel",
        "gott exempel",
        (
            text("id", "exemplets adressnamn", pattern="[a-z0-9-]+"),
            *_WHO,
            _SLUG,
            text("title", "exemplets namn"),
            _TOPICS,
            text(
                "basis",
                "explicit (utvärderarna lyfter fram det som gott exempel) eller noted (beskrivs i rapporten)",
                choices=("explicit", "noted"),
            ),
            text("address", "sidans adress, räknad från webbplatsens början"),
            text("concept", "vad frågan gäller som exemplet hör till"),
            text("summary", "vad kommunen gör, i en mening"),
        ),
        example_rows,
    ),
    ROLE_MODELS,
    Table(
        "sources.csv",
        "Källor",
        "rapport eller sida som siffror kommer från",
        (
            text("id", "källans id"),
            text("title", "titel"),
            text("publisher", "utgivare"),
            text("address", "sidans adress; tom för en rapport i vårt arkiv", optional=True),
            text("date", "sidans datum: år-månad-dag eller år-månad", optional=True),
            text("read", "när vi läste sidan: år-månad-dag eller år-månad", optional=True),
            text("dead", "när adressen inte längre fungerade", optional=True),
            text("file", "rapportens fil i vårt arkiv", optional=True),
            text(
                "note",
                "vad det är för slags källa, om det behöver sägas",
                optional=True,
            ),
        ),
        source_rows,
    ),
    Table(
        "discrepancies.csv",
        "Avvikelser",
        "känd avvikelse i en källa",
        (
            _CODE,
            _YEAR,
            text("place", "stället i källan"),
            text("printed", "vad som är tryckt där"),
            text("other", "vad det andra stället säger"),
            text("note", "förklaring"),
            text("other_place", "det andra stället"),
            text("kind", "vad avvikelsen gäller", choices=tuple(DiscrepancyKind)),
            text("area", "områdets adressnamn, om den gäller ett område", optional=True),
            text(
                "question_nr",
                "frågans nummer som text, om den gäller en fråga",
                optional=True,
                pattern=_QUESTION,
            ),
        ),
        discrepancy_rows,
    ),
    Table(
        "corrections.csv",
        "Rättelser",
        "rättelse som vi har gjort av något publicerat",
        (
            text("id", "rättelsens id, slutet på dess adress", pattern="[a-z0-9-]+"),
            text("day", "dagen då rättelsen publicerades: år-månad-dag"),
            text(
                "kind",
                "vad som rättades: evaluation (utvärdering), example (gott exempel) eller source (källa)",
                choices=tuple(CorrectedKind),
            ),
            text("about", "id för det som rättades"),
            text("what", "vad som rättades, med ord"),
            text("before", "vad som stod förut"),
            text("after", "vad som står nu"),
            text("noticed_by", "vem som såg felet, om det är känt och får synas", optional=True),
            text("address", "adress till det som rättades, räknad från webbplatsens början"),
        ),
        correction_rows,
    ),
)
"""Every table, in the order in which the site lists them."""
