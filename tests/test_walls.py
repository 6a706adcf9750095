"""Only `cli` prints, only `output` writes, modules stay small, names are unique. import-linter checks the layers."""

import ast
from collections import Counter
from pathlib import Path

from tests.support.folders import ROOT

WRITING = {"write_text", "write_bytes", "mkdir", "rename", "rmtree", "rmdir", "unlink", "touch", "chmod", "mkdtemp"}
MOST_LINES = 300
MODULES = sorted((ROOT / "generator").rglob("*.py"))


def layer_of(path: Path) -> str:
    """Return the layer of a module of the generator: the first part of its name below the package."""
    return path.relative_to(ROOT / "generator").with_suffix("").parts[0]


def nodes_of(path: Path) -> list[ast.AST]:
    """Return the nodes of a module's syntax tree."""
    return [*ast.walk(ast.parse(path.read_text(encoding="utf-8")))]


def name_of(path: Path) -> str:
    """Return the name of a module as messages show it."""
    return str(path.relative_to(ROOT))


def test_modules_are_short_and_only_some_print_write_or_hold_markup() -> None:
    """Only cli uses `print`, only output writes to the disk; modules stay small, and HTML is in templates."""
    faults = []
    for path in MODULES:
        nodes = nodes_of(path)
        called = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
        attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        strings = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
        if "print" in called and layer_of(path) != "cli":
            faults.append((name_of(path), "prints"))
        if attributes & WRITING and layer_of(path) != "output":
            faults.append((name_of(path), "writes"))
        if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES:
            faults.append((name_of(path), "is long"))
        if any("</" in value or "<p" in value for value in strings):
            faults.append((name_of(path), "holds markup"))
    assert len(MODULES) > 300
    assert faults == []


def test_the_model_reads_no_clock_and_no_file() -> None:
    """The records use neither the time nor the disk."""
    for path in (ROOT / "generator" / "model").rglob("*.py"):
        names = {
            name.split(".")[0]
            for node in nodes_of(path)
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert not names & {"os", "pathlib", "time", "datetime", "io", "yaml"}


def test_every_class_has_a_name_of_its_own() -> None:
    """A name that two modules gave to different things would have two meanings."""
    found = [
        (node.name, name_of(path))
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    times = Counter(name for name, _ in found)
    assert [entry for entry in found if times[entry[0]] > 1] == []


def test_packages_only_export_what_their_modules_define() -> None:
    """Whoever looks for a function or a class finds it in a module that is named after it, not in `__init__.py`."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    packages = [path for path in MODULES if path.name == "__init__.py"]
    assert [name_of(path) for path in packages if any(isinstance(node, kinds) for node in nodes_of(path))] == []
