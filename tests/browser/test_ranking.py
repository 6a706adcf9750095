"""The order of the hits: where a word is decides, and each right answer has a wrong one that must come below it.

The documents are invented, so that two of them differ in only one thing; the page and its scripts are the site's own.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.index import build_index
from generator.pages import PageKind
from generator.search import Document
from tests.support.findings import Query, find
from tests.support.server import serve

FILLER = tuple(f"fyllnad{letter}" for letter in "abcdefghijklmnopqrst")
MORE = tuple(f"utfyllnad{first}{second}" for first in "abcdefghij" for second in "abcdefghijklmnopqrst")


def document(*text: str) -> Document:
    """Return a document with a text, and nothing else that a query looks for."""
    words = (*FILLER, *text)
    return Document("", "Ett svar", "En sida.", PageKind.ABOUT, text=words, words=words)


ORDER: Mapping[str, list[Document]] = {
    "snöskoter": [
        replace(document(), title="Snöskoter"),
        replace(document(), title_parts=("snöskoter",)),
        replace(document(), names=("snöskoter",)),
        replace(document(), keywords=("snöskoter",)),
        document("snöskoter"),
    ],
    "skridsko": [
        replace(document(), title="Skrid- sko"),
        replace(document(), title_parts=("skridsko",)),
    ],
    "kajak": [document("kajak"), document("kajakpaddling")],
    "segelbåt": [document("segelbåt"), document("segelbåt", *MORE)],
    "rodd regatta": [
        replace(document("regatta"), names=("rodd",)),
        document("rodd", "regatta"),
    ],
    "dykning": [
        replace(document(), keywords=("dykning",)),
        document("dykning", "dykningen", "dykningar", "dykningarna"),
    ],
}
"""The answers to each query, the best first: by place, whole words before beginnings, short pages before long ones.

The engine gives the displayed title a separate weight. It doesn't find `skridsko` there if a line break
has divided the word, so the weight of the title as spelt is the only one that counts.
"""


def place_documents() -> Iterator[Document]:
    """Yield all documents, with addresses in the wrong order, so that no tie is right by chance."""
    for number, documents in enumerate(ORDER.values()):
        for place, entry in enumerate(reversed(documents)):
            yield replace(entry, address=f"svar/{number}{place}/")


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open a window on the built site, with an index of the documents in place of its own; the site stays unchanged."""
    folder = tmp_path_factory.mktemp("ranking") / "site"
    shutil.copytree(site, folder, copy_function=os.link)
    build_index([*place_documents()], folder)
    with serve(folder) as address:
        context = browser.new_context(locale="sv-SE", base_url=address)
        yield context.new_page()
        context.close()


@pytest.mark.parametrize("query", ORDER)
def test_the_right_answer_comes_first(page: Page, query: str) -> None:
    """The others follow in their order; nothing else is found."""
    number = [*ORDER].index(query)
    wanted = [f"svar/{number}{place}/" for place in reversed(range(len(ORDER[query])))]
    found = find(page, "/", query=Query("sok", query, "", frozenset()))
    assert [hit.partition("/svar/")[2] for hit in found.hits] == [hit.removeprefix("svar/") for hit in wanted]
