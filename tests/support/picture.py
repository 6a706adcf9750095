"""Takes the README's picture: an evaluation as it looks on a desk.

Run by `make picture`.
"""

from tests.support.browsing import open_browser
from tests.support.folders import ROOT
from tests.support.server import serve

PAGE = "kommuner/nassjo/2019/"


def main() -> None:
    """Write `.github/site.png`."""
    with serve(ROOT / "site") as address, open_browser() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 1240})
        page.goto(f"{address}{PAGE}")
        page.screenshot(path=ROOT / ".github" / "site.png")


if __name__ == "__main__":
    main()
