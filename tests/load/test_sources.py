"""`generator.load.sources`: which files of a data folder are read."""

import shutil
from pathlib import Path

import pytest

from tests.support.checking import check_lines


def test_what_editors_leave_is_not_a_fault(small: Path) -> None:
    """Swap files, backups and hidden system files are ignored."""
    for name in (".exempelby-2019.yml.swp", "exempelby-2019.yml~", "#exempelby-2019.yml#", ".DS_Store"):
        (small / "evaluations" / name).write_bytes(b"\x00")
        (small / name).write_bytes(b"\x00")
    assert check_lines(small) == []


@pytest.mark.parametrize("is_folder_there", [True, False])
def test_no_evaluation_at_all(small: Path, *, is_folder_there: bool) -> None:
    """A site can be built before its first evaluation exists, but not with a reference to a missing evaluation."""
    shutil.rmtree(small / "evaluations")
    (small / "corrections.yml").unlink()
    if is_folder_there:
        (small / "evaluations").mkdir()
    lines = check_lines(small)
    first = (
        "evaluations:1: warning: no evaluation is here; write the first one, as CONTRIBUTING.md describes "
        "[empty-evaluation]"
    )
    assert lines[0] == first
    assert [line.split(": ", 2)[0] for line in lines if line.endswith("[evaluation]")] == [
        "examples/exempelby-malkartan.yml:4",
        "examples/exempelby-motesbussen.yml:4",
        "role_models/exempelby-2019.yml:1",
    ]
    for name in ("examples", "role_models"):
        shutil.rmtree(small / name)
    assert {line.split(": ", 2)[1] for line in check_lines(small)} == {"warning"}


@pytest.mark.parametrize("name", ["evaluations", "examples", "role_models"])
def test_a_file_in_the_place_of_a_folder(small: Path, name: str) -> None:
    """It is reported, and the message says what belongs there."""
    shutil.rmtree(small / name)
    (small / name).write_text("", encoding="utf-8")
    message = f"this must be a folder; the {name.replace('_', ' ')} go in it, one file each"
    assert f"{name}:1: error: {message} [unreadable]" in check_lines(small)
