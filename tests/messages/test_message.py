"""Messages quote what they are about, but never at the length of a whole file."""

from pathlib import Path

import pytest

from generator.messages import Language, say, verbatim
from tests.support.checking import check_folder

LONG = 500_000
MOST = 2_100


def test_a_value_is_quoted_by_its_beginning() -> None:
    """A value that isn't too long is quoted whole."""
    assert verbatim("x" * 2000).text(Language.SV) == "x" * 2000
    assert verbatim("x" * 2001).text(Language.SV) == f"{'x' * 2000} ..."
    assert say("{written} without quotes is a number", written="1" * 2001).text(Language.EN).startswith("11")
    assert len(say("{written} without quotes is a number", written="1" * 2001).text(Language.SV)) <= MOST


@pytest.mark.parametrize(
    "line",
    [
        "notes: [{long}Α]",
        "notes: ['{long}']",
        "notes: !{long} x",
        "notes: *{long}",
        "notes: &{long} x",
        "{long}: x",
        '"{long}\\q": x',
        "notes: {{{long}: {long}}}",
        "total: {long}",
        "added: {long}",
    ],
)
def test_a_line_as_long_as_a_file_has_a_short_message(small: Path, line: str) -> None:
    """Words, tags, names and keys of half a million letters get messages of readable length."""
    path = small / "evaluations" / "asele-by-2021.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}{line.format(long='x' * LONG)}\n", encoding="utf-8")
    problems = check_folder(small)
    assert problems
    assert all(len(problem.message.text(language)) <= MOST for problem in problems for language in Language)
