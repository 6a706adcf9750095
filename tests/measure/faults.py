"""What no page may have: broken rules, complaints, requests to others, and text that needs scripts."""

from playwright.sync_api import Browser

from tests.measure.measures import WINDOWS, Faults
from tests.support.axe import judge
from tests.support.browsing import Watch

FOREIGN = "request: "
MOST_LOST = 0.05
"""The share of a page's words that may be missing without scripts: a word or two of a button's result."""
WORDS = """() => {
    const article = (document.querySelector("article") ?? document.body).cloneNode(true);
    const alone = article.querySelectorAll("form, button, [role=status], .chooser, .pending, .ways, [hidden], script");
    for (const element of alone) element.remove();
    return [...new Set(article.textContent.match(/[\\p{L}\\p{N}]+/gu) ?? [])];
}"""


def count_faults(browser: Browser, site: str, *, address: str) -> Faults:
    """Return the faults of the page at an address of a site."""
    broken = 0
    complaints: list[str] = []
    read: list[set[str]] = []
    for window in WINDOWS:
        watch = Watch(site)
        with browser.new_context(
            viewport={"width": window.width, "height": window.height}, reduced_motion="reduce"
        ) as context:
            watch.follow(context)
            page = context.new_page()
            page.goto(address, wait_until="networkidle")
            broken += len(judge(page).wrong)
            read.append({*page.evaluate(WORDS)})
        complaints += watch.complaints
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        plain: set[str] = {*page.evaluate(WORDS)}
    foreign = sum(complaint.startswith(FOREIGN) for complaint in complaints)
    lost = len(read[-1] - plain) / max(1, len(read[-1]))
    return Faults(broken, len(complaints) - foreign, foreign, reads_without_scripts=lost <= MOST_LOST)
