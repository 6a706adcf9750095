"""`generator.pages.role_models`: where a municipality is on the page of role models."""

import csv
from dataclasses import replace
from typing import Any

import pytest

from generator.model import Collection, Municipality, bind_records
from generator.pages.role_model_parts import build_role_model_part_pages
from generator.pages.role_models import RoleModelsView, build_role_models_page
from generator.pages.views.pointed_at import group_by_topic
from tests.support.scaling import scale_up


def test_two_role_models_never_share_a_place_on_the_page(small_collection: Collection) -> None:
    """Habo and Håbo have addresses of their own."""
    names = {"0643": ("Habo", "habo"), "0305": ("Håbo", "habo-0305")}
    places = tuple(
        Municipality(code=code, name=name, long_name=f"{name} kommun", county="Ett län", slug=slug)
        for code, (name, slug) in names.items()
    )
    records = small_collection.records
    pointer = next(entry for entry in records.role_models if entry.points_to)
    collection = bind_records(
        replace(
            records,
            municipalities=(*records.municipalities, *places),
            role_models=tuple(pointer.model_copy(update={"points_to": code}) for code in names),
        )
    )
    view = build_role_models_page(collection).view
    assert isinstance(view, RoleModelsView)
    assert [entry.anchor for entry in view.by_municipality] == ["forebild-habo", "forebild-habo-0305"]


def test_a_county_s_file_has_its_own_rows(collection: Collection) -> None:
    """It has those whom the page names, each as often as the page does, and nobody else."""
    seen = 0
    for page in build_role_model_part_pages(scale_up(collection, 10)):
        view: Any = page.view
        if not view.by_municipality:
            continue
        rows = [*csv.DictReader(page.files[view.file].decode().splitlines())]
        shown = [entry.name for entry in view.by_municipality for _ in entry.views]
        assert sorted(row["points_to"] for row in rows) == sorted(shown), page.address
        seen += 1
    assert seen > 1


@pytest.mark.parametrize(("more", "is_whole"), [(0, True), (-1, False)])
def test_a_topic_with_more_pointers_than_its_limit_lists_names(
    collection: Collection, monkeypatch: pytest.MonkeyPatch, *, more: int, is_whole: bool
) -> None:
    """As many as the limit are still listed whole."""
    scaled = scale_up(collection, 10)
    most = max(topic.count for topic in group_by_topic(scaled))
    monkeypatch.setattr("generator.pages.role_model_parts.MOST_IN_A_TOPIC", most + more)
    views: list[Any] = [page.view for page in build_role_model_part_pages(scaled)]
    longest = max((view for view in views if not view.by_municipality), key=lambda view: len(view.views))
    shortened = [view for view in views if view.names]
    assert (len(longest.views) == most) == is_whole
    assert bool(shortened) != is_whole
    assert all(sum(part.count for part in view.names) == most for view in shortened)
