"""The search index: documents in, the files that the browser searches out. The last step of a build.

All files of an index are in a folder that is named by what they contain, so that a browser never mixes those of two
builds; `CURRENT_NAME` says which folder it is, and is the only file that browsers may not keep a copy of.

Pagefind makes the index (`generator.engine`). Its filters aren't used, because it writes them in a different order on
each build; the page of good examples filters its own list instead, with the help of `EXAMPLES_NAME`.
"""

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from generator.cache import Cache
from generator.claims import ForeignFolderError, follow_links
from generator.engine import SearchIndexError, build_index_files
from generator.exports.scripts import render_compact_json, sum_up
from generator.output import (
    move_folder,
    open_to_readers,
    pack_folder,
    swap_folders,
    unpack_folder,
    working_beside,
    write_file,
    write_files,
)
from generator.pages import PageKind
from generator.search import Document, build_spellings, render_document, split_spellings

FOLDER = "pagefind"
EXAMPLES_FOLDER = "exempel"
CURRENT_NAME = "aktuellt.json"
EXAMPLES_NAME = "exempel.json"
# What a browser fetches. Pagefind also writes ready-made search pages, which this site doesn't use.
_KEPT = ("pagefind.js", "pagefind-entry.json", "wasm.sv.pagefind", "*.pf_meta", "fragment/*", "index/*")
_LANGUAGE = "sv_"
_FRAGMENT_PREFIX = b"pagefind_dcd"
_DIGITS = 12
_WHOLE = "whole"


def build_index(documents: Sequence[Document], site: Path) -> None:
    """Write two indexes into the folder of a built site: one of all documents, one of only the good examples.

    The second one is small, so searching only the examples costs a reader fewer bytes.

    Raises:
        SearchIndexError: the folder has no site in it, or the engine failed or took too long.
        ForeignFolderError: the folder of the index holds anything but an index.
        BusyFolderError: another run is making this site, or its index.
    """
    _check_site(site)
    _claim(site / FOLDER)
    with working_beside(site), making_index(documents, beside=site / FOLDER) as put_index:
        put_index(site)


def index_place(site: Path) -> Path:
    """Return where the index of a site that is being built is made: beside the site's folder."""
    place = follow_links(site)
    return place.with_name(f"{place.name}-{FOLDER}")


@contextmanager
def making_index(
    documents: Sequence[Document], *, beside: Path, cache: Cache | None = None
) -> Iterator[Callable[[Path], None]]:
    """Make the two indexes while the body of the `with` runs; yield a function that puts them into a built site.

    The index needs none of the site's pages, and most of its work is the engine's, in processes of its own. The files
    are in a folder beside `beside` until the function, which waits for them, is called. It raises what `build_index`
    raises. Nothing is indexed if `cache` has the index of the very same documents.
    """
    with working_beside(beside) as making, ThreadPoolExecutor(max_workers=1) as thread:
        making_files = thread.submit(_recall_files, documents, making, cache=cache)

        def put(site: Path) -> None:
            made = making_files.result()
            _check_site(site)
            name, whole = _digest(made), made.with_name(_WHOLE)
            move_folder(made, whole / name)
            write_file(whole / CURRENT_NAME, render_compact_json({"folder": name}))
            open_to_readers(whole)
            _claim(site / FOLDER)
            swap_folders(whole, site / FOLDER)

        yield put


def _claim(folder: Path) -> None:
    """Make sure that a folder is missing, or holds only indexes: each is named by what it contains."""
    if not folder.is_symlink() and not folder.exists():
        return
    if not folder.is_symlink() and folder.is_dir():
        indexes = [path for path in folder.iterdir() if path.name != CURRENT_NAME]
        if all(path.is_dir() and not path.is_symlink() and _digest(path) == path.name for path in indexes):
            return
    raise ForeignFolderError(f"{folder} holds more than a search index; move what you need, and remove it yourself")


def _check_site(site: Path) -> None:
    if not (site / "index.html").is_file():
        raise SearchIndexError(f"{site} holds no built site; run kompass site first, or name its folder with --out")


def _recall_files(documents: Sequence[Document], making: Path, *, cache: Cache | None) -> Path:
    """Return what `_write_files` returns, from the cache if it has it."""
    if cache is None:
        return _write_files(documents, making)
    name = cache.name(FOLDER, repr(documents))
    kept = cache.get(name)
    if kept is None:
        folder = _write_files(documents, making)
        if cache.is_current():
            cache.put(name, pack_folder(folder))
        return folder
    unpack_folder(kept, making / FOLDER)
    return making / FOLDER


def _write_files(documents: Sequence[Document], making: Path) -> Path:
    """Return a folder in the folder `making` with all files of both indexes, which are made in parallel."""
    examples = [document for document in documents if document.kind is PageKind.EXAMPLE]
    folder, beside = making / FOLDER, making / EXAMPLES_FOLDER
    with ThreadPoolExecutor(max_workers=1) as thread:
        # The engine refuses to index nothing.
        small = thread.submit(_write, examples, beside) if examples else None
        _write(documents, folder)
        spellings = {
            name: render_compact_json(content) for name, content in split_spellings(build_spellings(documents)).items()
        }
        if small is not None:
            small.result()
            move_folder(beside, folder / EXAMPLES_FOLDER)
    for name, content in spellings.items():
        write_file(folder / name, content)
    write_file(folder / EXAMPLES_NAME, render_compact_json(_name_examples(folder / EXAMPLES_FOLDER)))
    return folder


def _digest(folder: Path) -> str:
    """Return a name that changes whenever a file's name or content does."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:_DIGITS]


def _write(documents: Sequence[Document], folder: Path) -> None:
    """Write the index of the documents, in the order of their addresses, into a folder."""
    ordered = sorted(documents, key=lambda entry: entry.address)
    pages = ((f"{entry.address}index.html", render_document(entry)) for entry in ordered)
    with TemporaryDirectory() as empty:
        files = build_index_files(pages, empty=Path(empty))
    write_files({name: content for name, content in files.items() if any(map(PurePath(name).match, _KEPT))}, folder)


def _name_examples(folder: Path) -> dict[str, object]:
    """Return the engine's names for the examples, in the order of the examples' ids, and a check of the ids."""
    found = {}
    for path in sorted((folder / "fragment").glob("*")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_FRAGMENT_PREFIX))
        found[PurePath(fragment["url"]).name] = path.stem.removeprefix(_LANGUAGE)
    return {"check": sum_up(sorted(found)), "names": [found[identifier] for identifier in sorted(found)]}
