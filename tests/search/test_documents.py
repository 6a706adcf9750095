"""`generator.search.documents`: what the search index holds of each page."""

from generator.model import Collection
from generator.pages import build_pages
from generator.search import build_documents


def test_every_page_has_its_document(small_collection: Collection) -> None:
    """All but the search page, frames, short addresses, and unevaluated municipalities, which names answer for.

    Each has title, kind and summary; of nothing there is nothing.
    """
    pages = build_pages(small_collection)
    documents = build_documents(pages, {})
    unevaluated = {"kommuner/provby/", "kommuner/ostprov/"}
    addresses = {page.address for page in pages}
    assert unevaluated <= addresses
    framed = {page.address for page in pages if page.is_framed}
    assert len(framed) == 4
    expected = {address for address in addresses if not address.startswith(("sok/", "k/"))} - unevaluated - framed
    assert {document.address for document in documents} == expected
    assert all(document.title and document.summary and document.kind for document in documents)
    assert build_documents([], {}) == []
