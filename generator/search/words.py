"""Swedish words as a search engine needs them: the parts of compounds, and the forms that stemming misses.

The engine stems words and ignores the dots of å, ä and ö. It doesn't know compounds: unless their parts are indexed
too, searching for `budget` doesn't find medborgarbudget.
"""

import functools
import re
from collections.abc import Iterable, Iterator

import snowballstemmer

from generator.model.letters import spell

# In letters. The lower limits keep a part from being a mere ending, and `make queries` tries parts of compounds. The
# upper one bounds the running time; tests/search tries it on a word that can be split everywhere.
MIN_COMPOUND = 8
MAX_COMPOUND = 40
MIN_FIRST = 3
MIN_LAST = 4
_WORD = re.compile(r"[^\W_]+(?:[.:-][^\W_]+)*")
_QUESTION_NUMBER = re.compile(r"([1-9])\.([1-9][0-9]?)")
_SWALLOWED = re.compile(r"[^aeiouyåäö](?:el|er|en)")
# Words that say nothing about the subject of a text or a query.
STOP_WORDS = frozenset(
    """
    alla alltså andra att av bara blev bli blir båda både de dem den denna deras dess det detta dig din dina
    ditt du där då efter eller en enligt ett finns för från få får genom ges ha hade han har hos hur här i icke
    in inte kan kunde man med mellan men mer mot mycket ni nog nu när och också om oss på samt sig sin sina sitt
    ska skulle som så sådan sådana till under upp ur ut utan vad var vara varit vi vid vilka vilken vilket vill
    är även över
    """.split()  # noqa: SIM905 - a page of quotation marks would hide the words
)


def split_words(text: str) -> list[str]:
    """Return the words of a text as they are searched for; a number such as `5.2` is one word."""
    return _WORD.findall(spell(text))


def content_words(texts: Iterable[str]) -> Iterator[str]:
    """Yield each word of the texts once, in order, without stop words."""
    seen: set[str] = set()
    for text in texts:
        for word in split_words(text):
            if word not in STOP_WORDS and word not in seen:
                seen.add(word)
                yield word


def stem(word: str) -> str:
    """Return the stem of a Swedish word: `kommunerna`, `kommuner` and `kommun` have the same one."""
    return _stem(word.lower())


@functools.cache
def _stem(word: str) -> str:
    stemmed: str = snowballstemmer.stemmer("swedish").stemWord(word)
    return stemmed


def compound_parts(word: str, stems: frozenset[str], *, loosely: bool = False) -> list[str]:
    """Return the words that a compound consists of, in the order they are found, or nothing if it isn't one.

    `stems` are the stems of all words on the site. A word is split only where both halves are among them, with or
    without a joining letter (`tjänst-e-garanti`, `verksamhet-s-utveckling`). With `loosely`, a known first half and a
    long second half are enough; that yields some non-words, which do no harm because nobody searches for them.

    A word of more than 40 letters isn't split, and each part is split only once, so that the running time doesn't
    double with each letter.
    """
    parts: dict[str, None] = {}
    _divide(word, stems, parts=parts, divided=set())
    return list(parts) or (_last_halves(word, stems) if loosely else [])


def _last_halves(word: str, stems: frozenset[str]) -> list[str]:
    """Return the long second halves of a word after a known first one."""
    if not MIN_COMPOUND <= len(word) <= MAX_COMPOUND or not word.isalpha():
        return []
    places = range(MIN_LAST + 1, len(word) - MIN_LAST)
    return [word[at:] for at in places if _is_first_part(word[:at], stems)]


def _divide(word: str, stems: frozenset[str], *, parts: dict[str, None], divided: set[str]) -> None:
    """Add the parts of a word to `parts`, in order, and the words that have been examined to `divided`."""
    if word in divided or not MIN_COMPOUND <= len(word) <= MAX_COMPOUND or not word.isalpha():
        return
    divided.add(word)
    for at in range(MIN_FIRST, len(word) - MIN_LAST + 1):
        first, last = word[:at], word[at:]
        if not _is_first_part(first, stems):
            continue
        if stem(last) in stems:
            parts |= dict.fromkeys((first, last))
            _divide(first, stems, parts=parts, divided=divided)
            _divide(last, stems, parts=parts, divided=divided)


def _is_first_part(part: str, stems: frozenset[str]) -> bool:
    candidates = {part, part.removesuffix("s"), part.removesuffix("e"), f"{part}a", f"{part}e"}
    return any(len(candidate) >= MIN_FIRST and stem(candidate) in stems for candidate in candidates)


def swallowed_form(word: str) -> str | None:
    """Return the stem that drops its vowel before an ending (`exempel` gives `exempl`, as in `exemplen`), or None."""
    if len(word) < MIN_COMPOUND - 2 or not _SWALLOWED.fullmatch(word[-3:]):
        return None
    return word[:-2] + word[-1]


def added_words(words: Iterable[str], stems: frozenset[str], *, loosely: bool = False) -> list[str]:
    """Return the other words that should find a text with these: compound parts, inflected forms, question numbers."""
    added: dict[str, None] = {}
    for word in words:
        for part in (word, *compound_parts(word, stems, loosely=loosely)):
            if part != word:
                added[part] = None
            swallowed = swallowed_form(part)
            if swallowed:
                added[swallowed] = None
        number = _QUESTION_NUMBER.fullmatch(word)
        if number:
            added[f"nr{number[1]}av{number[2]}"] = None
    return list(added)
