"""Who made an evaluation."""

import pytest

from generator.importing.people import find_evaluators
from generator.importing.text import read_text


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ("Bo Ek, SKL\nÅsa Sjö, Sveriges Kommuner och Landsting", ["SKL", "Sveriges Kommuner och Landsting"]),
        ("Utvärderare: Bo Ek (SKR), Åsa af Sjö (Region Ö)\noch Per Dal (Kraften)", ["SKR", "Region Ö", "Kraften"]),
        ("Utvärderare\nBo Ek, SKL, Åsa Sjö, Kommunförbundet Skåne", ["SKL", "Kommunförbundet Skåne"]),
        ("Upplands Väsby – Kommunkompassen", []),
    ],
)  # fmt: skip
def test_evaluators_of_a_cover(cover: str, expected: list[str]) -> None:
    """An "och" within an organisation's name doesn't separate persons, and a title isn't a person."""
    lines = read_text(cover).lines
    assert [organisation for _, organisation, _ in find_evaluators(lines, lines)] == expected


def test_evaluators_of_a_sentence() -> None:
    """A sentence counts if the cover has no names."""
    lines = read_text("Utvärderingen har genomförts av Bo Ek, SKL och\nÅsa Sjö, Lunds kommun. Den tog en vecka.").lines
    assert [entry[:2] for entry in find_evaluators(lines, [])] == [("Bo Ek", "SKL"), ("Åsa Sjö", "Lunds kommun")]
