"""Decides which tests run in one process, and what runs first, when several processes share the tests."""

from pathlib import PurePosixPath

from xdist.scheduler import LoadScopeScheduling

DIVIDED = {"tests", "tests/browser"}
"""Folders whose files are large enough to run in different processes."""
APART = {"tests/test_mutations.py", "tests/browser/test_payloads.py"}
"""Files whose single tests take long: any process may run any of them."""
TOGETHER = {"tests/browser/test_adaptation.py": "tests/browser/test_accessibility.py"}
"""Files whose tests run with those of another: they share one visit to every page."""
LONG = (
    "tests/browser/test_accessibility.py",
    "tests/browser/test_contribution.py",
    "tests/browser/test_privacy.py",
    "tests/test_contribution.py",
    "tests/browser",
    "tests/test_site.py",
    "tests/built",
    "tests/preview",
    "tests/audit",
)
"""What takes longest, in starting order, lest one process still run it while the others wait."""


class Spreading(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """Gives each process the tests of one folder or file at a time, so that they share what is made for them."""

    def _split_scope(self, nodeid: str) -> str:
        return unit_of(nodeid)


def unit_of(nodeid: str) -> str:
    """Return the name of what runs in one process: a folder, a file, or a single test."""
    path = PurePosixPath(nodeid.partition("::")[0])
    if str(path) in APART:
        return nodeid
    path = PurePosixPath(TOGETHER.get(str(path), path))
    return str(path if str(path.parent) in DIVIDED else path.parent)


def place_of(nodeid: str) -> int:
    """Return a number to sort tests by: what takes long comes first, and what any process may take comes last."""
    unit = unit_of(nodeid)
    if "::" in unit:
        return len(LONG) + 1
    return next((place for place, name in enumerate(LONG) if unit.startswith(name)), len(LONG))
