"""`generator.load.scalars`: a scalar is the value that its editor meant, or a note of how YAML reads it."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.document import MisreadScalar
from generator.messages import say
from tests.support.reading import read


def misread(written: str, read_as: str) -> MisreadScalar:
    """Return the note of how YAML reads a scalar, by its English words."""
    tag = read_as.removeprefix("a value tagged ")
    return MisreadScalar(written, say("a value tagged {tag}", tag=tag) if tag != read_as else say(read_as))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("18.4", Decimal("18.4")),
        ("10.0", Decimal("10.0")),
        ("74", 74),
        ("0", 0),
        ('"0682"', "0682"),
        ("'no'", "no"),
        ("true", True),
        ("null", None),
        ("", None),
        ("0682", misread("0682", "a number that loses its leading zero")),
        ("0114", misread("0114", "a number that loses its leading zero")),
        ("no", misread("no", "yes or no")),
        ("2019-03-14", misread("2019-03-14", "a date")),
        ("1_000", misread("1_000", "another number")),
        ("1:30", misread("1:30", "another number")),
        (".inf", misread(".inf", "another number")),
        ("!!python/name:os.system x", misread("x", "a value tagged tag:yaml.org,2002:python/name:os.system")),
        ("18,4", "18,4"),
        ("[1, 2.50]", (1, Decimal("2.50"))),
    ],
)
def test_a_value_is_what_is_written(tmp_path: Path, written: str, value: object) -> None:
    """Nothing is misread: digits stay, and what YAML reads as something else is kept as written."""
    read_value, problems = read(tmp_path, f"key: {written}\n")
    assert problems == []
    assert read_value == {"key": value}
    assert repr(read_value) == repr({"key": value})
