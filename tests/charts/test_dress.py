"""`generator.charts.dress` and `generator.inline_charts`: a drawing in its own file, and the same in a page."""

from generator.charts.dress import dress
from generator.inline_charts import put_in_charts

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 312 50" role="img"><title>Ö &amp; <A/></title>'
    '<g><path class="fill-own" d="M0 0"/></g></svg>\n'
).replace("<A/>", "&lt;A&gt;")
PICTURE = '<img src="profil.svg" width="312" height="150" alt="Ö &amp; &lt;A&gt;">'


def make() -> tuple[bytes, int, int]:
    """Return the drawing with a finding of two lines and a source."""
    return dress(DRAWING.encode(), size=(312, 50), title="Ö & <A>", head="Ordet " * 9 + "<Å>", foot="Källa: A & B.")


def test_head_and_foot_are_around_the_drawing() -> None:
    """They take as many lines as they need, each as text."""
    content, width, height = make()
    text = content.decode()
    assert (width, height) == (312, 8 + 2 * 18 + 50 + 18 + 8)
    assert f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img"' in text
    assert "<title>Ö &amp; &lt;A&gt;</title>" in text
    assert text.count("&lt;Å&gt;") == 1
    assert 'y="44" width="312" height="50" viewBox="0 0 312 50"><g><path class="fill-own" d="M0 0"/></g></svg>' in text
    assert 'y="108">Källa: A &amp; B.' in text
    assert text.endswith("</g></svg></svg>\n")


def test_a_narrow_drawing_has_room_for_its_words() -> None:
    """Even if it is narrower than any word about it."""
    content, width, _ = dress(DRAWING.encode(), size=(90, 50), title="A", head="Exempelby 2019", foot="")
    assert width == 160
    assert b'width="90" height="50" viewBox="0 0 90 50"' in content


def test_the_drawing_takes_the_place_of_its_picture() -> None:
    """Named by the picture's text, with its class, and without what the file says around it."""
    page = f"<p>x</p>{PICTURE}<p>y</p>" + PICTURE.replace("<img", '<img class="card-chart"')
    drawn = put_in_charts(page, lambda address: make()[0] if address == "profil.svg" else None)
    shape = (
        'role="img" aria-label="Ö &amp; &lt;A&gt;" width="312" height="50" viewBox="0 0 312 50">'
        '<g><path class="fill-own" d="M0 0"/></g></svg>'
    )
    assert drawn == f'<p>x</p><svg class="drawing" {shape}<p>y</p><svg class="drawing card-chart" {shape}'


def test_a_picture_that_is_not_a_chart_stays_a_picture() -> None:
    """A third-party picture, one that doesn't exist, and one from elsewhere."""
    page = '<img src="a.svg" alt="x"><img src="b.svg" alt="x"><img src="https://example.org/c.svg"><img src="d.png">'
    assert put_in_charts(page, {"a.svg": b"<svg></svg>"}.get) == page
