"""The checks of JavaScript and CSS see what they are there for."""

import re
import shutil
from pathlib import Path

import pytest

from tests.support.folders import ROOT
from tests.support.theme import check_theme


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Return a folder with the settings and a copy of the theme's scripts and style sheets."""
    for name in ("scripts", "styles"):
        shutil.copytree(ROOT / "overrides" / name, tmp_path / "overrides" / name)
    for name in ("biome.jsonc", "jsconfig.json"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_the_theme_has_no_fault(theme: Path) -> None:
    """As `make lint` and `make types` find it."""
    assert check_theme("lint", folder=theme)[0] == 0
    assert check_theme("types", folder=theme)[0] == 0


@pytest.mark.parametrize(
    ("command", "place", "fault", "words"),
    [
        ("lint", "scripts/x.js", "export const x = {a: 1}\n", "format"),
        ("lint", "scripts/x.js", "export const x = unknown;\n", "noUndeclaredVariables"),
        ("lint", "scripts/x.js", 'import { fold } from "./text.js";\n', "noUnusedImports"),
        ("lint", "styles/x.css", "p {\n  color: red;\n  color: red;\n}\n", "noDuplicateProperties"),
        ("lint", "styles/x.css", "p { color: var(--kompass-bar) }\n", "format"),
        ("types", "scripts/x.js", "export const x = document.querySelector('p').hidden;\n", "possibly 'null'"),
        ("types", "scripts/x.js", "export const x = (value) => value;\n", "implicitly has an 'any' type"),
        ("types", "scripts/x.js", 'import { make } from "./dom.js";\n\nmake("p", 3);\n', "not assignable"),
        (
            "types",
            "scripts/x.js",
            'import "./nowhere.js";\nimport { x } from "./text.js";\n\nx();\n',
            "no exported member",
        ),
    ],
)
def test_a_fault_is_seen(theme: Path, command: str, place: str, fault: str, words: str) -> None:
    """One of each kind, with the rule's own words."""
    (theme / "overrides" / place).write_text(fault, encoding="utf-8")
    exit_code, said = check_theme(command, folder=theme)
    assert exit_code != 0
    assert words in said


ASKS_FOR_WIDTH = re.compile(r"matchMedia|(inner|outer|client|offset|scroll)Width|ResizeObserver|resize")


def test_no_script_asks_how_wide_the_window_is() -> None:
    """So a page that is widened is the page that a wide window would have loaded, as `tests/support/visiting.py` says.

    What is framed tells the page around it how high it is, and no reader widens it here.
    """
    scripts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "overrides" / "scripts").glob("*.js")}
    assert {name for name, text in scripts.items() if ASKS_FOR_WIDTH.search(text)} == {"framed.js"}
