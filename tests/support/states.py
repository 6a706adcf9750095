"""Every kind of page that the site has, and every state that a reader can put one in: what the browser tests visit.

A page belongs to the first kind whose pattern its address matches. `sort_pages` fails for a page that belongs to none:
whoever adds a kind of page adds it here, together with its states.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.support.unevaluated import find_unevaluated

PHONE, DESK = 320, 1280

KINDS: Mapping[str, str] = {
    "start": r"",
    "municipalities": r"kommuner/",
    "municipality only known": r"kommuner/[^/]+/",
    "municipality not known": r"kommuner/[^/]+/",
    "municipality": r"kommuner/[^/]+/",
    "evaluation": r"kommuner/[^/]+/\d{4}/",
    "card": r"kommuner/[^/]+/bricka/",
    "profile alone": r"kommuner/[^/]+/\d{4}/profil/",
    "area of an evaluation": r"kommuner/[^/]+/\d{4}/[^/]+/",
    "areas": r"omraden/",
    "area": r"omraden/[^/]+/",
    "area of a county": r"omraden/[^/]+/lan/[^/]+/",
    "examples": r"exempel/",
    "example": r"exempel/[^/]+/",
    "examples of a county": r"exempel/lan/[^/]+/",
    "topic": r"exempel/amne/[^/]+/",
    "role models": r"forebilder/",
    "part of the role models": r"forebilder/(andra|(lan|amne)/[^/]+)/",
    "compare": r"jamfor/",
    "comparison": r"jamfor/(uppsattning-[^/]+|lan/[^/]+|tid/[^/]+)/",
    "search": r"sok/",
    "open data": r"data/",
    "about": r"om/",
    "method": r"om/metod/",
    "sources": r"om/kallor/",
    "sources of a county": r"om/kallor/lan/[^/]+/",
    "glossary": r"om/ordlista/",
    "linking": r"om/lanka/",
    "contribute": r"om/bidra/",
    "privacy": r"om/integritet/",
    "accessibility": r"om/tillganglighet/",
    "short address": r"k/\d{4}/",
    "missing": r"404\.html",
}
# Parts of lists that are too long for one page; if there are none, tests/browser/test_parts.py visits made-up ones.
PARTS = {"area of a county", "examples of a county", "part of the role models", "sources of a county"}
# What a page must contain, where the address alone doesn't determine its kind.
HOLDING: Mapping[str, tuple[bytes, ...]] = {
    "municipality only known": (b'id="brev"', b'id="det-har-vet-vi"'),
    "municipality not known": (b'id="brev"',),
}
# Pages that other sites show in frames, without header, menu and footer: tests/browser/test_embedding.py visits them.
FRAMED = {"card", "profile alone"}
# Pages that redirect at once; nobody reads them.
PASSING = {"short address"}


@dataclass(frozen=True, slots=True)
class State:
    """What a reader has done on a page: a name, the page, how to get there, and the widths in which it is possible."""

    name: str
    path: str
    reach: Callable[[Page], object]
    widths: tuple[int, ...] = (PHONE, DESK)


def _type_what_is_nowhere(page: Page) -> None:
    page.get_by_label("Visa bara rader med").fill("finns inte")


def _sort(page: Page) -> None:
    page.locator(".all-municipalities summary").click()
    page.get_by_role("columnheader", name="Totalpoäng").get_by_role("button").click()


def _open_table(page: Page) -> None:
    page.locator("details.fold:has(table) > summary").first.click()


def _make_interactive(page: Page) -> None:
    page.get_by_text("Diagram över områdena").click()
    page.get_by_role("button", name="Visa interaktivt diagram").first.click()
    page.locator(".chart-interactive svg").wait_for()


def _wait_for_hits(page: Page) -> None:
    page.locator(".find-status").filter(has_text=re.compile(r"\.$")).wait_for()


def _type_and_wait(page: Page, query: str) -> None:
    page.locator("#sok").fill(query)
    _wait_for_hits(page)


def _show_more(page: Page) -> None:
    _wait_for_hits(page)
    page.locator("#fler").click()


def _wait_for_comparison(page: Page) -> None:
    page.locator("#jamforelse").wait_for()


def _open_chooser(page: Page) -> None:
    _wait_for_comparison(page)
    page.locator("#valjaren summary").click()


def _open_reasons(page: Page) -> None:
    _wait_for_comparison(page)
    page.locator("#omrade-kvalitet .why summary").first.click()


def _open_concept(page: Page) -> None:
    page.locator(".concept > summary").nth(1).click()
    page.locator(".concept[open] .why summary").first.click()


def _choose(page: Page, words: str, *, name: str) -> None:
    page.get_by_label("Sök kommun, län eller år").fill(words)
    page.get_by_role("checkbox", name=name).check()


def _copy_letter(page: Page) -> None:
    page.get_by_role("button", name="Kopiera texten").click()


UNEVALUATED = find_unevaluated()
FIVE = "jamfor/?k=tranemo-2015,vannas-2016,olofstrom-2017,nassjo-2019,tomelilla-2020"
STATES = (
    State("menu open", "om/metod/", lambda page: page.locator(".menu-folded summary").click(), widths=(PHONE,)),
    State("skip link shown", "kommuner/", lambda page: page.keyboard.press("Tab")),
    State("address without a page", "finns-inte/", lambda _: None),
    State("table filtered", "kommuner/?q=n%C3%A4ssj%C3%B6", lambda _: None),
    State("table narrowed by choices", "kommuner/?lan=vastra-gotalands-lan&har=kand", lambda _: None),
    State("letter copied", UNEVALUATED.address, _copy_letter),
    State("municipality without an evaluation found", f"sok/?q={UNEVALUATED.slug}", _wait_for_hits),
    State("table filtered to nothing", "kommuner/", _type_what_is_nowhere),
    State("table sorted", "kommuner/", _sort),
    State("figures as a table", "kommuner/tranemo/", _open_table),
    State("figure interactive", "kommuner/vannas/2016/", _make_interactive),
    State("hits while typing on the start page", "", lambda page: _type_and_wait(page, "krångel")),
    State("hits of a search", "sok/?q=dialog", _wait_for_hits),
    State("more hits", "sok/?q=dialog", _show_more),
    State("nothing found", "sok/?q=qqqq", _wait_for_hits),
    State("examples found with a word corrected", "exempel/?q=krangleportalen", _wait_for_hits),
    State("facets chosen", "exempel/?amne=medborgardialog&kommun=nassjo&ar=2019", _wait_for_hits),
    State("one evaluation chosen", "jamfor/", lambda page: _choose(page, "vannas", name="Vännäs 2016")),
    State("evaluations compared", "jamfor/?k=nassjo-2019,tomelilla-2020", _wait_for_comparison),
    State("five compared, an area chosen", f"{FIVE}&omrade=kvalitet", _wait_for_comparison),
    State("five compared, chooser open", f"{FIVE}&omrade=styrning", _open_chooser),
    State("reasons of a comparison unfolded", f"{FIVE}&omrade=kvalitet", _open_reasons),
    State("what a question is about unfolded", "omraden/kvalitet/", _open_concept),
    State(
        "examples' choices unfolded",
        "exempel/",
        lambda page: page.locator(".filter > summary").click(),
        widths=(PHONE,),
    ),
    State("little to compare", "jamfor/?k=tomelilla-2023,tranemo-2006&omrade=styrning", _wait_for_comparison),
    State("citation open", "kommuner/nassjo/2019/styrning/", lambda page: page.get_by_text("Citera sidan").click()),
    State("link sign focused", "kommuner/nassjo/2019/styrning/", lambda page: page.locator(".link-sign").first.focus()),
    State("question linked to", "kommuner/olofstrom/2017/samhalle/#fraga-8.7", lambda _: None),
)


def sort_pages(site: Path) -> dict[str, list[str]]:
    """Return the addresses of the site's pages by kind, from the site's root.

    Raises:
        LookupError: a page belongs to no kind.
    """
    pages: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for file in sorted(site.rglob("*.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        fitting = (kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, address))
        kind = next((kind for kind in fitting if _holds(file, HOLDING.get(kind, ()))), None)
        if kind is None:
            raise LookupError(
                f"{address} is of a kind that tests/support/states.py doesn't list; add it, and its states"
            )
        pages[kind].append(address)
    return pages


def _holds(file: Path, parts: tuple[bytes, ...]) -> bool:
    """Return whether a page contains all parts; the page isn't read if there are none."""
    return not parts or all(part in file.read_bytes() for part in parts)


def choose_pages(site: Path) -> list[str]:
    """Return the pages to visit: the shortest and the longest of each kind that has more than one."""
    chosen = []
    for kind, pages in sort_pages(site).items():
        if kind not in PASSING | FRAMED and (pages or kind not in PARTS):
            by_length = sorted(pages, key=lambda address: (_length(site, address), address))
            chosen += list(dict.fromkeys([by_length[0], by_length[-1]]))
    return chosen


def _length(site: Path, address: str) -> int:
    path = site / address
    return (path / "index.html" if path.is_dir() else path).stat().st_size
