"""`generator.load.tree`: YAML is read exactly, or refused with a line and the mend."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.tree import MAX_BYTES, Bent, read_document
from generator.problems import format_text


def read(tmp_path: Path, content: str | bytes) -> tuple[object, list[str]]:
    """Return the value of a file with this content, and its problems without the path."""
    path = tmp_path / "file.yml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    document, problems = read_document(path)
    return document and document.value, [format_text(problem).removeprefix(f"{path}:") for problem in problems]


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
        ("0682", Bent("0682", "a number that loses its leading zero")),
        ("0114", Bent("0114", "a number that loses its leading zero")),
        ("no", Bent("no", "yes or no")),
        ("2019-03-14", Bent("2019-03-14", "a date")),
        ("1_000", Bent("1_000", "another number")),
        ("1:30", Bent("1:30", "another number")),
        (".inf", Bent(".inf", "another number")),
        ("!!python/name:os.system x", Bent("x", "a value tagged tag:yaml.org,2002:python/name:os.system")),
        ("18,4", "18,4"),
        ("[1, 2.50]", (1, Decimal("2.50"))),
    ],
)
def test_a_value_is_what_is_written(tmp_path: Path, written: str, value: object) -> None:
    """Nothing is bent: digits stay, and what YAML reads as something else is kept apart."""
    read_value, problems = read(tmp_path, f"key: {written}\n")
    assert problems == []
    assert read_value == {"key": value}
    assert repr(read_value) == repr({"key": value})


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            '3: error: the key "a" is given twice, first on line 1; keep one of them [duplicate-key]',
        ),
        ("a:\n\tb: 1\n", "2: error: the line holds a tab; write spaces instead, two for each level [tab]"),
        (
            "a: 1\nb: \x07\n",
            "2: error: the line holds the invisible character U+0007; remove it [syntax]",
        ),
        (
            b"a: 1\nb: \xff\n",
            "2: error: byte 0xff is not UTF-8; save the file with the encoding UTF-8 [encoding]",
        ),
        (
            "- a\n- b\n",
            "1: error: the file must hold keys and values (key: value), not a list or a single text [mapping]",
        ),
        (
            "",
            "1: error: the file is empty; write keys and values, as in the other files of this folder [mapping]",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "2: error: a second document starts here; one file is one document, remove --- [mapping]",
        ),
        (
            'a: 1\nb: "open\nc: 2\n',
            "2: error: a quotation mark opens a text here that is never closed; write the second quotation mark "
            "[syntax]",
        ),
        (
            "a: !!python/object:os.x {b: 1}\n",
            "1: error: the tag tag:yaml.org,2002:python/object:os.x is not allowed; remove it [syntax]",
        ),
        (
            "a: &x [1]\nb: *x\n",
            "2: error: the alias *x is not allowed; write the value out in full [alias]",
        ),
        (
            "a:\n  ? [b]\n  : 1\n",
            "2: error: a key must be a single word; look at braces, brackets and dashes here [syntax]",
        ),
        (
            "a: " + "[" * 50 + "]" * 50,
            "1: error: values are nested more than 20 deep; look at the indentation [depth]",
        ),
        (
            b"a: " + b"x" * MAX_BYTES,
            "1: error: the file is larger than 1 MiB; an evaluation is a hundredth of that, so split it [size]",
        ),
    ],
)
def test_a_fault_has_its_line_and_its_mend(tmp_path: Path, content: str | bytes, problem: str) -> None:
    """Each fault of a file is one line that says where, what and how."""
    assert read(tmp_path, content)[1] == [problem]


def test_broken_yaml_has_its_line(tmp_path: Path) -> None:
    """The parser's own complaint comes with the line and a hint."""
    value, problems = read(tmp_path, "a: 1\nb: [1, 2\nc: 3\n")
    assert value is None
    assert len(problems) == 1
    assert problems[0].startswith("3: error: this is not valid YAML (")
    assert problems[0].endswith("; look at indentation, colons and quotation marks here and just above [syntax]")


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A file that isn't there is told, not raised."""
    _, problems = read_document(tmp_path / "none.yml")
    assert [problem.message for problem in problems] == [
        "the file can't be read (No such file or directory); check that it is there"
    ]


def test_an_alias_bomb_is_refused(tmp_path: Path) -> None:
    """Nine lists of nine aliases each would be 387 million items; reading stops at the first alias."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    _, problems = read(tmp_path, "\n".join(lines))
    assert problems == ["2: error: the alias *a0 is not allowed; write the value out in full [alias]"]


def test_the_line_of_every_value(tmp_path: Path) -> None:
    """A location gives the line of its value; one that is missing, the line of what is around it."""
    path = tmp_path / "file.yml"
    path.write_text("a: 1\nb:\n  - c: 2\n    d: >-\n      text\n", encoding="utf-8")
    document, _ = read_document(path)
    assert document is not None
    assert [document.line(location) for location in [("a",), ("b",), ("b", 0, "c"), ("b", 0, "d")]] == [1, 2, 3, 4]
    assert document.line(("b", 0, "missing")) == 3


def test_every_line_with_a_tab_is_told(tmp_path: Path) -> None:
    """All of them at once, also where lines end with a carriage return alone."""
    _, problems = read(tmp_path, "a: 1\r\tb: 2\r\nc: 3\n\td: \t4\n")
    assert [problem.split(":")[0] for problem in problems] == ["2", "4"]


def test_a_dropped_value_leaves_no_false_fault(tmp_path: Path) -> None:
    """A key that is given three times on one line is told twice, and what is inside it not at all."""
    _, problems = read(tmp_path, "{b: {c: 1}, b: {c: 2}, b: {c: 3}}\n")
    assert problems == ['1: error: the key "b" is given twice, first on line 1; keep one of them [duplicate-key]'] * 2


def test_what_is_not_a_file_never_blocks(tmp_path: Path) -> None:
    """A pipe with nobody at its other end would be waited for without end."""
    os.mkfifo(tmp_path / "pipe.yml")
    _, problems = read_document(tmp_path / "pipe.yml")
    assert [problem.message for problem in problems] == ["this is not a file; put a text file in its place"]
