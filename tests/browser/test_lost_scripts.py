"""A script that is blocked, lost or broken, though scripts are switched on: the page says what to do without it."""

import functools
import itertools
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

pytestmark = [pytest.mark.browser]

ADVICE = "p.until-started"
STATUS = ".find-status"
BUILT = re.compile(r"/(?:assets/[0-9a-f]{12}|pagefind)/")
QUERY = "medborgarbudget"
PAGES = ("", "sok/", "exempel/", "jamfor/", "kommuner/")
ANSWER = re.compile(rf"”{QUERY}”")
FAILURE = re.compile(r"\binte\b|ny version")
LOST = ("blocked", "missing", "broken")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Open a new window at the width of a phone; nothing waits for an animation."""
    context = browser.new_context(locale="sv-SE", viewport={"width": 320, "height": 800})
    yield context
    context.close()


def use(page: Page, path: str) -> None:
    """Type into the page's field if it has one, unless it waits for a choice or has said that it can't start."""
    page.evaluate("document.getAnimations().forEach((animation) => animation.finish())")
    if path != "jamfor/" and not page.locator(ADVICE).count():
        page.locator("article input[type=search]").fill(QUERY)


def expect_use(page: Page, path: str, *, failure: re.Pattern[str] | None) -> None:
    """Wait until the page has answered or, if that is allowed, has said that it can't."""
    answer = page.locator("#att-valja > li") if path == "jamfor/" else page.locator(STATUS, has_text=ANSWER)
    outcome = answer if failure is None else answer.or_(page.locator(STATUS, has_text=failure))
    expect(outcome.first).to_be_visible()


def lose(route: Route, how: str) -> None:
    """Answer a request as a filter, a deployment or a broken file would."""
    if how == "blocked":
        route.abort()
    elif how == "missing":
        route.fulfill(status=404, body="")
    else:
        route.fulfill(status=200, content_type="text/javascript", body="throw new Error('broken');")


def built_files(context: BrowserContext, address: str, path: str) -> list[str]:
    """Return the addresses of all scripts and data that a page needs until it has shown something, in order."""
    page = context.new_page()
    asked: dict[str, None] = {}
    page.on("request", lambda request: asked.setdefault(request.url.partition("?")[0]))
    page.goto(address + path)
    use(page, path)
    expect_use(page, path, failure=None)
    expect(page.locator(ADVICE)).to_have_count(0)
    page.close()
    return [url for url in asked if BUILT.search(url) and not url.endswith(".css")]


@pytest.mark.parametrize("path", ["sok/", "exempel/", "jamfor/"])
def test_a_page_that_loses_any_of_its_files_says_what_to_do(context: BrowserContext, address: str, path: str) -> None:
    """Either the advice stays and nothing is shown that doesn't work, or the page works, or it says that it doesn't."""
    files = built_files(context, address, path)
    assert len(files) > 5
    for url, how in zip(files, itertools.cycle(LOST), strict=False):
        page = context.new_page()
        page.route(f"{url}*", functools.partial(lose, how=how))
        page.goto(address + path, wait_until="networkidle")
        use(page, path)
        advice = page.locator(ADVICE)
        if advice.count():
            expect(advice).to_be_visible()
            if path != "sok/":
                expect(page.locator("article input[type=search]")).to_be_hidden()
        else:
            expect_use(page, path, failure=FAILURE)
        page.close()


@pytest.mark.parametrize("path", PAGES)
def test_the_advice_waits_for_the_script_and_then_shows(context: BrowserContext, address: str, path: str) -> None:
    """A reader whose scripts load in time doesn't see it; it takes no room until it shows."""
    page = context.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(address + path)
    advice = page.locator(ADVICE)
    expect(advice).to_be_hidden()
    expect(advice).to_be_visible()
    expect(advice).to_contain_text("ladda om sidan")
