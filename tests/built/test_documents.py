"""Every built page meant to be read can be found by the search."""

from pathlib import Path

from generator.model import Collection
from generator.model.addresses import municipality_address
from generator.search import Document, build_documents


def test_every_page_that_is_read_can_be_found(documents: list[Document], site: Path, collection: Collection) -> None:
    """All but the search page, the missing page, short addresses and frames have a document, with title, kind, summary.

    The pages of municipalities without an evaluation are found by the file of names instead.
    """
    named = {
        municipality_address(entry)
        for entry in collection.municipalities.values()
        if not collection.evaluations_of(entry)
    }
    addresses = {document.address for document in documents}
    for path in site.rglob("index.html"):
        address = path.parent.relative_to(site).as_posix().removeprefix(".")
        address = f"{address}/" if address else ""
        assert (address in addresses) != (
            address.startswith(("sok/", "k/")) or address.endswith(("/bricka/", "/profil/")) or address in named
        ), address
    assert all(document.title and document.summary and document.kind for document in documents)
    assert build_documents([], {}) == []


LARGEST_PART = 20_000
"""In bytes. The engine's default makes parts of 60 kB, our setting some 10 kB: a query fetches one for each word."""


def test_the_parts_of_the_index_are_small(site: Path) -> None:
    """Each part that a query may fetch, of both indexes, is one of several and is no larger than the limit."""
    (folder,) = (path for path in (site / "pagefind").iterdir() if path.is_dir())
    for parts in (folder / "index", folder / "exempel" / "index"):
        sizes = [path.stat().st_size for path in parts.iterdir()]
        assert len(sizes) > 4
        assert max(sizes) <= LARGEST_PART
