"""Tries mutants, one after the other, on the tests of their own modules, and says which of them nobody noticed.

The mutants are lines of JSON on the standard input, as `tests.mutate.make` prints them. A mutant is killed if a test
fails, the code can't be imported, or the tests come to no end. `equal.yml` names those that change
nothing that anybody could see, each with the reason; they count in no share.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import Enum, auto
from pathlib import Path
from typing import Any

from tests.mutate.equal import is_equal, read_equal
from tests.mutate.own_tests import find_own_tests
from tests.support.folders import ROOT
from tests.support.rerun import FIRST_FAILURE, run_tests
from tests.support.sharing import SHARED

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv*", ".build", ".*_cache", ".hypothesis", "site", "node_modules", "__pycache__"
)
PASSED, NO_TESTS = 0, 5
PATIENCE = 120
"""Seconds that the tests of a module may compute: several times as long as any of them do."""

Mutant = Mapping[str, Any]


class Fate(Enum):
    """What became of a mutant."""

    KILLED = auto()
    SURVIVED = auto()
    EQUAL = auto()


class Trial:
    """A copy of the project in which mutants are tried, and the modules whose tests were seen to pass without any."""

    def __init__(self, folder: Path) -> None:
        self._project = Path(shutil.copytree(ROOT, folder / "project", ignore=LEFT_OUT))
        (self._project / "tests" / "npm" / "node_modules").symlink_to(ROOT / "tests" / "npm" / "node_modules")
        self._shared = folder / "shared"
        self._shared.mkdir()
        self._sound: set[str] = set()

    def find_fate(self, mutant: Mutant) -> Fate:
        """Return whether the tests of the mutant's module notice it.

        Raises:
            RuntimeError: they fail without it, too, there are none, or the module is another one by now.
        """
        module = str(mutant["module"])
        if module not in self._sound:
            code = self._run(module)
            if code != PASSED:
                raise RuntimeError(f"the tests of {module} end with {code} though nothing was changed")
            self._sound.add(module)
        path = self._project / module
        code_before = path.read_text(encoding="utf-8")
        if hashlib.sha256(code_before.encode()).hexdigest() != mutant["made_of"]:
            raise RuntimeError(f"{module} has changed since its mutants were made")
        path.write_text(mutant["code"], encoding="utf-8")
        try:
            code = self._run(module)
        finally:
            path.write_text(code_before, encoding="utf-8")
        if code == NO_TESTS:
            raise RuntimeError(f"the tests of {module} were not run")
        return Fate.SURVIVED if code == PASSED else Fate.KILLED

    def _run(self, module: str) -> int:
        environment = {SHARED: str(self._shared), FIRST_FAILURE: "1", "PYTHONDONTWRITEBYTECODE": "1"}
        tests = find_own_tests(module, self._project / "tests")
        return run_tests(self._project, tests, environment=environment, seconds=PATIENCE)


def try_mutants(mutants: Iterable[Mutant]) -> Counter[tuple[str, Fate]]:
    """Return how many mutants of each package met which fate; each survivor is printed as soon as it is known."""
    equal = read_equal()
    fates = Counter[tuple[str, Fate]]()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder))
        for mutant in mutants:
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
