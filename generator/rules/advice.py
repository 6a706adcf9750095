"""Advice on how texts are worded: never a fault, and requested only by `kompass check`."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.load import Location, Sources, YamlDocument
from generator.messages import say
from generator.problems import Level, Problem
from generator.rules.readability import lix, sentences, words

LONGEST_SENTENCE = 25
HIGHEST_LIX = 50
"""Above this a text is hard to read, according to Björnsson: about the level of an official text."""
# LIX says little about a few sentences. In the published data every area of a report has more words.
FEWEST_WORDS = 100
_OURS = frozenset({"text", "summary", "what", "why", "not_said", "subject", "notes", "note"})
"""The keys of texts in our own words; names, titles and the report's headings aren't ours to change."""
_IN_REPORT = 2
"""How many steps of a location name the part of an evaluation whose texts are assessed together, such as an area."""

Text = tuple[Location, str]


def advise(sources: Sources) -> Iterator[Problem]:
    """Yield advice on every sentence that is long, and on every part of a file that is hard to read."""
    for sourced in sources.evaluations:
        for _, texts in groupby(_own_texts(sourced.document.value, ()), key=_part):
            yield from _advise_on(sourced.document, list(texts))
    beside = [sourced.document for sourced in sources.examples] + [sourced.document for sourced in sources.role_models]
    for document in beside:
        yield from _advise_on(document, list(_own_texts(document.value, ())))


def _advise_on(document: YamlDocument, texts: Sequence[Text]) -> Iterator[Problem]:
    """`sentence`, `lix`: a sentence has more than 25 words, or texts together have a LIX above 50 (advice)."""
    for location, text in texts:
        for sentence in sentences(" ".join(text.split())):
            count = len(words(sentence))
            if count > LONGEST_SENTENCE:
                message = say(
                    'the sentence "{beginning} ..." has {count} words; divide it, {most} are enough',
                    beginning=" ".join(sentence.split()[:4]),
                    count=count,
                    most=LONGEST_SENTENCE,
                )
                yield document.problem(location, "sentence", message=message, level=Level.ADVICE)
    if sum(len(words(text)) for _, text in texts) >= FEWEST_WORDS:
        found = lix([" ".join(text.split()) for _, text in texts])
        if found > HIGHEST_LIX:
            message = say(
                "the texts from here on have LIX {lix}, which is hard to read; write shorter words and sentences",
                lix=f"{found:.1f}",
            )
            yield document.problem(texts[0][0], "lix", message=message, level=Level.ADVICE)


def _own_texts(value: object, location: Location, *, is_ours: bool = False) -> Iterator[Text]:
    """Yield the texts in our own words in a tree of values, with their locations."""
    if isinstance(value, str):
        if is_ours:
            yield location, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _own_texts(inner, (*location, key), is_ours=key in _OURS and not isinstance(inner, dict))
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            yield from _own_texts(inner, (*location, position), is_ours=is_ours and isinstance(inner, str))


def _part(text: Text) -> Location:
    location = text[0]
    return location[:_IN_REPORT] if location[0] == "areas" else location[:1]
