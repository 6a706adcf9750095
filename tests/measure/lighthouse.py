"""Run by `make lighthouse`: asks Lighthouse about a page of every kind of the built site, and prints a table.

Lighthouse measures as on a phone with a slow line. It works that out from what it observes, so a busy machine can still
slow a page down: one that is found slow is looked at three times, and the middle score counts. It fetches the pages
from a server here that compresses as GitHub Pages does, and reports to nobody.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.measure.pages import choose_longest
from tests.support.chromium import find_chromium, sandbox_arguments
from tests.support.folders import ROOT
from tests.support.marked import replace_marked
from tests.support.node import LIGHTHOUSE, run_node
from tests.support.weigh import serve_compressed

README = ROOT / "README.md"
PROGRAM = LIGHTHOUSE / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""What is judged, with the score to reach, of 100."""
UNLISTED = {"card", "profile alone", "missing"}
"""Kinds of page that search engines are asked not to list, which Lighthouse counts as a fault."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a page by category, of 100, and the audits that lowered them."""

    kind: str
    page: str
    scores: dict[str, int]
    lacking: tuple[str, ...]


def read_scores(kind: str, page: str, report: str) -> Scores:
    """Return the scores in Lighthouse's report on a page.

    Raises:
        ValueError: Lighthouse could not judge the page.
    """
    found = json.loads(report)
    categories = {name: found["categories"][name] for name in CATEGORIES}
    unjudged = [name for name, category in categories.items() if category["score"] is None]
    if unjudged:
        raise ValueError(f"Lighthouse has no score of {page} for {', '.join(unjudged)}")
    lacking = [
        entry["id"]
        for name, category in categories.items()
        if name != "performance"
        for entry in category["auditRefs"]
        if entry["weight"] and (found["audits"][entry["id"]]["score"] or 0) < 1
        if found["audits"][entry["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
    ]
    scores = {name: round(100 * category["score"]) for name, category in categories.items()}
    return Scores(kind, page, scores, tuple(lacking))


def render_scores(pages: Iterable[Scores], day: str) -> str:
    """Return the table of scores, with a row for each page that misses a target, and one row for all others."""
    judged = list(pages)
    missing = [entry for entry in judged if any(entry.scores[name] < aim for name, aim in CATEGORIES.items())]
    others = [entry for entry in judged if entry not in missing]
    head = f"Measured on {day} with Lighthouse's settings for a phone."
    rows = ["| page | performance | accessibility | best practices | SEO | |", "|---|---:|---:|---:|---:|---|"]
    if others:
        lowest = [min(entry.scores[name] for entry in others) for name in CATEGORIES]
        name = f"{len(others)} kinds of page, the lowest score of them" if len(others) > 1 else others[0].kind
        rows.append(f"| {name} | {' | '.join(map(str, lowest))} | |")
    for entry in missing:
        figures = " | ".join(str(entry.scores[name]) for name in CATEGORIES)
        rows.append(f"| {entry.kind} | {figures} | {', '.join(entry.lacking)} |")
    aims = " | ".join(map(str, CATEGORIES.values()))
    return "\n".join([head, "", *rows, f"| aim | {aims} | |"]) + "\n"


def judge(address: str, *, kind: str, page: str) -> Scores:
    """Return the scores of the page at an address of the site.

    Raises:
        RuntimeError: Lighthouse failed; the message is its own.
    """
    arguments = [
        f"{address}{page}",
        "--quiet",
        "--output=json",
        "--output-path=stdout",
        "--no-enable-error-reporting",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(['--headless', *sandbox_arguments()])}",
    ]
    done = run_node(PROGRAM, arguments, folder=ROOT)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return read_scores(kind, page, done.stdout)


def judge_again(address: str, *, kind: str, page: str) -> Scores:
    """Return the scores of a page; if it is found slow, those of the middle one of three runs."""
    first = judge(address, kind=kind, page=page)
    if first.scores["performance"] >= CATEGORIES["performance"]:
        return first
    looks = [first, *(judge(address, kind=kind, page=page) for _ in range(2))]
    return sorted(looks, key=lambda entry: entry.scores["performance"])[1]


def judge_site(site: Path) -> list[Scores]:
    """Return the scores of the longest page of every kind that search engines may list."""
    os.environ["CHROME_PATH"] = find_chromium() or ""
    with serve_compressed(site) as address:
        return [
            judge_again(address, kind=kind, page=page) for kind, page in choose_longest(site) if kind not in UNLISTED
        ]


def main() -> None:
    """Print the table; put it into the README too, if asked to."""
    parser = argparse.ArgumentParser(prog="make lighthouse", description=__doc__)
    parser.add_argument("--readme", action="store_true", help="put the table into the README too")
    options = parser.parse_args()
    report = render_scores(judge_site(ROOT / "site"), f"{datetime.now(UTC).date():%-d %B %Y}")
    sys.stdout.write(report)
    if options.readme:
        README.write_text(replace_marked(README.read_text(encoding="utf-8"), "lighthouse", report), encoding="utf-8")


if __name__ == "__main__":
    main()
