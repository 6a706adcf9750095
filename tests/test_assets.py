"""Style sheets and scripts as they are served: bundled, named after their content, and present nowhere else."""

import re
from pathlib import Path

import pytest

from generator.assets import AssetError, bundle_assets, is_source
from generator.build import BuildError, build_html
from generator.output import write_tree
from tests.support.built import page_files, parse
from tests.support.folders import ROOT

SOURCES = {
    "styles/style.css": b'/* The order. */\n@import "colours.css";\n@import "text.css";\n',
    "styles/text.css": b"p {\n  color: var(--text);\n}\n",
    "styles/colours.css": b":root {\n  --text: #000000;\n}\n",
    "scripts/search.js": b'import "./dom.js";\n',
    "scripts/dom.js": b"// What it does.\n\n/**\n * @param {string} x\n */\nexport {}; // */ here\n",
}
LIBRARIES = {"scripts/chart.js": b"// Who made it.\nchart();\n", "scripts/part/list.json": b"[1]\n"}
STYLES = sorted((ROOT / "overrides" / "styles").glob("*.css"))
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b(?=[^{]*[;}])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(")
MOST_LINES = 300


def test_the_bundle_is_one_folder() -> None:
    """The sheets become one in the order of the imports; only a library keeps its comments and indentation."""
    bundle = bundle_assets(SOURCES, LIBRARIES)
    assert re.fullmatch(r"assets/[0-9a-f]{12}", bundle.folder)
    assert bundle.files == {
        f"{bundle.folder}/chart.js": b"// Who made it.\nchart();\n",
        f"{bundle.folder}/part/list.json": b"[1]\n",
        f"{bundle.folder}/dom.js": b"export {}; // */ here\n",
        f"{bundle.folder}/search.js": b'import "./dom.js";\n',
        f"{bundle.folder}/style.css": (b":root {\n--text: #000000;\n}\np {\ncolor: var(--text);\n}\n"),
    }


def test_the_name_depends_only_on_the_content() -> None:
    """The order of the sources doesn't matter; any change to any of them gives another name."""
    folder = bundle_assets(SOURCES, LIBRARIES).folder
    assert bundle_assets(dict(reversed(SOURCES.items())), LIBRARIES).folder == folder
    changed = [{**SOURCES, name: content + f"{name}\n".encode()} for name, content in SOURCES.items()]
    changed += [{**SOURCES, "scripts/new.js": b""}]
    same_length = SOURCES["scripts/dom.js"].replace(b"export", b"import")
    changed += [{**SOURCES, "scripts/dom.js": same_length}]
    folders = {folder, *(bundle_assets(sources, LIBRARIES).folder for sources in changed)}
    folders.add(bundle_assets(SOURCES, {**LIBRARIES, "scripts/part/list.json": b"[2]\n"}).folder)
    assert len(folders) == len(SOURCES) + 4


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "overrides" / "scripts").glob("*.js")))
def test_a_script_without_its_comments_is_the_same(site: Path, name: str) -> None:
    """What is left is all of the code, line by line: only comments and their lines are removed."""
    source = (ROOT / "overrides" / "scripts" / name).read_text(encoding="utf-8").splitlines()
    (served,) = site.glob(f"assets/*/{name}")
    left = served.read_text(encoding="utf-8").splitlines()
    comment = re.compile(r"//.*|/\*.*\*/|/\*(?:(?!\*/).)*|\*(?: .*|/)")
    code = [line.lstrip() for line in source if line.strip() and not comment.fullmatch(line.strip())]
    assert left == code
    assert all(line.count("`") % 2 == 0 for line in code)


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ({}, "styles/style.css is missing; it imports the other style sheets in their order"),
        (
            {name: content for name, content in SOURCES.items() if name != "styles/text.css"},
            "styles/style.css imports text.css, which is missing; write it, or drop the import",
        ),
        (
            {**SOURCES, "styles/new.css": b""},
            "styles/style.css doesn't import new.css; import it, or remove the file",
        ),
    ],
)
def test_sheets_that_do_not_fit_together_are_a_fault(sources: dict[str, bytes], message: str) -> None:
    """A sheet that nothing imports would be lost silently."""
    with pytest.raises(AssetError, match=f"^{re.escape(message)}$"):
        bundle_assets(sources, LIBRARIES)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("styles/text.css", True),
        ("scripts/vega.js", True),
        ("scripts/kommuner.json", True),
        ("scripts/utvarderingar/nassjo-2019.json", True),
        ("data/kompass.json", False),
        ("scripts/types.d.ts", False),
        ("assets/stylesheets/main.css", False),
        ("om/scripts/x.js", False),
    ],
)
def test_what_belongs_in_the_bundle(path: str, expected: bool) -> None:
    """Our own sheets and scripts, and nothing of Material's."""
    assert is_source(path) is expected


def test_a_fault_in_the_sheets_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what is wrong."""
    monkeypatch.setattr("generator.assets.STYLE_NAME", "other.css")
    write_tree({"index.md": b"# Start\n"}, tmp_path / "docs")
    with pytest.raises(BuildError, match=r"styles/other\.css is missing"):
        build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site")


def test_every_page_names_the_folder_that_is_there(site: Path) -> None:
    """The site holds one folder of style sheets and scripts, no sources, and no page requests another."""
    (folder,) = [path.name for path in (site / "assets").iterdir() if re.fullmatch(r"[0-9a-f]{12}", path.name)]
    assert not (site / "styles").exists()
    assert not (site / "scripts").exists()
    names = {path.name for path in (ROOT / "overrides" / "scripts").glob("*.js")}
    data = {"exempel", "exempel.json", "fragegrupper.json", "kommuner.json", "utvarderingar", "utvarderingar.json"}
    served = {*names, *data, "style.css", "framed.css", "vega.js"}
    assert {path.name for path in (site / "assets" / folder).iterdir()} == served
    for path in page_files(site):
        elements = list(parse(path).iter())
        asked = [element.get("src") for element in elements if element.tag == "script"]
        asked += [element.get("href") for element in elements if element.get("rel") == "stylesheet"]
        own = [name for name in asked if name and "/stylesheets/" not in name]
        assert len(own) >= 2, path
        assert all(f"assets/{folder}/" in name for name in own), path


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_is_short_and_colours_are_in_one(path: Path) -> None:
    """Whoever changes a colour changes it in one place."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert (COLOUR.search(text) is not None) == (path.name == "colours.css")
