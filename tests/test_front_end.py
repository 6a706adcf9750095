"""The checks of JavaScript and CSS find the faults that they exist for."""

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


@pytest.mark.thorough
def test_the_theme_has_no_fault(theme: Path) -> None:
    """As `make lint` and `make types` find it."""
    assert check_theme("lint", folder=theme)[0] == 0
    assert check_theme("types", folder=theme)[0] == 0


FAULTS = {
    "lint": (
        ("scripts/shape.js", "export const x = {a: 1}\n", "format"),
        ("scripts/unknown.js", "export const x = unknown;\n", "noUndeclaredVariables"),
        ("scripts/import.js", 'import { fold } from "./text.js";\n', "noUnusedImports"),
        ("styles/twice.css", "p {\n  color: red;\n  color: red;\n}\n", "noDuplicateProperties"),
        ("styles/shape.css", "p { color: var(--kompass-bar) }\n", "format"),
    ),
    "types": (
        ("scripts/null.js", "export const x = document.querySelector('p').hidden;\n", "possibly 'null'"),
        ("scripts/any.js", "export const x = (value) => value;\n", "implicitly has an 'any' type"),
        ("scripts/kind.js", 'import { make } from "./dom.js";\n\nmake("p", 3);\n', "not assignable"),
        ("scripts/name.js", 'import "./nowhere.js";\nimport { x } from "./text.js";\n\nx();\n', "no exported member"),
    ),
}
"""By command: a file with a fault, and the message of the rule that finds it."""


@pytest.mark.parametrize("command", FAULTS)
def test_every_fault_is_seen(theme: Path, command: str) -> None:
    """One of each kind, on a line with the name of its file and the rule's message, and no other file has any."""
    for place, fault, _ in FAULTS[command]:
        (theme / "overrides" / place).write_text(fault, encoding="utf-8")
    exit_code, said = check_theme(command, folder=theme)
    assert exit_code != 0
    lines = [line for line in said.splitlines() if line.startswith("overrides/")]
    for place, _, words in FAULTS[command]:
        assert [line for line in lines if line.startswith(f"overrides/{place}") and words in line], (place, said)
    assert {re.split("[ (:]", line)[0] for line in lines} == {f"overrides/{place}" for place, _, _ in FAULTS[command]}


ASKS_FOR_WIDTH = re.compile(r"matchMedia|(inner|outer|client|offset|scroll)Width|ResizeObserver|resize")


def test_no_script_asks_how_wide_the_window_is() -> None:
    """So a widened page equals the page that a wide window would have loaded, as `tests/support/visiting.py` says.

    A framed page reports its height to the page around it, and no test widens it here.
    """
    scripts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "overrides" / "scripts").glob("*.js")}
    assert {name for name, text in scripts.items() if ASKS_FOR_WIDTH.search(text)} == {"framed.js"}
