"""`generator.search.documents`: what the search index holds about each page."""

import re
from dataclasses import fields, replace
from typing import Any

from generator.model import Collection
from generator.pages import Page, PageKind, build_pages
from generator.pages.page import Searchable
from generator.search import Document, build_documents, render_document


def test_every_page_has_its_document(small_collection: Collection) -> None:
    """All but the search page, frames, short addresses, and unevaluated municipalities, which are answered by name.

    Each document has a title, a kind and a summary; without pages there are no documents.
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


def page(number: int, *, kind: PageKind = PageKind.EXAMPLE, text: tuple[str, ...] = (), **found: Any) -> Page:
    """Return a page that is found by the given texts."""
    return Page(
        address=f"sida/{number:03}/",
        title=found.pop("title", "Rubrik"),
        description="En sida.",
        template="",
        view=None,
        searchable=Searchable(kind, text=text, **found),
    )


def test_a_document_has_what_its_page_is_found_by() -> None:
    """Each word of the text occurs once, without stop words; a page that can't be searched has no document."""
    first = page(1, title="Dialog", names=("Möten",), keywords=("torgmöte",), text=("Möten och dialog med dialog.",))
    (found,) = build_documents([replace(first, address="b/"), replace(first, address="a/", searchable=None)], {})
    assert (found.address, found.title, found.summary, found.kind) == ("b/", "Dialog", "En sida.", PageKind.EXAMPLE)
    assert (found.names, found.keywords, found.aliases) == (("Möten",), ("torgmöte",), ())
    assert found.words == ("sida", "möten", "dialog")
    assert found.text == ("sida", "dialog")
    assert [entry.address for entry in build_documents([page(2), page(1)], {})] == ["sida/001/", "sida/002/"]


def test_a_topic_is_known_by_its_aliases() -> None:
    """Its names and other words; other pages have none."""
    found = build_documents([page(1, kind=PageKind.TOPIC, names=("Möten",), keywords=("träff",)), page(2)], {})
    assert [document.aliases for document in found] == [("Möten", "träff"), ()]


def test_a_word_in_very_many_pages_is_left_out() -> None:
    """A word in more than twelve pages, and in more than one in twenty, is left out unless a page is about it."""

    def texts(count: int, *, more: int = 0, about: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
        pages = [page(at, text=("paraply",)) for at in range(count)]
        pages += [page(at, text=("cykel",), names=about) for at in range(count, count + 1 + more)]
        return [document.text for document in build_documents(pages, {})][:count]

    assert all("paraply" in text for text in texts(12))
    assert not any("paraply" in text for text in texts(13))
    assert all("paraply" in text for text in texts(13, more=246))
    assert not any("paraply" in text for text in texts(13, more=245))
    assert all("paraply" in text for text in texts(13, about=("Paraplyer",)))


def test_only_the_weightiest_form_of_a_word_is_kept() -> None:
    """A text's word is dropped if names or keywords have a form of it; of two forms in the text the first stays."""
    (found,) = build_documents([page(1, names=("Kommunen",), text=("kommuner gator gatorna kommunerna",))], {})
    assert found.words == ("sida", "kommuner", "gator", "gatorna", "kommunerna")
    assert found.text == ("sida", "gator")


def test_parts_of_compounds_are_separate_from_the_words() -> None:
    """Parts come from the title, the names and the keywords, not from the text."""
    pages = [
        page(1, title="Medborgarbudget", names=("Tjänstegaranti",), keywords=("5.2",), text=("cykelväg",)),
        page(2, text=("medborgare budget tjänst garanti cykel väg",)),
    ]
    (found, _) = build_documents(pages, {})
    assert found.title_parts == ("medborgar", "budget")
    assert found.keyword_parts == ("tjänste", "garanti", "nr5av2")
    assert found.text == ("sida", "cykelväg")


def test_a_hand_written_page_is_read_without_its_markup() -> None:
    """Its title and description are in its front matter; other files aren't pages."""
    meta, body = (
        "title: Om oss\ndescription: Vilka vi är.",
        "# Rubriken\n\n*Fet* [länk](https://x.example/dold) <b>ja</b>\n",
    )
    text = f"---\n{meta}\n---\n{body}"
    (found,) = build_documents([], {"om/index.md": text.encode(), "om/bild.png": b"", "om/annan.md": b"x"})
    assert (found.address, found.title, found.summary, found.kind) == ("om/", "Om oss", "Vilka vi är.", PageKind.ABOUT)
    assert found.words == ("rubriken", "fet", "länk", "ja")
    (bare,) = build_documents([], {"index.md": b"Mest text"})
    assert (bare.address, bare.title, bare.summary, bare.words) == ("", "", "", ("mest", "text"))


def test_what_is_read_by_the_engine() -> None:
    """Words are spelt as in a query, in order of weight; title, kind and summary are shown as written."""
    entry = Document(
        "a/",
        "Skrid- sko & ”Ett”",
        "En <b>.",
        PageKind.TOPIC,
        names=("N\N{SOFT HYPHEN}amn", "Två"),
        keywords=("ﬁna",),
        text=("text", "mer"),
        title_parts=("skrid", "sko"),
        keyword_parts=("del",),
    )
    html = render_document(entry).decode()
    found = re.findall(r'data-pagefind-weight="([\d.]+)">(.*?)<', html)
    assert found == [
        ("10", "skridsko &amp; ”ett”"),
        ("9", "skrid sko"),
        ("7", "namn. två"),
        ("5", "fina. del"),
        ("1", "text mer"),
    ]
    meta = dict(re.findall(r'data-pagefind-ignore data-pagefind-meta="(\w+)">(.*?)</p>', html))
    assert meta == {"title": "Skrid- sko &amp; ”Ett”", "kind": "Ämne", "summary": "En &lt;b&gt;."}


def test_a_minimal_document_has_no_words() -> None:
    """It is found by only its title and summary, and its markup can be rendered."""
    alone = Document("a/", "Möten", "En sida.", PageKind.EXAMPLE)
    said = [getattr(alone, entry.name) for entry in fields(alone)]
    assert said == ["a/", "Möten", "En sida.", PageKind.EXAMPLE, *[()] * 7]
    assert "Möten".encode() in render_document(alone)
