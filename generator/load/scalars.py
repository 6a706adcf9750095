"""A YAML scalar -> the value that the editor meant, or a note of what YAML would turn it into."""

import re
from decimal import Decimal
from typing import Any

import yaml
from yaml.events import ScalarEvent

from generator.load.document import MisreadScalar
from generator.messages import say

MAX_INTEGER_DIGITS = 18
"""Every integer of this many digits fits in 64 bits; no number of an evaluation comes near."""
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_LEADING_ZERO = re.compile(r"-?0[0-9]+")
_WORDS = re.compile(r"[^\W\d_]{6}")
"""Text that begins like this is a word: what YAML reads as something else is shorter or doesn't begin with letters."""
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_RESOLVER: Any = yaml.resolver.Resolver()
_READ_AS = {
    "tag:yaml.org,2002:bool": say("yes or no"),
    "tag:yaml.org,2002:int": say("another number"),
    "tag:yaml.org,2002:float": say("another number"),
    "tag:yaml.org,2002:timestamp": say("a date"),
    "tag:yaml.org,2002:merge": say("a merge key"),
    "tag:yaml.org,2002:value": say("a default value"),
}


def read_scalar(event: ScalarEvent) -> Any:
    """Return text, int, Decimal, bool or None; a `MisreadScalar` if YAML reads something other than what is written."""
    text: str = event.value
    if event.tag is not None:
        written = f"{event.tag} {text}".strip() if event.tag.startswith("!") else text
        return MisreadScalar(written, say("a value tagged {tag}", tag=event.tag))
    if not event.implicit[0]:
        return text
    if _WORDS.match(text):
        return text
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= MAX_INTEGER_DIGITS else MisreadScalar(text, say("a very large number"))
    if _DECIMAL.fullmatch(text):
        return Decimal(text) if len(text) <= MAX_INTEGER_DIGITS else MisreadScalar(text, say("a very long number"))
    if _LEADING_ZERO.fullmatch(text):
        return MisreadScalar(text, say("a number that loses its leading zero"))
    tag = _RESOLVER.resolve(yaml.nodes.ScalarNode, text, (True, False))
    return (
        text
        if tag == "tag:yaml.org,2002:str"
        else MisreadScalar(text, _READ_AS.get(tag, say("something other than text")))
    )
