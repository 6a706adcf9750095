"""`generator.search.spelling`: the lists that a browser corrects words by."""

from generator.model import Collection
from generator.pages import build_pages
from generator.search import build_documents, build_spellings, split_spellings


def test_spellings_hold_long_words_only(small_collection: Collection) -> None:
    """Words of seven letters or more."""
    words = build_spellings(build_documents(build_pages(small_collection), {}))["long"]
    assert {len(word) >= 7 for word in words} == {True}
    assert {"utvärderingar", "demokrati", "styrning"} <= {*words}


def test_every_word_is_in_the_list_of_its_first_letter() -> None:
    """A long word is also in that of its second letter; letters are those that a query is folded to."""
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
