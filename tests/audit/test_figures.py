"""The figures of the named evaluations: what is true of those of the small data set is true of them."""

import pytest

from generator.charts import Figure
from generator.pages import Page
from tests.charts.test_figure import (
    test_a_drawing_depends_on_its_spec_alone as test_a_drawing_depends_on_its_spec_alone,
)
from tests.charts.test_figure import test_a_file_says_what_it_is as test_a_file_says_what_it_is
from tests.charts.test_figure import test_a_finding_is_short as test_a_finding_is_short
from tests.charts.test_figure import test_a_profile_is_small as test_a_profile_is_small
from tests.charts.test_figure import (
    test_a_svg_holds_nothing_but_the_drawing as test_a_svg_holds_nothing_but_the_drawing,
)
from tests.charts.test_figure import test_every_spec_is_valid_vega_lite as test_every_spec_is_valid_vega_lite
from tests.charts.test_figure import (
    test_no_name_is_turned_and_no_line_crosses_the_rows as test_no_name_is_turned_and_no_line_crosses_the_rows,
)
from tests.charts.test_figure import test_text_has_the_size_of_reading as test_text_has_the_size_of_reading


@pytest.fixture(scope="module")
def figures(named_pages: list[Page]) -> list[Figure]:
    """Return all figures of the named evaluations."""
    return [figure for page in named_pages for figure in page.figures]
