"""`generator.output`: a folder becomes exactly a tree, and the old files stay until the new ones are complete."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.claims import MARK, ForeignFolderError
from generator.output import (
    BusyFolderError,
    keep_file,
    mark_as_used,
    move_folder,
    pack_folder,
    remove_file,
    remove_files,
    remove_folder,
    repeat_folder,
    replace_folder,
    swap_folders,
    unpack_folder,
    working_beside,
    write_files,
    write_tree,
)
from generator.site import Tree
from tests.support.trees import read_tree


def test_a_folder_becomes_the_tree(tmp_path: Path) -> None:
    """New files are added; stale ones and empty folders are removed."""
    write_tree({"a.md": b"1", "b/c.md": b"2"}, tmp_path / "out")
    write_tree({"a.md": b"1", "d/e.md": b"3"}, tmp_path / "out")
    assert read_tree(tmp_path / "out") == {"a.md": b"1", "d/e.md": b"3"}
    assert not (tmp_path / "out" / "b").exists()


def test_what_is_unchanged_is_not_written(tmp_path: Path) -> None:
    """A preview that watches the folder sees only what changed."""
    write_tree({"a.md": b"1", "b.md": b"1"}, tmp_path)
    for path in tmp_path.iterdir():
        os.utime(path, ns=(1, 1))
    write_tree({"a.md": b"1", "b.md": b"2"}, tmp_path)
    assert {path.name for path in tmp_path.iterdir() if path.stat().st_mtime_ns != 1} == {"b.md"}


def test_a_file_is_whole_when_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that fails leaves the old file and nothing half-written."""
    write_tree({"a.md": b"old"}, tmp_path)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_tree({"a.md": b"new"}, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [MARK, "a.md"]
    assert read_tree(tmp_path) == {"a.md": b"old"}


def test_a_folder_takes_the_place_of_another(tmp_path: Path) -> None:
    """The new folder is where the old one was, and nothing else is left."""
    write_tree({"a": b"new"}, tmp_path / "new")
    write_tree({"a": b"old", "b": b"old"}, tmp_path / "site")
    replace_folder(tmp_path / "new", tmp_path / "site")
    assert read_tree(tmp_path / "site") == {"a": b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def modes(folder: Path) -> dict[str, int]:
    """Return the permissions of a folder and of everything in it."""
    return {str(path.relative_to(folder)): path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}


@pytest.fixture
def usual_permissions() -> Iterator[None]:
    """New files and folders are as they are on most machines, whoever runs the tests."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_permissions")
def test_everyone_may_read_what_is_written(tmp_path: Path) -> None:
    """A web server runs as another user: it must enter every folder and read every file; only the owner may write."""
    with working_beside(tmp_path / "site") as made:
        assert modes(made) == {".": 0o755}
        write_tree({"a.md": b"1", "b/c.md": b"2"}, made)
        replace_folder(made, tmp_path / "site")
    readable = {".": 0o755, "b": 0o755, MARK: 0o644, "a.md": 0o644, "b/c.md": 0o644}
    assert modes(tmp_path / "site") == readable
    write_tree({"a.md": b"2", "b/c.md": b"2"}, tmp_path / "site")
    assert modes(tmp_path / "site") == readable


@pytest.mark.parametrize("write", [write_tree, lambda tree, folder: replace_folder(make(tree, folder), folder)])
def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path, write: Callable[[Tree, Path], None]) -> None:
    """A folder with anything that we didn't write stays as it is, byte for byte."""
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "notes.txt").write_bytes(b"mine")
    with pytest.raises(ForeignFolderError, match="holds files that kompass did not write"):
        write({"a.md": b"1"}, tmp_path / "precious")
    assert read_tree(tmp_path / "precious") == {"notes.txt": b"mine"}


def make(tree: Tree, folder: Path) -> Path:
    """Return a folder next to another one, made from a tree."""
    write_tree(tree, folder.parent / "new")
    return folder.parent / "new"


def test_where_folders_cannot_be_swapped_one_is_moved_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same result, in two steps."""
    monkeypatch.setattr("generator.output._exchange", lambda *_: False)
    test_a_folder_takes_the_place_of_another(tmp_path)


def test_the_old_folder_is_never_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If neither the new nor the old folder can be put in place, the message says where the old one is."""
    monkeypatch.setattr("generator.output._exchange", lambda *_: False)
    write_tree({"a": b"new"}, tmp_path / "new")
    write_tree({"a": b"old"}, tmp_path / "site")
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if Path(target).name == "site":
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="the old folder is in") as caught:
        replace_folder(tmp_path / "new", tmp_path / "site")
    assert read_tree(Path(str(caught.value).rpartition(" ")[2])) == {"a": b"old"}


