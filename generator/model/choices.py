"""The words of closed lists in Swedish: what an editor reads about each word, in schemas and in messages."""

from collections.abc import Mapping
from enum import StrEnum

from generator.model.records import Basis, DiscrepancyKind, Occasion, Version, VersionBasis, YardstickKind

CHOICES: Mapping[type[StrEnum], Mapping[str, str]] = {
    Occasion: {
        "first": "första gången",
        "second": "andra gången",
        "third": "tredje gången",
        "fourth": "fjärde gången",
        "later": "en senare gång",
    },
    Version: {
        "older": "versionerna före 2010",
        "2010": "versionen från 2010, inom citattecken",
        "2016": "versionen från 2016, inom citattecken",
        "2020": "versionen från 2020, inom citattecken",
    },
    VersionBasis: {
        "area-names": "källan skriver områdenas namn",
        "report": "rapporten säger det",
        "source": "källan säger det",
        "year": "bara året talar för det",
    },
    DiscrepancyKind: {
        "percent": "procenten passar inte poängen",
        "area-score": "rubriken och bilagan har olika poäng",
        "area-sum": "områdets poäng är inte summan av frågornas",
        "total-sum": "totalpoängen är inte summan av områdenas",
        "area-name": "området har två namn",
        "question-nr": "en fråga har fel nummer",
        "headings": "rubriker saknas eller är i annan ordning",
        "date": "datum som inte går ihop",
        "text": "något annat i texten",
    },
    Basis: {
        "explicit": "utvärderarna kallar det ett gott exempel",
        "noted": "utvärderarna beskriver det bara",
    },
    YardstickKind: {"mean": "medelvärde", "median": "median"},
}
"""The words by the closed list that a record declares."""
