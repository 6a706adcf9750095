"""What a person sees, in a real browser: charts, tables, print and text read as they should."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.analysis import build_total
from generator.build import build_html
from generator.model import Collection
from generator.output import write_tree
from generator.pages import Page as GeneratedPage
from generator.swedish import sort_key
from tests.support.folders import ROOT
from tests.support.golden import build_golden
from tests.support.server import serve

pytestmark = pytest.mark.browser

# Replaces the document with one drawing after another, as if each had been opened by itself; returns the number of
# their texts, and by drawing the texts that are outside.
WORDS_CUT_OFF = """async (drawings) => {
    let words = 0;
    const cut = {};
    for (const drawing of drawings) {
        const answer = await fetch(drawing);
        const { documentElement } = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
        document.replaceChild(document.adoptNode(documentElement), document.documentElement);
        const frame = document.documentElement.getBoundingClientRect();
        const texts = [...document.querySelectorAll("text")];
        const outside = texts.filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1;
        });
        words += texts.length;
        if (outside.length) cut[drawing] = outside.map((text) => text.textContent);
    }
    return [words, cut];
}"""
TOO_LONG = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='20'>"
    "<text y='12'>too long for its drawing</text><text y='18' font-size='4'>short</text></svg>"
)
IDS = "all => all.map(element => element.id)"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page as wide as a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="sv-SE")
    yield context.new_page()
    context.close()


def test_the_reader_sees_both_points_of_nassjo_styrning(page: Page, address: str) -> None:
    """Five questions with points, strengths, improvements, and a note that the heading says 75 but the appendix 74."""
    page.goto(f"{address}kommuner/nassjo/2019/styrning/")
    rows = page.locator("table tbody tr").all_inner_texts()
    assert [row.split()[0] for row in rows] == ["3.1", "3.2", "3.3", "3.4", "3.5"]
    assert [row.split("\t")[1].split() for row in rows] == [
        ["89", "%", "13", "av", "15"],
        ["71", "%", "18", "av", "25"],
        ["59", "%", "15", "av", "25"],
        ["89", "%", "18", "av", "20"],
        ["71", "%", "11", "av", "15"],
    ]
    assert page.locator(".finding-figure").inner_text().split()[0] == "74"
    page.locator(".finding summary").click()
    assert "75\N{NO-BREAK SPACE}poäng vid områdets rubrik och 74 i bilagan" in page.locator(".lead").inner_text()
    assert page.locator("tfoot td.number").first.inner_text().split()[-3:] == ["74", "av", "100"]
    page.locator(".finding").get_by_role("link", name="Rapporten anger både 74 och 75").click()
    assert "Rapporten anger både 74 och 75" in page.locator(".notes li:target").inner_text()
    anchors = [
        {anchor.split("-")[1] for anchor in page.locator(f".pair .statements--{kind} > li").evaluate_all(IDS)}
        for kind in ("strengths", "improvements")
    ]
    assert anchors == [{*"12345"}, {*"1234567"}]


def test_a_question_can_be_linked_to(page: Page, address: str) -> None:
    """`#fraga-8.7` shows Olofström's last question, with the number that the report prints."""
    page.goto(f"{address}kommuner/olofstrom/2017/samhalle/#fraga-8.7")
    row = page.locator("tr:target")
    assert row.is_visible()
    assert row.locator("th").first.inner_text().split()[:3] == ["8.7", "(tryckt", "8.6)"]


def test_the_short_address_leads_to_the_municipality(page: Page, address: str) -> None:
    """`/k/0682/` ends at Nässjö's page."""
    page.goto(f"{address}k/0682/")
    page.wait_for_url(f"{address}kommuner/nassjo/")
    assert page.locator("h1").inner_text() == "Nässjö"


