"""The measures, on pages whose lengths are known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.measure.measures import PHONE, Walk
from tests.measure.pages import count_lines, look_at, walk_to_better
from tests.support.server import serve

pytestmark = pytest.mark.browser
HEAD = "<!doctype html><title>x</title><style>* { margin: 0; font: 10px/20px monospace; padding: 0 }</style>"
SECTIONS = "<h2>A</h2><h2 id='b'>B</h2>"
STICKY = "<nav style='position: sticky; top: 0'><a href='#b'>B</a></nav>"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page in the window of a phone."""
    with browser.new_context(viewport={"width": PHONE.width, "height": PHONE.height}) as context:
        yield context.new_page()


def test_a_look_finds_the_points_and_what_they_are_compared_with(page: Page) -> None:
    """Where each ends; what is folded away isn't there to see."""
    page.set_content(
        f"{HEAD}<article><div style='height: 1980px'></div><p>72 av 100&nbsp;poäng</p>"
        "<details><summary>Mer</summary><p>Medelvärde</p></details><p>andra med samma frågor</p></article>"
    )
    look = look_at(page, PHONE)
    assert (look.height, look.verdict, look.yardstick) == (2040, 2000, 2040)
    page.set_content(f"{HEAD}<article><details><summary>Mer</summary><p>72 poäng, median 70</p></details></article>")
    look = look_at(page, PHONE)
    assert (look.verdict, look.yardstick, look.to_section) == (None, None, None)


@pytest.mark.parametrize(
    ("before", "walk"),
    [
        (STICKY, Walk(1, 0)),
        ("<nav><a href='#b'>B</a></nav>", Walk(1, 1.5)),
        ("<nav hidden><a href='#b'>B</a></nav><p><a href='#b'>B</a></p>", Walk(0, 2)),
    ],
)
def test_another_section_is_one_tap_away_only_if_its_link_is_on_screen(page: Page, before: str, walk: Walk) -> None:
    """Contents at the top of the page have to be scrolled to, and a page without any has to be read through."""
    page.set_content(f"{HEAD}<article style='min-height: {4 * PHONE.height}px'>{before}{SECTIONS}</article>")
    found = look_at(page, PHONE).to_section
    assert found is not None
    assert found.taps == walk.taps
    assert found.screens == pytest.approx(walk.screens, abs=0.6 if walk.taps else 0.01)


def test_a_page_without_sections_has_no_way_to_another(page: Page) -> None:
    """However long it is."""
    page.set_content(f"{HEAD}<article style='height: {4 * PHONE.height}px'><h1>A</h1><p>text</p></article>")
    assert look_at(page, PHONE).to_section is None


def test_full_lines_are_counted(page: Page) -> None:
    """The last line of a paragraph, and a paragraph of one line, say nothing of the width."""
    page.set_content(f"{HEAD}<article><p style='width: 20ch'>{'12345678 ' * 5}</p><p>short</p></article>")
    lines = count_lines(page)
    assert lines is not None
    assert (lines.mean, lines.most) == (17, 17)
    page.set_content(f"{HEAD}<article><p>short</p></article>")
    assert count_lines(page) is None


ROWS = (
    "<table><tr id='fraga-1.1'><td>Ett <a href='#lar-1.1'>Lär</a> 90&nbsp;%</td></tr>"
    "<tr id='fraga-1.2'><td>Två <a href='#lar-1.2'>Lär</a> 41,5 %</td></tr><tr id='fraga-1.3'><td>2 %</td></tr></table>"
)


def test_the_way_to_better_begins_at_the_weakest_question(browser: Browser, tmp_path: Path) -> None:
    """It ends at another page that says how; what is a screen further down has to be scrolled to."""
    far = f"<div style='height: {2 * PHONE.height}px'></div>"
    lessons = (
        f"{far}<div><h3 id='lar-1.1'>Ett</h3></div><div><h3 id='lar-1.2'>Två</h3>"
        "<a href='/omraden/x/'>område</a>{}<a href='/exempel/bra/'>så gör de</a></div>" + far
    )
    for name, between in (("near", ""), ("far", far)):
        (tmp_path / f"{name}.html").write_text(HEAD + ROWS + lessons.format(between), encoding="utf-8")
    (tmp_path / "nowhere.html").write_text(HEAD + ROWS + "<div id='lar-1.2'>inget</div>", encoding="utf-8")
    with serve(tmp_path) as address:
        near, far_away, nowhere = (
            walk_to_better(browser, f"{address}{name}.html") for name in ("near", "far", "nowhere")
        )
    assert near == Walk(2, 0)
    assert far_away is not None
    assert 1 < far_away.screens < 2
    assert nowhere is None
