"""`generator.pages.views.standing`: the words about few others and about many, and what the dots are."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.analysis.standing import Placed, Standing
from generator.model import Collection
from generator.pages.views.standing import build_standing_view


@pytest.mark.parametrize(
    ("scores", "sentence"),
    [
        ("60 50 40", "Med samma frågor fick Exempelby (2019) 60 poäng, Exempelby (2019) 50 och Exempelby (2019) 40."),
        ("60 50 50 40", "Av 4 andra med samma frågor har en färre, två lika många och en fler poäng."),
        ("50 50 50 50", "Av 4 andra med samma frågor har fyra lika många poäng."),
        ("60 70 10 80", "Av 4 andra med samma frågor har en färre och tre fler poäng."),
    ],
)
def test_three_are_named_and_four_are_counted(several: Collection, scores: str, sentence: str) -> None:
    """Whoever has as many points is neither among those with fewer nor among those with more."""
    evaluation = several.evaluations["exempelby-2019"]
    area = replace(evaluation.areas[0], score=Decimal(50))
    others = tuple(Placed(evaluation, replace(area, score=Decimal(score))) for score in scores.split())
    view = build_standing_view(evaluation, area, standing=Standing(others, others, None))
    assert view.sentence == sentence
    assert set(view.places) == set(scores.split())
    assert [peer.points for peer in view.peers] == scores.split()
