"""`generator.charts.patterns.template`: numbers as JavaScript and `svg` write them, and texts as XML."""

import pytest

from generator.charts.patterns.sources import Cell
from generator.charts.patterns.template import Filling, NumberSlot, close_tag, escape
from generator.charts.svg import LONG_NAME

ENDS = (0.0, 100.0, 0.0, 260.0)


@pytest.mark.parametrize(
    ("value", "moved", "shown"),
    [
        (0.0, 0.0, "0"),
        (100, 0.0, "260"),
        (48.3, 0.0, "125.58"),
        (48.3, -0.5, "125.08"),
        (0.001, -0.003, "-0"),
        (1e-9, 0.0, None),
    ],
)
def test_a_number_is_written_as_vega_and_the_site_write_it(value: float, moved: float, shown: str | None) -> None:
    """At most two decimals; what JavaScript writes with an exponent is left to Vega."""
    slot = NumberSlot(Cell(0, "score"), 0, is_negative=False, moved=moved)
    assert slot.fill(Filling([{"score": value}], "", (ENDS,))) == shown


def test_a_number_with_many_digits_is_never_rounded_by_a_hair() -> None:
    """vl-convert gets the last bit of such numbers wrong, so Vega draws those halfway between two hundredths."""
    slot = NumberSlot(Cell(0, "score"), 0, is_negative=False, moved=0.0)
    halfway = (0.0, 1.0, 0.0, 1.0)
    assert slot.fill(Filling([{"score": 0.125}], "", (halfway,))) == "0.12"
    assert slot.fill(Filling([{"score": 0.12500000000000003}], "", (halfway,))) is None


def test_a_number_that_would_be_left_out_is_left_to_vega() -> None:
    """A full opacity, for example, isn't written at all."""
    slot = NumberSlot(Cell(0, "score"), 0, is_negative=False, moved=0.0, skipped=260.0)
    assert slot.fill(Filling([{"score": 100}], "", (ENDS,))) is None
    assert slot.fill(Filling([{"score": 50}], "", (ENDS,))) == "130"


def test_texts_are_escaped_and_long_ones_fitted() -> None:
    """They are as in the XML of the site."""
    assert escape("a & <b>") == "a &amp; &lt;b&gt;"
    assert close_tag("å" * LONG_NAME) == f">{'å' * LONG_NAME}"
    assert close_tag("å" * (LONG_NAME + 1)).startswith(' textLength="300" lengthAdjust="spacingAndGlyphs">å')
