"""`generator.load.text`: a file is text in UTF-8 of bounded size, or refused with a line and the mend."""

import os
from pathlib import Path

import pytest

from generator.load.text import MAX_BYTES
from generator.load.tree import read_document
from tests.support.reading import read


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("a:\n\tb: 1\n", "2: error: the line contains a tab; write spaces instead, two for each level [tab]"),
        (
            "a: 1\nb: \x07\n",
            "2: error: the line contains the invisible character U+0007; remove it [syntax]",
        ),
        (
            b"a: 1\nb: \xff\n",
            "2: error: byte 0xff is not UTF-8; save the file with the encoding UTF-8 [encoding]",
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


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A file that isn't there is told, not raised."""
    _, problems = read_document(tmp_path / "none.yml")
    assert [problem.message for problem in problems] == [
        "the file can't be read (No such file or directory); check that it is there"
    ]


def test_every_line_with_a_tab_is_told(tmp_path: Path) -> None:
    """All of them at once, also where lines end with a carriage return alone."""
    _, problems = read(tmp_path, "a: 1\r\tb: 2\r\nc: 3\n\td: \t4\n")
    assert [problem.split(":")[0] for problem in problems] == ["2", "4"]


def test_what_is_not_a_file_never_blocks(tmp_path: Path) -> None:
    """A pipe with nobody at its other end would be waited for without end."""
    os.mkfifo(tmp_path / "pipe.yml")
    _, problems = read_document(tmp_path / "pipe.yml")
    assert [problem.message for problem in problems] == ["this is not a file; put a text file in its place"]
