"""How well the search finds what people look for: `tests/audit/queries.yml`, typed in a browser on the built site.

Run by `make queries`; it prints the share with a right answer first and among the first three, by kind of query, and
what went wrong. `test_search.py` uses the same functions.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

import yaml
from playwright.sync_api import Page

from tests.support.browsing import open_browser
from tests.support.folders import ROOT, TESTS
from tests.support.server import serve

FIRST = 3
# The previous query's status is removed, so that the new answer can be waited for.
GO_TO = """(address) => {
    document.querySelector(".find-status").textContent = "…";
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
}"""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed on which page, what kind of difficulty it is, and the addresses that are right answers."""

    page: str
    query: str
    kind: str
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """A query and the addresses of its first hits, the best first."""

    query: Query
    hits: tuple[str, ...]

    @property
    def rank(self) -> int | None:
        """Return the place of the first right answer, from 1, or None if it isn't among the first hits."""
        return next((place for place, hit in enumerate(self.hits, start=1) if hit in self.query.right), None)


def read_queries() -> list[Query]:
    """Return the query set."""
    entries = yaml.safe_load((TESTS / "audit" / "queries.yml").read_text(encoding="utf-8"))["queries"]
    return [
        Query(
            entry["page"],
            str(entry["query"]),
            entry["kind"],
            frozenset(f"exempel/{right}/" if entry["page"] == "exempel" else right for right in entry["right"]),
        )
        for entry in entries
    ]


def find(page: Page, address: str, *, query: Query) -> Finding:
    """Return what a query finds when it is in the address of the page, as from a shared link.

    A page that is open already gets the new address without being loaded again, as if the reader had gone back to it.
    """
    asked = f"{address}{query.page}/?q={quote(query.query)}"
    if page.url.partition("?")[0] == asked.partition("?")[0]:
        page.evaluate(GO_TO, asked)
    else:
        page.goto(asked)
    page.wait_for_function("() => /[^…]$/.test(document.querySelector('.find-status').textContent)")
    page.wait_for_timeout(30)
    hrefs = page.eval_on_selector_all("#traffar > li > a:first-child", "links => links.map(link => link.href)")
    return Finding(query, tuple(href.removeprefix(address) for href in hrefs[:10]))


def shares(findings: Iterable[Finding]) -> dict[str, tuple[int, int, int]]:
    """Return by kind of query, and for all: how many there are, found first, and found among the first three."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for finding in findings:
        for name in (finding.query.kind, "all"):
            counts[name][0] += 1
            counts[name][1] += finding.rank == 1
            counts[name][2] += finding.rank is not None and finding.rank <= FIRST
    return {name: (total, first, three) for name, (total, first, three) in sorted(counts.items())}


def main() -> None:
    """Print the shares and every query whose first hit is not a right answer."""
    with serve(ROOT / "site") as address, open_browser() as browser:
        page = browser.new_page()
        findings = [find(page, address, query=query) for query in sorted(read_queries(), key=lambda query: query.page)]
    for name, (total, first, three) in shares(findings).items():
        sys.stdout.write(
            f"{name:>12}: {total:3} queries, {first / total:4.0%} first, {three / total:4.0%} in {FIRST}\n"
        )
    for finding in findings:
        if finding.rank != 1:
            place = finding.rank or "-"
            sys.stdout.write(
                f"{place:>3} {finding.query.page}: {finding.query.query} -> {', '.join(finding.hits[:3])}\n"
            )


if __name__ == "__main__":
    main()
