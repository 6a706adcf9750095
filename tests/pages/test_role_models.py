"""`generator.pages.role_models`: where a municipality is on the page of role models."""

from dataclasses import replace

from generator.model import Collection, Municipality, bind_records
from generator.pages.role_models import RoleModelsView, build_role_models_page


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