@pytest.mark.parametrize("name", ["../a.md", "a/../../b.md", "/a.md"])
def test_no_file_is_written_outside(tmp_path: Path, name: str) -> None:
    """A path that leads out is refused before anything is written."""
    with pytest.raises(ValueError, match="leads out of"):
        write_tree({"a.md": b"1", name: b"2"}, tmp_path / "out")
    assert not list(tmp_path.iterdir())


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    """A link in the folder, to a file or to a folder, is removed; what it led to stays as it was."""
    write_tree({"a.md": b"1", "b/c.md": b"1"}, tmp_path / "out")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "c.md").write_bytes(b"mine")
    (tmp_path / "out" / "a.md").unlink()
    (tmp_path / "out" / "a.md").symlink_to(tmp_path / "elsewhere" / "c.md")
    (tmp_path / "out" / "b" / "c.md").unlink()
    (tmp_path / "out" / "b").rmdir()
    (tmp_path / "out" / "b").symlink_to(tmp_path / "elsewhere")
    write_tree({"a.md": b"1", "b/c.md": b"2"}, tmp_path / "out")
    assert read_tree(tmp_path / "out") == {"a.md": b"1", "b/c.md": b"2"}
    assert read_tree(tmp_path / "elsewhere") == {"c.md": b"mine"}


def test_a_site_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    """The umask of the user who builds it doesn't matter."""
    (tmp_path / "site" / "om").mkdir(parents=True, mode=0o700)
    (tmp_path / "site" / "om" / "index.html").write_bytes(b"new")
    (tmp_path / "site" / "om" / "index.html").chmod(0o600)
    (tmp_path / "site").chmod(0o700)
    replace_folder(tmp_path / "site", tmp_path / "public")
    found = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "public").rglob("*")}
    assert found == {MARK: 0o644, "om": 0o755, "index.html": 0o644}
    assert (tmp_path / "public").stat().st_mode & 0o777 == 0o755


def test_what_a_killed_run_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    """The next run removes the one folder that is ours, and no other, whatever its name."""
    for mine in (".site-kompass-mine", ".site-mine", ".x-kompass", ".*-kompass-mine"):
        write_tree({"notes.txt": b"mine"}, tmp_path / mine)
    before = sorted(tmp_path.iterdir())
    left = tmp_path / ".site-kompass"
    write_tree({"made/index.html": b"half"}, left)
    for name in ("site", "*"):
        with working_beside(tmp_path / name) as made:
            assert list(made.iterdir()) == []
            assert made.stat().st_mode & 0o777 == 0o755
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_of_that_name_that_is_not_ours_stays(tmp_path: Path) -> None:
    """It is neither emptied nor used, whether it is a folder or a link to one."""
    (tmp_path / ".site-kompass").mkdir()
    (tmp_path / ".site-kompass" / "notes.txt").touch()
    (tmp_path / ".public-kompass").symlink_to(tmp_path / ".site-kompass")
    for name in ("site", "public"):
        with pytest.raises(ForeignFolderError), working_beside(tmp_path / name):
            pass
    assert (tmp_path / ".site-kompass" / "notes.txt").exists()


