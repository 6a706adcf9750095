"""What the pages and the first queries cost a reader, in Chromium."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser

from tests.bench.measures import PageWeight, QueryWeight
from tests.bench.pipeline import ADDRESS_OF_DOCUMENT
from tests.support.browsing import open_browser
from tests.support.states import sort_pages
from tests.support.weigh import serve_compressed, weigh

KINDS = (
    "start",
    "municipality",
    "evaluation",
    "area of an evaluation",
    "example",
    "municipalities",
    "area",
    "examples",
    "role models",
    "sources",
)
"""The pages that grow with the data, and those that readers meet first."""
SEARCHES = ("sok/", "exempel/")
_WORD = re.compile(r"[a-zåäö]{6,}")


def weigh_pages(site: Path) -> tuple[tuple[PageWeight, ...], tuple[QueryWeight, ...]]:
    """Return the weight of the longest page of each kind, and that of the first query of one and of two words."""
    with serve_compressed(site) as address, open_browser() as browser:
        weights = tuple(_weigh_page(browser, address, kind=kind, page=page) for kind, page in _longest(site))
        queries = tuple(
            QueryWeight(page, count, _weigh_query(browser, f"{address}{page}", words=words[:count]))
            for page in SEARCHES
            if (words := _choose_words(site))
            for count in (1, 2)
        )
    return weights, queries


def _longest(site: Path) -> Iterator[tuple[str, str]]:
    pages = sort_pages(site)
    for kind in KINDS:
        if pages[kind]:
            yield kind, max(pages[kind], key=lambda page: ((site / page / "index.html").stat().st_size, page))


def _weigh_page(browser: Browser, address: str, *, kind: str, page: str) -> PageWeight:
    weights = weigh(browser, f"{address}{page}")
    opened = browser.new_page()
    opened.goto(f"{address}{page}", wait_until="networkidle")
    nodes = int(opened.evaluate("document.getElementsByTagName('*').length"))
    opened.close()
    return PageWeight(kind, page, sum(weights.values()), len(weights), nodes)


def _weigh_query(browser: Browser, address: str, *, words: list[str]) -> int:
    """Return the bytes that only the query fetches."""
    without = weigh(browser, address)
    query = f"{address}?q={quote(' '.join(words))}"
    return sum(size for url, size in weigh(browser, query).items() if url != query and url not in without)


def _choose_words(site: Path) -> list[str]:
    """Return two long words from the title of the first good example that has two."""
    examples = json.loads((site / ADDRESS_OF_DOCUMENT).read_bytes())["examples"]
    return next((found for entry in examples if len(found := _WORD.findall(entry["title"].lower())) > 1), [])
