"""Where a list of points ends."""

import pytest

from generator.importing.list_ends import up_to_end
from generator.importing.text import read_text


@pytest.mark.parametrize("after", ["Goda exempel\nText.", "Förebilder\nText."])
@pytest.mark.parametrize("bullet", ["• ", "► ", ""])
def test_a_heading_ends_a_list(bullet: str, after: str) -> None:
    """It does so with or without bullets."""
    lines = read_text(f"{bullet}En punkt\n{bullet}En till\n{after}").lines
    assert [line.text for line in up_to_end(lines)] == [f"{bullet}En punkt", f"{bullet}En till"]


def test_a_point_continues_below_its_bullet() -> None:
    """Text without an indent still belongs to the point."""
    lines = read_text("• En punkt om\nRegion Kalmar\n• En till\noch mer").lines
    assert up_to_end(lines) == [*lines]
