"""The licences of third-party work that the site serves."""

import gzip
import hashlib
import re
from importlib.metadata import distribution, metadata
from pathlib import Path

from packaging.markers import Marker

from tests.support.built import page_files

# The third-party works of which a file is served; each of their licences requires its notice to go with it.
MADE_BY = {
    r"assets/stylesheets/.*\.css": "Material for MkDocs",
    r"pagefind/[0-9a-f]{12}/(?:exempel/)?(?:pagefind\.js|wasm\.sv\.pagefind)": "Pagefind",
    r"assets/[0-9a-f]{12}/vega\.js": "Vega, Vega-Lite and vega-embed",
}
FOR_OTHERS = {"embedding/height.js"}
"""The project's own scripts that have a fixed address, since other sites' pages load them."""
BUNDLED = {
    "JsonPatchError": "fast-json-patch",
    "delaunator": "delaunator",
    "SemVer": "node-semver",
    "dark2:": "ColorBrewer",
}
"""Words in the bundle of the charts, and the package that each comes from."""
GPL_3 = "3972dc9744f6499f0f9b2dbf76696f2ae7ad8af9b23dde66d6af86c9dfb36986"
"""The digest of https://www.gnu.org/licenses/gpl-3.0.txt, which must not be changed."""
SCRIPT_FOLDER = re.compile(r"assets/[0-9a-f]{12}/")


def test_what_others_made_has_a_notice(site: Path) -> None:
    """Every served script and style sheet is the project's own, or is in the file that every page links to."""
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
        # A page that redirects, and one in a frame, loads only the project's own files.
        assert "licenser.txt" in text or not re.search(r"assets/stylesheets/|pagefind", text), path


def test_what_is_bundled_in_what_others_made_has_a_notice(site: Path) -> None:
    """A package that left its name in a bundle, or a word that only it has, is in the file too."""
    notices = (site / "licenser.txt").read_text(encoding="utf-8")
    (engine,) = (site / "pagefind").glob("*/wasm.sv.pagefind")
    (charts,) = (site / "assets").glob("*/vega.js")
    compiled = gzip.decompress(engine.read_bytes()).decode("latin-1")
    crates = {*re.findall(r"index\.crates\.io-\w+/([a-z_-]+)-\d", compiled)}
    assert crates >= {"minicbor", "wasm-bindgen"}
    assert [name for name in crates if name not in notices] == []
    script = charts.read_text(encoding="utf-8")
    for word, name in BUNDLED.items():
        assert word in script, word
        assert name in notices, name
    assert distribution("vl-convert-python").version.split(".")[:2] == ["1", "9"], "read the bundle's notices anew"
    assert distribution("pagefind").version.split(".")[:2] == ["1", "5"], "read the packages of the engine anew"


def test_what_is_under_the_general_public_licence_is_listed_with_its_text_and_source() -> None:
    """The search is compiled with one such package; the named source is that of the served version."""
    notices = Path("overrides/licenser.txt").read_text(encoding="utf-8")
    table, text = notices.split("GNU General Public License, version 3, for wasm.sv.pagefind\n")
    assert re.findall(r"^(\S+) .* GPL-3\.0-only  ", table, re.MULTILINE) == ["pagefind_microjson"]
    assert f"/Pagefind/pagefind/tree/v{distribution('pagefind').version}/pagefind_web\n" in table
    assert "https://crates.io/crates/pagefind_microjson/0.1.4\n" in table
    licence = text.partition(f"{'=' * 70}\n\n")[2]
    assert hashlib.sha256(licence.encode()).hexdigest() == GPL_3


def test_every_package_of_a_build_names_its_licence() -> None:
    """`make sbom` takes the licences from the packages themselves."""
    text = Path("requirements/site.txt").read_text(encoding="utf-8")
    locked = re.findall(r"^([\w.-]+)==\S+(?: ; (.+?))? \\$", text, re.MULTILINE)
    assert len(locked) > 30
    for name, condition in locked:
        if not condition or Marker(condition).evaluate():
            fields = metadata(name).json
            classified = [entry for entry in fields.get("classifier", []) if entry.startswith("License ::")]
            assert fields.get("license_expression") or fields.get("license") or classified, name


def test_the_notice_of_the_theme_is_that_of_its_package(site: Path) -> None:
    """Its years and its name, as in the installed package."""
    files = distribution("mkdocs-material").files or []
    (licence,) = (file for file in files if file.name == "LICENSE" and ".dist-info" in str(file))
    assert licence.read_text(encoding="utf-8").splitlines()[0] in (site / "licenser.txt").read_text(encoding="utf-8")
