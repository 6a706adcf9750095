"""The search index: documents in, the files that the browser searches out. The last step of a build.

Pagefind makes the index. Its filters aren't used, because it writes them in a different order on each build; the page
of good examples filters its own list instead, with the help of `EXAMPLES_NAME`.
"""

import gzip
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator.errors import KompassError
from generator.exports.scripts import render_compact_json
from generator.output import keep_files, make_folder_beside, open_to_readers, remove_folder, write_file, write_tree
from generator.pages import PageKind
from generator.search import Document, build_spellings, render_document

FOLDER = "pagefind"
EXAMPLES_FOLDER = "exempel"
SPELLINGS_NAME = "ord.json"
EXAMPLES_NAME = "exempel.json"
# What a browser fetches. Pagefind also writes ready-made search pages, which this site doesn't use.
_KEPT = ("pagefind.js", "pagefind-entry.json", "wasm.sv.pagefind", "*.pf_meta")
_FRAGMENT_PREFIX = b"pagefind_dcd"
# Stops a build whose engine hangs; far longer than an index takes.
_SECONDS = 600


class SearchIndexError(KompassError):
    """There is no site to index, or the engine failed; the message says what is wrong."""


def build_index(documents: Sequence[Document], site: Path) -> None:
    """Write two indexes into the folder of a built site: one of all documents, one of the good examples alone.

    The second one is small, so searching only the examples costs a reader fewer bytes.

    Raises:
        SearchIndexError: the folder has no site in it, or the engine failed or took too long.
    """
    if not (site / "index.html").is_file():
        raise SearchIndexError(f"{site} holds no built site; run kompass site first, or name its folder with --out")
    examples = [document for document in documents if document.kind is PageKind.EXAMPLE]
    _write(documents, site / FOLDER)
    if examples:  # the engine refuses to index nothing
        _write(examples, site / FOLDER / EXAMPLES_FOLDER)
    keep_files(site / FOLDER, (*_KEPT, "fragment/*", "index/*"))
    write_file(site / FOLDER / SPELLINGS_NAME, render_compact_json(build_spellings(documents)))
    write_file(site / FOLDER / EXAMPLES_NAME, render_compact_json(_example_ids(site / FOLDER / EXAMPLES_FOLDER)))
    open_to_readers(site / FOLDER)


def _write(documents: Sequence[Document], folder: Path) -> None:
    """Write the index of the documents into a folder. The engine reads pages, so each document becomes one first."""
    reading = make_folder_beside(folder)
    options = ["--site", str(reading), "--output-path", str(folder), "--force-language", "sv", "--quiet"]
    try:
        write_tree({f"{entry.address}index.html": render_document(entry) for entry in documents}, reading)
        command = [sys.executable, "-m", "pagefind", *options]
        run = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise SearchIndexError(f"the search index took more than {_SECONDS} seconds") from error
    finally:
        remove_folder(reading)
    if run.returncode:
        raise SearchIndexError(f"the search index could not be made: {(run.stderr or run.stdout).strip()}")


def _example_ids(folder: Path) -> dict[str, str]:
    """Return the id of the example behind each hit, keyed by the name that the engine gives the hit."""
    found = {}
    for path in sorted((folder / "fragment").glob("*")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_FRAGMENT_PREFIX))
        found[path.stem] = PurePosixPath(fragment["url"]).name
    return found
