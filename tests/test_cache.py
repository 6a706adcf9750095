"""`generator.cache`: what is kept comes back whole or not at all, and never for other code or other inputs."""

import os
import shutil
from pathlib import Path

import pytest

from generator import cache as cache_module
from generator.cache import Cache, digest, open_cache


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """Return a folder that stands for the generator."""
    folder = tmp_path / "code"
    (folder / "templates").mkdir(parents=True)
    (folder / "pages.py").write_text("PAGES = 1\n", encoding="utf-8")
    (folder / "templates" / "page.jinja").write_text("a page\n", encoding="utf-8")
    return folder


@pytest.fixture
def kept(tmp_path: Path, code: Path) -> Cache:
    """Return a cache that has one entry, `content` of the part `x`."""
    cache = Cache(tmp_path / "cache", code=code)
    cache.put(cache.name("page", "x"), b"content")
    return cache


def test_what_is_kept_comes_back(kept: Cache, tmp_path: Path, code: Path) -> None:
    """Also in a later build, but only for the same parts and the same kind."""
    later = Cache(tmp_path / "cache", code=code)
    assert later.get(later.name("page", "x")) == b"content"
    assert later.get(later.name("page", "y")) is None
    assert later.get(later.name("chart", "x")) is None
    assert kept.is_current()


@pytest.mark.parametrize("name", ["pages.py", "templates/page.jinja", "templates/another.jinja"])
def test_with_other_code_nothing_is_found(kept: Cache, tmp_path: Path, code: Path, name: str) -> None:
    """A changed module, a changed template, a new file: each is other code, and the old code is no longer current."""
    with (code / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    later = Cache(tmp_path / "cache", code=code)
    assert later.get(later.name("page", "x")) is None
    assert not kept.is_current()
    assert later.is_current()


def test_what_python_caches_is_not_code(kept: Cache, code: Path) -> None:
    """A compiled module doesn't count as a change."""
    (code / "__pycache__").mkdir()
    (code / "__pycache__" / "pages.pyc").write_bytes(b"compiled")
    assert kept.is_current()


@pytest.mark.usefixtures("kept")
def test_with_other_packages_nothing_is_found(tmp_path: Path, code: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An additional package, or another version of one, may give another result."""
    (tmp_path / "site-packages" / "altair-99.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "site-packages")
    other = Cache(tmp_path / "cache", code=code)
    assert other.get(other.name("page", "x")) is None
    monkeypatch.undo()
    same = Cache(tmp_path / "cache", code=code)
    assert same.get(same.name("page", "x")) == b"content"


@pytest.mark.parametrize("damage", [b"", b"content", b"0" * 64, b"0" * 64 + b"content", None])
def test_a_damaged_entry_is_thrown_away(kept: Cache, tmp_path: Path, damage: bytes | None) -> None:
    """Cut off, overwritten, or with another end: it isn't used but removed, and the next one is kept in its place."""
    (path,) = (path for path in (tmp_path / "cache").rglob("*") if path.is_file())
    path.write_bytes(path.read_bytes()[:-1] + b"T" if damage is None else damage)
    name = kept.name("page", "x")
    assert kept.get(name) is None
    assert not path.exists()
    kept.put(name, b"content")
    assert kept.get(name) == b"content"


def test_a_cache_that_cannot_be_written_is_not_a_fault(tmp_path: Path, code: Path) -> None:
    """A file where the folder should be: nothing is kept, nothing is raised."""
    (tmp_path / "cache").write_bytes(b"")
    cache = Cache(tmp_path / "cache", code=code)
    cache.put(cache.name("page", "x"), b"content")
    assert cache.get(cache.name("page", "x")) is None
    cache.trim()


def test_the_least_recently_used_entry_is_removed_first(tmp_path: Path, code: Path) -> None:
    """An entry that was read is as new as one that was written; what fits stays."""
    cache = Cache(tmp_path / "cache", code=code)
    names = [cache.name("page", part) for part in "abc"]
    for name in names:
        cache.put(name, b"content")
    for age, name in enumerate(names):
        os.utime(tmp_path / "cache" / name[:2] / name[2:], (age, age))
    assert cache.get(names[0]) == b"content"
    cache.trim(2 * (64 + len(b"content")))
    assert [cache.get(name) for name in names] == [b"content", None, b"content"]


def test_code_that_was_just_edited_keeps_nothing(tmp_path: Path, code: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python may have loaded the code before the edit."""
    monkeypatch.setattr(cache_module, "_GENERATOR", code)
    assert open_cache(tmp_path / "cache") is None
    for path in code.rglob("*"):
        os.utime(path, (0, 0))
    assert open_cache(tmp_path / "cache") is not None


def test_equal_text_in_different_parts_has_different_digests() -> None:
    """Where a part ends matters; text and its bytes are the same."""
    assert digest(["ab", "c"]) != digest(["a", "bc"])
    assert digest(["ab"]) != digest(["ab", ""])
    assert digest(["å"]) == digest(["å".encode()])


def test_a_folder_that_is_gone_is_made_again(kept: Cache, tmp_path: Path) -> None:
    """Somebody may empty the cache at any time."""
    shutil.rmtree(tmp_path / "cache")
    name = kept.name("page", "x")
    assert kept.get(name) is None
    kept.put(name, b"content")
    assert kept.get(name) == b"content"
