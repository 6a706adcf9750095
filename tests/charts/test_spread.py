"""`generator.charts.spread`: an area across all evaluations."""

from dataclasses import replace

from generator.charts.spread import build_spread
from generator.model import Collection


def test_the_spread_of_an_area_holds_every_evaluation_once(grown: Collection) -> None:
    """Three evaluations have each of the two areas."""
    for area in grown.areas.values():
        points = build_spread(area, grown.evaluations.values())
        assert len(points) == len({point.evaluation.id for point in points}) == 3


def test_points_are_by_version_and_name(several: Collection) -> None:
    """Never by points: the older version first, the unknown one last, and within the same questions å, ä and ö last."""
    area = several.areas["demokrati"]
    evaluations = dict(several.evaluations)
    nobody = replace(evaluations["exempelby-2019"], id="x-2021", title="X 2021", question_set=None, version=None)
    points = build_spread(area, [nobody, *list(evaluations.values())[::-1]])
    assert [point.evaluation.title for point in points] == [
        "Ölanda 2010",
        "Ölanda 2014",
        "Exempelby 2019",
        "Åsele*by 2022",
        "Ölanda 2020",
        "X 2021",
    ]
    turned = [
        replace(entry, areas=tuple(replace(given, score=100 - given.score) for given in entry.areas))
        for entry in evaluations.values()
    ]
    assert [point.evaluation.id for point in build_spread(area, turned)] == [
        point.evaluation.id for point in points[:-1]
    ]
