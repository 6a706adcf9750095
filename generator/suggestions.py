"""The filled-in form of a good example -> a data file. What a form says is text that anybody may have written.

`.github/ISSUE_TEMPLATE/exempel.yml` has the questions; a test compares them with those that are read here.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from textwrap import shorten

from generator.errors import KompassError
from generator.messages import Message, say
from generator.model.addresses import slug_of
from generator.schemas import KINDS, modeline
from generator.skeletons import SkeletonRegisters
from generator.synth.writing import dump_yaml

QUESTIONS = {
    "Utvärdering": "evaluation",
    "Rubrik": "title",
    "Område": "area",
    "Rapportens rubrik": "heading",
    "Kallar utvärderarna det ett gott exempel?": "basis",
    "Sammanfattning": "summary",
    "Vad kommunen gör": "what",
    "Vad rapporten säger om det": "why",
    "Vad rapporten inte säger": "not_said",
    "Ämnen": "topics",
    "Begrepp": "concept",
}
"""By the question of the form, the key that its answer belongs to."""
MAX_FORM = 100_000
"""In characters; GitHub lets an issue have two thirds of that."""
_NO_ANSWER = "_No response_"
_HEADING = re.compile(r"^### (.+?) *$", re.MULTILINE)
_YES = "ja"
_MOST_SHOWN = 80
_NEEDED = ("evaluation", "title")
_MUNICIPALITY = re.compile(r"\b(?:kommun|stad)\b", re.IGNORECASE)
# Tried on a wrong year and on a letter too few or too many.
_NEAR = 0.8


class SuggestionError(KompassError):
    """The form can't become a file; the message says why."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.sv)


def read_form(form: str) -> Mapping[str, str]:
    """Return the answers of a form by their keys; a question without an answer isn't there."""
    _, *pieces = _HEADING.split(form[:MAX_FORM].replace("\r\n", "\n").replace("\r", "\n"))
    answers: dict[str, str] = {}
    for question, answer in zip(pieces[::2], pieces[1::2], strict=True):
        key, text = QUESTIONS.get(question), answer.strip()
        if key is not None and text and text != _NO_ANSWER:
            answers.setdefault(key, text)
    return answers


def build_suggestion(form: str, registers: SkeletonRegisters) -> tuple[str, bytes]:
    """Return the name of an example's file in the data folder, and its content; what isn't answered is left blank.

    Raises:
        SuggestionError: the form names no evaluation of ours, or has no title.
    """
    answers = read_form(form)
    for question, key in QUESTIONS.items():
        if key in _NEEDED and key not in answers:
            raise SuggestionError(
                say('the form has no answer to "{question}"; write it below that heading', question=question)
            )
    of = slug_of(_MUNICIPALITY.sub("", answers["evaluation"]))
    if of not in registers.evaluations:
        raise SuggestionError(_unknown(answers["evaluation"], of, registers=registers))
    title = " ".join(answers["title"].split())
    name = slug_of(title)
    if not name:
        raise SuggestionError(say("{title} can't be a name in an address; write a title with letters", title=title))
    identifier = f"{of.rpartition('-')[0]}-{name}"[:80].rstrip("-")
    record = {
        "id": identifier,
        "title": title,
        "municipality": registers.evaluations[of].municipality,
        "evaluation": of,
        "area": answers.get("area"),
        "concept": answers.get("concept"),
        "topics": [topic for topic in map(slug_of, answers.get("topics", "").split(",")) if topic],
        "basis": "explicit" if answers.get("basis") == _YES else "noted",
        "summary": _line(answers.get("summary")),
        "what": [_line(text) for text in re.split(r"\n\s*\n", answers.get("what", "")) if text.strip()],
        "why": _line(answers.get("why")),
        "not_said": _line(answers.get("not_said")),
        "heading": _line(answers.get("heading")),
    }
    kind = next(kind for kind in KINDS if kind.name == "example")
    return f"examples/{identifier}.yml", f"{modeline(kind)}\n".encode() + dump_yaml(record)


def _unknown(written: str, of: str, *, registers: SkeletonRegisters) -> Message:
    """Return what is wrong with the name of an evaluation, in the form's words: on one line, and not more than fits."""
    written = shorten(written, _MOST_SHOWN, placeholder=" …")
    near = ", ".join(get_close_matches(of, registers.evaluations, cutoff=_NEAR))
    if near:
        return say(
            '"{written}" below "Utvärdering" is not an evaluation of this site; similar are {near}',
            written=written,
            near=near,
        )
    return say(
        '"{written}" below "Utvärdering" is not an evaluation of this site; write it like Nässjö 2019', written=written
    )


def _line(text: str | None) -> str | None:
    """Return an answer as one line, or None without one."""
    return None if text is None else " ".join(text.split())
