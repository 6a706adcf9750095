"""`generator.charts.area_development`: a municipality's areas over time."""

from generator.charts.area_development import (
    build_area_development,
    build_area_development_chart,
    build_area_development_rows,
)
from generator.charts.patterns import Patterns
from generator.charts.theme import Datum
from generator.model import Collection
from tests.support.rebinding import record_of, with_evaluations


def test_the_areas_of_comparable_years_share_a_line(grown: Collection) -> None:
    """An older year is a diamond, the newest a dot, and only the newest has its points in writing."""
    steps = build_area_development(grown.areas.values(), grown.evaluations_of(grown.municipalities["9901"]))
    assert [(step.panel, step.is_first_of_area, step.is_newest) for step in steps] == [
        (0, True, False),
        (0, False, True),
    ] * 2
    rows = build_area_development_rows(steps)
    assert len({row["row"] for row in rows}) == 1 + 2
    chart = build_area_development_chart(rows).to_dict()
    assert [layer["mark"]["type"] for layer in chart["layer"]] == ["rule", "point", "point", "text", "text", "text"]


def test_one_year_is_no_development(grown: Collection) -> None:
    """Only one of the two evaluations has areas."""
    assert build_area_development(grown.areas.values(), grown.evaluations_of(grown.municipalities["9902"])) == ()


def test_an_area_that_the_newest_year_lacks_has_no_newest(grown: Collection) -> None:
    """Its older year stays a diamond: a filled dot would mean the newest year."""
    record = record_of(grown, "exempelby-2020")
    fewer = record.model_copy(update={"areas": record.areas[:1]})
    records = [fewer if entry is record else entry for entry in grown.records.evaluations]
    collection = with_evaluations(grown, records)
    evaluations = collection.evaluations_of(collection.municipalities["9901"])
    steps = build_area_development(collection.areas.values(), evaluations)
    assert [(step.area.slug, step.year, step.is_newest) for step in steps] == [
        ("demokrati", 2019, False),
        ("demokrati", 2020, True),
        ("styrning", 2019, False),
    ]


def test_charts_with_other_years_and_points_have_one_pattern(grown: Collection, by_vega: list[list[Datum]]) -> None:
    """Vega draws only the first two of them, whatever their headings are."""
    steps = build_area_development(grown.areas.values(), grown.evaluations_of(grown.municipalities["9901"]))
    known = Patterns()
    for number in range(5):
        rows = [
            {**row, "heading": f"{2000 + number}, frågor A"} if "heading" in row else {**row, "score": 10.0 + number}
            for row in build_area_development_rows(steps)
        ]
        known.draw(build_area_development_chart, rows, title=f"Kommun {number}")
    assert len(by_vega) == 2
