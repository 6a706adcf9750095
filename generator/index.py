"""The search index: documents in, the files that a browser searches with out. The last step of a build.

The index is made by Pagefind. Its filters are not used, because the order in which it writes them differs from build
to build; the page of good examples narrows its own list instead, by `EXAMPLES_NAME`.
"""

import gzip
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator.errors import KompassError
from generator.exports.scripts import render_compact_json
from generator.output import keep_files, make_folder_beside, remove_folder, write_file, write_tree
from generator.pages import PageKind
from generator.search import Document, build_spellings, render_document

FOLDER = "pagefind"
EXAMPLES_FOLDER = "exempel"
SPELLINGS_NAME = "ord.json"
EXAMPLES_NAME = "exempel.json"
# What a browser fetches. Pagefind also writes ready-made search pages, which this site has no use for.
_KEPT = ("pagefind.js", "pagefind-entry.json", "wasm.sv.pagefind", "*.pf_meta")
_FRAGMENT_PREFIX = b"pagefind_dcd"
_SECONDS = 600


class SearchIndexError(KompassError):
    """There is no site to make an index for, or the engine could not make it; the message says what is wrong."""


def build_index(documents: Sequence[Document], site: Path) -> None:
    """Write two indexes into the folder of a built site: of all documents, and of the good examples alone.

    The second is there because it is small: searching among examples costs a reader less.

    Raises:
        SearchIndexError: the folder holds no site, or the engine failed, or did not come to an end.
    """
    if not (site / "index.html").is_file():
        raise SearchIndexError(f"{site} holds no built site; run kompass site first, or name its folder with --out")
    examples = [document for document in documents if document.kind is PageKind.EXAMPLE]
    _write(documents, site / FOLDER)
    _write(examples, site / FOLDER / EXAMPLES_FOLDER)
    keep_files(site / FOLDER, (*_KEPT, "fragment/*", "index/*"))
    write_file(site / FOLDER / SPELLINGS_NAME, render_compact_json(build_spellings(documents)))
    write_file(site / FOLDER / EXAMPLES_NAME, render_compact_json(_example_ids(site / FOLDER / EXAMPLES_FOLDER)))


def _write(documents: Sequence[Document], folder: Path) -> None:
    """Write the index of the documents into a folder: they are laid out as pages, which the engine reads."""
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
    """Return the id of the example behind each hit, by the name under which the engine returns the hit."""
    found = {}
    for path in sorted((folder / "fragment").iterdir()):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_FRAGMENT_PREFIX))
        found[path.stem] = PurePosixPath(fragment["url"]).name
    return found
