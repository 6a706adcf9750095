"""Only `cli` prints, only `output` writes, modules stay small. import-linter holds the order of the layers."""

import ast
import functools
from pathlib import Path

import pytest

from tests.support.folders import ROOT

WRITING = {"write_text", "write_bytes", "mkdir", "rename", "rmtree", "rmdir", "unlink", "touch", "chmod", "mkdtemp"}
MODULES = sorted((ROOT / "generator").rglob("*.py"))


@functools.cache
def parse(path: Path) -> ast.Module:
    """Return a module, to be read only."""
    return ast.parse(path.read_text(encoding="utf-8"))


def layer_of(path: Path) -> str:
    """Return the layer of a module of the generator: the first part of its name below the package."""
    return path.relative_to(ROOT / "generator").with_suffix("").parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_command_prints_and_only_output_writes(path: Path) -> None:
    """`print` is used in cli alone, and writing to the disk in output alone."""
    tree = parse(path)
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert "print" not in called or layer_of(path) == "cli"
    assert not attributes & WRITING or layer_of(path) == "output"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_long_or_holds_markup(path: Path) -> None:
    """Modules stay small, and HTML stays in templates."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    strings = {node.value for node in ast.walk(parse(path)) if isinstance(node, ast.Constant)}
    assert not [value for value in strings if isinstance(value, str) and ("</" in value or "<p" in value)]


def test_the_model_reads_no_clock_and_no_file() -> None:
    """The records know neither time nor disk."""
    for path in (ROOT / "generator" / "model").rglob("*.py"):
        names = {
            name.split(".")[0]
            for node in ast.walk(parse(path))
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert not names & {"os", "pathlib", "time", "datetime", "io", "yaml"}
