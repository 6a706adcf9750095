"""What the search says if it can't answer, is slow, or changes what was typed."""

import functools
import http.server
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.test_search import Gate

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("site")]

UNANSWERED = "Sökningen svarar inte just nu. Pröva igen om en stund."
OUTDATED = "Sidan har fått en ny version."
FORBIDDEN = "Servern som visar webbplatsen tillåter inte den här funktionen."


def cut(route: Route) -> None:
    """Answer with the first half of a file."""
    body = route.fetch().body()
    route.fulfill(status=200, body=body[: len(body) // 2])


FAULTS: dict[str, tuple[Callable[[Route], None], str]] = {
    "missing": (lambda route: route.fulfill(status=404, body=""), OUTDATED),
    "failing": (lambda route: route.fulfill(status=500, body=""), UNANSWERED),
    "without a network": (lambda route: route.abort(), UNANSWERED),
    "broken off": (cut, UNANSWERED),
    "another page": (lambda route: route.fulfill(content_type="text/html", body="<p>Logga in</p>"), UNANSWERED),
    "empty": (lambda route: route.fulfill(body=""), UNANSWERED),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("part", ["*.pf_index", "*.pf_meta", "ord.json"])
def test_a_part_of_the_index_that_fails_to_load(page: Page, address: str, part: str, fault: str) -> None:
    """The page says why, and the reader can try again: with the part there, the same words have hits."""
    answer, message = FAULTS[fault]
    page.route(f"**/pagefind/**/{part}", answer)
    page.goto(f"{address}sok/?q=medborgarbudget")
    status = page.locator(".find-status")
    expect(status).to_have_text(re.compile(re.escape(message)))
    expect(status.get_by_role("button", name="Ladda om sidan")).to_be_visible()
    page.unroute(f"**/pagefind/**/{part}")
    status.get_by_role("button").click()
    expect(status).to_contain_text("för ”medborgarbudget”")


# The files of the engine and the search, except the three above and the names of municipalities.
PARTS = (
    "search-worker.js",
    "aktuellt.json",
    "pagefind.js",
    "pagefind-entry.json",
    "wasm.sv.pagefind",
    "*.pf_fragment",
    "ord-*.json",
)


@pytest.mark.parametrize("fault", ["failing", "without a network", "broken off", "another page", "empty"])
def test_no_part_of_the_engine_fails_silently(page: Page, address: str, fault: str) -> None:
    """The page says so when any part is missing; once it is back, the page's own button brings the hits."""
    status = page.locator(".find-status")
    asked: list[str] = []

    def fail(route: Route) -> None:
        asked.append(route.request.url)
        FAULTS[fault][0](route)

    for part in PARTS:
        asked.clear()
        for place in ("pagefind/**", "pagefind", "assets/*"):
            page.route(f"**/{place}/{part}*", fail)  # some are requested only with a query
        page.goto(f"{address}sok/?q=medborgarbudgett")
        expect(status, part).to_contain_text(UNANSWERED)
        assert asked, part
        page.unroute_all()
        status.get_by_role("button", name="Ladda om sidan").click()
        expect(status, part).to_contain_text("för ”medborgarbudgett”")
        expect(page.locator("#traffar > li").first).to_be_visible()


def test_the_names_of_municipalities_that_fail_to_load(page: Page, address: str) -> None:
    """Most have no page in the index and are found by name alone: without names, the page must not say "no hits"."""
    status = page.locator(".find-status")
    page.route("**/kommuner.json", lambda route: route.abort())
    page.goto(f"{address}sok/?q=Gnosjö")
    expect(status).to_contain_text(UNANSWERED)
    page.goto(f"{address}sok/?q=medborgarbudget")
    expect(status).to_contain_text(re.compile("för ”medborgarbudget”.*utan utvärdering saknas bland träffarna"))
    page.unroute_all()
    page.goto(f"{address}sok/?q=Gnosjö")
    expect(status).to_contain_text("Vi har ingen utvärdering av Gnosjö kommun.")


@pytest.mark.parametrize("path", ["sok/", "exempel/"])
def test_a_network_that_goes_and_comes_back(page: Page, address: str, path: str) -> None:
    """In an open page that has searched before: it never says "no hits" while offline, and has all hits afterwards."""
    status, field = page.locator(".find-status"), page.locator("#sok")
    page.goto(f"{address}{path}?q=medborgarbudget")
    expect(status).to_contain_text("för ”medborgarbudget”")
    page.context.set_offline(True)
    field.fill("vision")
    expect(status).to_contain_text(UNANSWERED)
    page.context.set_offline(False)
    field.fill("visio")
    field.fill("vision")
    expect(status).to_contain_text(re.compile("^[1-9][0-9]* .* för ”vision”"))
    message = status.inner_text()
    page.reload()
    expect(status).to_have_text(message)


def test_a_hit_that_the_page_does_not_list(page: Page, address: str) -> None:
    """The list of examples is from another build than the index: nothing is left out silently."""

    def forget(route: Route) -> None:
        route.fulfill(json={**route.fetch().json(), "check": 1})

    page.route("**/assets/*/exempel.json", forget)
    page.goto(f"{address}exempel/?q=medborgarbudget")
    expect(page.locator(".find-status")).to_contain_text(OUTDATED)


@pytest.mark.parametrize(("path", "part"), [("sok/", "*.pf_index"), ("exempel/", "*.pf_meta")])
def test_waiting_for_a_slow_index_is_announced(page: Page, address: str, path: str, part: str) -> None:
    """Until it loads, the page says that it is searching."""
    gate = Gate("hold")
    page.route(f"**/pagefind/**/{part}", gate)
    page.goto(f"{address}{path}")
    page.locator("#sok").fill("medborgarbudget")
    expect(page.locator(".find-status")).to_have_text("Söker …")
    gate.let_go()
    expect(page.locator(".find-status")).to_contain_text("för ”medborgarbudget”")


def test_remarks_on_what_was_typed(page: Page, address: str) -> None:
    """Quotation marks of every kind, a former name, and the exact one of two similar names."""
    page.goto(f"{address}sok/")
    status = page.locator(".find-status")
    for query, remark in (
        ('"gott exempel"', "Ord inom citattecken söks vart för sig."),
        ("”gott exempel”", "Ord inom citattecken söks vart för sig."),
        ("»gott exempel«", "Ord inom citattecken söks vart för sig."),
        ("Malung", "Malung heter numera Malung-Sälen."),
        ("Habo", "Vi har ingen utvärdering av Habo kommun."),
        ("Håbo", "Vi har ingen utvärdering av Håbo kommun."),
        ("Ha\u030abo", "Vi har ingen utvärdering av Håbo kommun."),
    ):
        page.locator("#sok").fill(query)
        expect(status).to_contain_text(f"för ”{query}”")
        expect(status).to_contain_text(remark)
    expect(status).not_to_contain_text("Habo kommun")


@pytest.fixture
def strict_address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """Serve the site with a stricter policy, as a host may set it."""
    policy: str = request.param

    class Strict(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Log no requests."""

        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Strict, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize(
    "strict_address", ["script-src 'self'", "worker-src 'none'", "connect-src 'none'"], indirect=True
)
@pytest.mark.parametrize("path", ["sok/", "exempel/"])
def test_a_host_that_forbids_the_search(page: Page, strict_address: str, path: str) -> None:
    """Trying again would not help, so the page doesn't suggest it."""
    page.goto(f"{strict_address}{path}?q=medborgarbudget")
    expect(page.locator(".find-status")).to_have_text(FORBIDDEN)
