"""The elements of a body's HTML blocks: where a block ends, and how Python-Markdown writes one that it has taken apart.

Part of `generator/html_body.py`, and as strict: what isn't well-formed is refused.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown.util import BLOCK_LEVEL_ELEMENTS

# A block begins with one of these at the start of a line.
_FIRST_NAMES = "details div dl figure form h2 h3 h4 ol p section table ul"
_OTHER_NAMES = """
    a abbr b button caption cite code dd dfn dt em fieldset figcaption g i kbd label legend li line mark nav
    option output q path s samp select small span strong sub summary sup svg tbody td template tfoot th thead
    time title tr u var
"""
_FIRST = frozenset(_FIRST_NAMES.split())
# A block that is written unchanged may contain these; in one that is rewritten, they would lose their spaces.
_UNTOUCHED = frozenset({"pre"})
_VOID = frozenset({"br", "img", "input", "wbr"})
_KNOWN = _FIRST | _VOID | {*_OTHER_NAMES.split()}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCK_LEVEL = frozenset(BLOCK_LEVEL_ELEMENTS)

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)>')
_ATTRIBUTE = re.compile(r' ([a-z][a-zA-Z0-9-]*)(?:="([^"]*)")?')
_BARE_AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


class UnknownError(Exception):
    """The text holds something that only Python-Markdown knows."""


@dataclass(slots=True)
class _Element:
    """A block-level element that is open, with the text since its last child, or since its beginning."""

    name: str
    pieces: list[str] = field(default_factory=list)
    has_children: bool = False
    has_text: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it has no text of its own so far."""
        return not self.has_text and not any(self.pieces)

    def take(self, *, between: bool) -> str:
        """Return the text, or a line feed for blank text between two block-level tags, and start over."""
        text = "".join(self.pieces)
        self.has_text = self.has_text or bool(text)
        self.pieces.clear()
        return "\n" if between and not text.strip() else text


class BlockReader:
    """Reads the HTML blocks of a text from the first to the last.

    `count` is how many tags have been read, and `ids` are those that Python-Markdown gives to no heading.
    """

    def __init__(self, text: str) -> None:
        self.count = 0
        self.ids: set[str] = set()
        self._text = text
        self._tags = _TAG.finditer(text)

    def skip_tags(self, number: int) -> None:
        """Go past tags that belong to no block."""
        for _ in range(number):
            next(self._tags)
        self.count += number

    def find_end(self, start: int) -> int:
        """Return where the block that begins at `start` ends.

        Raises:
            UnknownError: no block begins here, or its elements don't fit together.
        """
        open_tags = [self._first(start)[2]]
        for tag in self._tags:
            self.count += 1
            closing, name, attributes = tag.groups()
            if closing:
                if name != open_tags.pop() or attributes:
                    raise UnknownError
                if not open_tags:
                    return tag.end()
            elif name not in _KNOWN and name not in _UNTOUCHED:
                raise UnknownError
            elif name not in _VOID:
                open_tags.append(name)
        raise UnknownError

    def rewrite_block(self, start: int) -> tuple[str, int]:
        """Return the block that begins at `start` as Python-Markdown writes it within `markdown="1"`, and its end.

        There it writes the tags of block-level elements anew, and a line feed for all blank text beside them.

        Raises:
            UnknownError: no block begins here, its elements don't fit together, or have text where it is read as
                Markdown.
        """
        first = self._first(start)
        if first[2] in _HEADINGS:
            raise UnknownError  # it counts among the page's headings
        elements = [_Element(first[2])]
        inline: list[str] = []
        written = [self._open(first)]
        for before, tag in self._following(first):
            closing, name, attributes = tag.groups()
            element = elements[-1]
            if ">" in before:
                raise UnknownError
            element.pieces.append(before)
            if name not in _BLOCK_LEVEL:
                element.pieces.append(tag[0])
                _check_inline(inline, tag)
            elif closing:
                if name != element.name or inline or attributes:
                    raise UnknownError
                written.append(f"{element.take(between=element.has_children)}{tag[0]}")
                elements.pop()
                if not elements:
                    return "".join(written), tag.end()
            else:
                if inline or name not in _KNOWN or name in _HEADINGS or element.name == "p":
                    raise UnknownError
                if not (before.endswith("\n") or element.is_empty):
                    raise UnknownError  # in the middle of a line it wouldn't be an element of its own
                written.append(element.take(between=True))
                written.append(self._open(tag))
                element.has_children = True
                elements.append(_Element(name))
        raise UnknownError

    def _following(self, tag: re.Match[str]) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield every tag after this one, with the text before it."""
        place = tag.end()
        for following in self._tags:
            self.count += 1
            yield self._text[place : following.start()], following
            place = following.end()

    def _open(self, tag: re.Match[str]) -> str:
        """Return an opening tag as Python-Markdown writes it."""
        written = [f"<{tag[2]}"]
        for name, value in sorted(_attributes(tag[3])):
            written.append(f' {name}="{_escape(value)}"')
            if name == "id":
                self.ids.add(value)
        return f"{''.join(written)}>"

    def _first(self, start: int) -> re.Match[str]:
        tag = next(self._tags, None)
        if tag is None or tag.start() != start or tag[1] or tag[2] not in _FIRST or " markdown" in tag[3]:
            raise UnknownError
        self.count += 1
        return tag


def _check_inline(inline: list[str], tag: re.Match[str]) -> None:
    """Keep the list of open inline elements.

    Raises:
        UnknownError: the tag is unknown, or closes an element other than the last one.
    """
    closing, name, attributes = tag.groups()
    if name not in _KNOWN:
        raise UnknownError
    if closing:
        if attributes or not inline or inline.pop() != name:
            raise UnknownError
    elif name not in _VOID:
        inline.append(name)


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    """Yield names and values; an attribute without a value has its name as its value.

    Raises:
        UnknownError: an attribute is given twice.
    """
    seen = set()
    for name, value in _ATTRIBUTE.findall(text):
        if name in seen or name == "markdown":
            raise UnknownError
        seen.add(name)
        yield name, html.unescape(value) if f' {name}="' in text else name


def _escape(value: str) -> str:
    escaped = _BARE_AMPERSAND.sub("&amp;", value) if "&" in value else value
    return escaped.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
