"""What the browser must know about Swedish to read a query: stop words, and the spelling of long words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from string import ascii_lowercase

from generator.model.letters import fold
from generator.pages import PageKind
from generator.pages.page import topic_word
from generator.search.documents import Document
from generator.search.slips import MAX_ENDING, is_form, is_near
from generator.search.words import STOP_WORDS, content_words

# A short word differs from too many others by a single letter to be corrected safely; running text has more such words
# than titles do. Every word listed costs bytes in the first query. `make queries` tries slips of the finger.
MIN_LETTERS = 7
MIN_LETTERS_IN_TEXT = 13
OTHER = "0"


def build_spellings(documents: Sequence[Document]) -> dict[str, list[str] | dict[str, list[str]]]:
    """Return the word lists that the browser needs, keyed by `stop`, `long`, `right` and `topics`.

    `stop` are the words to leave out of a query, `long` the words that a misspelling is corrected to, `right` the words
    of the site that would be taken for misspellings, and `topics` the name and synonyms of each topic, keyed by the
    word that represents it in the index. The names of municipalities aren't among them (`generator.exports.scripts`).

    The long words occur in titles, names or keywords, or in the text of good examples, as they are written there. The
    right words are those that an index of examples doesn't know: what an index knows is never a slip to the browser.
    """
    topics = {
        topic_word(PurePosixPath(document.address).name): list(document.aliases)
        for document in documents
        if document.aliases
    }
    words: set[str] = set()
    for document in documents:
        texts = (document.title, *document.names, *document.keywords)
        words.update(word for word in content_words(texts) if word.isalpha() and len(word) >= MIN_LETTERS)
        if document.kind is PageKind.EXAMPLE:
            words.update(word for word in document.words if word.isalpha() and len(word) >= MIN_LETTERS_IN_TEXT)
    kept = _without_endings(words - topics.keys())
    return {
        "stop": sorted(STOP_WORDS),
        "long": sorted(kept),
        "right": sorted({*taken_for_slips(_all_words(documents), kept)} - _words_of_examples(documents)),
        "topics": topics,
    }


def split_spellings(lists: Mapping[str, list[str] | dict[str, list[str]]]) -> dict[str, object]:
    """Return the files of the word lists, keyed by name, so that a query fetches only those that its words need.

    `ord.json` has what every query needs. `ord-b.json` has the long and the right words that begin with b, and
    `ord--b.json` the long words whose second letter is b, for slips in the first one; words that begin with a
    character other than a to z are under `0`.
    """
    files: dict[str, object] = {"ord.json": {"stop": lists["stop"], "topics": lists["topics"]}}
    for letter in (*ascii_lowercase, OTHER):
        long, right = ([word for word in lists[kind] if _place(word, 0) == letter] for kind in ("long", "right"))
        files[f"ord-{letter}.json"] = {"long": long, "right": right}
        files[f"ord--{letter}.json"] = {"long": [word for word in lists["long"] if _place(word, 1) == letter]}
    return files


def _place(word: str, at: int) -> str:
    letter = fold(word)[at : at + 1]
    return letter if letter and letter in ascii_lowercase else OTHER


def _without_endings(words: Iterable[str]) -> list[str]:
    """Return the words without those that are another word plus a short ending, which the browser allows for."""
    kept: list[str] = []
    for word in sorted(words):
        if not kept or not word.startswith(kept[-1]) or len(word) - len(kept[-1]) > MAX_ENDING:
            kept.append(word)
    return kept


def _all_words(documents: Iterable[Document]) -> set[str]:
    """Return every word that is written somewhere on the site, folded, as a browser folds a query."""
    words: set[str] = set()
    for document in documents:
        words.update(document.words)
        words.update(content_words((document.title, *document.names, *document.keywords, *document.aliases)))
    return _fold_words(words)


def _words_of_examples(documents: Iterable[Document]) -> set[str]:
    """Return the words that both indexes know, folded."""
    words: set[str] = set()
    for document in documents:
        if document.kind is PageKind.EXAMPLE:
            words.update(document.text)
            words.update(content_words((document.title, *document.names, *document.keywords)))
    return _fold_words(words)


def _fold_words(words: Iterable[str]) -> set[str]:
    return {fold(word.replace("-", "")) for word in words}


def taken_for_slips(words: Iterable[str], long: Sequence[str]) -> Iterator[str]:
    """Yield the folded words that a browser would correct to one of the long words, though they are right.

    One slip leaves two beginnings of seven letters equal but for one letter of each, so only words that share such a
    rest are compared: comparing all with the same first letters took most of the time of an index.
    """
    by_rest: dict[str, list[str]] = defaultdict(list)
    for word in map(fold, long):
        for rest in _rests(word):
            by_rest[rest].append(word)
    for word in words:
        if len(word) < MIN_LETTERS or not word.isalpha():
            continue
        near = {spelt for rest in _rests(word) for spelt in by_rest.get(rest, ())}
        if any(is_near(word, spelt) for spelt in near) and not any(is_form(word, spelt) for spelt in near):
            yield word


def _rests(word: str) -> set[str]:
    """Return the beginning of a word with each of its letters left out in turn."""
    return {word[:at] + word[at + 1 : MIN_LETTERS] for at in range(MIN_LETTERS)}
