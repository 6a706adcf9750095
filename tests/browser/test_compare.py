"""The page of comparisons, as a reader meets it: the choice, its address, and the same rows as without scripts."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.model import Collection
from generator.pages.page import Link
from generator.pages.ready_made import build_ready_made_page
from generator.pages.views.comparisons import MOST, ReadyMade, build_ready_made
from generator.render import render_page
from tests.support.choosing import likeness_of
from tests.support.states import FIVE

# The site comes first: it can't be built while a browser runs.
pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("site")]

PAIR = "jamfor/?k=nassjo-2019,tomelilla-2020"
PARTS = {
    "note": ".sets-note",
    "pairs": ".pairs li",
    "titles": "h2[id^=panel]",
    "heads": ".panel-heads li",
    "remarks": ".panel-note",
    "areas": "summary .area-fold-name, .summary .area-fold-name",
    "points": ".who",
    "marks": ".marks",
    "notes": ".area-note",
    "reasons": ".area-body .reasons",
    "cells": ".comparison th, .comparison td",
}
"""What a comparison says, part by part; the same selectors read the page that the script makes and a ready-made one.

Only a built page has soft hyphens.
"""
SHOWN = """(parts) => ({
    texts: Object.fromEntries(Object.entries(parts).map(([name, selector]) => [
        name,
        [...document.querySelectorAll(selector)].map((element) =>
            element.textContent.replaceAll("\u00ad", "").split(/\\s+/).join(" ").trim()),
    ])),
    links: [...document.querySelectorAll(".panel a")].flatMap((link) => link.closest(".texts") ? [] : [link.href]),
    drawn: [...document.querySelectorAll(".dumbbell, .dumbbell *")].map((element) =>
        [element.localName, ...["class", "d", "height", "x", "x1", "x2", "y", "y1", "y2"].map((name) =>
            parseFloat(element.getAttribute(name)) || element.getAttribute(name))]),
})"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a new window at the width of a desktop."""
    context = browser.new_context(locale="sv-SE", viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def plain(text: str) -> str:
    """Return a text with a plain space for every line break and hard space of the markup."""
    return " ".join(text.split())


def open_comparison(page: Page, address: str) -> None:
    """Open an address with a choice and wait until the comparison is shown."""
    page.goto(address)
    page.locator("#jamforelse").wait_for()


def shown(page: Page) -> dict[str, Any]:
    """Return what the page says about a comparison, where its links lead, and what it draws."""
    found: dict[str, Any] = page.evaluate(SHOWN, PARTS)
    return found


@pytest.mark.parametrize(
    "ids",
    [
        "tranemo-2015,vannas-2016",
        "nassjo-2019,tomelilla-2020",
        "olofstrom-2017,nassjo-2019,tranemo-2015",
        "tomelilla-2020,tranemo-2006,vannas-2016,tomelilla-2023",
        "tranemo-2015,vannas-2016,olofstrom-2017,nassjo-2019,tomelilla-2020",
        "tomelilla-2020,nassjo-2019,olofstrom-2017,vannas-2016,tranemo-2015",
    ],
)
def test_the_script_says_what_the_generator_says(page: Page, address: str, collection: Collection, ids: str) -> None:
    """Rows, figures, marks, reasons, notes and links are the same, in the same order, for any choice."""
    evaluations = tuple(collection.evaluations[identifier] for identifier in ids.split(","))
    made = ReadyMade("", Link("", "jamfor/prov/"), "", "", evaluations)
    built = build_ready_made_page(collection, made, likeness=likeness_of(collection))
    _, _, body = render_page(built).partition("\n---\n")
    heading = re.compile(r"^## (.*) { #(.*) }$", re.MULTILINE)
    content = heading.sub(r'<h2 id="\2">\1</h2>', body)
    page.route("**/jamfor/prov/", lambda route: route.fulfill(body=content, content_type="text/html; charset=utf-8"))
    page.goto(f"{address}jamfor/prov/")
    static = shown(page)
    open_comparison(page, f"{address}jamfor/?k={ids}")
    assert shown(page) == static
    assert len(static["texts"]["points"]) >= 16


def test_a_built_page_without_scripts_holds_the_same(page: Page, address: str, collection: Collection) -> None:
    """A ready-made page, as a reader gets it, against the same choice."""
    made = next(
        entry
        for entry in build_ready_made(collection)
        if len(entry.evaluations) <= MOST and all(evaluation.has_questions for evaluation in entry.evaluations)
    )
    ids = ",".join(evaluation.id for evaluation in made.evaluations)
    open_comparison(page, f"{address}jamfor/?k={ids}")
    by_script = shown(page)
    page.goto(f"{address}{made.link.address}")
    assert shown(page) == by_script
    assert len(by_script["texts"]["cells"]) > 40


def test_a_shared_address_opens_with_everything(page: Page, address: str) -> None:
    """The choice, the figures as printed, a mark on every row, and the note on different sets, once."""
    open_comparison(page, f"{address}{PAIR}")
    assert page.locator("#valda a").all_inner_texts() == ["Nässjö 2019", "Tomelilla 2020"]
    expect(page.get_by_role("status").first).to_have_text("Jämför Nässjö 2019 och Tomelilla 2020.")
    assert page.title() == "Jämför Nässjö 2019 och Tomelilla 2020"
    first = plain(page.locator("#paneler summary").first.inner_text())
    assert first == "Offentlighet och demokrati Nässjö 2019 72 Tomelilla 2020 58,8 Liknande frågor"
    marks = {"Samma fråga", "Liknande fråga", "Kan inte jämföras"}
    rows = page.locator("#paneler tbody tr")
    assert rows.count() > 45
    for text in rows.locator(".likeness-mark").all_text_contents():
        assert text in marks
    assert rows.locator(".likeness-mark").count() == rows.count()
    assert page.get_by_text("Utvärderingarna bygger på olika frågor.").count() == 1
    assert page.locator("#om-uppsattningarna a").get_attribute("href") == "../om/metod/"


def test_questions_that_only_share_a_number_are_never_side_by_side(page: Page, address: str) -> None:
    """Olofström's 7.5 has no counterpart in Nässjö, and the page says so."""
    open_comparison(page, f"{address}jamfor/?k=olofstrom-2017,nassjo-2019&omrade=kvalitet")
    rows = [plain(text) for text in page.locator("#omrade-kvalitet tbody tr").all_text_contents()]
    olofstrom = [row for row in rows if "IT-stöd" in row]
    assert len(olofstrom) == 1
    assert "Fråga 7.5ingen motsvarighet" in olofstrom[0]
    assert "Ingen motsvarighet i Nässjö 2019." in olofstrom[0]


def test_choosing_by_pointer_writes_the_address(page: Page, address: str, collection: Collection) -> None:
    """Tick, tick, remove; the back button undoes each step; a reload changes nothing."""
    page.goto(f"{address}jamfor/")
    count = len(collection.evaluations)
    expect(page.locator("#antal")).to_have_text(re.compile(rf"^Visar {min(count, 12)} av {count}\."))
    page.get_by_label("Sök kommun, län eller år").fill("nassjo 2019")
    expect(page.locator("#att-valja li")).to_have_count(1)
    assert plain(page.locator("#att-valja li").inner_text()) == "Nässjö 2019 Jönköpings län, frågeversion C"
    page.get_by_label("Sök kommun, län eller år").fill("olofstrom 2017")
    expect(page.locator("#att-valja li").first).to_contain_text("Olofström")
    assert plain(page.locator("#att-valja li").inner_text()) == "Olofström 2017 Blekinge län, frågeversion B"
    page.get_by_label("Sök kommun, län eller år").fill("vannas 2016")
    page.get_by_role("checkbox", name="Vännäs 2016").check()
    expect(page.get_by_role("status").first).to_have_text("Vännäs 2016 är vald. Välj minst en till.")
    expect(page.locator("#jamforelse")).to_be_hidden()
    page.get_by_label("Sök kommun, län eller år").fill("nassjo 2019")
    page.get_by_role("checkbox", name="Nässjö 2019").check()
    expect(page).to_have_url(f"{address}jamfor/?k=vannas-2016,nassjo-2019")
    expect(page.locator(".panel-heads a").first).to_have_text("Vännäs 2016")
    expect(page.locator("#omrade-kvalitet h4").first).to_be_hidden()
    page.locator("#omrade-kvalitet > summary").click()
    expect(page).to_have_url(f"{address}jamfor/?k=vannas-2016,nassjo-2019&omrade=kvalitet")
    expect(page.locator("#omrade-kvalitet h4:visible")).to_have_count(4)
    page.reload()
    expect(page.locator("#omrade-kvalitet h4:visible")).to_have_count(4)
    expect(page.locator("#paneler details[open]")).to_have_count(1)
    page.locator("#omrade-kvalitet > summary").click()
    expect(page).to_have_url(f"{address}jamfor/?k=vannas-2016,nassjo-2019")
    page.go_back()
    expect(page.locator("#jamforelse")).to_be_hidden()
    page.get_by_label("Sök kommun, län eller år").fill("nassjo 2019")
    expect(page.get_by_role("checkbox", name="Nässjö 2019")).not_to_be_checked()
    page.go_forward()
    page.locator("#jamforelse").wait_for()
    page.get_by_role("button", name="Ta bort Vännäs 2016").click()
    expect(page).to_have_url(f"{address}jamfor/?k=nassjo-2019")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Ta bort Nässjö 2019"


def test_choosing_by_keyboard(page: Page, address: str) -> None:
    """Type without dots, Tab to the box, Space; twice; the focus stays where it was."""
    page.goto(f"{address}jamfor/")
    field = page.get_by_label("Sök kommun, län eller år")
    field.focus()
    page.keyboard.type("vannas 2016")
    expect(page.locator("#antal")).to_have_text("Visar 1 av 1.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{address}jamfor/?k=vannas-2016")
    assert page.evaluate("document.activeElement.value") == "vannas-2016"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("jönköpings 2019")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("#jamforelse").wait_for()
    expect(page).to_have_url(f"{address}jamfor/?k=vannas-2016,nassjo-2019")


def test_at_most_five_can_be_chosen(page: Page, address: str) -> None:
    """An address with more loses the rest; boxes that can't be ticked are disabled, and the page says why."""
    open_comparison(page, f"{address}{FIVE},tranemo-2006,nassjo-2019")
    expect(page.locator("#valda li")).to_have_count(5)
    expect(page.get_by_role("status").first).to_contain_text("Fler får inte plats")
    page.locator("#valjaren summary").click()
    field = page.get_by_label("Sök kommun, län eller år")
    field.fill("tranemo 2006")
    expect(page.get_by_role("checkbox", name="Tranemo 2006")).to_be_disabled()
    field.fill("nassjo 2019")
    page.get_by_role("checkbox", name="Nässjö 2019").uncheck()
    field.fill("tranemo 2006")
    expect(page.get_by_role("checkbox", name="Tranemo 2006")).to_be_enabled()


def test_what_is_missing_is_reported(page: Page, address: str) -> None:
    """A total alone, areas without questions, and an address that names nothing."""
    open_comparison(page, f"{address}jamfor/?k=tomelilla-2023,tranemo-2006,finns-inte-2019&omrade=styrning")
    expect(page.get_by_role("status").first).to_have_text(
        "Det finns ingen utvärdering med namnet ”finns-inte-2019”. Jämför Tomelilla 2023 och Tranemo 2006."
    )
    panels = [plain(text) for text in page.locator("#paneler section").all_inner_texts()]
    assert panels[0].startswith(
        "Tomelilla 2023 Tomelilla 2023 okända frågor Totalt 546 enligt källan Uppgift om områdena"
    )
    assert panels[1].startswith("Tranemo 2006 Tranemo 2006 okända frågor Totalt 419 enligt källan")
    assert "Frågorna är inte kända, så poängen står för sig." in panels[1]
    assert page.locator("#paneler section").nth(0).locator(".compare-area").count() == 0
    assert page.locator("#paneler section").nth(1).locator(".dumbbell").count() == 8
    assert page.locator("#paneler .likeness-mark").count() == 0
    expect(page.locator("#om-fragorna")).to_be_hidden()
    assert "0 av" not in " ".join(panels)
    page.goto(f"{address}jamfor/?k=../om/,<b>x</b>&omrade=finns-inte")
    expect(page.get_by_role("status").first).to_contain_text("”<b>x</b>”")
    expect(page.locator("#jamforelse")).to_be_hidden()


def test_only_what_is_chosen_is_fetched(page: Page, address: str) -> None:
    """The list, the register, and one file for each chosen evaluation; nothing twice."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(re.sub(r".*/assets/[0-9a-f]{12}/", "", request.url)))
    open_comparison(page, f"{address}{PAIR}")
    page.locator("#omrade-kvalitet > summary").click()
    expect(page.locator("#omrade-kvalitet table")).to_be_visible()
    files = [name for name in fetched if name.endswith(".json")]
    one, other = "utvarderingar/nassjo-2019.json", "utvarderingar/tomelilla-2020.json"
    assert sorted(files) == ["fragegrupper.json", "utvarderingar.json", one, other]


def test_a_file_that_fails_is_reported_and_fetched_again(page: Page, address: str) -> None:
    """The page says that it can't show the comparison, and the next choice can."""
    failing = True

    def answer(route: Route) -> None:
        if failing:
            route.abort()
        else:
            route.continue_()

    page.route("**/vannas-2016.json", answer)
    page.goto(f"{address}jamfor/?k=nassjo-2019,vannas-2016")
    expect(page.get_by_role("status").first).to_contain_text("kan inte visas just nu")
    failing = False
    page.get_by_role("button", name="Ta bort Vännäs 2016").click()
    page.go_back()
    expect(page.locator("#jamforelse")).to_be_visible()
    expect(page.get_by_role("status").first).to_have_text("Jämför Nässjö 2019 och Vännäs 2016.")


def test_an_older_choice_that_fails_says_nothing(page: Page, address: str) -> None:
    """A third evaluation doesn't load, the reader removes it again, and only then does its request fail."""
    held: list[Route] = []
    page.route("**/vannas-2016.json", lambda route: held.append(route))
    open_comparison(page, f"{address}{PAIR}")
    page.locator("#valjaren summary").click()
    page.get_by_label("Sök kommun, län eller år").fill("vannas 2016")
    page.get_by_role("checkbox", name="Vännäs 2016").check()
    page.get_by_role("button", name="Ta bort Vännäs 2016").click()
    status = "Jämför Nässjö 2019 och Tomelilla 2020."
    expect(page.get_by_role("status").first).to_have_text(status)
    for route in held:
        route.abort()
    page.wait_for_timeout(300)
    assert len(held) == 1
    expect(page.get_by_role("status").first).to_have_text(status)
    expect(page.locator("#jamforelse")).to_be_visible()


def test_the_lines_draw_the_figures_beside_them(page: Page, address: str) -> None:
    """Each evaluation has a dot, placed by its figure from 0 to 100, with a name and a shape; no dot covers another."""
    open_comparison(page, f"{address}{FIVE}")
    names = page.locator(".panel-heads a:not(.note-mark)").all_inner_texts()
    assert names == ["Tranemo 2015", "Vännäs 2016", "Olofström 2017", "Nässjö 2019", "Tomelilla 2020"]
    areas = page.evaluate(
        "() => [...document.querySelectorAll('.compare-area')].map((area) => ({"
        " figures: [...area.querySelectorAll('.who')].map((who) => who.querySelector('strong').textContent),"
        " shapes: [...area.querySelectorAll('.who path')].map((path) => path.getAttribute('d')),"
        " places: [...area.querySelectorAll('.dumbbell svg')].map((dot) => dot.getAttribute('x')),"
        " heights: [...area.querySelectorAll('.dumbbell svg')].map((dot) => dot.getAttribute('y')),"
        " drawn: [...area.querySelectorAll('.dumbbell path')].map((path) => path.getAttribute('d')) }))"
    )
    assert len(areas) == 8
    for area in areas:
        assert area["places"] == [f"{figure.replace(',', '.')}%" for figure in area["figures"]]
        assert area["drawn"] == area["shapes"]
        assert len(set(area["shapes"])) == len(set(area["heights"])) == 5


def test_on_paper_the_chooser_is_left_out(page: Page, address: str) -> None:
    """Every area is printed unfolded; fields and buttons are not."""
    page.set_viewport_size({"width": 794, "height": 1123})
    open_comparison(page, f"{address}{FIVE}&omrade=kvalitet")
    page.emulate_media(media="print")
    for place in ("#valj", ".find-status", ".ready-made >> nth=0"):
        expect(page.locator(place)).to_be_hidden()
    for place in (
        ".panel-heads",
        "#omrade-demokrati table",
        "#omrade-kvalitet table",
        "#omrade-kvalitet .texts >> nth=0",
    ):
        expect(page.locator(place)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 794


def test_of_870_evaluations_few_are_drawn_at_a_time(page: Page, address: str) -> None:
    """Whatever is typed, so that the work per keystroke doesn't grow with the list."""
    rows = [["nassjo-2019", "Nässjö", 2019, "Jönköpings län", "C", "kommuner/nassjo/2019/"]]
    rows += [[f"ort-{n // 3}-{2015 + n % 3}", f"Ort {n // 3}", 2015 + n % 3, "Ett län", "A", "k/"] for n in range(869)]
    page.route("**/utvarderingar.json", lambda route: route.fulfill(body=json.dumps(rows)))
    page.goto(f"{address}jamfor/")
    for words, status, drawn in (
        ("", "Visar 12 av 870. Skriv mer för att hitta fler.", 12),
        ("ort", "Visar 12 av 869. Skriv mer för att hitta fler.", 12),
        ("ort 288", "Visar 3 av 3.", 3),
        ("ort 288 2099", "Ingen utvärdering passar.", 0),
    ):
        page.locator("#sok-utvardering").fill(words)
        expect(page.locator("#antal")).to_have_text(status)
        expect(page.locator("#att-valja > li")).to_have_count(drawn)


def test_without_scripts_there_are_ready_made_comparisons(browser: Browser, address: str) -> None:
    """The page says so and leads on; nothing that needs a script is shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}jamfor/")
    expect(page.locator(".until-started")).to_contain_text("kräver JavaScript")
    expect(page.locator(".until-started")).to_be_visible()
    for place in ("#valj", "#jamforelse"):
        expect(page.locator(place)).to_be_hidden()
    page.get_by_role("link", name="Frågeversion A").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jämför utvärderingar med frågeversion A")
    assert page.locator("table").count() == 8
    page.locator("#omrade-demokrati > summary").click()
    expect(page.locator("#omrade-demokrati table")).to_be_visible()
    context.close()


def test_an_address_of_countless_ids(page: Page, address: str) -> None:
    """Only a few of the unknown ones are named, each by its beginning; the rest are counted, not read out."""
    ids = ",".join(["x" * 500, *(f"id-{number}" for number in range(999))])
    page.goto(f"{address}jamfor/?k={ids},nassjo-2019")
    status = page.locator(".find-status")
    expect(status).to_contain_text("”id-0”, ”id-1” och 997 till.")
    expect(status).to_contain_text("Nässjö 2019 är vald.")
    assert len(status.inner_text()) < 300
