"""The content of a folder, without what isn't data."""

from pathlib import Path

import pytest

from generator.load import folders
from generator.load.document import UnreadableError
from generator.load.folders import is_left_behind


@pytest.mark.parametrize("name", ["nassjo-2019.arbete.md", ".x.swp", "~$rapport.docx", "x.yml~", "Thumbs.db"])
def test_what_programs_leave_behind_is_not_data(name: str) -> None:
    """A working file next to a draft, and the files of editors, Word and Windows, are ignored."""
    assert is_left_behind(name)


@pytest.mark.parametrize("name", ["nassjo-2019.yml", "arbete.md", "nassjo-2019.arbete.yml", "anteckningar.md"])
def test_what_an_editor_writes_is_checked(name: str) -> None:
    """A wrong name that no program gives is reported."""
    assert not is_left_behind(name)


def test_a_folder_may_hold_a_limited_number_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to the limit; one more is refused with the limit in the message."""
    monkeypatch.setattr(folders, "MAX_ENTRIES", 3)
    for name in ("c.yml", "a.yml", "b.yml"):
        (tmp_path / name).touch()
    assert [path.name for path in folders.list_folder(tmp_path)] == ["a.yml", "b.yml", "c.yml"]
    (tmp_path / "d.yml").touch()
    with pytest.raises(UnreadableError) as refused:
        folders.list_folder(tmp_path)
    assert "more than 3 files" in refused.value.message.en
