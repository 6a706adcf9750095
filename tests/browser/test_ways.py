"""The paths of readers: who comes with which question, and that the site answers it where they look.

Other such tests are elsewhere: comparing (test_compare.py), showing a municipality on another site
(test_embedding.py), printing for a meeting (test_reading.py), and slips of the finger (test_municipalities.py).
"""

import csv
import io
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.findings import Query, find

PHONE, DESK = (360, 740), (1280, 900)
SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
ON_SCREEN = "element => element.getBoundingClientRect().bottom <= innerHeight && element.checkVisibility()"

pytestmark = pytest.mark.browser


@pytest.fixture
def open_at(browser: Browser) -> Iterator[Callable[[tuple[int, int]], Page]]:
    """Return a function that opens a window of a size; all are closed at the end."""
    contexts = []

    def open_window(size: tuple[int, int]) -> Page:
        context = browser.new_context(locale="sv-SE", viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()


def is_on_first_screen(locator: Locator) -> bool:
    """Return whether all of an element is on the screen before anything is scrolled."""
    return bool(locator.evaluate(ON_SCREEN))


@SIZES
def test_a_citizen_sees_what_the_points_mean(
    open_at: Callable[[tuple[int, int]], Page], address: str, size: tuple[int, int]
) -> None:
    """On the first screen: the points, those of named others with the same version, and the link to the source."""
    page = open_at(size)
    page.goto(f"{address}kommuner/nassjo/2019/demokrati/")
    finding = page.locator(".finding")
    figure = finding.locator(".finding-figure")
    beside = finding.locator("p").filter(has_text="2016 års version")
    expect(figure).to_have_text(re.compile(r"72\sav\s100\spoäng"))
    expect(beside).to_have_text(re.compile(r"Enköping\s\(2018\)\s71\spoäng och Olofström\s\(2017\)\s48"))
    for answer in (figure, beside, finding.locator("summary")):
        assert is_on_first_screen(answer), answer


@SIZES
def test_a_journalist_finds_a_sentence_to_quote(
    open_at: Callable[[tuple[int, int]], Page], address: str, size: tuple[int, int]
) -> None:
    """From the municipality to the advice with its address, how to cite it, and how the total has changed since."""
    page = open_at(size)
    page.goto(f"{address}kommuner/tomelilla/")
    advice = page.locator(".statements--improvements").first.locator("li")
    assert advice.count() == 3
    sentence = advice.first.inner_text().partition(".")[0]
    years = page.locator("#utvarderingar ~ *").all_inner_texts()
    assert all(any(year in text for text in years) for year in ("2020", "2023"))
    advice.first.locator("a").click()
    place = page.locator(f"#{page.evaluate('location.hash.slice(1)')}")
    expect(place).to_contain_text(sentence)
    assert place.locator(".link-sign").evaluate("sign => sign.href") == page.url
    page.locator("#citera > summary").click()
    expect(page.locator("#citera-text")).to_contain_text("förbättringsmöjlighet")


@SIZES
def test_a_weak_question_leads_to_who_does_better(
    open_at: Callable[[tuple[int, int]], Page], address: str, size: tuple[int, int]
) -> None:
    """Two taps: from the row to the lesson, which says what others do and whom to ask, and from there to the source."""
    page = open_at(size)
    page.goto(f"{address}kommuner/vannas/2016/brukarfokus/")
    page.locator("#fraga-2\\.1 .to-lesson").click()
    lesson = page.locator("#lar-2\\.1")
    expect(lesson.get_by_role("link", name="Tranemo 2015").first).to_be_in_viewport()
    expect(lesson).to_contain_text("Bemötande och tillgänglighet finns med i de 6 övergripande")
    assert lesson.locator("a[href^='mailto:']").count() == 1
    lesson.get_by_role("link", name="Serviceplanen ”Med kundens fokus”").click()
    expect(page.locator("h1")).to_contain_text("Med kundens fokus")


def test_words_that_readers_look_for_are_found(open_at: Callable[[tuple[int, int]], Page], address: str) -> None:
    """Each leads to something that is about it, among the first three."""
    about = {
        "medborgarbudget": r"exempel/nassjo-medborgarbudget/",
        "Krångelportalen": r"exempel/tomelilla-krangelportalen/",
        "unga": r"exempel/(amne/unga|[a-z-]*unga?)",
        "hållbarhet": r"exempel/.*(hallbar|miljo)",
        "e-tjänster": r"exempel/.*(e-tjanst|digital)",
    }
    page = open_at(PHONE)
    hits = {word: find(page, address, query=Query("sok", word, "plain", frozenset())).hits[:3] for word in about}
    assert {word: found for word, found in hits.items() if not any(re.match(about[word], hit) for hit in found)} == {}


@SIZES
def test_a_citizen_of_an_unknown_municipality_gets_help(
    open_at: Callable[[tuple[int, int]], Page], address: str, size: tuple[int, int]
) -> None:
    """The search leads there; the first screen says that there is no evaluation, and the letter is one tap away."""
    page = open_at(size)
    hits = find(page, address, query=Query("sok", "Lund", "name", frozenset())).hits
    assert hits[0] == "kommuner/lund/"
    page.goto(f"{address}{hits[0]}")
    assert is_on_first_screen(page.get_by_text("finns inte här än").first)
    way = page.locator("a.way").first
    assert is_on_first_screen(way)
    way.click()
    expect(page.locator("#brev")).to_be_in_viewport()
    expect(page.locator("#brev")).to_contain_text("Lunds kommun")


def test_a_teacher_gets_the_figures(open_at: Callable[[tuple[int, int]], Page], address: str) -> None:
    """The rows of the evaluation name the municipality, and the Excel file is one link further."""
    page = open_at(DESK)
    page.goto(f"{address}kommuner/nassjo/2019/")
    link = page.locator("a[download='nassjo-2019-criteria.csv']")
    text = page.request.get(str(link.evaluate("link => link.href"))).text()
    rows = [*csv.DictReader(io.StringIO(text))]
    assert {(row["municipality"], row["year"]) for row in rows} == {("Nässjö", "2019")}
    assert len(rows) > 30
    page.goto(f"{address}data/")
    assert is_on_first_screen(page.get_by_role("link", name="kompass.xlsx").first)


def test_another_section_is_one_tap_away(open_at: Callable[[tuple[int, int]], Page], address: str) -> None:
    """In the middle of a long page on a phone, the row of sections is there, high enough for a finger."""
    page = open_at(PHONE)
    for place in ("kommuner/nassjo/2019/", "kommuner/nassjo/2019/demokrati/", "omraden/styrning/", "om/kallor/"):
        page.goto(f"{address}{place}")
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)")
        links = page.locator(".toc a")
        shown = links.evaluate_all(
            "all => all.map(link => link.getBoundingClientRect())"
            ".filter(({top, height, left}) => top >= 0 && top < 120 && height >= 44 && left < innerWidth).length"
        )
        assert shown >= 2, place
        links.nth(1).click()
        target = str(links.nth(1).evaluate("link => link.hash"))
        assert page.evaluate("decodeURI(location.hash)") == target
        top = page.locator(f"[id='{target[1:]}']").evaluate("element => element.getBoundingClientRect().top")
        assert 0 <= float(top) < 400, place
