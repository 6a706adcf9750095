"""Which tests are a module's own: those that mirror it, and for a few modules those that this table names."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

ELSEWHERE: Mapping[str, tuple[str, ...]] = {
    "analysis/comparability": ("analysis/test_better.py", "analysis/test_blocks.py"),
    "analysis/subjects": ("analysis/test_examples.py", "analysis/test_learning.py"),
    "exports/open_data/document": (
        "exports/test_read_back.py",
        "exports/test_own_files.py",
        "exports/test_open_data.py",
    ),
    "exports/open_data/files": ("exports/test_package.py", "exports/test_archive.py", "exports/test_catalogue.py"),
    "exports/open_data/rows": ("exports/test_read_back.py",),
    "exports/open_data/tables": ("exports/test_read_back.py", "exports/test_open_data.py", "exports/test_package.py"),
    "model/choices": ("schemas/test_reference.py", "schemas/test_schema.py"),
    "model/letters": ("search/test_letters.py",),
    "model/records": ("load/test_records.py",),
    "model/records/comparability": ("rules/test_comparability.py", "model/binding/test_records.py"),
}

BESIDE: Mapping[str, tuple[str, ...]] = {
    "exports/open_data": ("exports/test_golden.py",),
    "model/fields": ("load/test_records.py",),
    "model/records": ("exports/test_golden.py",),
}
"""Further tests of a module, or of each module of a package."""


def find_own_tests(module: str, tests: Path) -> tuple[str, ...]:
    """Return the tests of a module such as `generator/rules/points.py`, as pytest names them.

    They are `rules/test_points.py` below `tests`, or a file of that name in a folder above; failing that, what the
    table lists for the module or its package; failing that, the tests of the package.
    """
    place = PurePosixPath(module).relative_to("generator").with_suffix("")
    beside = (*BESIDE.get(place.as_posix(), ()), *BESIDE.get(place.parent.as_posix(), ()))
    return tuple(f"tests/{test}" for test in (*_find_own_tests(place, tests), *beside))


def _find_own_tests(place: PurePosixPath, tests: Path) -> tuple[str, ...]:
    if place.as_posix() in ELSEWHERE:
        return ELSEWHERE[place.as_posix()]
    for package in place.parents:
        mirrored = package / f"test_{place.name}.py"
        if (tests / mirrored).is_file():
            return (mirrored.as_posix(),)
    for package in place.parents:
        if package.as_posix() in ELSEWHERE:
            return ELSEWHERE[package.as_posix()]
        if (tests / package).is_dir() and package != PurePosixPath():
            return (package.as_posix(),)
    raise LookupError(f"no tests are known for generator/{place}.py")