def test_everything_reads_without_scripts(browser: Browser, address: str, collection: Collection) -> None:
    """With scripts off, text, tables and links onward are there."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{address}kommuner/nassjo/2019/styrning/")
    assert page.locator("table tbody tr").count() == 5
    page.goto(f"{address}kommuner/")
    assert page.locator("table[data-sortable] tbody tr").count() == len(collection.municipalities)
    assert not page.locator(".table-filter").is_visible()
    page.goto(f"{address}kommuner/nassjo/2019/styrning/")
    assert page.get_by_role("heading", name="Förbättringsmöjligheter").is_visible()
    page.get_by_role("link", name="Nästa Ledarskap, ansvar och delegation").click()
    assert page.url == f"{address}kommuner/nassjo/2019/ledarskap/"
    page.get_by_role("link", name="2019", exact=True).click()
    assert page.url == f"{address}kommuner/nassjo/2019/"
    context.close()


def test_the_municipalities_can_be_sorted_and_filtered(page: Page, address: str, collection: Collection) -> None:
    """By pointer and by keyboard; a screen reader announces the order and the number of rows."""
    page.goto(f"{address}kommuner/")
    page.locator(".all-municipalities summary").click()
    names = page.locator("table[data-sortable] tbody tr:not([hidden]) th a")
    by_name = [name.replace("\N{SOFT HYPHEN}", "") for name in names.all_inner_texts()]
    assert by_name == [
        entry.name for entry in sorted(collection.municipalities.values(), key=lambda entry: sort_key(entry.name))
    ]
    newest = {entry.municipality.name: entry for entry in collection.evaluations.values()}
    totals = {name: total.points for name, entry in newest.items() if (total := build_total(entry))}
    points = page.locator("table[data-sortable]").get_by_role("columnheader", name="Totalpoäng")
    points.get_by_role("button").click()
    assert points.get_attribute("aria-sort") == "ascending"
    assert totals[names.first.inner_text()] == min(totals.values())
    points.get_by_role("button").press("Enter")
    assert points.get_attribute("aria-sort") == "descending"
    assert totals[names.first.inner_text()] == max(totals.values())
    page.get_by_label("Visa bara rader med").fill("skåne tomelilla 2020")
    assert names.all_inner_texts() == ["Tomelilla"]
    assert page.get_by_role("status").first.inner_text() == f"Visar 1 av {len(by_name)} kommuner."


def test_every_chart_is_drawn_without_scripts(browser: Browser, address: str) -> None:
    """With scripts off each chart is a picture with its sentence, and nothing that needs a script is offered."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    for kind in ("kommuner/tomelilla/", "kommuner/tranemo/", "kommuner/vannas/2016/", "omraden/kvalitet/"):
        page.goto(f"{address}{kind}", wait_until="networkidle")
        for fold in page.locator("article summary").all():
            fold.click()
        images = page.locator("article svg.drawing")
        assert images.count() > 0, kind
        for place in range(images.count()):
            image = images.nth(place)
            assert len(image.get_attribute("aria-label") or "") > 30
            box = image.bounding_box()
            assert box is not None
            assert box["width"] > 80
        assert page.locator(".chart-button").count() == 0
    assert failed == []
    context.close()


def test_no_word_of_a_chart_is_cut_off(page: Page, address: str, site: Path, pages: list[GeneratedPage]) -> None:
    """Every text of every chart is inside its drawing, in the fonts of this machine."""
    # Neither a badge nor a drawing of the page for editors is a chart.
    files = (path for path in site.glob("[ko]*/**/*.svg") if path.parent.name not in {"bricka", "bidra"})
    drawings = sorted(path.relative_to(site).as_posix() for path in files)
    assert len(drawings) == sum(len(entry.figures) for entry in pages)
    page.goto(f"{address}{drawings[0]}")
    words, cut = page.evaluate(WORDS_CUT_OFF, [f"{address}{drawing}" for drawing in drawings])
    assert cut == {}
    assert words > len(drawings)
    _, cut = page.evaluate(WORDS_CUT_OFF, [f"data:image/svg+xml,{TOO_LONG}"])
    assert [*cut.values()] == [["too long for its drawing"]]


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_text_of_a_chart_is_text_of_the_page(page: Page, address: str, width: int) -> None:
    """In the page's font, at 12 to 15 pixels on screen."""
    page.set_viewport_size({"width": width, "height": 800})
    shown = """() => [...document.querySelectorAll("figure.chart .drawing text")].map((text) => [
        parseFloat(getComputedStyle(text).fontSize) * Math.abs(text.getScreenCTM().a),
        getComputedStyle(text).fontFamily === getComputedStyle(document.querySelector("article p")).fontFamily,
    ])"""
    for kind in ("kommuner/tomelilla/", "kommuner/tranemo/", "kommuner/vannas/2016/brukarfokus/", "omraden/kvalitet/"):
        page.goto(f"{address}{kind}")
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        texts = page.evaluate(shown)
        assert texts, kind
        assert all(11.99 <= size <= 15.01 and is_alike for size, is_alike in texts), kind


