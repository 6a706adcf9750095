"""`generator.load.sources`: which files of a data folder are read."""

from pathlib import Path

from tests.support.checking import check_lines


def test_what_editors_leave_is_not_a_fault(small: Path) -> None:
    """Swap files, backups and what systems hide stop nobody."""
    for name in (".exempelby-2019.yml.swp", "exempelby-2019.yml~", "#exempelby-2019.yml#", ".DS_Store"):
        (small / "evaluations" / name).write_bytes(b"\x00")
        (small / name).write_bytes(b"\x00")
    assert check_lines(small) == []


def test_no_evaluation_at_all(small: Path) -> None:
    """A site without any evaluation is not what anybody meant."""
    for path in (small / "evaluations").iterdir():
        path.unlink()
    assert check_lines(small) == [
        "evaluations:1: error: no evaluation is here; write the first one, as CONTRIBUTING.md describes [file-name]"
    ]
