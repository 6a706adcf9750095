"""Takes the README's picture: an evaluation as it looks on a desk.

Run by `make picture`.
"""

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import find_chromium, sandbox_arguments
from tests.server import serve

ROOT = Path(__file__).parent.parent
PAGE = "kommuner/nassjo/2019/"


def main() -> None:
    """Write `.github/site.png`."""
    with serve(ROOT / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=sandbox_arguments())
        page = browser.new_page(viewport={"width": 1280, "height": 1240})
        page.goto(f"{address}{PAGE}")
        page.screenshot(path=ROOT / ".github" / "site.png")
        browser.close()


if __name__ == "__main__":
    main()
