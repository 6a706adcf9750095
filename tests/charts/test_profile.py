"""`generator.charts.profile`: what a profile shows."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal
from math import sqrt

import pytest

from generator.charts.profile import (
    Profile,
    build_profile_figure,
    build_profile_rows,
    describe_marks,
    describe_profile,
    find_profile,
)
from generator.model import Collection
from tests.support.choosing import profile_of


def test_a_sentence_says_what_a_chart_shows(small_collection: Collection) -> None:
    """Most and least, with their points."""
    sentence = describe_profile(profile_of(small_collection, small_collection.evaluations["exempelby-2019"]))
    assert sentence == "Exempelby 2019 har flest poäng i Demokrati, 50 av 100, och minst i Styrning, 18,4."
    assert find_profile(profile_of(small_collection, small_collection.evaluations["exempelby-2019"])) == (
        "Exempelby 2019: mest i Demokrati, minst i Styrning"
    )


def beside(collection: Collection) -> Profile:
    """Return a profile with another evaluation and a mean in each area, all with the same points."""
    profile = profile_of(collection, collection.evaluations["exempelby-2019"])
    other = collection.evaluations["asele-by-2022"]
    areas = tuple(
        replace(entry, mean=entry.area.score + Decimal("0.04"), others=(entry.area.score,)) for entry in profile.areas
    )
    return replace(profile, areas=areas, others=(other,), n=4)


def test_others_are_named_in_each_row_and_in_the_table(small_collection: Collection) -> None:
    """The chart, its key, its rows of text and its table say the same."""
    profile = beside(small_collection)
    assert [row["note"] for row in build_profile_rows(profile)] == [
        "Åsele*by 2022 50, medelvärde 50,0",
        "Åsele*by 2022 18,4, medelvärde 18,4",
    ]
    assert describe_marks(profile) == (
        "Den fyllda pricken är Exempelby 2019. Ringarna är Åsele*by 2022, som fick samma frågor. Trekanten är "
        "medelvärdet av de fyra utvärderingar här som har samma frågor."
    )
    figure = build_profile_figure(profile)
    assert figure is not None
    assert figure.columns == ("område", "poäng", "medelvärde", "Åsele*by 2022")
    assert figure.rows[1] == ("Styrning", "18,4", "18,4", "18,4")


def test_no_mark_lies_on_another_even_at_the_same_points(small_collection: Collection) -> None:
    """A ring is around the dot, with paper between them, and the triangle is clear of both."""
    figure = build_profile_figure(beside(small_collection))
    assert figure is not None
    drawing = ET.fromstring(figure.svg)  # noqa: S314 - our own
    parts = {
        kind: [
            (path.get("d", ""), float(re.split(r"[,)]", path.get("transform", ""))[1]))
            for path in drawing.iter("{http://www.w3.org/2000/svg}path")
            if path.get("class", "") == kind
        ]
        for kind in ("fill-own stroke-paper", "stroke-own", "fill-mean")
    }
    for (own, line), (ring, ring_line), (triangle, middle) in zip(*parts.values(), strict=True):
        dot, hole = (float(re.match(r"M([\d.]+)", shape).group(1)) for shape in (own, ring))  # type: ignore[union-attr]
        assert dot == pytest.approx(sqrt(130) / 2, abs=0.01)
        assert ring_line == line
        assert hole - 1 > dot + 1
        top = min(float(y) for y in re.findall(r",(-?[\d.]+)", triangle))
        assert middle + top > line + hole + 1