def test_an_interactive_chart_comes_only_when_asked_for(browser: Browser, address: str) -> None:
    """No Vega before the click; then it runs without eval, names what is pointed at, and keeps sentence and focus."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    requested: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}kommuner/vannas/2016/", wait_until="networkidle")
    page.get_by_text("Diagram över områdena").click()
    sentence = page.locator("figure svg.drawing").get_attribute("aria-label")
    assert not [url for url in requested if "vega" in url or url.endswith(".json")]
    page.get_by_role("button", name="Visa interaktivt diagram").click()
    chart = page.locator(".chart-interactive svg")
    chart.wait_for()
    assert chart.get_attribute("aria-label") == sentence
    assert chart.evaluate("chart => chart === document.activeElement")
    page.locator(".chart-interactive path[fill='var(--ink-own)']").nth(2).hover()
    page.get_by_text("Område: Politisk styrning och kontroll, Poäng: 65").wait_for()
    page.mouse.move(0, 0)
    assert page.get_by_text("Område: Politisk styrning och kontroll, Poäng: 65").is_visible()
    assert [line for line in said if "Content Security Policy" in line] == []
    assert [url for url in requested if not url.startswith((address, "data:"))] == []
    context.close()


def test_a_static_chart_stays_if_the_library_fails(page: Page, address: str) -> None:
    """The picture stays, the page says so, and the reader can try again; bars aren't mentioned where there are none."""
    page.route("**/vega.js", lambda route: route.abort(), times=1)
    page.goto(f"{address}kommuner/tranemo/")
    page.get_by_text("Diagram över områdena").click()
    figure = page.locator("figure.chart").first
    button = figure.get_by_role("button", name="Visa interaktivt diagram")
    button.click()
    status = figure.get_by_role("status")
    expect(status).to_contain_text("Det interaktiva diagrammet kunde inte visas. Pröva igen.")
    assert figure.locator("svg.drawing").is_visible()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    figure.locator(".chart-interactive svg").wait_for()
    expect(status).to_have_text("Diagrammet är interaktivt. Peka i diagrammet för att se siffrorna.")
    assert page.locator("script[src$='vega.js']").count() == 1


def test_a_chart_can_be_saved_as_png(page: Page, address: str) -> None:
    """The file is a PNG, three times the size of the drawing."""
    page.goto(f"{address}kommuner/nassjo/2019/")
    page.get_by_text("Diagram över områdena").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Spara diagrammet som PNG").click()
    assert download.value.suggested_filename == "nassjo-2019-profil.png"
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 3 * 312


def test_a_chart_that_cannot_be_saved_is_reported(page: Page, address: str) -> None:
    """A screen reader announces it, and the next click can save the chart."""
    page.route("**/profil.svg", lambda route: route.abort())
    page.goto(f"{address}kommuner/nassjo/2019/")
    page.get_by_text("Diagram över områdena").click()
    button = page.get_by_role("button", name="Spara diagrammet som PNG")
    button.click()
    status = page.locator(".chart-files [role=status]")
    expect(status).to_have_text("Diagrammet kunde inte sparas som PNG. Pröva igen.")
    page.unroute("**/profil.svg")
    with page.expect_download():
        button.click()
    expect(status).to_be_empty()


