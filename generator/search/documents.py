"""A page -> the document that the search engine reads: weighted word lists, with the parts of compounds in its names.

The engine shows no extracts; a hit is shown with its title, kind and summary. So the text is reduced to its content
words, each once, which keeps the index small.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import yaml

from generator.model.letters import spell
from generator.pages import KIND_LABELS, Page, PageKind
from generator.render import render_template
from generator.search.words import added_words, content_words, split_words, stem

_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_MARKUP = re.compile(r"\]\([^)]*\)|<[^>]+>|[*_#`>|\[\]]")
# A word in more than 5 percent of the documents, and in more than 12, is left out of the text, which keeps the index
# small. `make queries` shows whether answers are lost; the README has its result with these values.
COMMON_SHARE = 0.05
MANY = 12


@dataclass(frozen=True, slots=True)
class Document:
    """What can be found at an address. `names`, `keywords` and `text` are weighted from the strongest to the weakest.

    `words` are all words of the page's text; `text` lacks those that are in too many pages. Parts of compounds
    aren't among the words as written. `aliases` are the name and synonyms of a topic; other documents have none.
    """

    address: str
    title: str
    summary: str
    kind: PageKind
    names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    title_parts: tuple[str, ...] = ()
    keyword_parts: tuple[str, ...] = ()


def build_documents(pages: Iterable[Page], hand_written_files: Mapping[str, bytes]) -> list[Document]:
    """Return a document for every searchable page, sorted by address."""
    raw = [*_from_pages(pages), *_from_hand_written(hand_written_files)]
    # The text of a document already consists of its words. Each word is stemmed once, however many documents have it.
    words = {word for document in raw for word in document.text}
    words.update(
        content_words(
            text for document in raw for text in (document.title, document.summary, *document.names, *document.keywords)
        )
    )
    stems = frozenset(map(stem, words))
    common = _common_words(raw)
    return sorted(
        (_with_parts(document, stems, common=common) for document in raw), key=lambda document: document.address
    )


def _common_words(documents: Sequence[Document]) -> frozenset[str]:
    """Return the words in so many texts that they distinguish none; one that a page is about is never among them."""
    counts = Counter(word for document in documents for word in document.text)
    subjects = {stem(word) for document in documents for word in content_words((*document.names, *document.keywords))}
    most = max(MANY, COMMON_SHARE * len(documents))
    return frozenset(word for word, count in counts.items() if count > most and stem(word) not in subjects)


def render_document(document: Document) -> bytes:
    """Return a document as the HTML that the engine reads."""
    return render_template(
        "search_document.html.jinja",
        document=document,
        searched=searched_parts(document),
        kind=KIND_LABELS[document.kind],
    ).encode()


def searched_parts(document: Document) -> Mapping[str, object]:
    """Return what a document is searched by, as it is spelt in the index."""
    return {
        "title": spell(document.title),
        "title_parts": document.title_parts,
        "names": tuple(map(spell, document.names)),
        "keywords": (*map(spell, document.keywords), *document.keyword_parts),
        "text": document.text,
    }


def _from_pages(pages: Iterable[Page]) -> Iterable[Document]:
    for page in pages:
        found = page.searchable
        if found is not None:
            yield Document(
                address=page.address,
                title=page.title,
                summary=page.description,
                kind=found.kind,
                names=found.names,
                keywords=found.keywords,
                text=tuple(content_words((page.description, *found.text))),
                aliases=(*found.names, *found.keywords) if found.kind is PageKind.TOPIC else (),
            )


def _from_hand_written(hand_written_files: Mapping[str, bytes]) -> Iterable[Document]:
    for name, content in hand_written_files.items():
        if name.endswith("index.md"):
            yield _read_hand_written(name.removesuffix("index.md"), content.decode())


def _read_hand_written(address: str, text: str) -> Document:
    """Return the document of a hand-written page, with markup removed from its text."""
    match = _FRONT_MATTER.match(text)
    meta = yaml.safe_load(match[1]) if match else {}
    summary = str(meta.get("description", ""))
    body = _MARKUP.sub(" ", text[match.end() :] if match else text)
    return Document(
        address=address,
        title=str(meta.get("title", "")),
        summary=summary,
        kind=PageKind.ABOUT,
        text=tuple(content_words((summary, body))),
    )


def _with_parts(document: Document, stems: frozenset[str], *, common: frozenset[str]) -> Document:
    # Of several forms of a word, the one with the most weight is enough: the engine looks for stems.
    forms = {stem(word): word for word in reversed(document.text) if word not in common}
    weighty = {stem(word) for word in content_words((*document.names, *document.keywords))}
    text = tuple(word for form, word in reversed(forms.items()) if form not in weighty)
    named = content_words((*document.names, *document.keywords))
    return replace(
        document,
        title_parts=tuple(added_words(split_words(document.title), stems, loosely=True)),
        keyword_parts=tuple(added_words(named, stems, loosely=True)),
        words=document.text,
        text=text,
    )
