"""`generator.index`: the same documents give the same files, on any disk and despite stray settings."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.claims import ForeignFolderError
from generator.index import build_index
from generator.output import BusyFolderError, working_beside
from generator.pages import PageKind
from generator.search import Document
from generator.site import Tree
from tests.support.trees import read_tree

SETTINGS = "root_selector: nowhere\nexclude_selectors: [body]\noutput_path: elsewhere\n"
MEMORY = Path("/dev/shm")  # noqa: S108 - a file system that lists files in the order of their creation


def document(number: int) -> Document:
    """Return an example that has words in common with the others, and one word that only it has."""
    words = ("kommun", "dialog", f"ord{number}")
    kind = PageKind.EXAMPLE if number % 2 else PageKind.ABOUT
    return Document(f"exempel/nr-{number}/", f"Nummer {number}", "En sida.", kind, text=words, words=words)


DOCUMENTS = [document(number) for number in range(60)]


@pytest.fixture
def disks(tmp_path: Path) -> Iterator[list[Path]]:
    """Return folders on as many kinds of file systems as this machine has."""
    if not os.access(MEMORY, os.W_OK):
        yield [tmp_path]
        return
    with TemporaryDirectory(dir=MEMORY) as folder:
        yield [tmp_path, Path(folder)]


def index_of(documents: list[Document], site: Path) -> Tree:
    """Return the files of an index of the documents in an otherwise empty site."""
    site.mkdir()
    (site / "index.html").touch()
    build_index(documents, site)
    return read_tree(site)


@pytest.mark.thorough
def test_an_index_is_the_same_on_every_disk(disks: list[Path]) -> None:
    """The order of the documents, and that in which a file system lists its files, don't matter."""
    made = [
        index_of(documents, disk / name)
        for disk in disks
        for name, documents in {"forwards": DOCUMENTS, "backwards": DOCUMENTS[::-1]}.items()
    ]
    assert [name for name in made[0] if name.endswith(".pf_index")] != []
    assert all(files == made[0] for files in made)


def test_stray_settings_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a file in the working folder, nor a variable, nor a module named like the engine, has any effect."""
    expected = index_of(DOCUMENTS, tmp_path / "expected")
    for name in ("pagefind.yml", "pagefind.yaml"):
        (tmp_path / name).write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "pagefind.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "body")
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", "nowhere")
    assert index_of(DOCUMENTS, tmp_path / "made") == expected


def test_what_is_not_an_index_stays(tmp_path: Path) -> None:
    """A stray file in the folder of the index, with or without an index there, and a folder behind a link."""
    index_of(DOCUMENTS, tmp_path / "site")
    (folder,) = (path for path in (tmp_path / "site" / "pagefind").iterdir() if path.is_dir())
    for foreign in (folder / "notes.txt", tmp_path / "site" / "pagefind" / "notes.txt"):
        foreign.touch()
        with pytest.raises(ForeignFolderError, match="pagefind holds more than a search index"):
            build_index(DOCUMENTS, tmp_path / "site")
        foreign.unlink()
    build_index(DOCUMENTS[:9], tmp_path / "site")
    assert not folder.exists()
    (tmp_path / "site" / "pagefind").rename(tmp_path / "elsewhere")
    (tmp_path / "site" / "pagefind").symlink_to(tmp_path / "elsewhere")
    before = read_tree(tmp_path / "elsewhere")
    with pytest.raises(ForeignFolderError):
        build_index(DOCUMENTS, tmp_path / "site")
    assert read_tree(tmp_path / "elsewhere") == before


def test_an_index_waits_for_no_build(tmp_path: Path) -> None:
    """While another run makes the site, an index would go into the one that is about to be replaced."""
    index_of(DOCUMENTS[:2], tmp_path / "site")
    with working_beside(tmp_path / "site"), pytest.raises(BusyFolderError, match="another run of kompass"):
        build_index(DOCUMENTS, tmp_path / "site")
