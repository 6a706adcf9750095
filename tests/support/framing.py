"""Opens many pages of the site at once, each in its own frame: a fraction of the work of a window for each.

`test_what_a_page_does_in_a_frame_is_seen` proves that a watch sees all that it would see in a window.
"""

from collections.abc import Sequence

from playwright.sync_api import Page

from tests.support.browsing import settle

# A page of the site's origin, but without its policy, which forbids frames.
_OUTER = "<!DOCTYPE html><title>Frames</title>"
# Opens pages; where one redirects, waits for the page that it leads to.
_OPEN = """(addresses) => Promise.all(addresses.map((address) => new Promise((resolve, reject) => {
    const frame = document.createElement("iframe");
    frame.width = 1280;
    frame.height = 800;
    frame.onload = () => {
        const { contentDocument } = frame;
        if (!contentDocument) reject(Error(`${address} is refused`));
        else if (!contentDocument.querySelector("meta[http-equiv=refresh]")) resolve();
    };
    setTimeout(() => reject(Error(`${address} does not load`)), 60_000);
    frame.src = address;
    document.body.append(frame);
})))"""
_PLACES = "() => [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow.location.href)"


def open_in_frames(page: Page, served: str, addresses: Sequence[str]) -> list[str]:
    """Open pages of a site in frames, wait until they fetch nothing, and return where each has led."""
    outer = f"{served}frames/"
    page.route(outer, lambda route: route.fulfill(content_type="text/html", body=_OUTER))
    page.goto(outer)
    page.unroute(outer)
    page.evaluate(_OPEN, [f"{served}{address}" for address in addresses])
    settle(page)  # what a page fetches may add texts
    places: list[str] = page.evaluate(_PLACES)
    return places
