"""The search index: documents in, the files that a browser searches with out. The last step of a build.

The index is made by Pagefind. Its filters are not used, because the order in which it writes them differs from build
to build; the page of good examples narrows its own list instead, by `EXAMPLES_NAME`.
"""

import asyncio
import gzip
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

from pagefind.index import IndexConfig
from pagefind.service import PagefindService

from generator.output import keep_files, make_folder_beside, remove_folder, write_file, write_tree
from generator.pages.examples import EXAMPLE_KIND
from generator.search import Document, build_spellings, render_document

FOLDER = "pagefind"
EXAMPLES_FOLDER = "exempel"
SPELLINGS_NAME = "ord.json"
EXAMPLES_NAME = "exempel.json"
# What a browser fetches. Pagefind also writes ready-made search pages, which this site has no use for.
_KEPT = ("pagefind.js", "pagefind-entry.json", "wasm.sv.pagefind", "*.pf_meta")
_FRAGMENT_MARK = b"pagefind_dcd"


def build_index(documents: Sequence[Document], site: Path) -> None:
    """Write two indexes into the folder of a built site: of all documents, and of the good examples alone.

    The second is there because it is small: searching among examples costs a reader less.

    Raises:
        RuntimeError: the engine refused a document.
    """
    examples = [document for document in documents if document.kind == EXAMPLE_KIND]
    for name, chosen in ((FOLDER, documents), (f"{FOLDER}/{EXAMPLES_FOLDER}", examples)):
        reading = make_folder_beside(site)
        try:
            write_tree({f"{entry.address}index.html": render_document(entry) for entry in chosen}, reading)
            # In a thread of its own, so that it also works where an event loop runs already.
            with ThreadPoolExecutor(1) as thread:
                thread.submit(asyncio.run, _write(reading, site / name)).result()
        finally:
            remove_folder(reading)
    keep_files(site / FOLDER, (*_KEPT, "fragment/*", "index/*"))
    write_file(site / FOLDER / SPELLINGS_NAME, _json(build_spellings(documents)))
    write_file(site / FOLDER / EXAMPLES_NAME, _json(_example_ids(site / FOLDER / EXAMPLES_FOLDER)))


async def _write(reading: Path, folder: Path) -> None:
    # A folder is one message to the engine; a message for each document would cost a tenth of a second each.
    # The context manager of an index writes it once more on leaving, under other names; so the service is used.
    async with PagefindService() as service:
        index = await service.create_index(IndexConfig(force_language="sv"))
        await index.add_directory(str(reading.resolve()))
        await index.write_files(output_path=str(folder.resolve()))


def _example_ids(folder: Path) -> dict[str, str]:
    """Return the id of the example behind each hit, by the name under which the engine returns the hit."""
    found = {}
    for path in sorted((folder / "fragment").iterdir()):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_FRAGMENT_MARK))
        found[path.stem] = PurePosixPath(fragment["url"]).name
    return found


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
