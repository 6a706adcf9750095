"""Runs tests of another copy of the project in a separate process, with the third-party modules already imported.

A short run of pytest spends half its time importing the libraries. A server process imports them once; each run is
forked from it, and imports only the project's own modules, those of the copy. `compile_project` compiles those once;
changed ones are recognized by content, since a fault comes and goes faster than file times can show.
"""

import compileall
import multiprocessing
import os
import resource
import sys
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from py_compile import PycInvalidationMode

import pytest

LIBRARIES = (
    "altair",
    "hypothesis",
    "jinja2",
    "mkdocs.commands.build",
    "playwright.sync_api",
    "pydantic",
    "pytest",
    "vl_convert",
    "xdist",
    "yaml",
)
OWN = ("generator", "tests")
"""The packages of which every copy of the project has its own."""
ALREADY_IMPORTED = "ignore:Module already imported:pytest.PytestAssertRewriteWarning"
"""pytest's warning that the server has already imported one of its plugins; their assertions don't matter here."""

FIRST_FAILURE = "KOMPASS_FIRST_FAILURE"
"""The variable that makes a run stop at the first failing example of a property, without looking for a simpler one."""

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload([*LIBRARIES])


def compile_project(project: Path) -> None:
    """Compile the modules of a copy of the project."""
    for name in OWN:
        compileall.compile_dir(project / name, quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)


def start_tests(
    project: Path,
    tests: Iterable[str],
    *,
    environment: dict[str, str],
    plugin: Callable[[Connection, int], object],
    seconds: int,
) -> tuple[Connection, BaseProcess]:
    """Start pytest with a plugin made from its end of a connection and `seconds`; return our end and the process."""
    ours, theirs = _CONTEXT.Pipe()
    arguments = (project, [*tests], {**os.environ, **environment}, None, (plugin, theirs, seconds))
    process = _CONTEXT.Process(target=_run, args=arguments)
    process.start()
    theirs.close()
    return ours, process


def run_tests(project: Path, tests: Iterable[str], *, environment: dict[str, str], seconds: int | None = None) -> int:
    """Run tests in a copy of the project until one fails, and return pytest's exit code.

    `environment` is added to the variables of this process. Tests that compute for longer than `seconds`, or take ten
    times as long on a busy machine, are stopped; the code is then negative.
    """
    process = _CONTEXT.Process(target=_run, args=(project, [*tests], {**os.environ, **environment}, seconds))
    process.start()
    process.join(None if seconds is None else 10 * seconds)
    if process.is_alive():
        process.kill()
        process.join()
    code = process.exitcode
    process.close()
    return -1 if code is None else code


def _run(
    project: Path,
    tests: list[str],
    environment: dict[str, str],
    seconds: int | None,
    plugin: tuple[Callable[[Connection, int], object], Connection, int] | None = None,
) -> None:
    code: int = pytest.ExitCode.INTERNAL_ERROR
    try:
        if seconds is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        os.environ.clear()
        os.environ.update(environment)
        sys.dont_write_bytecode = True
        for name in [name for name in sys.modules if name.partition(".")[0] in OWN]:
            del sys.modules[name]
        os.chdir(project)
        sys.path.insert(0, str(project))
        with Path(os.devnull).open("wb") as nothing:
            for stream in (1, 2):
                os.dup2(nothing.fileno(), stream)
        plugins = [plugin[0](*plugin[1:])] if plugin else []
        # Nobody reads why an assertion fails, and rewriting assertions would compile each module anew in each run.
        options = ["-q", "-x", "--assert=plain", "-p", "no:cacheprovider", "-W", ALREADY_IMPORTED]
        code = pytest.main([*options, *tests], plugins)
    finally:
        os._exit(code)  # whatever went wrong here must not count as a failed test
