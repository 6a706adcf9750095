"""What the browser must know of Swedish to read a query: words that say nothing, and how long words are spelt."""

from collections import Counter
from collections.abc import Iterable

from generator.pages.examples import EXAMPLE_KIND
from generator.search.documents import Document
from generator.search.words import STOP_WORDS, telling_words

MIN_LETTERS = 7
MAX_ENDING = 4


def build_spellings(documents: Iterable[Document]) -> dict[str, list[str]]:
    """Return two lists by name: `stop`, the words to leave out of a query, and `long`, what a slip is corrected by.

    The long words stand in titles, names or keywords, or in the text of good examples; those of the most documents come
    first, then the alphabet.
    """
    counts: Counter[str] = Counter()
    for document in documents:
        texts = (document.title, *document.title_parts, *document.names, *document.keywords)
        if document.kind == EXAMPLE_KIND:
            texts = (*texts, document.summary, *document.text)
        counts.update(word for word in telling_words(texts) if word.isalpha() and len(word) >= MIN_LETTERS)
    kept = _without_endings(counts)
    return {"stop": sorted(STOP_WORDS), "long": sorted(kept, key=lambda word: (-counts[word], word))}


def _without_endings(words: Iterable[str]) -> list[str]:
    """Return the words that are no other word with a short ending: the browser allows for endings by itself."""
    kept: list[str] = []
    for word in sorted(words):
        if not kept or not word.startswith(kept[-1]) or len(word) - len(kept[-1]) > MAX_ENDING:
            kept.append(word)
    return kept
