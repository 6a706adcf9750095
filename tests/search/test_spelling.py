"""`generator.search.spelling`: the lists that a browser corrects words by."""

from generator.model import Collection
from generator.pages import build_pages
from generator.search import build_documents, build_spellings


def test_spellings_hold_long_words_only(small_collection: Collection) -> None:
    """Words of seven letters or more."""
    words = build_spellings(build_documents(build_pages(small_collection), {}))["long"]
    assert {len(word) >= 7 for word in words} == {True}
    assert {"utvärderingar", "demokrati", "styrning"} <= {*words}
