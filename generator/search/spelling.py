"""What the browser must know of Swedish to read a query: words that say nothing, and how long words are spelt."""

from collections import Counter
from collections.abc import Iterable

from generator.pages.examples import EXAMPLE_KIND
from generator.search.documents import Document
from generator.search.words import STOP_WORDS, telling_words

MIN_LETTERS = 6


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
    return {"stop": sorted(STOP_WORDS), "long": sorted(counts, key=lambda word: (-counts[word], word))}
