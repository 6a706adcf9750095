"""`generator.search.spelling`: the lists that a browser corrects words by."""

import gzip

from generator.search import Document, build_spellings


def test_spellings_hold_long_words_only(documents: list[Document]) -> None:
    """The list that a browser corrects by stays small."""
    lists = build_spellings(documents)
    assert {len(word) >= 7 for word in lists["long"]} == {True}
    assert {"krångelportal", "medborgarbudget"} <= {*lists["long"]}
    assert len(gzip.compress("\n".join(lists["long"]).encode())) < 14_000
