"""`generator.output`: a folder becomes exactly a tree, and what is old stays until what is new is whole."""

import os
from pathlib import Path

import pytest

from generator.output import read_tree, replace_folder, write_tree


def test_a_folder_becomes_the_tree(tmp_path: Path) -> None:
    """New files come, stale ones and empty folders go."""
    write_tree({"a.md": b"1", "b/c.md": b"2"}, tmp_path / "out")
    write_tree({"a.md": b"1", "d/e.md": b"3"}, tmp_path / "out")
    assert read_tree(tmp_path / "out") == {"a.md": b"1", "d/e.md": b"3"}
    assert not (tmp_path / "out" / "b").exists()


def test_what_is_unchanged_is_not_written(tmp_path: Path) -> None:
    """A preview that watches the folder sees only what changed."""
    write_tree({"a.md": b"1", "b.md": b"1"}, tmp_path)
    os.utime(tmp_path / "a.md", ns=(1, 1))
    os.utime(tmp_path / "b.md", ns=(1, 1))
    write_tree({"a.md": b"1", "b.md": b"2"}, tmp_path)
    assert (tmp_path / "a.md").stat().st_mtime_ns == 1
    assert (tmp_path / "b.md").stat().st_mtime_ns != 1


def test_a_file_is_whole_when_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that fails leaves the old file and nothing half-written."""
    write_tree({"a.md": b"old"}, tmp_path)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_tree({"a.md": b"new"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert read_tree(tmp_path) == {"a.md": b"old"}


def test_a_folder_takes_the_place_of_another(tmp_path: Path) -> None:
    """The new folder stands where the old stood, and nothing else is left."""
    write_tree({"a": b"new"}, tmp_path / "new")
    write_tree({"a": b"old", "b": b"old"}, tmp_path / "site")
    replace_folder(tmp_path / "new", tmp_path / "site")
    assert read_tree(tmp_path / "site") == {"a": b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
