"""What the browser must know about Swedish to read a query: stop words, and the spelling of long words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from generator.pages import PageKind
from generator.pages.page import topic_word
from generator.search.documents import Document
from generator.search.words import STOP_WORDS, content_words

# A short word differs from too many others by a single letter to be corrected safely; running text has more such words
# than titles do. Every word listed costs bytes in the first query. `make queries` tries slips of the finger.
MIN_LETTERS = 7
MIN_LETTERS_IN_TEXT = 13
MAX_ENDING = 4


def build_spellings(documents: Sequence[Document]) -> dict[str, list[str] | dict[str, list[str]]]:
    """Return the word lists that the browser needs, keyed by `stop`, `long` and `topics`.

    `stop` are the words to leave out of a query, `long` the words that a misspelling is corrected to, and `topics` the
    name and synonyms of each topic, keyed by the word that represents it in the index.

    The long words occur in titles, names or keywords, or in the text of good examples. They are sorted by the number of
    documents, most first, and then alphabetically.
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
    """Return the words without those that are another word plus a short ending, which the browser allows for itself."""
    kept: list[str] = []
    for word in sorted(words):
        if not kept or not word.startswith(kept[-1]) or len(word) - len(kept[-1]) > MAX_ENDING:
            kept.append(word)
    return kept
