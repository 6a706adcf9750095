"""The body of a generated page as HTML, without Python-Markdown: HTML blocks with Markdown headings between them.

That is all that the templates write, and a program that reads all of Markdown takes eight times as long over it. The
price is this second reader, which must say what the first one would. So it knows a small part of the language and
refuses a text with anything else in it; then Python-Markdown reads the page. Tests compare the two.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique

from generator.html_blocks import BlockReader, UnknownError

EXTENSIONS = frozenset({"attr_list", "md_in_html", "tables", "toc", "fenced_code"})
"""The extensions of Python-Markdown under which this reader agrees with it; MkDocs adds two to those of mkdocs.yml."""
TOC_OPTIONS: Mapping[str, object] = {"permalink": False, "toc_depth": "2-3"}
"""The options of `toc` under which it does."""

_CONTENTS_LEVELS = (2, 3)
# Python-Markdown changes these before it reads anything.
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_BLANK_LINE = re.compile(r"^ +$", re.MULTILINE)
_AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|amp|lt|gt|quot|nbsp|shy);)")
# No character of a heading is markup; those that could be are character references. `small` is the one element.
_WORDS = r"(?:[^\W_]|[ \u00a0,;?%/§–—‘’“”…]|&#[0-9]+;)+"
_HEADING = re.compile(
    rf"(#{{1,6}}) ((?=\S){_WORDS}(?:<small>{_WORDS}<[/]small>)?(?<=\S))(?: \{{ #([a-z][a-z0-9-]*) \}})?(?=\n|$)"
)
_ID = re.compile(r' id="([^"]*)"')
_WRAPPER = re.compile(r'<div class="([a-z][a-z -]*)" markdown="1">(?=\n)')
_WRAPPER_END = re.compile(r"<[/]div>")
_CLOSING = "/"


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a page, and its headings as Python-Markdown's `toc_tokens`."""

    content: str
    headings: list[Any]


def read_body(text: str) -> Body | None:
    """Return what Python-Markdown would make of a text, or None if it holds anything but HTML blocks and headings."""
    if _CONTROL.search(text) or (" \n" in text and _BLANK_LINE.search(text)) or _AMPERSAND.search(text):
        return None
    blocks = BlockReader(text)
    try:
        parts = [*_split(text, blocks)]
    except UnknownError:
        return None
    taken = blocks.ids | {part[3] for part in parts if isinstance(part, re.Match) and part[3]}
    headings: list[Any] = []
    written: list[str] = []
    for part in parts:
        if isinstance(part, str):
            written.append(part)
            continue
        level, words = len(part[1]), part[2]
        name = strip_tags(words)
        place = part[3] or unique(slugify(html.unescape(name), "-"), taken)
        written.append(f'<h{level} id="{place}">{words}<{_CLOSING}h{level}>')
        if _CONTENTS_LEVELS[0] <= level <= _CONTENTS_LEVELS[1]:
            headings.append({"level": level, "id": place, "name": name, "html": words, "data-toc-label": ""})
    return Body("\n".join(written).strip(), nest_toc_tokens(headings))


def find_ids(content: str) -> set[str]:
    """Return the ids of a body's HTML, which links from other pages can lead to."""
    return {html.unescape(value) for value in _ID.findall(content)}


def _split(text: str, blocks: BlockReader) -> Iterator[str | re.Match[str]]:
    """Yield each block as it is written in the page, and each heading.

    Raises:
        UnknownError: the text holds anything else.
    """
    inside = False
    place = 0
    while place < len(text):
        if text[place] == "\n":
            place += 1
            continue
        if heading := _HEADING.match(text, place):
            blocks.skip_tags(heading[0].count("<"))
            yield heading
            place = heading.end()
        elif not inside and (wrapper := _WRAPPER.match(text, place)):
            inside = True
            blocks.skip_tags(1)
            yield f'<div class="{wrapper[1]}">'
            place = wrapper.end()
        elif inside and (closing := _WRAPPER_END.match(text, place)):
            inside = False
            blocks.skip_tags(1)
            place = closing.end()
            yield closing[0]
        elif inside:
            block, place = blocks.rewrite_block(place)
            yield block
        else:
            end = blocks.find_end(place)
            # Python-Markdown leaves one of the blank lines after a block.
            yield text[place:end] + ("\n" if text.startswith("\n\n", end) else "")
            place = end
        if text[place : place + 1] not in {"", "\n"}:
            raise UnknownError
    if inside or blocks.count != text.count("<"):  # the latter: a `<` that begins no tag
        raise UnknownError
