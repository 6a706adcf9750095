"""`tests.mutate`: every module that can be mutated has tests of its own, and what is listed as equal is still there."""

from collections import Counter
from pathlib import Path

import pytest

from tests.mutate.__main__ import Fate, describe
from tests.mutate.equal import is_equal, read_equal
from tests.mutate.own_tests import ELSEWHERE, find_own_tests
from tests.support.folders import ROOT, TESTS

PACKAGES = ("model", "rules", "analysis", "exports", "search")


def test_every_module_has_tests_of_its_own() -> None:
    """Each file or folder exists; the table names nothing that is found without it, and no module that is gone."""
    modules = [path for package in PACKAGES for path in (ROOT / "generator" / package).rglob("*.py")]
    names = [path.relative_to(ROOT).as_posix() for path in modules if path.name != "__init__.py"]
    assert len(names) > 60
    for name in names:
        found = find_own_tests(name, TESTS)
        assert found
        assert all((ROOT / test).exists() for test in found), name
    for place in ELSEWHERE:
        assert (ROOT / "generator" / f"{place}.py").is_file() or (ROOT / "generator" / place).is_dir(), place
        assert not (TESTS / f"{Path(place).parent}/test_{Path(place).name}.py").is_file(), place


@pytest.mark.parametrize(
    ("module", "tests"),
    [
        ("generator/rules/points.py", ("tests/rules/test_points.py",)),
        ("generator/output.py", ("tests/test_output.py",)),
        ("generator/exports/open_data/workbook.py", ("tests/exports/test_workbook.py", "tests/exports/test_golden.py")),
        ("generator/model/records/known.py", ("tests/load/test_records.py", "tests/exports/test_golden.py")),
        ("generator/rules/context.py", ("tests/rules",)),
    ],
)
def test_the_tests_mirror_the_modules(module: str, tests: tuple[str, ...]) -> None:
    """In the same place, in a folder above, by the table, or all of the package."""
    assert find_own_tests(module, TESTS) == tests


def test_a_module_without_tests_is_reported() -> None:
    """No mutant is tried without tests."""
    with pytest.raises(LookupError, match="no tests are known for generator"):
        find_own_tests("generator/nothing/of.py", TESTS)


def test_equal_mutants_are_still_there() -> None:
    """Each entry has a reason, is listed once, and its lines are in the module today."""
    entries = read_equal()
    assert len({(entry.module, entry.old, entry.new) for entry in entries}) == len(entries)
    for entry in entries:
        lines = (ROOT / entry.module).read_text(encoding="utf-8").splitlines()
        assert entry.old in " ".join(line.strip() for line in lines), entry
        assert entry.why.endswith("."), entry
        assert is_equal({"module": entry.module, "old": entry.old, "new": entry.new}, entries)
        assert not is_equal({"module": entry.module, "old": entry.old, "new": entry.old}, entries)


def test_the_share_is_of_those_that_are_not_equal() -> None:
    """Three of four observable mutants are three quarters, however many are equal."""
    fates = Counter(
        {("model", Fate.KILLED): 3, ("model", Fate.SURVIVED): 1, ("model", Fate.EQUAL): 4, ("search", Fate.EQUAL): 1}
    )
    assert describe(fates).splitlines()[2:] == [
        "| model | 8 | 4 | 3 | 75 % |",
        "| search | 1 | 1 | 0 | – |",
        "| all | 9 | 5 | 3 | 75 % |",
    ]