def test_one_run_at_a_time(tmp_path: Path) -> None:
    """The second run stops at once and takes nothing from the first; another place is free."""
    with working_beside(tmp_path / "site") as made:
        (made / "index.html").touch()
        with pytest.raises(BusyFolderError, match="another run of kompass is writing to"):
            working_beside(tmp_path / "site").__enter__()
        with working_beside(tmp_path / "public"):
            pass
        assert (made / "index.html").exists()
    with working_beside(tmp_path / "site"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_what_a_link_leads_to_is_replaced(tmp_path: Path) -> None:
    """The link stays a link, and the new site is where it leads, on whichever disk that is."""
    write_tree({"a": b"old"}, tmp_path / "disk" / "real")
    (tmp_path / "site").symlink_to(tmp_path / "disk" / "real")
    with working_beside(tmp_path / "site") as made:
        assert made.is_relative_to(tmp_path / "disk")
        (made / "a").write_bytes(b"new")
        replace_folder(made, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert read_tree(tmp_path / "disk" / "real") == {"a": b"new"}
    assert sorted(path.name for path in (*tmp_path.iterdir(), *(tmp_path / "disk").iterdir())) == [
        "disk",
        "real",
        "site",
    ]


def test_parent_folders_are_made(tmp_path: Path) -> None:
    """However deep the file or the folder is."""
    write_tree({"a/b/c/d.md": b"x"}, tmp_path / "new")
    assert (tmp_path / "new" / "a" / "b" / "c" / "d.md").read_bytes() == b"x"
    made = tmp_path / "made"
    made.mkdir()
    swap_folders(made, tmp_path / "far" / "away" / "site")
    assert (tmp_path / "far" / "away" / "site").is_dir()


def test_a_packed_folder_comes_back_as_it_was(tmp_path: Path) -> None:
    """Every file is in its place with its bytes; equal folders give equal archives, in whatever order made."""
    files = {"index.html": b"start", "a/b/index.html": b"\x00deep\xff", "z.css": b""}
    write_files(files, tmp_path / "first")
    write_files(dict(reversed(files.items())), tmp_path / "second")
    for path in (tmp_path / "second").rglob("*"):
        os.utime(path, ns=(1, 1))
    packed = pack_folder(tmp_path / "first")
    assert pack_folder(tmp_path / "second") == packed
    unpack_folder(packed, tmp_path / "again")
    assert read_tree(tmp_path / "again") == files
    write_files({"a/b/index.html": b"other"}, tmp_path / "second")
    assert pack_folder(tmp_path / "second") != packed


def test_a_repeated_folder_has_the_very_files(tmp_path: Path) -> None:
    """They take no extra space, and what is removed from one folder is still in the other."""
    write_files({"a/index.html": b"1", "b.css": b"2"}, tmp_path / "old")
    repeat_folder(tmp_path / "old", tmp_path / "new")
    assert read_tree(tmp_path / "new") == {"a/index.html": b"1", "b.css": b"2"}
    assert all((tmp_path / "old" / name).samefile(tmp_path / "new" / name) for name in ("a/index.html", "b.css"))
    remove_folder(tmp_path / "old")
    assert read_tree(tmp_path / "new") == {"a/index.html": b"1", "b.css": b"2"}


def test_removing_what_is_not_there_is_not_a_fault(tmp_path: Path) -> None:
    """A folder or file that something else removed stops no build; an existing one is removed with all its content."""
    remove_folder(tmp_path / "gone")
    remove_file(tmp_path / "gone.txt")
    keep_file(tmp_path / "here" / "deep" / "a.txt", b"1")
    remove_file(tmp_path / "here" / "deep" / "a.txt")
    assert list((tmp_path / "here" / "deep").iterdir()) == []
    keep_file(tmp_path / "here" / "deep" / "b.txt", b"2")
    remove_folder(tmp_path / "here")
    assert list(tmp_path.iterdir()) == []


def test_only_what_matches_is_removed(tmp_path: Path) -> None:
    """Files by any of the patterns; a folder whose name matches stays, and so does everything else."""
    files = {"assets/a.map": b"", "assets/a.js": b"", "b.map": b"", "old/x.txt": b"", "assets/deep.map/c.js": b""}
    write_files(files, tmp_path)
    remove_files(tmp_path, ["assets/*.map", "old/*"])
    assert read_tree(tmp_path).keys() == {"assets/a.js", "b.map", "assets/deep.map/c.js"}


def test_what_is_used_counts_as_new(tmp_path: Path) -> None:
    """The oldest files are removed first, so what was used must not look old."""
    keep_file(tmp_path / "kept", b"1")
    os.utime(tmp_path / "kept", ns=(1, 1))
    mark_as_used(tmp_path / "kept")
    assert (tmp_path / "kept").stat().st_mtime_ns > 1
    assert (tmp_path / "kept").read_bytes() == b"1"


def test_a_folder_moves_to_a_new_place(tmp_path: Path) -> None:
    """It moves with all its content, below folders that didn't exist; nothing is left where it was."""
    write_files({"index.html": b"1"}, tmp_path / "new")
    move_folder(tmp_path / "new", tmp_path / "far" / "away")
    assert read_tree(tmp_path) == {"far/away/index.html": b"1"}


@pytest.mark.parametrize("platform", ["darwin", "linux"])
def test_folders_are_swapped_on_any_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    """Where the system can't swap two folders in one step, the site is still the new one."""
    write_files({"index.html": b"old", "stale.html": b"old"}, tmp_path / "site")
    write_files({"index.html": b"new"}, tmp_path / "new")
    monkeypatch.setattr("sys.platform", platform)
    if platform == "linux":
        monkeypatch.setattr("ctypes.CDLL", lambda _: object())  # a C library without the call
    swap_folders(tmp_path / "new", tmp_path / "site")
    assert read_tree(tmp_path) == {"site/index.html": b"new"}
