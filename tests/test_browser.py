"""What a person sees, in a real browser: no page scrolls sideways, nothing is fetched from elsewhere, all reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.build import build_html
from generator.output import write_tree
from tests.chromium import find_chromium, sandbox_arguments
from tests.conftest import ROOT
from tests.golden import build_golden
from tests.server import serve

pytestmark = pytest.mark.browser

KINDS = (
    "",
    "kommuner/",
    "kommuner/nassjo/",
    "kommuner/tranemo/",
    "kommuner/nassjo/2019/",
    "kommuner/nassjo/2019/styrning/",
    "kommuner/tomelilla/2020/samhalle/",
    "kommuner/tomelilla/2023/",
    "kommuner/tranemo/2006/",
    "kommuner/tranemo/2006/kvalitet/",
    "omraden/",
    "omraden/kvalitet/",
    "om/",
    "om/metod/",
    "om/kallor/",
    "om/ordlista/",
    "om/bidra/",
    "data/",
    "finns-inte/",
)
# A frame in which nothing is stored: the keys of both storages and the cookie.
STORED = "() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the built site on loopback."""
    with serve(site) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=sandbox_arguments())
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page as wide as a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="sv-SE")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways_or_asks_elsewhere(browser: Browser, address: str, width: int, scheme: str) -> None:
    """Every kind of page fits, says nothing in the console, stays on its own host and stores nothing."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    requested: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    too_wide = []
    for kind in KINDS:
        page.goto(f"{address}{kind}")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            too_wide.append(kind)
    assert too_wide == []
    assert [url for url in requested if not url.startswith((address, "data:"))] == []
    assert [line for line in said if "404" not in line] == []
    assert page.evaluate(STORED) == [[], [], ""]
    assert context.cookies() == []
    context.close()


def test_the_reader_sees_both_points_of_nassjo_styrning(page: Page, address: str) -> None:
    """Five questions with points, strengths and improvements, and that the heading says 75 and the appendix 74."""
    page.goto(f"{address}kommuner/nassjo/2019/styrning/")
    rows = page.locator("table tbody tr").all_inner_texts()
    assert [row.split("\t")[0] for row in rows] == ["3.1", "3.2", "3.3", "3.4", "3.5"]
    assert [row.split("\t")[2:] for row in rows] == [
        ["13", "15", "89\N{NO-BREAK SPACE}%"],
        ["18", "25", "71\N{NO-BREAK SPACE}%"],
        ["15", "25", "59\N{NO-BREAK SPACE}%"],
        ["18", "20", "89\N{NO-BREAK SPACE}%"],
        ["11", "15", "71\N{NO-BREAK SPACE}%"],
    ]
    assert "75\N{NO-BREAK SPACE}poäng vid områdets rubrik och 74 i bilagan" in page.locator(".lead").inner_text()
    assert page.locator("tfoot td.number").first.inner_text() == "74"
    assert page.get_by_role("link", name="Avvikelse 3").is_visible()
    numbers = [
        set(page.locator(f"ol.statements >> nth={n} >> li").evaluate_all("l => l.map(i => i.value)")) for n in (0, 1)
    ]
    assert numbers == [set(range(1, 6)), set(range(1, 8))]


def test_a_question_can_be_linked_to(page: Page, address: str) -> None:
    """`#fraga-8.7` shows Olofström's last question, with the number that the report prints."""
    page.goto(f"{address}kommuner/olofstrom/2017/samhalle/#fraga-8.7")
    row = page.locator("tr:target")
    assert row.is_visible()
    assert row.locator("td").first.inner_text() == "8.7 (tryckt 8.6)"


def test_the_short_address_leads_to_the_municipality(page: Page, address: str) -> None:
    """`/k/0682/` ends at Nässjö's page."""
    page.goto(f"{address}k/0682/")
    page.wait_for_url(f"{address}kommuner/nassjo/")
    assert page.locator("h1").inner_text() == "Nässjö"


def test_everything_reads_without_scripts(browser: Browser, address: str) -> None:
    """With scripts off, text, tables and the way on are there."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{address}kommuner/nassjo/2019/styrning/")
    assert page.locator("table tbody tr").count() == 5
    page.goto(f"{address}kommuner/")
    assert page.locator("table tbody tr").count() == 7
    assert not page.locator(".table-filter").is_visible()
    page.goto(f"{address}kommuner/nassjo/2019/styrning/")
    assert page.get_by_role("heading", name="Förbättringsmöjligheter").is_visible()
    page.get_by_role("link", name="Nästa Ledarskap, ansvar och delegation").click()
    assert page.url == f"{address}kommuner/nassjo/2019/ledarskap/"
    page.get_by_role("link", name="2019", exact=True).click()
    assert page.url == f"{address}kommuner/nassjo/2019/"
    context.close()


def test_the_municipalities_can_be_sorted_and_filtered(page: Page, address: str) -> None:
    """By pointer and by keyboard; the order is told to a screen reader, and so is the number of rows."""
    page.goto(f"{address}kommuner/")
    names = page.locator("table tbody tr:not([hidden]) td:nth-child(2)")
    by_name = names.all_inner_texts()
    assert by_name[0] == "Nässjö 2019"
    assert by_name[-1] == "Vännäs 2016"
    points = page.get_by_role("columnheader", name="Totalpoäng")
    points.get_by_role("button").click()
    assert points.get_attribute("aria-sort") == "ascending"
    assert names.first.inner_text() == "Olofström 2017"
    points.get_by_role("button").press("Enter")
    assert points.get_attribute("aria-sort") == "descending"
    assert names.first.inner_text() == "Tomelilla 2023"
    page.get_by_label("Visa bara rader med").fill("skåne 2020")
    assert names.all_inner_texts() == ["Tomelilla 2020"]
    assert page.get_by_role("status").inner_text() == "Visar 1 av 7 utvärderingar."


def test_light_and_dark_follow_the_readers_setting(browser: Browser, address: str) -> None:
    """The background is light or dark by the system's setting, with no switch and nothing stored."""
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
    filler = {f"om/{name}/index.md": b"# x\n" for name in ("metod", "bidra")}
    write_tree({**golden, **filler}, tmp_path / "docs")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", tmp_path / "site")
    with serve(tmp_path / "site") as served:
        page.goto(f"{served}kommuner/exempelby/2019/demokrati/")
        assert page.get_by_role("heading", name="Dialog *och* <insyn>", exact=True).is_visible()
        assert "500\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}kronor & <b>mer</b>." in page.locator("article").inner_text()
        page.goto(f"{served}kommuner/asele-by/")
        assert page.locator("h1").inner_text() == "Åsele*by"
        assert page.title().startswith("Åsele*by i Kommunkompassen")
