"""`generator.charts.picture` and `generator.pages.pictures`: the pictures that other sites show beside a link."""

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace

import pytest
import vl_convert
from PIL import Image, ImageChops

from generator.charts import picture
from generator.charts.picture import PICTURE_FONT, PICTURE_HEIGHT, PICTURE_WIDTH, draw_picture
from generator.model import Collection
from generator.pages import Page
from generator.pages.page import PageKind, PictureLine
from generator.pages.pictures import PICTURE_NAME, add_pictures
from generator.render import render_template
from generator.site import Tree
from tests.support.drawings import draw_anew

DRAWING = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="{PICTURE_FONT}">'
    '<text x="60" y="200" font-size="72">{}</text></svg>'
)
BANDS = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="{PICTURE_FONT}">\n'
    '<rect width="1200" height="630" fill="#ffffff"/>\n{}</svg>\n'
)
BAND = '<svg y="{}" width="1200" height="{}">{}</svg>\n'
WORDS = '<text x="60" y="54" font-size="58" fill="#1c2427">Åäö gjpqy</text><rect x="7" y="9" width="0.5" height="70"/>'
SIZE = slice(16, 24)
OWN = {PageKind.START, PageKind.MUNICIPALITY, PageKind.EVALUATION, PageKind.AREA, PageKind.EXAMPLE, PageKind.TOPIC}


def test_each_letter_is_drawn() -> None:
    """The font has å, ä and ö: none of them looks like another letter, or like one that is missing."""
    pictures = {letter: draw_picture(DRAWING.format(letter)) for letter in "aåäoöAÅÄOÖ–…é\ue000"}
    bare = [drawn.partition(b"IDAT")[2] for drawn in pictures.values()]
    assert len({*bare}) == len(pictures)
    assert {struct.unpack(">II", picture[SIZE]) for picture in pictures.values()} == {(PICTURE_WIDTH, PICTURE_HEIGHT)}


def test_a_picture_of_the_same_drawing_is_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is drawn for it; one of another drawing is drawn anew, to the same bytes as without a kept one."""
    first, second = draw_picture(DRAWING.format("ett")), draw_picture(DRAWING.format("två"))
    assert draw_picture(DRAWING.format("två"), earlier=first) == second
    assert draw_picture(DRAWING.format("två"), earlier=b"no picture") == second
    marked = first + b" "
    monkeypatch.setattr(vl_convert, "svg_to_png", None)
    assert draw_picture(DRAWING.format("ett"), earlier=marked) is marked


@pytest.fixture
def anew() -> Iterator[None]:
    """Draw pictures, whatever is kept from earlier runs."""
    with draw_anew():
        yield


def read_pixels(picture: bytes) -> Image.Image:
    """Return a picture as another program reads it, with its checksums verified."""
    with Image.open(io.BytesIO(picture)) as image:
        return image.copy()


def largest_difference(one: Image.Image, other: Image.Image) -> int:
    """Return how much two pictures differ at most, of 255; up to 2 is rounding."""
    assert one.size == other.size == (PICTURE_WIDTH, PICTURE_HEIGHT)
    return max(place % 256 for place, times in enumerate(ImageChops.difference(one, other).histogram()) if times)


def place_bands(*places: tuple[int, int]) -> str:
    """Return a drawing with the same words in bands, each a top and a height."""
    return BANDS.format("".join(BAND.format(top, height, WORDS) for top, height in places))


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize(
    "places",
    [
        [(0, 84), (84, 70), (154, 68), (300, 68)],
        [(100, 68), (168, 75)],
        [(0, 80), (562, 68)],
    ],
)
def test_bands_make_the_whole_drawing(places: list[tuple[int, int]]) -> None:
    """Each pixel is as when the drawing is drawn in one piece, with space around the bands or none."""
    drawing = place_bands(*places)
    in_one_piece = read_pixels(bytes(vl_convert.svg_to_png(drawing, scale=1)))
    assert len({*in_one_piece.convert("L").tobytes()}) > 20
    assert largest_difference(read_pixels(draw_picture(drawing)), in_one_piece) <= 2


@pytest.mark.usefixtures("anew")
def test_bands_of_every_kind_make_the_whole_picture(pages: list[Page]) -> None:
    """The pictures of the site, one of each kind and the fullest one, pixel by pixel."""
    views = [page.picture.view for page in pages if page.picture and page.picture.view]
    by_label = {view.label: view for view in sorted(views, key=lambda view: len((*view.title, *view.text, *view.bars)))}
    assert any(view.bars for view in by_label.values())
    for view in by_label.values():
        drawing = render_template("picture.svg.jinja", view=view, font=PICTURE_FONT)
        in_one_piece = read_pixels(bytes(vl_convert.svg_to_png(drawing, scale=1)))
        assert largest_difference(read_pixels(draw_picture(drawing)), in_one_piece) <= 2, view.label


@pytest.mark.usefixtures("anew")
def test_a_band_of_several_pictures_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it is in them; a picture always has the same bytes, whatever was drawn before."""
    drawn: list[str] = []
    draw = vl_convert.svg_to_png

    def note(svg: str, *, scale: float) -> bytes:
        drawn.append(svg)
        return bytes(draw(svg, scale=scale))

    monkeypatch.setattr(vl_convert, "svg_to_png", note)
    picture._draw_band.cache_clear()
    first = draw_picture(place_bands((10, 75)))
    assert len(drawn) == 3
    draw_picture(place_bands((30, 75), (105, 76)))
    assert sum("Åäö" in svg for svg in drawn) == 2
    picture._draw_band.cache_clear()
    assert draw_picture(place_bands((10, 75))) == first


