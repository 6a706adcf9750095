"""What is in a folder, without what isn't data."""

import pytest

from generator.load.folders import is_left_behind


@pytest.mark.parametrize("name", ["nassjo-2019.arbete.md", ".x.swp", "~$rapport.docx", "x.yml~", "Thumbs.db"])
def test_what_programs_leave_is_no_data(name: str) -> None:
    """A working file beside a draft, and the files of editors, Word and Windows, are passed over."""
    assert is_left_behind(name)


@pytest.mark.parametrize("name", ["nassjo-2019.yml", "arbete.md", "nassjo-2019.arbete.yml", "anteckningar.md"])
def test_what_an_editor_writes_is_looked_at(name: str) -> None:
    """A name that no program gives is reported if it is wrong."""
    assert not is_left_behind(name)
