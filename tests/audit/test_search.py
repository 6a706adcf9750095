"""The search of the named evaluations."""

import gzip

from generator.pages import Page
from generator.search import build_documents, build_spellings
from tests.support.folders import ROOT
from tests.support.trees import read_tree


def test_spellings_hold_long_words_only(named_pages: list[Page]) -> None:
    """The list that a browser corrects by stays small."""
    lists = build_spellings(build_documents(named_pages, read_tree(ROOT / "docs")))
    assert {len(word) >= 7 for word in lists["long"]} == {True}
    assert {"krångelportal", "medborgarbudget"} <= {*lists["long"]}
    assert not {"ardialog", "sutveckling", "tivitet", "finansr"} & {*lists["long"]}
    assert len(gzip.compress("\n".join(lists["long"]).encode())) < 14_000
