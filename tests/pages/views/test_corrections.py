"""`generator.pages.views.corrections`: when a page last changed."""

from dataclasses import replace

from generator.model import Collection
from generator.pages.views.corrections import last_day


def test_a_page_changed_when_it_was_added_or_last_corrected(small_collection: Collection) -> None:
    """Whichever is later, in whatever order the corrections are; without either it is unknown."""
    first = small_collection.corrections[0]
    corrections = [replace(first, day=day) for day in ("2026-02-03", "2026-03-04", "2026-01-02")]
    assert last_day("2026-01-01", corrections) == "2026-03-04"
    assert last_day("2026-05-01", corrections) == "2026-05-01"
    assert last_day(None, corrections) == "2026-03-04"
    assert last_day("2026-05-01", []) == "2026-05-01"
    assert last_day(None, []) is None
