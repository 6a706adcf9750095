"""Data flows one way: a module imports only from the rows above its own, in the order of `generator/__init__.py`."""

import ast
from pathlib import Path

import pytest

from tests.support.folders import ROOT

ROWS = (
    "model",
    "problems",
    "load",
    "rules",
    "swedish",
    "analysis",
    "charts",
    "figures",
    "exports",
    "pages",
    "render",
    "search",
    "site",
    "output",
    "index",
    "build",
    "preview",
    "cli",
)
WRITING = {"write_text", "write_bytes", "mkdir", "rename", "rmtree", "rmdir", "unlink", "touch", "chmod", "mkdtemp"}
MODULES = sorted((ROOT / "generator").rglob("*.py"))


def row_of(path: Path) -> str:
    """Return the row of a module of the generator: the first part of its name below the package."""
    return path.relative_to(ROOT / "generator").with_suffix("").parts[0]


def imported_rows(path: Path) -> set[str]:
    """Return the rows that a module imports from, by absolute and by relative imports."""
    package = ["generator", *path.relative_to(ROOT / "generator").parent.parts]
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names.update(f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("generator.")}


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        ("from generator import cli", {"cli"}),
        ("from generator.pages.page import Page", {"pages"}),
        ("import generator.load.tree", {"load"}),
        ("from .. import cli", {"cli"}),
        ("from ..pages import page", {"pages"}),
        ("from .figures import half_unit", {"model"}),
        ("import yaml", set()),
    ],
)
def test_the_wall_sees_every_way_to_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, rows: set[str]
) -> None:
    """No spelling of an import gets past the wall."""
    monkeypatch.setattr("tests.test_walls.ROOT", tmp_path)
    path = tmp_path / "generator" / "model" / "x.py"
    path.parent.mkdir(parents=True)
    path.write_text(code, encoding="utf-8")
    assert imported_rows(path) == rows


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_above(path: Path) -> None:
    """An import against the flow fails here."""
    row = row_of(path)
    if row == "__init__":
        assert imported_rows(path) == set()
        return
    allowed = set(ROWS[: ROWS.index(row) + 1])
    assert imported_rows(path) <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_command_prints_and_only_output_writes(path: Path) -> None:
    """`print` stands in cli alone; writing to the disk in output alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert "print" not in called or row_of(path) == "cli"
    assert not attributes & WRITING or row_of(path) == "output"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_long_or_holds_markup(path: Path) -> None:
    """Modules stay small, and HTML stays in templates."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    strings = {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    assert not [value for value in strings if isinstance(value, str) and ("</" in value or "<p" in value)]


def test_the_model_reads_no_clock_and_no_file() -> None:
    """The records know neither time nor disk."""
    for path in (ROOT / "generator" / "model").rglob("*.py"):
        names = {
            name.split(".")[0]
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert not names & {"os", "pathlib", "time", "datetime", "io", "yaml"}
