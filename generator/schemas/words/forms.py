"""How each kind of value is written, in an editor's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model import fields
from generator.model.records.redirects import SiteAddress
from generator.schemas.words.places import AREAS

_MONTH = "20[0-9]{2}-(?:0[1-9]|1[0-2])"


@dataclass(frozen=True, slots=True)
class Form:
    """How a kind of value is written, with an example as it is in a file.

    `pattern` is for a value whose check is more than a pattern, such as a calendar day.
    """

    how: str
    example: str
    pattern: str = ""


FORMS: Mapping[Any, Form] = {
    fields.Text: Form("löpande text", "text: Kommunen har en plan."),
    fields.PrintedNumber: Form("tal som det är tryckt, med decimalpunkt och utan citattecken", "score: 18.4"),
    fields.UpToHundred: Form(
        "tal från 0 till 100 som det är tryckt, med decimalpunkt och utan citattecken", "percent: 70"
    ),
    fields.MunicipalityCode: Form("fyra siffror inom citattecken", 'municipality: "0682"'),
    fields.Slug: Form("små bokstäver a–z, siffror och bindestreck", "id: nassjo-medborgarbudget"),
    fields.AreaRef: Form("ett av de åtta områdena", "area: styrning", "|".join(AREAS)),
    fields.TopicRef: Form("ett ämne i data/topics.yml", "topics: [medborgardialog]", fields.SLUG),
    fields.SetName: Form("en stor bokstav", "question_set: C"),
    fields.QuestionNr: Form("område, punkt och nummer inom citattecken", 'nr: "5.2"'),
    fields.QuestionRef: Form("uppsättningens bokstav och frågans nummer", "A 5.2"),
    fields.WebAddress: Form("adress som börjar med https://, inom citattecken", 'address: "https://www.nassjo.se/"'),
    fields.IsoDate: Form("år-månad-dag inom citattecken", 'added: "2026-11-22"', rf"{_MONTH}-[0-3][0-9]"),
    fields.Day: Form("år-månad-dag eller år-månad inom citattecken", 'read: "2026-11"', rf"{_MONTH}(?:-[0-3][0-9])?"),
    fields.AreaNr: Form("heltal från 1 till 8", "nr: 3"),
    fields.ItemNr: Form("heltal från 1 till 99", "nr: 3"),
    fields.Year: Form("fyra siffror utan citattecken", "year: 2019"),
    fields.Month: Form("heltal från 1 till 12", "month: 3"),
    fields.TilePlace: Form("heltal från 0 till 99", "tile: [10, 19]"),
    SiteAddress: Form("adress på webbplatsen utan första snedstreck", "old: kommuner/nassjo/2019/"),
    bool: Form("true eller false", "only_some_areas: true"),
}
"""The forms by the kind of value that a record declares."""
