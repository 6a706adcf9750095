"""Tries mutants in forks of one run of pytest that has collected the tests, so that each costs only its tests.

A mutant that differs within one function is made by giving that function its changed code wherever Python holds it.
What a function did while the modules were imported stays, so a mutant that survives here needs a separate run.
"""

import ast
import gc
import os
import resource
import signal
from collections.abc import Iterable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from tests.support.rerun import start_tests

NO_TESTS, NOT_MADE = 5, 70
"""Exit codes of a fork that ran no test, and of one in which the mutant can't be made."""


class _Bodies(ast.NodeTransformer):
    """Takes the bodies of the outermost functions out of a module."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Descend into a class."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Note the body of a function and empty it."""
        self.found.append((".".join((*self._classes, node.name)), ast.dump(ast.Module(node.body, []))))
        node.body = [ast.Pass()]
        return node


def find_changed_function(before: str, after: str) -> str | None:
    """Return the qualified name of the one function whose body differs; None if anything else does."""
    bodies = _Bodies(), _Bodies()
    rest = [ast.dump(body.visit(ast.parse(code))) for body, code in zip(bodies, (before, after), strict=True)]
    names = [name for name, _ in bodies[0].found]
    if rest[0] != rest[1] or len(set(names)) != len(names):
        return None
    changed = [old[0] for old, new in zip(bodies[0].found, bodies[1].found, strict=True) if old != new]
    return changed[0] if len(changed) == 1 else None


def change_function(path: Path, name: str, code: str) -> bool:
    """Give a function of the module at `path` the body that it has in `code`; return whether that is possible."""
    new = _find_code(compile(code, str(path), "exec"), name)
    functions = [
        entry
        for entry in gc.get_objects()
        if type(entry) is FunctionType
        and (entry.__code__.co_filename, entry.__code__.co_qualname) == (str(path), name)
        and len(entry.__code__.co_freevars) == len(new.co_freevars)
    ]
    for function in functions:
        function.__code__ = new
    return bool(functions)


def _find_code(code: CodeType, name: str) -> CodeType:
    inner = [entry for entry in code.co_consts if isinstance(entry, CodeType)]
    found = [entry for entry in inner if entry.co_qualname == name]
    return (
        found[0] if found else _find_code(next(entry for entry in inner if name.startswith(f"{entry.co_name}.")), name)
    )


class Collected:
    """The tests of a project, collected once in a separate process."""

    def __init__(self, project: Path, tests: Iterable[str], *, environment: dict[str, str], seconds: int) -> None:
        """Begin to collect; `seconds` is the CPU time that the tests of one mutant may use."""
        self._project = project
        self._ask, self._process = start_tests(project, tests, environment=environment, plugin=_Forks, seconds=seconds)

    def run(self, tests: Sequence[str], mutant: tuple[str, str, str] | None = None) -> int:
        """Run some of the tests until one fails, and return pytest's exit code, `NOT_MADE`, or a negative one.

        `mutant` is the module, a function's name, and the module's code with a changed body of that function.
        """
        self._ask.send((tests, mutant and (self._project / mutant[0], *mutant[1:])))
        code: int = self._ask.recv()
        return code

    def close(self) -> None:
        """End the process."""
        self._ask.close()
        self._process.join()


class _Forks:
    """A plugin of pytest that runs the collected tests in forks, each time those that are requested."""

    def __init__(self, questions: Connection, seconds: int) -> None:
        self._questions = questions
        self._seconds = seconds

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Return True in the first process when no more requests come, and None in a fork, where tests then run."""
        while True:
            try:
                tests, mutant = self._questions.recv()
            except EOFError:
                return True
            child = os.fork()
            if not child:
                self._prepare(session, tests, mutant)
                return None
            _, status = os.waitpid(child, 0)
            self._questions.send(os.waitstatus_to_exitcode(status))

    def _prepare(self, session: pytest.Session, tests: Sequence[str], mutant: tuple[Path, str, str] | None) -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (self._seconds, self._seconds))
        signal.alarm(10 * self._seconds)
        if mutant and not change_function(*mutant):
            os._exit(NOT_MADE)
        chosen = [item for item in session.items if _is_among(item.nodeid, tests)]
        session.items[:] = sorted(chosen, key=_count_fixtures)  # tests with few fixtures fail early
        if not session.items:
            os._exit(NO_TESTS)


def _count_fixtures(item: pytest.Item) -> int:
    return len(item.fixturenames) if isinstance(item, pytest.Function) else 0


def _is_among(name: str, tests: Sequence[str]) -> bool:
    path = name.partition("::")[0]
    return any(path == test or path.startswith(f"{test}/") for test in tests)
