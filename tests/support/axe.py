"""Runs axe-core on the page that a browser shows."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.support.node import MODULES

# WCAG 2.0 to 2.2, levels A and AA, and what axe-core considers good practice.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# The rules whose verdict depends on colours.
COLOURED = ("color-contrast", "link-in-text-block")
# A digest of everything that the other rules judge: the elements, and where each is.
_SHAPE = """async () => {
    const shape = [
        document.documentElement.outerHTML,
        ...[...document.querySelectorAll("*")].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height, element.checkVisibility({ visibilityProperty: true })].join();
        }),
    ].join("\\n");
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(shape));
    return [...new Uint8Array(digest)].join();
}"""
# Only the names of the rules that passed are requested, and no selectors of elements: finding those takes longest.
_RUN = """async ([type, values]) => {
    const { violations, incomplete, passes } = await axe.run(document, {
        runOnly: { type, values },
        rules: { "target-size": { enabled: true } },
        resultTypes: ["violations", "incomplete"],
        selectors: false,
    });
    return { violations, incomplete, held: passes.map((rule) => rule.id) };
}"""


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """An element that breaks a rule, or that axe-core can't decide: the rule, the element, and axe-core's message."""

    rule: str
    element: str
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What axe-core says about a page: what is wrong, what it can't decide, and the rules that passed."""

    wrong: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    held: frozenset[str]


def read_shape(page: Page) -> str:
    """Return a text that represents everything about a page except its colours, for comparison."""
    return str(page.evaluate(_SHAPE))


def judge(page: Page, *, colours_alone: bool = False) -> Verdict:
    """Return what axe-core says about the page as it is, by all rules or only by those that depend on colours."""
    _load(page)
    answer = page.evaluate(_RUN, ["rule", COLOURED] if colours_alone else ["tag", TAGS])
    return Verdict(
        wrong=_findings(answer["violations"]),
        undecided=_findings(answer["incomplete"]),
        held=frozenset(answer["held"]),
    )


def read_colour_rules(page: Page) -> set[str]:
    """Return the colour rules among those that are tried, as axe-core classifies them."""
    _load(page)
    rules: list[str] = page.evaluate(
        "tags => axe.getRules(tags).filter(rule => rule.tags.includes('cat.color')).map(rule => rule.ruleId)", TAGS
    )
    return set(rules)


def _load(page: Page) -> None:
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())


@functools.cache
def _source() -> str:
    return (MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def _findings(rules: Iterable[Any]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            rule["id"],
            node["html"],
            " ".join(check["message"] for check in [*node["any"], *node["all"], *node["none"]]),
        )
        for rule in rules
        for node in rule["nodes"]
    )
