"""Links to places on pages, and their citations: what is copied, and that all of it is there without scripts."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

PAGE = "kommuner/olofstrom/2017/samhalle/"
PLACE = "fraga-8.7"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Open a page that may write to the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}{PAGE}")
    yield page
    context.close()


def copied(page: Page) -> str:
    """Return what is in the clipboard."""
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_link_sign_copies_the_whole_address_of_its_place(page: Page, address: str) -> None:
    """It has a name, shows when focused, copies on Enter, says so, and leads there as any link does."""
    sign = page.get_by_role("link", name="Länk till fråga 8.7", exact=True)
    sign.focus()
    assert sign.evaluate("sign => getComputedStyle(sign).opacity") == "1"
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Adressen är kopierad.")).to_be_visible()
    assert copied(page) == f"{address}{PAGE}#{PLACE}" == page.url
    assert page.get_by_role("link", name="Länk till styrka 1", exact=True).count() == 1


def test_the_citation_is_of_the_place_that_the_address_names(page: Page, address: str) -> None:
    """Sentence, BibTeX and CSL-JSON are copied, and follow the address from the page to a question and back."""
    page.get_by_text("Citera sidan").click()
    page.get_by_role("button", name="Kopiera texten").click()
    expect(page.get_by_role("status").filter(has_text="Texten är kopierad.")).to_be_visible()
    whole = copied(page)
    assert whole.startswith("Sveriges Kommuner och Landsting (2017). ")
    assert ": Olofström 2017, " in whole
    assert f"{address}{PAGE}." in whole
    page.evaluate(f"location.hash = '#{PLACE}'")
    expect(page.locator(".citing-place")).to_have_text([", fråga 8.7"] * 3)
    page.get_by_role("button", name="Kopiera texten").click()
    expect(page.locator("#citera-text")).to_contain_text(f"{address}{PAGE}#{PLACE}. Data från")
    page.get_by_role("button", name="Kopiera som CSL-JSON").click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.startsWith('['))")
    (item,) = json.loads(copied(page))
    assert item["publisher"] == "Sveriges Kommuner och Landsting"
    assert item["note"].endswith(", fråga 8.7")
    page.get_by_role("button", name="Kopiera som BibTeX").click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.startsWith('@'))")
    assert ", fråga 8.7},\n" in copied(page)
    page.evaluate("location.hash = ''")
    expect(page.locator(".citing-place")).to_have_text([""] * 3)


def test_links_and_citation_work_without_scripts(browser: Browser, address: str) -> None:
    """A link sign leads to its place; the fold opens and has the text, and no button that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{PAGE}")
    page.get_by_role("link", name="Länk till fråga 8.7", exact=True).click()
    assert page.url == f"{address}{PAGE}#{PLACE}"
    page.get_by_text("Citera sidan").click()
    expect(page.locator("#citera-bibtex")).to_contain_text("@techreport{olofstrom-2017-samhalle,")
    assert page.locator(".citing button").count() == 0
    context.close()
