"""The words about the dots of an evaluation: each ring belongs to a named municipality."""

import pytest

from generator.analysis import Standing
from generator.analysis.standing import Placed
from generator.model import Collection
from generator.pages.views.area_folds import describe_dots


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ((), "Pricken är Exempelby 2019 på en linje som slutar vid 100."),
        (("olanda-2020",), "Ringen är Ölanda 2020, som gäller samma version av Kommunkompassen."),
        (("olanda-2020", "asele-by-2022"), "Ringarna är Åsele*by 2022 och Ölanda 2020, som gäller samma version"),
        (
            ("olanda-2010", "olanda-2014", "olanda-2020", "asele-by-2022"),
            "Ringarna är fyra andra utvärderingar, som gäller samma version",
        ),
    ],
)
def test_the_rings_are_named_while_they_are_few(several: Collection, others: tuple[str, ...], said: str) -> None:
    """The same ones in two areas are named once, in alphabetical order."""
    evaluation = several.evaluations["exempelby-2019"]
    placed = tuple(Placed(other, other.areas[0]) for other in several.evaluations.values() if other.id in others)
    standing = Standing(same_questions=(), same_version=placed, earlier=None)
    text = describe_dots(evaluation, [standing, standing])
    assert said in text
    assert ("Ring" in text) == bool(others)
