"""The licences of what others have made and the site serves."""

import re
from importlib.metadata import distribution
from pathlib import Path

from tests.support.built import page_files

# Who made what of which a file is served; each of them asks that its notice goes with it.
MADE_BY = {
    r"assets/stylesheets/.*\.css": "Material for MkDocs",
    r"pagefind/[0-9a-f]{12}/(?:exempel/)?(?:pagefind\.js|wasm\.sv\.pagefind)": "Pagefind",
    r"assets/[0-9a-f]{12}/vega\.js": "Vega, Vega-Lite and vega-embed",
}
FOR_OTHERS = {"embedding/height.js"}
"""The project's own scripts that have a fixed address, since the pages of others load them."""
SCRIPT_FOLDER = re.compile(r"assets/[0-9a-f]{12}/")


def test_what_others_made_has_a_notice(site: Path) -> None:
    """Every served script and style sheet is the project's own, or stands in the file that every page links to."""
    notices = (site / "licenser.txt").read_text(encoding="utf-8")
    own = {path.name for kind in ("scripts", "styles") for path in Path("overrides", kind).iterdir()}
    served = [
        path.relative_to(site).as_posix() for path in site.rglob("*") if path.suffix in {".js", ".css", ".pagefind"}
    ]
    seen = set()
    for name in served:
        makers = {maker for pattern, maker in MADE_BY.items() if re.fullmatch(pattern, name)}
        seen |= makers
        assert makers or name in FOR_OTHERS or (SCRIPT_FOLDER.match(name) and Path(name).name in own), name
        assert all(maker in notices for maker in makers)
    assert seen == set(MADE_BY.values())
    for path in page_files(site):
        text = path.read_text(encoding="utf-8")
        assert "licenser.txt" in text or 'http-equiv="refresh"' in text, path


def test_the_notice_of_the_theme_is_that_of_its_package(site: Path) -> None:
    """Its years and its name, as the package that is installed has them."""
    files = distribution("mkdocs-material").files or []
    (licence,) = (file for file in files if file.name == "LICENSE" and ".dist-info" in str(file))
    assert licence.read_text(encoding="utf-8").splitlines()[0] in (site / "licenser.txt").read_text(encoding="utf-8")
