"""How hard a Swedish text is to read: words, sentences and LIX (Björnsson 1968)."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+(?:[-'’:.,/][^\W_]+)*")
_END = re.compile(r"(?<=[.!?…])[”)]?\s+(?=[A-ZÅÄÖ”\d])")
LONG_WORD = 6


def words(text: str) -> list[str]:
    """Return the words of a text; figures with decimals and compounds with hyphens are one word each."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [sentence for sentence in _END.split(text) if sentence]


def lix(texts: Sequence[str]) -> float:
    """Return the LIX of texts together: words per sentence plus percent of words longer than six letters.

    Raises:
        ZeroDivisionError: they contain no words.
    """
    said = [sentence for text in texts for sentence in sentences(text)]
    spoken = [word for sentence in said for word in words(sentence)]
    return len(spoken) / len(said) + 100 * sum(len(word) > LONG_WORD for word in spoken) / len(spoken)
