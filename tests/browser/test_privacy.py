"""What the site promises about privacy, in a real browser: all is opened and touched, nothing is sent or stored."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.model import Collection
from tests.support.browsing import Watch, settle, touch_everything
from tests.support.built import page_files
from tests.support.framing import open_in_frames
from tests.support.server import serve
from tests.support.states import DESK, PHONE, STATES
from tests.support.tally import Tally

pytestmark = pytest.mark.browser

FRAMES = 50
"""How many pages are opened at once; with more, Chromium takes longer for each."""
SHORT = "k/"
"""How the short addresses of municipalities begin."""
LIGHT = "<!DOCTYPE html><title>Municipality</title>"


def addresses_of(site: Path) -> list[str]:
    """Return the address of every page of the site, and one that leads nowhere."""
    pages = [path.relative_to(site).as_posix().removesuffix("index.html") for path in page_files(site)]
    return [*pages, "finns-inte/"]


def kind_of(address: str) -> str:
    """Return the shape of an address, which is what kind of page it has: all names are alike, and so are all years."""
    first, *rest = address.split("/")
    if first in {"om", "data"}:
        return address
    return "/".join([first, *("year" if part.isdecimal() else "name" for part in rest if part)])


def open_watched(page: Page, names: Sequence[str], *, watch: Watch) -> Iterator[tuple[str, str]]:
    """Open pages in frames, some at a time, note what is stored, and yield each name with where it has led."""
    for start in range(0, len(names), FRAMES):
        opened = names[start : start + FRAMES]
        places = open_in_frames(page, watch.address, opened)
        watch.look_at_storage(page)
        yield from zip(opened, places, strict=True)


def test_nothing_is_sent_stored_or_refused(browser: Browser, address: str, site: Path, tally: Tally) -> None:
    """Every page is opened, and on one page of each kind everything that can be touched is.

    Those that are touched are opened in a window, the others in frames; short addresses have a test of their own.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="sv-SE")
    watch = Watch(address, absent=frozenset({f"{address}finns-inte/"}))
    watch.follow(context)
    page = context.new_page()
    names = addresses_of(site)
    first_of_kind = {kind_of(name): name for name in reversed(names)}
    for name in first_of_kind.values():
        page.goto(f"{address}{name}", wait_until="load")
        if name.startswith(SHORT):
            page.wait_for_url(f"{address}kommuner/**")
        tally.add("states", *((name, touched) for touched in touch_everything(page)))
        watch.look_at_storage(page)
    others = [name for name in names if name not in first_of_kind.values() and not name.startswith(SHORT)]
    for name, place in open_watched(page, others, watch=watch):
        assert place.startswith(f"{address}{name}"), (name, place)
    context.close()
    assert watch.complaints == []
    assert len(first_of_kind) >= 14
    assert any("vega" in url for url in watch.requested)
    tally.add("requests", *watch.requested)


def test_no_short_address_sends_or_stores(browser: Browser, site: Path) -> None:
    """Each leads to a page that is opened above; here a light page takes its place."""
    context = browser.new_context(locale="sv-SE")
    page = context.new_page()
    names = addresses_of(site)
    short = [name for name in names if name.startswith(SHORT)]
    with serve(site, lasting=True, stand_ins={"kommuner/": LIGHT}) as address:
        watch = Watch(address)
        watch.follow(context)
        for name, place in open_watched(page, short, watch=watch):
            assert place.startswith(f"{address}kommuner/"), (name, place)
            assert place.removeprefix(address) in names, (name, place)
        context.close()
    assert watch.complaints == []
    assert len(short) > 200


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_state_sends_or_stores(browser: Browser, address: str, width: int, tally: Tally) -> None:
    """Every state that a reader can put a page in is reached, those that start the search engine in its worker too."""
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="sv-SE")
    watch = Watch(address, absent=frozenset({f"{address}finns-inte/"}))
    watch.follow(context)
    page = context.new_page()
    for state in (state for state in STATES if width in state.widths):
        page.goto(f"{address}{state.path}")
        state.reach(page)
        settle(page)
        watch.look_at_storage(page)
    context.close()
    assert watch.complaints == []
    assert any(".pf_index" in url for url in watch.requested)
    assert any(url.partition("#")[0].endswith("/search-worker.js") for url in watch.requested)
    tally.add("requests", *watch.requested)


def test_clearing_and_saving_send_and_store_nothing(browser: Browser, address: str) -> None:
    """On the page of good examples the choices are cleared and the list is saved; the search form is sent."""
    context = browser.new_context(locale="sv-SE")
    watch = Watch(address)
    watch.follow(context)
    page = context.new_page()
    page.goto(f"{address}exempel/?q=dialog")
    page.locator(".find-status").filter(has_text="exempel").wait_for()
    page.locator("form.finder").get_by_role("button", name="Sök").click()
    page.get_by_role("button", name="Rensa valen").click()
    with page.expect_download() as saved:
        page.locator("#spara-lista").click()
    page.wait_for_load_state("networkidle")
    watch.look_at_storage(page)
    assert Path(saved.value.path()).stat().st_size > 0
    context.close()
    assert watch.complaints == []


