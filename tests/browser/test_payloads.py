"""Every payload in every text field of every data file, built, and opened in a browser."""

from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.build import build_html
from generator.index import build_index
from generator.output import write_tree
from tests.support.browsing import Watch, touch_everything
from tests.support.built import page_files, parse
from tests.support.folders import ROOT
from tests.support.policy import policy_faults
from tests.support.rounds import MARK, ROUNDS, broken_texts, build_round
from tests.support.server import serve
from tests.support.tally import Tally

STRINGS = """() => {
    const found = [];
    // Ids of headings are made of their words; such ids and addresses within the site do nothing.
    const harmless = /^(?!\\/\\/)[#./\\p{L}\\p{N}_-]+$/u;
    const isAnchor = ({ name, value }) => /^(id|href)$/.test(name) && harmless.test(value);
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.ELEMENT_NODE) {
            found.push(...[...node.attributes].filter((entry) => !isAnchor(entry)).map((entry) => entry.value));
        } else found.push(node.nodeType === Node.COMMENT_NODE ? `comment ${node.data}` : node.data);
    }
    return found.filter((text) => /qz[0-9]+qz/.test(text));
}"""


@pytest.mark.browser
@pytest.mark.parametrize("number", range(ROUNDS))
def test_payloads_show_as_typed_and_do_nothing(browser: Browser, tmp_path: Path, number: int, tally: Tally) -> None:
    """With the policy switched off, nothing runs, nothing is fetched, and every text stands whole in one place."""
    made, tree, documents = build_round(number)
    write_tree(tree, tmp_path / "docs")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site", finish=partial(build_index, documents))
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    seen: set[str] = set()
    broken: list[str] = []
    with serve(tmp_path / "site") as served:
        watch = Watch(served)
        watch.follow(context)
        for path in page_files(tmp_path / "site"):
            address = path.relative_to(tmp_path / "site").as_posix().removesuffix("index.html")
            strings = visit(page, f"{served}{address}", touch=number == 0)
            seen.update(mark for text in strings for mark in MARK.findall(text))
            broken += [f"{address}: {text}" for text in broken_texts(strings, made.texts())]
            broken += [f"{address}: {fault}" for fault in policy_faults(parse(path))]
        broken += broken_texts(visit_hits(page, served), made.texts())
    context.close()
    assert broken == []
    assert watch.complaints == []
    assert len(seen) > 40
    tally.add("payloads", *made.payloads)


def visit_hits(page: Page, served: str) -> list[str]:
    """Search for the first of the marks, and return the strings among the hits that hold a mark."""
    page.goto(f"{served}sok/?q=qz0qz")
    page.locator("#traffar li").first.wait_for()
    strings: list[str] = page.locator("#traffar").evaluate("list => [...list.querySelectorAll('a')].map(a => a.text)")
    assert any(MARK.search(text) for text in strings)
    return strings


def visit(page: Page, address: str, *, touch: bool) -> list[str]:
    """Open a page, touch all and point at each chart if asked for, and return the strings on it that hold a mark."""
    page.goto(address)
    if "/k/" in address:
        page.wait_for_url("**/kommuner/**")
    if touch:
        touch_everything(page)
        for chart in page.locator(".chart-interactive").all():
            chart.locator(".mark-rect path, .mark-symbol path").first.hover(force=True)
    strings: list[str] = page.evaluate(STRINGS)
    return strings
