"""`tests.mutate.quick`: which mutants are made in an existing function, and that they are."""

import importlib.util
from pathlib import Path

import pytest

from tests.mutate.quick import change_function, find_changed_function

MODULE = """
from functools import cache

LIMIT = 3


class Box:
    SIZE = 2

    @property
    def width(self):
        return [side * 2 for side in (self.SIZE,)][0]


@cache
def double(number=1):
    def inner():
        return number * 2

    return inner()
"""


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("side * 2", "side / 2", "Box.width"),
        ("number * 2", "number + 2", "double"),
        ("LIMIT = 3", "LIMIT = 4", None),
        ("SIZE = 2", "SIZE = 3", None),
        ("number=1", "number=2", None),
        ("@cache", "", None),
        ("LIMIT = 3", "LIMIT  =  3", None),
    ],
)
def test_only_a_change_within_one_function_is_made(before: str, after: str, name: str | None) -> None:
    """A change in its body, or in that of an inner function; not in a constant, a default, a decorator, or spaces."""
    assert find_changed_function(MODULE, MODULE.replace(before, after)) == name


def test_two_functions_are_not_one() -> None:
    """Neither two that differ nor two with the same name."""
    assert find_changed_function(MODULE, MODULE.replace("* 2", "* 3")) is None
    twice = MODULE + "\n\ndef double(number):\n    return 5\n"
    assert find_changed_function(twice, twice.replace("return 5", "return 6")) is None


def test_a_function_is_changed_wherever_it_is_held(tmp_path: Path) -> None:
    """Behind a decorator and under another name, too; one that isn't there is reported."""
    path = tmp_path / "boxes.py"
    path.write_text(MODULE, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("boxes", path)
    assert spec is not None
    assert spec.loader is not None
    boxes = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(boxes)
    held, box = boxes.double, boxes.Box()
    changed = MODULE.replace("number * 2", "number * 5").replace("side * 2", "side * 7")
    assert change_function(path, "double", changed)
    assert (held(3), box.width) == (15, 4)
    assert change_function(path, "Box.width", changed)
    assert box.width == 14
    assert not change_function(tmp_path / "others.py", "double", changed)
