"""`generator.charts.area_development`: a municipality's areas over time."""

from generator.charts.area_development import (
    build_area_development,
    build_area_development_chart,
    build_area_development_rows,
)
from generator.model import Collection


def test_the_areas_of_two_years_are_never_joined(grown: Collection) -> None:
    """Each area has a mark for each year, the oldest first, and no line leads from one to the other."""
    steps = build_area_development(grown.areas.values(), grown.evaluations_of(grown.municipalities["9901"]))
    assert [(step.year, step.is_first_of_area) for step in steps] == [(2019, True), (2020, False)] * 2
    chart = build_area_development_chart(build_area_development_rows(steps)).to_dict()
    assert {layer["mark"]["type"] for layer in chart["layer"]} == {"rule", "point", "circle", "text"}


def test_one_year_is_no_development(grown: Collection) -> None:
    """Of two evaluations only one has areas."""
    assert build_area_development(grown.areas.values(), grown.evaluations_of(grown.municipalities["9902"])) == ()
