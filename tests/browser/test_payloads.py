"""Every payload in every text field of every data file, built, and opened in a browser."""

from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.build import build_html
from generator.index import build_index
from generator.output import write_tree
from generator.soft_hyphens import SOFT_HYPHEN
from tests.support.browsing import Watch, touch_everything
from tests.support.built import page_files, parse
from tests.support.folders import ROOT
from tests.support.framing import open_in_frames
from tests.support.payload_files import faults_in_files
from tests.support.policy import policy_faults
from tests.support.rounds import MARK, ROUNDS, broken_texts, build_round
from tests.support.server import serve
from tests.support.tally import Tally

STRINGS = """(document) => {
    const found = [];
    // Ids of headings and counties are made of their words; such ids and addresses within the site do nothing.
    const harmless = /^(?!\\/\\/)[#./\\p{L}\\p{N}_-]+(\\?[\\p{L}\\p{N}_=-]+)?$/u;
    const isAnchor = ({ name, value }) => /^(id|href|value|data-lan)$/.test(name) && harmless.test(value);
    const read = ({ name, value }) => {
        if (name === "data-areas") return JSON.parse(value).map((area) => area.name);
        return value.startsWith("mailto:") ? decodeURIComponent(value) : value;
    };
    // BibTeX and JSON put a backslash before what has a meaning there.
    const unescaped = (text) => text.replaceAll("\\\\textbackslash{}", "\\\\\\\\").replace(/\\\\(.)/g, "$1");
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.ELEMENT_NODE) {
            found.push(...[...node.attributes].filter((entry) => !isAnchor(entry)).flatMap(read));
        } else if (node.nodeType === Node.COMMENT_NODE) {
            found.push(`comment ${node.data}`);
        } else if (node.parentElement?.closest("svg")) {
            continue; // a drawing writes a text in lines; what its file holds has a test of its own
        } else if (!(node.parentElement?.matches(".page-address") && harmless.test(node.data.trim()))) {
            const isEscaped = node.parentElement?.closest(".citing-formats pre, .link-copied");
            found.push(isEscaped ? unescaped(node.data) : node.data);
        }
    }
    return found.filter((text) => /qz[0-9]+qz/.test(text));
}"""
IN_FRAMES = f"() => [...document.querySelectorAll('iframe')].map((frame) => ({STRINGS})(frame.contentDocument))"
HOSTILE = """<!DOCTYPE html><title>x</title><img src="https://evil.example/a.png">
<img src="missing.png" onerror="alert(2)">
<script>alert(1); localStorage.setItem("a", "b"); console.warn("c"); document.cookie = "d=e"</script>
<script>throw Error("f")</script><link rel="preconnect" href="https://evil.example/">"""


@pytest.mark.browser
@pytest.mark.parametrize("number", range(ROUNDS))
def test_payloads_show_as_typed_and_do_nothing(browser: Browser, tmp_path: Path, number: int, tally: Tally) -> None:
    """With the policy switched off, nothing runs, nothing is fetched, and every text is shown whole somewhere."""
    made, tree, documents = build_round(number)
    assert faults_in_files(tree, made.texts()) == []
    write_tree(tree, tmp_path / "docs")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site", finish=partial(build_index, documents))
    files = page_files(tmp_path / "site")
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    seen: set[str] = set()
    broken: list[str] = []
    # Soft hyphens are put into long words of headings and cells, and are invisible.
    typed = {mark: text.replace(SOFT_HYPHEN, "") for mark, text in made.texts().items()}
    visit = touch_each if number == 0 else open_all
    with serve(tmp_path / "site", lasting=True) as served:
        watch = Watch(served)
        watch.follow(context)
        addresses = [path.relative_to(tmp_path / "site").as_posix().removesuffix("index.html") for path in files]
        for address, path, found in zip(addresses, files, visit(page, served, addresses), strict=True):
            strings = [text.replace(SOFT_HYPHEN, "") for text in found]
            seen.update(mark for text in strings for mark in MARK.findall(text))
            broken += [f"{address}: {text}" for text in broken_texts(strings, typed)]
            broken += [f"{address}: {fault}" for fault in policy_faults(parse(path))]
        broken += broken_texts(visit_hits(page, served), made.texts())
    context.close()
    assert broken == [], "\n".join(broken)
    assert watch.complaints == []
    assert len(seen) > 40
    tally.add("payloads", *made.payloads)


def test_what_a_page_does_in_a_frame_is_seen(browser: Browser, tmp_path: Path) -> None:
    """Every complaint about a page that is opened by itself is also made when it is opened in a frame."""
    write_tree({"x/index.html": HOSTILE.encode(), "404.html": b"<!DOCTYPE html><title>none</title>"}, tmp_path / "site")
    complaints = []
    for visit in (touch_each, open_all):
        context = browser.new_context(bypass_csp=True)
        page = context.new_page()
        with serve(tmp_path / "site") as served:
            watch = Watch(served)
            watch.follow(context)
            visit(page, served, ["x/"])
            page.wait_for_load_state("networkidle")
        context.close()
        complaints.append(sorted(complaint.partition(" at ")[0].replace(served, "/") for complaint in watch.complaints))
    alone, framed = complaints
    assert len(alone) >= 8, alone
    assert framed == alone


def visit_hits(page: Page, served: str) -> list[str]:
    """Search for the first of the marks, and return the strings among the hits that hold a mark."""
    page.goto(f"{served}sok/?q=qz0qz")
    page.locator("#traffar li").first.wait_for()
    strings: list[str] = page.locator("#traffar").evaluate("list => [...list.querySelectorAll('a')].map(a => a.text)")
    assert any(MARK.search(text) for text in strings)
    return strings


def touch_each(page: Page, served: str, addresses: list[str]) -> list[list[str]]:
    """Open the pages one by one, touch everything, point at each chart, and return the strings that hold a mark."""
    found = []
    for address in addresses:
        page.goto(f"{served}{address}")
        if address.startswith("k/"):
            page.wait_for_url("**/kommuner/**")
        touch_everything(page)
        for chart in page.locator(".chart-interactive").all():
            chart.locator(".mark-rect path, .mark-symbol path").first.hover(force=True)
        found.append(page.evaluate(f"({STRINGS})(document)"))
    return found


def open_all(page: Page, served: str, addresses: list[str]) -> list[list[str]]:
    """Open all pages at once, each in a frame, and return the strings on each that hold a mark."""
    open_in_frames(page, served, addresses)
    found: list[list[str]] = page.evaluate(IN_FRAMES)
    return found