@pytest.mark.usefixtures("anew")
def test_bands_that_overlap_are_a_fault() -> None:
    """One would hide the other."""
    with pytest.raises(ValueError, match="a band begins at 50, above the end of another at 68"):
        draw_picture(place_bands((0, 68), (50, 68)))


@pytest.mark.usefixtures("anew")
def test_rows_that_depend_on_others_are_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of the program may write them; they would be wrong below another band."""
    rows = zlib.compress((b"\x02" + bytes(4 * PICTURE_WIDTH)) * 2)
    written = bytes(8) + struct.pack(">I", len(rows)) + b"IDAT" + rows + bytes(4)
    monkeypatch.setattr(vl_convert, "svg_to_png", lambda *_, **__: written)
    with pytest.raises(ValueError, match="depends on the one above"):
        draw_picture(DRAWING.format("ingen annan bild"))


def test_every_page_to_share_has_its_picture(pages: list[Page], tree: Tree) -> None:
    """Each page of these kinds has its own, in the tree and with words; every other page borrows an existing one."""
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


def test_municipalities_without_an_evaluation_share_all_but_the_name(collection: Collection, pages: list[Page]) -> None:
    """Nearly all of each picture is then drawn only once."""
    views = {page.picture.address: page.picture.view for page in pages if page.picture and page.picture.view}
    without = [entry for entry in collection.municipalities.values() if not collection.evaluations_of(entry)]
    shown = [views[f"kommuner/{entry.slug}/{PICTURE_NAME}"] for entry in without]
    assert [view.title[0].text for view in shown] == [entry.name for entry in without]
    assert len({(view.label, view.text, view.bars) for view in shown}) == 1


def test_very_many_examples_borrow(collection: Collection, pages: list[Page], monkeypatch: pytest.MonkeyPatch) -> None:
    """They have the picture of their evaluation, with their own alternative text."""
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
    hostile = replace(view, title=(PictureLine('<image href="x"/></svg>', 154), PictureLine("& ö", 222)))
    drawing = render_template("picture.svg.jinja", view=hostile, font=PICTURE_FONT)
    assert "<image" not in drawing
    assert "&lt;image" in drawing
    assert draw_picture(drawing)