def test_pages_may_be_shown_in_a_frame_by_others(
    browser: Browser, address: str, tmp_path: Path, collection: Collection
) -> None:
    """On a page of another origin a page of ours is shown whole, with its scripts."""
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>x</title><iframe src="{address}kommuner/" width="900" height="900"></iframe>',
        encoding="utf-8",
    )
    page = browser.new_page()
    with serve(tmp_path) as outer:
        page.goto(outer)
        frame = page.frame_locator("iframe")
        frame.get_by_label("Visa bara rader med").fill("vännäs 2016")
        assert (
            frame.get_by_role("status").first.inner_text() == f"Visar 1 av {len(collection.municipalities)} kommuner."
        )
    page.context.close()


def test_other_sites_are_not_told_where_a_reader_came_from(browser: Browser, address: str, tmp_path: Path) -> None:
    """A link that leads away sends no referrer, whatever page it is on."""
    page = browser.new_page()
    with serve(tmp_path) as elsewhere:
        page.goto(f"{address}kommuner/nassjo/2019/")
        page.evaluate(
            "there => document.querySelector('article').append(Object.assign(document.createElement('a'),"
            " {href: there, textContent: 'away'}))",
            elsewhere,
        )
        with page.expect_request(elsewhere) as sent:
            page.get_by_role("link", name="away", exact=True).click()
        assert "referer" not in sent.value.all_headers()
    page.context.close()


BREACHES = {
    "localStorage.setItem('a', '1')": "forbidden: Storage.setItem(a)",
    "localStorage.a = '1'": "stored: a",
    "document.cookie = 'a=1'": "forbidden: document.cookie = a=1",
    "indexedDB.open('a')": "forbidden: IDBFactory.open(a)",
    "caches.open('a')": "forbidden: CacheStorage.open(a)",
    "navigator.serviceWorker.register('sw.js').catch(() => 0)": "forbidden: ServiceWorkerContainer.register(sw.js)",
    "fetch('https://example.org/').catch(() => 0)": "connect-src https://example.org",
    "new Image().src = 'https://example.org/a.png'": "img-src https://example.org",
    "navigator.sendBeacon('https://example.org/')": "connect-src https://example.org",
    "navigator.storage.getDirectory()": "forbidden: StorageManager.getDirectory()",
    "self.document ? new Worker('breach.js')"
    " : navigator.storage.getDirectory().then((files) => files.getFileHandle('a', {create: true}))": "stored: a",
    "fetch('/sida?vem=a')": "/sida?vem=a answered 404",
    "fetch('/finns-inte/')": "/finns-inte/ answered 404",
    "document.head.append(Object.assign(document.createElement('link'),"
    " {rel: 'preconnect', href: 'https://example.org'}))": "forbidden: link preconnect https://example.org/",
    "document.querySelector('link[rel=icon]').href = 'https://example.org/';"
    " document.querySelector('link[rel=icon]').rel = 'dns-prefetch'": "forbidden: link dns-prefetch https://example.org/",
    "const a = Object.assign(document.createElement('a'), {href: '#', ping: 'https://example.org/'});"
    " document.body.append(a); a.click()": "connect-src https://example.org",
    "const form = Object.assign(document.createElement('form'), {action: 'https://example.org/'});"
    " document.body.append(form); addEventListener('load', () => form.submit())": "form-action https://example.org",
    "open('https://example.org/')": "request: https://example.org/",
    "document.body.setAttribute('onclick', 'x()'); document.body.click()": "script-src-attr inline",
    "document.body.setAttribute('style', 'color: red')": "style-src-attr inline",
    "try { eval('1') } catch {}": "script-src eval",
    "alert('a')": "dialog: a",
    "throw new Error('a')": "error: a",
}


@pytest.mark.parametrize("script", BREACHES)
def test_the_watch_sees_every_breach(browser: Browser, site: Path, tmp_path: Path, script: str) -> None:
    """A page of ours that does what it mustn't is reported, which proves that the crawl can fail."""
    page_text = (site / "index.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text(page_text.replace("</body>", '<script src="breach.js"></script>'), "utf-8")
    (tmp_path / "breach.js").write_text(script, encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    with serve(tmp_path) as served:
        watch = Watch(served, absent=frozenset({f"{served}finns-inte/"}))
        watch.follow(context)
        page.goto(served)
        page.wait_for_load_state("networkidle")
        watch.look_at_storage(page)
    context.close()
    assert any(BREACHES[script] in complaint for complaint in watch.complaints), watch.complaints


def test_the_watch_sees_every_breach_in_frames(browser: Browser, site: Path, tmp_path: Path) -> None:
    """The same pages, opened at once as the crawl opens them, under their policy."""
    page_text = (site / "index.html").read_text(encoding="utf-8")
    for number, script in enumerate(BREACHES):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "index.html").write_text(page_text.replace("</body>", '<script src="breach.js"></script>'), "utf-8")
        (folder / "breach.js").write_text(script, encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    with serve(tmp_path) as served:
        watch = Watch(served)
        watch.follow(context)
        open_in_frames(page, served, [f"{number}/" for number in range(len(BREACHES))])
        watch.look_at_storage(page)
    context.close()
    reported = "\n".join(watch.complaints)
    assert [breach for breach in BREACHES.values() if breach not in reported] == []