SMALLEST = """() => Math.min(...[...document.querySelectorAll("article *")]
    .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
ON_FIRST_PAGE = 900
"""Pixels that fit on the first page of A4, with its margins."""


def test_an_evaluation_prints_its_finding_first(page: Page, address: str) -> None:
    """No text is below 10 points; finding, strengths and advice fit the first page; the rest takes a few more."""
    page.set_viewport_size({"width": 680, "height": 1000})
    for name in ("nassjo/2019", "olofstrom/2017", "tomelilla/2020", "tranemo/2015", "vannas/2016"):
        page.goto(f"{address}kommuner/{name}/")
        page.emulate_media(media="print")
        assert page.evaluate(SMALLEST) * 72 / 96 >= 9.9, name
        box = page.locator(".pair").first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < ON_FIRST_PAGE
        printed = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 12, name


@pytest.mark.parametrize("path", ["kommuner/", "omraden/kvalitet/", "kommuner/nassjo/", "jamfor/uppsattning-a/"])
def test_the_keyboard_shows_the_whole_of_a_link_in_a_scrolled_table(page: Page, address: str, path: str) -> None:
    """A link that is half outside the table's region, wherever the reader has scrolled it, scrolls wholly into it."""
    page.goto(f"{address}{path}")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    region = page.locator(".table-region:visible", has=page.locator("tbody a")).first
    region.focus()
    region.evaluate("""region => {
        const link = region.querySelector("tbody a").getBoundingClientRect();
        region.scrollLeft = link.left + link.width / 2 - region.getBoundingClientRect().left;
    }""")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.table-region tbody a')"):
            break
    outside = page.evaluate("""() => {
        const link = document.activeElement.getBoundingClientRect();
        const frame = document.activeElement.closest(".table-region").getBoundingClientRect();
        return Math.max(frame.left - link.left, link.right - frame.right);
    }""")
    assert outside <= 1


def test_the_list_of_municipalities_can_be_linked_to_narrowed(page: Page, address: str, collection: Collection) -> None:
    """A choice in the address narrows the list of municipalities."""
    page.goto(f"{address}kommuner/?q=v%C3%A4nn%C3%A4s+2016")
    shown = page.locator("table[data-sortable] tbody tr:not([hidden])")
    assert shown.count() == 1
    assert page.get_by_role("status").first.inner_text() == f"Visar 1 av {len(collection.municipalities)} kommuner."


SMALL_TARGETS = (
    ".note-mark, .chart-files a, .chart-files button, .terms a, .footer-links a, .md-path__link, .sort, .find *"
)


def test_what_stands_alone_is_large_enough_to_hit(page: Page, address: str) -> None:
    """Links and buttons that aren't part of a sentence are at least 24 pixels high on a phone."""
    for kind in ("", "kommuner/", "kommuner/tranemo/", "kommuner/nassjo/2019/styrning/"):
        page.goto(f"{address}{kind}")
        heights = page.locator(SMALL_TARGETS).evaluate_all(
            "all => all.filter(e => e.matches('a, button, input') && e.offsetParent)"
            ".map(e => [e.textContent, e.getBoundingClientRect().height])"
        )
        assert heights
        assert [name for name, height in heights if height < 24] == []


def test_a_folded_table_is_unfolded_on_paper(page: Page, address: str) -> None:
    """On the screen the reader opens it; in print it is open."""
    page.goto(f"{address}kommuner/tomelilla/")
    table = page.locator("details.fold table").first
    assert not table.is_visible()
    page.locator("details.fold:has(table) > summary").first.click()
    assert table.is_visible()
    page.reload()
    page.emulate_media(media="print")
    assert table.evaluate("table => table.checkVisibility({ contentVisibilityAuto: true })")


def test_light_and_dark_follow_the_readers_setting(browser: Browser, address: str) -> None:
    """The background is light or dark as the system is set, with no switch and nothing stored."""
    brightness = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(address)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        brightness[scheme] = sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
        context.close()
    assert brightness["light"] > 700
    assert brightness["dark"] < 150


def test_text_from_yaml_shows_as_typed(page: Page, tmp_path: Path) -> None:
    """What looks like markup in the data is text on the page."""
    golden = build_golden()
    filler = {f"om/{name}/index.md": b"# x\n" for name in ("metod", "bidra", "integritet", "tillganglighet")}
    write_tree({**golden, **filler}, tmp_path / "docs")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site")
    with serve(tmp_path / "site") as served:
        page.goto(f"{served}kommuner/exempelby/2019/demokrati/")
        page.get_by_text("Rapportens text, sammanfattad").click()
        assert page.get_by_role("heading", name="Dialog *och* <insyn>", exact=True).is_visible()
        assert "500\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kronor & <b>mer</b>." in page.locator("article").inner_text()
        page.goto(f"{served}kommuner/asele-by/")
        assert page.locator("h1").inner_text() == "Åsele*by"
        assert page.title().startswith("Åsele*by i Kommunkompassen")
