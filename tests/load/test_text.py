"""`generator.load.text`: a file is text in UTF-8 of bounded size, or refused with a line and how to mend it."""

import os
from pathlib import Path

import pytest

from generator.load.text import MAX_BYTES, MAX_MARKS
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
def test_a_fault_has_its_line_and_a_remedy(tmp_path: Path, content: str | bytes, problem: str) -> None:
    """Each fault of a file is one line that says where, what and how."""
    assert read(tmp_path, content)[1] == [problem]


def test_a_mebibyte_is_the_limit(tmp_path: Path) -> None:
    """A file of 1 048 576 bytes is read; one byte more is refused before it is parsed."""
    assert read(tmp_path, "a: 1 #" + "x" * (1_048_576 - 6))[1] == []
    (problem,) = read(tmp_path, "a: 1 #" + "x" * (1_048_577 - 6))[1]
    assert problem.endswith("[size]")


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A file that isn't there is reported, not raised."""
    _, problems = read_document(tmp_path / "none.yml")
    assert [problem.message.en for problem in problems] == [
        "the file can't be read (No such file or directory); check that it is there"
    ]


def test_every_line_with_a_tab_is_reported(tmp_path: Path) -> None:
    """All of them at once, even where a line ends with only a carriage return, which is reported too."""
    _, problems = read(tmp_path, "a: 1\r\tb: 2\r\nc: 3\n\td: \t4\n")
    assert [problem.split(":")[0] for problem in problems] == ["1", "2", "4"]


HIDDEN_BREAKS = ["\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"]


@pytest.mark.parametrize("hidden", HIDDEN_BREAKS, ids=ascii)
@pytest.mark.parametrize("before", ["year: 2021 # enligt rapporten", "# ", "year: 2021\n# enligt rapporten"])
def test_a_comment_publishes_nothing(tmp_path: Path, hidden: str, before: str) -> None:
    """Whatever ends a line only for the parser, or only for an editor, is refused in a comment too."""
    document, problems = read(tmp_path, f"month: 1\n{before}{hidden}interviews: Trettio personer.\n")
    assert document is None
    assert {problem.rpartition(" ")[2] for problem in problems} == {"[syntax]"}
    assert f"U+{ord(hidden):04X}" in problems[0]


@pytest.mark.parametrize(
    "hidden",
    [
        "\u202e",
        "\u2066",
        "\u200b",
        "\u061c",
        "\ufeff",
        "\u2065",
        "\U000e0041",
        "\U000e0fff",
        "\ufff0",
        "\ue000",
        "\u00ad ",
    ],
    ids=ascii,
)
def test_a_comment_hides_and_turns_nothing(tmp_path: Path, hidden: str) -> None:
    """What a review can't see, or sees in another order than the parser, is refused in comments, keys and texts."""
    for content in (f"month: 1 # a{hidden}b\n", f"# a{hidden}b\nmonth: 1\n", f"a{hidden}b: 1\n", f"a: '{hidden}b'\n"):
        document, problems = read(tmp_path, content)
        assert (document, len(problems)) == (None, 1)


def test_a_file_of_an_old_system_is_read(tmp_path: Path) -> None:
    """Where every line ends with a carriage return, all programs see the same lines."""
    document, problems = read(tmp_path, "a: 1\rb: 2\r")
    assert problems == []
    assert document == {"a": 1, "b": 2}


@pytest.mark.parametrize("mark", ["\u0301", "\u0327", "\u05b0"], ids=ascii)
def test_letters_with_many_accents_cost_nothing(tmp_path: Path, mark: str) -> None:
    """They are refused before anything normalises them, which would take hours; a letter with two is fine."""
    few = mark * MAX_MARKS
    assert read(tmp_path, f"a: e{few}\n")[1] == []
    many = "\u0301\u0327" * (MAX_BYTES // 8)
    assert [problem.partition("; ")[0] for problem in read(tmp_path, f"a: e{many}\n")[1]] == [
        "1: error: a letter has more than 5 accents on it"
    ]


def test_what_is_not_a_file_never_blocks(tmp_path: Path) -> None:
    """Reading a pipe that nobody writes to would wait forever."""
    os.mkfifo(tmp_path / "pipe.yml")
    _, problems = read_document(tmp_path / "pipe.yml")
    assert [problem.message.en for problem in problems] == ["this is not a file; put a text file in its place"]
