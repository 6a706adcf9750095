"""Every built page that is read can be found by the search."""

from pathlib import Path

from generator.search import Document, build_documents


def test_every_page_that_is_read_can_be_found(documents: list[Document], site: Path) -> None:
    """All but the search page, the missing page and short addresses have a document, each with title, kind, summary."""
    addresses = {document.address for document in documents}
    for path in site.rglob("index.html"):
        address = path.parent.relative_to(site).as_posix().removeprefix(".")
        address = f"{address}/" if address else ""
        assert (address in addresses) != address.startswith(("sok/", "k/")), address
    assert all(document.title and document.summary and document.kind for document in documents)
    assert build_documents([], {}) == []
