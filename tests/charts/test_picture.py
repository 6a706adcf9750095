"""`generator.charts.picture` and `generator.pages.pictures`: the pictures that other sites show beside a link."""

import struct
from dataclasses import replace

import pytest
import vl_convert

from generator.charts.picture import PICTURE_FONT, PICTURE_HEIGHT, PICTURE_WIDTH, draw_picture
from generator.model import Collection
from generator.pages import Page
from generator.pages.page import PageKind
from generator.pages.pictures import PICTURE_NAME, add_pictures
from generator.render import render_template
from generator.site import Tree

DRAWING = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="{PICTURE_FONT}">'
    '<text x="60" y="200" font-size="72">{}</text></svg>'
)
SIZE = slice(16, 24)
OWN = {PageKind.START, PageKind.MUNICIPALITY, PageKind.EVALUATION, PageKind.AREA, PageKind.EXAMPLE, PageKind.TOPIC}


def test_each_letter_is_drawn() -> None:
    """The font has å, ä and ö: none of them looks like another letter, or like one that is missing."""
    pictures = {letter: draw_picture(DRAWING.format(letter)) for letter in "aåäoöAÅÄOÖ–…é\ue000"}
    bare = [picture.partition(b"IDAT")[2] for picture in pictures.values()]
    assert len({*bare}) == len(pictures)
    assert {struct.unpack(">II", picture[SIZE]) for picture in pictures.values()} == {(PICTURE_WIDTH, PICTURE_HEIGHT)}


def test_a_picture_of_the_same_drawing_is_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is drawn for it; one of another drawing is drawn anew, to the same bytes as without it."""
    first, second = draw_picture(DRAWING.format("ett")), draw_picture(DRAWING.format("två"))
    assert draw_picture(DRAWING.format("två"), earlier=first) == second
    assert draw_picture(DRAWING.format("två"), earlier=b"no picture") == second
    marked = first + b" "
    monkeypatch.setattr(vl_convert, "svg_to_png", None)
    assert draw_picture(DRAWING.format("ett"), earlier=marked) is marked


def test_what_can_be_shared_has_its_picture(pages: list[Page], tree: Tree) -> None:
    """Its own for each page of the kinds, in the tree and with words; every other borrows one that is there."""
    own = [page for page in pages if page.searchable and page.searchable.kind in OWN]
    assert {page.searchable.kind for page in own if page.searchable} == OWN
    for page in own:
        assert page.picture is not None, page.address
        assert page.picture.address == f"{page.address}{PICTURE_NAME}"
    for page in pages:
        if page.picture:
            assert page.picture.alt
            content = tree[page.picture.address]
            assert struct.unpack(">II", content[SIZE]) == (PICTURE_WIDTH, PICTURE_HEIGHT)
    assert PICTURE_NAME in tree


def test_every_municipality_has_its_own(pages: list[Page], collection: Collection) -> None:
    """Those without an evaluation, too."""
    having = {page.picture.address for page in pages if page.picture}
    assert {f"kommuner/{entry.slug}/{PICTURE_NAME}" for entry in collection.municipalities.values()} <= having


def test_very_many_examples_borrow(collection: Collection, pages: list[Page], monkeypatch: pytest.MonkeyPatch) -> None:
    """The picture of their evaluation, with alternative words of their own."""
    monkeypatch.setattr("generator.pages.pictures.MOST_EXAMPLES", 2)
    example = collection.examples[0]
    page = next(page for page in pages if page.address == example.address)
    borrowed = add_pictures(collection, [replace(page, picture=None)])[0].picture
    assert borrowed is not None
    assert borrowed.view is None
    assert borrowed.address == f"{example.evaluation.address}{PICTURE_NAME}"
    assert example.title in borrowed.alt


def test_a_text_is_never_markup(pages: list[Page]) -> None:
    """A title with signs of markup is drawn as it is typed."""
    view = next(page.picture.view for page in pages if page.picture and page.picture.view)
    hostile = replace(view, title=('<image href="x"/>', "& ö"))
    drawing = render_template("picture.svg.jinja", view=hostile, font=PICTURE_FONT)
    assert "<image" not in drawing
    assert "&lt;image" in drawing
    assert draw_picture(drawing)
