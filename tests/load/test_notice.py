"""`generator.load.notice`: what every page of a site says if its data aren't real."""

from pathlib import Path

from generator.load import NOTICE_FILE, load_notice
from generator.problems import format_text
from tests.support.checking import check_lines
from tests.support.folders import ROOT


def test_the_real_data_have_no_notice() -> None:
    """There is no file for it, and that isn't a problem."""
    assert load_notice(ROOT / "data") == ({}, [])


def test_a_notice_is_text(small: Path) -> None:
    """White space is collapsed, as in every text of the data; the file is a known file of the data."""
    (small / "notice.yml").write_text("text: >-\n  Allt är\n  <b>påhittat</b>.\n", encoding="utf-8")
    assert load_notice(small) == ({NOTICE_FILE: "Allt är <b>påhittat</b>.".encode()}, [])
    assert check_lines(small) == []


def test_faults_have_a_line(small: Path) -> None:
    """A file that can't be read and one with an unknown key are reported like in every file of the data."""
    for content, expected in (
        ("text: x\ntxt: y\n", 'notice.yml:2: error: unknown key "txt"; did you mean "text"? [unknown-key]'),
        ("{}\n", 'notice.yml:1: error: the key "text" is missing; add a line "text: ..." here [missing-key]'),
    ):
        (small / "notice.yml").write_text(content, encoding="utf-8")
        assert [format_text(problem).replace(f"{small}/", "") for problem in load_notice(small)[1]] == [expected]
    (small / "notice.yml").write_text("text: [", encoding="utf-8")
    files, problems = load_notice(small)
    assert files == {}
    assert [problem.rule for problem in problems] == ["syntax"]
