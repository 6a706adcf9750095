"""`generator.search.spelling`: the lists that a browser corrects words with."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Collection
from generator.model.letters import fold
from generator.pages import PageKind, build_pages
from generator.search import Document, build_documents, build_spellings, split_spellings
from generator.search.slips import is_form, is_near
from generator.search.spelling import MIN_LETTERS, taken_for_slips


def test_spellings_hold_long_words_only(small_collection: Collection) -> None:
    """Words of seven letters or more."""
    words = build_spellings(build_documents(build_pages(small_collection), {}))["long"]
    assert {len(word) >= 7 for word in words} == {True}
    assert {"utvärderingar", "demokrati", "styrning"} <= {*words}


def test_every_word_is_in_the_list_of_its_first_letter() -> None:
    """A long word is also in the list of its second letter; letters are those that a query is folded to."""
    lists: dict[str, list[str] | dict[str, list[str]]] = {
        "stop": ["och"],
        "topics": {"amnemal": ["mål"]},
        "long": ["ändring", "över", "ßtraße"],
        "right": ["andra"],
    }
    files = split_spellings(lists)
    assert files.pop("ord.json") == {"stop": ["och"], "topics": {"amnemal": ["mål"]}}
    assert len(files) == 2 * 27
    assert files["ord-a.json"] == {"long": ["ändring"], "right": ["andra"]}
    assert files["ord--n.json"] == {"long": ["ändring"]}
    assert files["ord-o.json"] == {"long": ["över"], "right": []}
    assert files["ord-0.json"] == {"long": ["ßtraße"], "right": []}


WORDS = st.text(alphabet="aboö", min_size=6, max_size=12)
LONG_WORDS = st.text(alphabet="aboö", min_size=MIN_LETTERS, max_size=12)


@settings(max_examples=200, deadline=None)
@given(words=st.lists(WORDS, max_size=12), long=st.lists(LONG_WORDS, max_size=6))
def test_slips_are_those_that_comparing_every_pair_finds(words: list[str], long: list[str]) -> None:
    """Words that can be a slip of a long one share their beginning, less one letter."""
    folded, spelt = [*map(fold, words)], [*map(fold, long)]
    expected = [
        word
        for word in folded
        if len(word) >= MIN_LETTERS
        and any(is_near(word, right) for right in spelt)
        and not any(is_form(word, right) for right in spelt)
    ]
    assert [*taken_for_slips(folded, long)] == expected


def test_only_long_words_of_a_text_are_listed() -> None:
    """Seven letters in a title, thirteen in the text of a good example, and none of any other text."""
    words = ("abcdefghijkl", "bcdefghijklmn")
    found = [
        Document(f"{kind}/", "Sjuglas sexton", "", kind, text=words, words=words)
        for kind in (PageKind.EXAMPLE, PageKind.AREA)
    ]
    assert build_spellings(found)["long"] == ["bcdefghijklmn", "sjuglas"]
    assert build_spellings(found[1:])["long"] == ["sjuglas"]
