"""Every address that was ever published, in the built site: a page with that place on it, or a file."""

from collections import defaultdict
from pathlib import Path

from generator.load import load_history
from tests.support.folders import DATA
from tests.support.tally import Tally


def test_every_published_address_answers(site: Path, tally: Tally) -> None:
    """Each has its file, and each place on a page is the id of an element there."""
    published = load_history(DATA)[0].published
    assert published
    places = defaultdict(set)
    for address in published:
        page, _, anchor = address.partition("#")
        places[page].add(anchor)
    for page, anchors in places.items():
        path = site / page / "index.html" if page.endswith("/") or not page else site / page
        assert path.is_file(), page
        if named := anchors - {""}:
            text = path.read_text(encoding="utf-8")
            assert {anchor for anchor in named if f' id="{anchor}"' not in text} == set(), page
    tally.add("addresses", *published)
