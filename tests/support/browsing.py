"""A Chromium that watches: opens pages, touches everything that can be touched, and notes what must never happen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, sync_playwright

from tests.support.chromium import find_chromium, sandbox_arguments

WATCH = Path(__file__).parent / "watch.js"
FIELDS = "input[type=search], input[type=text], input:not([type])"
LABELS = "article label"
BUTTONS = "summary, button[type=button]"
STORED = """async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map((database) => database.name), ...(await caches.keys()),
    ...(await nameFiles()),
]"""


# Resolves once the page and its frames have fetched nothing for half a second. Playwright's own "networkidle" may
# never come if many frames load at once, or if the previous page was left while its worker was fetching.
_QUIET = """() => new Promise((resolve) => {
    const windows = [window, ...[...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow)];
    const count = () =>
        windows.reduce((sum, { performance }) => sum + performance.getEntriesByType("resource").length, 0);
    let [fetched, quietSince] = [count(), performance.now()];
    const look = () => {
        if (count() !== fetched) [fetched, quietSince] = [count(), performance.now()];
        if (performance.now() - quietSince < 500) setTimeout(look, 50);
        else resolve();
    };
    look();
})"""


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Yield a Chromium that can reach only this machine."""
    rules = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=[rules, *sandbox_arguments()])
        yield chromium
        chromium.close()


@dataclass
class Watch:
    """What the pages of a browser context requested and complained about.

    `address` is the site's own. `absent` are the pages that a test opens though they don't exist; everything
    else that is requested must exist.
    """

    address: str
    absent: frozenset[str] = frozenset()
    requested: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        """Begin to listen to every page, frame and worker of the context."""
        context.add_init_script(path=WATCH)
        context.on("request", lambda request: self._note_request(request.url))
        context.on("response", self._note_response)
        context.on("console", self._note_line)
        context.on("weberror", lambda error: self.complaints.append(f"error: {error.error}"))
        context.on("dialog", lambda dialog: self._note_dialog(dialog.message, dialog.dismiss))

    def look_at_storage(self, page: Page) -> None:
        """Note what the browser has stored for the page's site."""
        stored = [*page.evaluate(STORED), *(cookie.get("name") for cookie in page.context.cookies())]
        self.complaints += [f"stored: {name} at {page.url}" for name in stored]

    def _note_request(self, url: str) -> None:
        self.requested.add(url)
        if not url.startswith((self.address, "data:")):
            self.complaints.append(f"request: {url}")

    def _note_response(self, response: Response) -> None:
        opened = response.request.resource_type == "document" and response.url in self.absent
        if response.status >= HTTPStatus.BAD_REQUEST and not opened:
            self.complaints.append(f"{response.url} answered {response.status}")

    def _note_line(self, message: ConsoleMessage) -> None:
        # Chromium logs a line for every such response; the responses themselves are judged above.
        answered = message.text.startswith("Failed to load resource: the server responded with a status of")
        if message.type in {"error", "warning"} and not answered:
            place = message.page.url if message.page else "a worker"
            self.complaints.append(f"console: {message.text} at {place}")

    def _note_dialog(self, message: str, dismiss: object) -> None:
        self.complaints.append(f"dialog: {message}")
        if callable(dismiss):
            dismiss()


def settle(page: Page) -> None:
    """Wait until the page and its frames fetch nothing more."""
    page.wait_for_load_state("load")
    page.evaluate(_QUIET)


def touch_everything(page: Page) -> list[str]:
    """Fill in, choose, open and press everything that a page offers, without leaving it; return what was touched."""
    touched = []
    for handle in page.query_selector_all(FIELDS):
        if handle.is_visible():
            handle.fill("kommun")
            touched.append(f"field {handle.get_attribute('id')}")
            handle.fill("")
    for kind in (LABELS, BUTTONS):
        for position, handle in enumerate(page.query_selector_all(kind)):
            if handle.is_visible() and handle.is_enabled():
                touched.append(f"button {position} {handle.inner_text().strip()}")
                handle.click()
    page.wait_for_timeout(200)  # a choice may be fetched, and add fields
    for handle in page.query_selector_all("select"):
        for option in handle.query_selector_all("option") if handle.is_visible() else ():
            handle.select_option(value=option.get_attribute("value") or option.inner_text())
            touched.append(f"option {option.inner_text()}")
    page.wait_for_load_state("networkidle")
    return touched
