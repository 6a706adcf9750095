"""The catalogue of messages: it holds every message in both languages, and nothing else."""

import ast
from collections.abc import Iterator
from string import Formatter

import pytest

from generator.load.wrong_types import NEEDED
from generator.messages import Language, Message, any_of, say, verbatim
from generator.messages.catalogue import PARTS, SWEDISH
from tests.support.folders import ROOT

SOURCE = "generator.messages"
BY_NAME = {*NEEDED.values(), "a number", "another kind of value", "concept", "topic"}
BY_NAME |= {"evaluations", "examples", "role models"}
"""What the code looks up by name: the expected kinds of value, the kinds of unknown things, and those of folders."""


def said() -> Iterator[tuple[str, set[str] | None]]:
    """Yield the English words of each message in the code, and the names of the values that it is given."""
    for path in (ROOT / "generator").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == SOURCE]
        if not any(alias.name == "say" for node in imported for alias in node.names):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                words = node.args[0]
                if isinstance(words, ast.Constant) and isinstance(words.value, str):
                    names = {keyword.arg or "**" for keyword in node.keywords}
                    yield words.value, None if "**" in names else names
                else:
                    assert ast.unparse(words) in {"needed", "what"}, f"{path}: {ast.unparse(words)} is no plain text"


def names_in(words: str) -> set[str]:
    """Return the names of the values that a message has placeholders for."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def test_no_message_lacks_a_language() -> None:
    """Every English message in the code is in the catalogue, and the catalogue has no unused message."""
    words = {english for english, _ in said()} | BY_NAME
    assert sorted(words - SWEDISH.keys()) == []
    assert sorted(SWEDISH.keys() - words) == []
    assert len(words) > 190
    assert sum(map(len, PARTS)) == len(SWEDISH), "the same words are in two parts"


def test_both_languages_have_the_same_values() -> None:
    """A value that is named in one is named in the other, and the code passes each of them."""
    for english, swedish in SWEDISH.items():
        assert names_in(english) == names_in(swedish), english
        assert swedish.strip() or not english.strip(), english
    for english, given in said():
        assert given is None or given == names_in(english), english


def test_every_message_says_what_to_do_in_both() -> None:
    """A message of two parts has a semicolon between what is wrong and what to write, in both languages."""
    for english, swedish in SWEDISH.items():
        assert (";" in english) == (";" in swedish), english


def test_a_message_is_made_in_both_languages() -> None:
    """A value may be a message itself; braces in a value stay as they are."""
    message = say(
        "{needed} is needed, but {found}; {mend}", needed=say("text"), found=verbatim("{x}"), mend=any_of("ab")
    )
    assert message.text(Language.EN) == "text is needed, but {x}; a or b"
    assert message.text(Language.SV) == "här behövs en text, men {x}; a eller b"
    assert message.at("fråga 3.2") == Message(message.en, f"fråga 3.2: {message.sv}")
    assert message.at("") == message
    with pytest.raises(KeyError):
        say("nobody has said this")
