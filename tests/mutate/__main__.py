"""Tries mutants, one at a time, on the tests of their own modules, and reports which of them no test noticed.

The mutants are lines of JSON on the standard input, as `tests.mutate.make` prints them. A mutant is killed if a test
fails, the code can't be imported, or the tests don't end. `equal.yml` lists those that change nothing
observable, each with the reason; they are left out of the shares.
"""

import compileall
import hashlib
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from enum import Enum, auto
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

from tests.mutate.equal import is_equal, read_equal
from tests.mutate.own_tests import find_own_tests
from tests.mutate.quick import NO_TESTS, NOT_MADE, Collected, find_changed_function
from tests.support.folders import ROOT
from tests.support.rerun import FIRST_FAILURE, run_tests
from tests.support.sharing import SHARED

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv*", ".build", ".*_cache", ".hypothesis", "site", "node_modules", "__pycache__"
)
PASSED = 0
PATIENCE = 120
"""CPU seconds that the tests of a module may use: several times what any of them need."""

Mutant = Mapping[str, Any]


class Fate(Enum):
    """What became of a mutant."""

    KILLED = auto()
    SURVIVED = auto()
    EQUAL = auto()


class Trial:
    """A copy of the project in which mutants are tried, and the tests that passed without any."""

    def __init__(self, folder: Path, modules: Iterable[str]) -> None:
        """Copy the project to `folder` and collect the tests of modules."""
        self._project = Path(shutil.copytree(ROOT, folder / "project", ignore=LEFT_OUT))
        (self._project / "tests" / "npm" / "node_modules").symlink_to(ROOT / "tests" / "npm" / "node_modules")
        for package in ("generator", "tests"):
            compileall.compile_dir(self._project / package, quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
        shared = folder / "shared"
        shared.mkdir()
        self._environment = {SHARED: str(shared), FIRST_FAILURE: "1", "PYTHONDONTWRITEBYTECODE": "1"}
        self._tests = {module: find_own_tests(module, self._project / "tests") for module in modules}
        tests = sorted({test for own in self._tests.values() for test in own})
        self._collected = Collected(self._project, tests, environment=self._environment, seconds=PATIENCE)
        self._sound: set[str] = set()

    def find_fate(self, mutant: Mutant) -> Fate:
        """Return whether the tests of the mutant's module notice it.

        Raises:
            RuntimeError: they also fail without it, there are none, or the module has changed since.
        """
        module = str(mutant["module"])
        unknown = [test for test in self._tests[module] if test not in self._sound]
        if unknown:
            code = self._collected.run(unknown)
            if code != PASSED:
                raise RuntimeError(f"the tests of {module} end with {code} though nothing was changed")
            self._sound.update(unknown)
        path = self._project / module
        code_before = path.read_text(encoding="utf-8")
        if hashlib.sha256(code_before.encode()).hexdigest() != mutant["made_of"]:
            raise RuntimeError(f"{module} has changed since its mutants were made")
        path.write_text(mutant["code"], encoding="utf-8")
        try:
            return self._find_fate(module, code_before, mutant["code"])
        finally:
            path.write_text(code_before, encoding="utf-8")

    def _find_fate(self, module: str, before: str, after: str) -> Fate:
        function = find_changed_function(before, after)
        if function and self._collected.run(self._tests[module], (module, function, after)) not in (PASSED, NOT_MADE):
            return Fate.KILLED
        code = run_tests(self._project, self._tests[module], environment=self._environment, seconds=PATIENCE)
        if code == NO_TESTS:
            raise RuntimeError(f"the tests of {module} were not run")
        return Fate.SURVIVED if code == PASSED else Fate.KILLED

    def close(self) -> None:
        """End the process that has collected the tests."""
        self._collected.close()


def try_mutants(mutants: Iterable[Mutant]) -> Counter[tuple[str, Fate]]:
    """Return how many mutants of each package met each fate; each survivor is printed as soon as it is known."""
    equal = read_equal()
    fates = Counter[tuple[str, Fate]]()
    tried = list(mutants)
    modules = {str(mutant["module"]) for mutant in tried}
    with tempfile.TemporaryDirectory() as folder, closing(Trial(Path(folder), modules)) as trial:
        for mutant in tried:
            fate = Fate.EQUAL if is_equal(mutant, equal) else trial.find_fate(mutant)
            fates[str(mutant["module"]).split("/")[1].removesuffix(".py"), fate] += 1
            sys.stderr.write(f"{sum(fates.values())} {fate.name.lower()} {mutant['module']}:{mutant['line']}\n")
            if fate is Fate.SURVIVED:
                sys.stdout.write(f"{mutant['module']}:{mutant['line']}\n  - {mutant['old']}\n  + {mutant['new']}\n")
                sys.stdout.flush()
    return fates


def describe(fates: Counter[tuple[str, Fate]]) -> str:
    """Return a table: for each package and for all, how many were tried, are equal and were killed, and the share."""
    packages = sorted({package for package, _ in fates})
    total = Counter({("all", fate): sum(fates[package, fate] for package in packages) for fate in Fate})
    lines = ["| package | mutants | equal | killed | share |", "|---|---:|---:|---:|---:|"]
    for counts, package in [*((fates, package) for package in packages), (total, "all")]:
        killed, survived, equal = (counts[package, fate] for fate in (Fate.KILLED, Fate.SURVIVED, Fate.EQUAL))
        share = f"{100 * killed / (killed + survived):.0f} %" if killed + survived else "–"
        lines.append(f"| {package} | {killed + survived + equal} | {equal} | {killed} | {share} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(describe(try_mutants(map(json.loads, sys.stdin))))
