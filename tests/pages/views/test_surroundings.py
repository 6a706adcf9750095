"""`generator.pages.views.surroundings`: what a municipality without an evaluation can learn from those near it."""

import pytest

from generator.analysis import Surroundings
from generator.model import Collection
from generator.pages.views.surroundings import build_surroundings


@pytest.mark.parametrize(("shown", "years"), [(1, [2020]), (2, [2014, 2020])])
def test_the_newest_examples_of_a_neighbour_come_first(
    several: Collection, monkeypatch: pytest.MonkeyPatch, shown: int, years: list[int]
) -> None:
    """If there is room for one, it is of the newest evaluation, though an older one has an example called good."""
    monkeypatch.setattr("generator.pages.views.surroundings.SHOWN_EXAMPLES", shown)
    (olanda,) = [entry for entry in several.municipalities.values() if entry.name == "Ölanda"]
    monkeypatch.setattr(
        "generator.pages.views.surroundings.find_surroundings", lambda *_: Surroundings((olanda,), is_county=True)
    )
    (alone,) = [entry for entry in several.municipalities.values() if entry.name == "Östprov"]
    view = build_surroundings(several, alone)
    assert sorted(card.year for card in view.examples) == years
