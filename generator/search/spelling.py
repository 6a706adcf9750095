"""What the browser must know of Swedish to read a query: words that say nothing, and how long words are spelt."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from generator.pages import PageKind
from generator.pages.page import topic_word
from generator.search.documents import Document
from generator.search.words import STOP_WORDS, content_words

MIN_LETTERS = 7
MIN_LETTERS_IN_TEXT = 10
MAX_ENDING = 4


def build_spellings(documents: Sequence[Document]) -> dict[str, list[str] | dict[str, list[str]]]:
    """Return three things by name, for the browser.

    `stop` are the words to leave out of a query, `long` what a slip is corrected by, and `topics` the name and synonyms
    of each topic, by the word that stands for it in the index.

    The long words stand in titles, names or keywords, or in the text of good examples; those of the most documents come
    first, then the alphabet.
    """
    counts: Counter[str] = Counter()
    for document in documents:
        texts = (document.title, *document.names, *document.keywords)
        counts.update(word for word in content_words(texts) if word.isalpha() and len(word) >= MIN_LETTERS)
        if document.kind is PageKind.EXAMPLE:
            counts.update(word for word in document.text if word.isalpha() and len(word) >= MIN_LETTERS_IN_TEXT)
    kept = _without_endings(counts)
    return {
        "stop": sorted(STOP_WORDS),
        "long": sorted(kept, key=lambda word: (-counts[word], word)),
        "topics": {
            topic_word(PurePosixPath(document.address).name): list(document.aliases)
            for document in documents
            if document.aliases
        },
    }


def _without_endings(words: Iterable[str]) -> list[str]:
    """Return the words that are no other word with a short ending: the browser allows for endings by itself."""
    kept: list[str] = []
    for word in sorted(words):
        if not kept or not word.startswith(kept[-1]) or len(word) - len(kept[-1]) > MAX_ENDING:
            kept.append(word)
    return kept
