"""`generator.pages.unevaluated`: a municipality without an evaluation has a page that helps, and never blames."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.model import Collection
from generator.pages import Page, build_pages
from generator.pages.unevaluated import UnevaluatedView
from generator.render import render_page


@pytest.fixture(scope="module")
def pages(collection: Collection) -> dict[str, Page]:
    """Return all pages by address."""
    return {page.address: page for page in build_pages(collection)}


def test_every_municipality_answers(collection: Collection, pages: dict[str, Page]) -> None:
    """Each has a page by its name and by its code."""
    for entry in collection.municipalities.values():
        assert f"kommuner/{entry.slug}/" in pages
        leads_to = pages[f"k/{entry.code}/"].leads_to
        assert leads_to is not None
        assert leads_to.address == f"kommuner/{entry.slug}/"


def test_no_page_is_a_dead_end(collection: Collection, pages: dict[str, Page]) -> None:
    """Each asks for the report and names evaluated municipalities: those of its county if there are any."""
    county_of = {entry.slug: entry.county for entry in collection.municipalities.values()}
    views = {address: page.view for address, page in pages.items() if isinstance(page.view, UnevaluatedView)}
    assert len(views) == len(collection.municipalities) - len(collection.evaluated)
    for address, view in views.items():
        assert view.long_name in " ".join(view.letter.paragraphs), address
        around = view.surroundings
        assert around.cards, address
        counties = {county_of[card.link.address.split("/")[1]] for card in around.cards}
        assert (counties == {county_of[address.split("/")[1]]}) == around.is_county, address


def test_what_is_known_is_on_the_page(collection: Collection, pages: dict[str, Page]) -> None:
    """Every line of the register is on the page of its municipality, evaluated here or not."""
    for entry in collection.known:
        known = pages[f"kommuner/{entry.municipality.slug}/"].view.known  # type: ignore[attr-defined]
        assert any((view.what, view.source) == (entry.what, entry.source) for view in known)


def test_the_letter_is_the_same_in_the_mail(small_collection: Collection) -> None:
    """A mail program opens with the text that the page shows; a known evaluation is requested by its date."""
    views = {page.address: page.view for page in build_pages(small_collection)}
    known, unknown = views["kommuner/provby/"], views["kommuner/ostprov/"]
    assert isinstance(known, UnevaluatedView)
    assert isinstance(unknown, UnevaluatedView)
    for view in (known, unknown):
        mail = parse_qs(urlsplit(view.letter.mail).query)
        assert mail["subject"] == [view.letter.subject]
        assert mail["body"][0].split("\r\n\r\n") == list(view.letter.paragraphs)
    assert "augusti 2009" in " ".join(known.letter.paragraphs)
    assert not re.search(r"\d{4}", " ".join(unknown.letter.paragraphs))


def test_none_of_it_looks_like_a_fault(small_collection: Collection) -> None:
    """The page says that an evaluation is voluntary, and has no word of blame."""
    for page in build_pages(small_collection):
        if isinstance(page.view, UnevaluatedView):
            text = render_page(page)
            assert "Det är frivilligt att utvärderas." in text
            assert not re.search(r"tyvärr|vägra|hemlig|brist|borde|misslyck|fel\b", text)
