"""The figures of the evaluations that are in: what holds of those of the small data set holds of them."""

import pytest

from generator.figures import Figure
from generator.pages import Page
from tests.figures.test_figures import (
    test_a_drawing_depends_on_its_spec_alone as test_a_drawing_depends_on_its_spec_alone,
)
from tests.figures.test_figures import test_a_profile_is_small as test_a_profile_is_small
from tests.figures.test_figures import (
    test_a_svg_holds_nothing_but_the_drawing as test_a_svg_holds_nothing_but_the_drawing,
)
from tests.figures.test_figures import test_every_spec_is_valid_vega_lite as test_every_spec_is_valid_vega_lite
from tests.figures.test_figures import (
    test_text_stays_legible_on_the_narrowest_screen as test_text_stays_legible_on_the_narrowest_screen,
)


@pytest.fixture(scope="module")
def figures(named_pages: list[Page]) -> list[Figure]:
    """Return all figures of the named evaluations."""
    return [figure for page in named_pages for figure in page.figures]
