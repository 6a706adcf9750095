"""The script that offers a table's rows: all have it, and the file holds the visible rows and the page's address."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.model import Collection
from tests.support.folders import SITE

SAVE = "Spara tabellen som CSV"
PLACES = (
    "",
    "kommuner/nassjo/2019/",
    "kommuner/koping/",
    "omraden/styrning/",
    "jamfor/uppsattning-a/",
    "om/kallor/",
    "om/",
)


def save(page: Page, button: Locator) -> tuple[str, list[dict[str, str]]]:
    """Return the name of the file that a button saves, and its rows."""
    with page.expect_download() as download:
        button.click()
    content = Path(download.value.path()).read_text(encoding="utf-8")
    return download.value.suggested_filename, list(csv.DictReader(io.StringIO(content)))


@pytest.mark.parametrize("place", PLACES)
def test_every_table_offers_its_rows(page: Page, address: str, place: str) -> None:
    """Except those of charts, which have a file of their own; each button says which table it belongs to."""
    page.goto(f"{address}{place}")
    buttons = page.locator(f"article button[aria-label^='{SAVE}: ']")
    expect(buttons).not_to_have_count(0)
    tables = page.evaluate(
        "[...document.querySelectorAll('article table')].filter(t => !t.closest('figure.chart')).length"
    )
    expect(buttons).to_have_count(tables)
    labels = [button.get_attribute("aria-label") for button in buttons.all()]
    assert len({*labels}) == len(labels)


def test_the_rows_that_are_seen_are_saved(page: Page, address: str, collection: Collection) -> None:
    """In the order shown, with a decimal point, and with empty cells for what is missing."""
    page.goto(f"{address}kommuner/?lan=jonkopings-lan&ordning=-kommun")
    name, rows = save(page, page.get_by_role("button", name=f"{SAVE}: Kommuner"))
    assert name == "kommuner-kommuner-med-totalpoang-i-den-senaste-utvarderingen.csv"
    seen = page.locator("table[data-sortable] tbody tr:not([hidden]) th a").all_inner_texts()
    assert len(seen) == sum(entry.county == "Jönköpings län" for entry in collection.municipalities.values())
    assert [row["Kommun"].removesuffix(" Jönköpings län") for row in rows] == seen
    totals = {row["Kommun"].partition(" ")[0]: row["Totalpoäng"] for row in rows}
    newest = [entry for entry in collection.evaluations.values() if entry.id == "nassjo-2019"]
    assert totals["Nässjö"].startswith(str(newest[0].total or ""))
    assert totals["Gnosjö"] == ""
    assert {row["sida"] for row in rows} == {"Alla kommuner"}
    assert {row["adress"] for row in rows} == {page.url} == {f"{address}kommuner/?lan=jonkopings-lan&ordning=-kommun"}


def test_a_table_of_a_fold_is_saved_with_its_figures(page: Page, address: str, collection: Collection) -> None:
    """Every area of the evaluation has its printed points."""
    page.goto(f"{address}kommuner/nassjo/2019/")
    page.get_by_text("Alla poäng i en tabell").click()
    _, rows = save(page, page.get_by_role("button", name=f"{SAVE}: Poäng per område, Nässjö 2019"))
    printed = [str(area.score) for area in collection.evaluations["nassjo-2019"].areas]
    assert [row["Poäng"] for row in rows] == printed
    assert {row["sida"] for row in rows} == {"Nässjö 2019"}


def test_a_comparison_of_the_readers_own_is_saved(page: Page, address: str) -> None:
    """The tables that the script makes can be saved too, with the choice in the address."""
    page.goto(f"{address}jamfor/?k=nassjo-2019,vannas-2016&omrade=styrning")
    button = page.locator("#omrade-styrning button[aria-label^='Spara']")
    expect(button).to_have_count(1)
    _, rows = save(page, button)
    assert rows
    assert {"Vad frågan gäller", "sida", "adress"} <= rows[0].keys()
    assert any("Nässjö" in head for head in rows[0])
    assert {row["adress"] for row in rows} == {page.url}


def test_the_choice_goes_with_the_published_address(page: Page, address: str) -> None:
    """Into a file and onto paper: the published address of the page, wherever it was opened."""
    page.goto(f"{address}jamfor/?k=nassjo-2019,vannas-2016&omrade=styrning")
    page.evaluate(
        """published => {
          document.head.append(Object.assign(document.createElement("link"), { rel: "canonical", href: published }));
          document.querySelector(".page-address").textContent = published;
        }""",
        f"{SITE}jamfor/",
    )
    _, rows = save(page, page.locator("#omrade-styrning button[aria-label^='Spara']"))
    chosen = f"{SITE}jamfor/?k=nassjo-2019,vannas-2016&omrade=styrning"
    assert {row["adress"] for row in rows} == {chosen}
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = page.locator(".page-address")
    expect(printed).to_have_text(chosen)
    page.get_by_role("button", name="Ta bort Vännäs 2016").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(printed).to_have_text(f"{SITE}jamfor/?k=nassjo-2019&omrade=styrning")
