"""Finds what texts that try to be more than text have become in the files of pages and data."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import html5lib

from generator.model.addresses import OEMBED_NAME, slug_of
from generator.site import Tree
from tests.support.rounds import broken_texts

_LINE = re.compile(r"line\d+")
_RAW = re.compile(r"qz[0-9]+qz <")
"""Matches a mark whose payload has become markup."""
_FORMULA = {*"=+-@\t\r"}
_FRAME = ["src", "title", "width", "height", "style", "loading"]
_DRAWN = {"svg", "title", "style", "g", "path", "text", "line", "rect", "circle", "a"}


def faults_in_files(tree: Tree, texts: Mapping[str, str]) -> list[str]:
    """Return what is wrong in each file: `texts` are those that were typed, by the mark in them.

    CSV and JSON hold each text whole, no cell of a spreadsheet begins like a formula, and drawings only draw.
    """
    return [f"{name}: {fault}" for name, content in tree.items() for fault in _faults(name, content, texts)]


def _faults(name: str, content: bytes, texts: Mapping[str, str]) -> Iterator[str]:
    if name.endswith(".csv"):
        yield from _faults_in_table(content, texts)
    elif name.endswith(f"/{OEMBED_NAME}"):
        yield from _faults_in_frame(content, texts)
    elif name.endswith(".json"):
        yield from broken_texts([*_strings_in(json.loads(content))], texts)
    elif name.endswith(".md"):
        yield from _RAW.findall(content.decode().split("---\n", 2)[2])
    elif name.endswith(".svg"):
        yield from _faults_in_drawing(content)


def _faults_in_table(content: bytes, texts: Mapping[str, str]) -> Iterator[str]:
    ids = {slug_of(text) for text in texts.values()}
    cells = [cell for row in csv.reader(io.StringIO(content.decode())) for cell in row]
    yield from broken_texts([cell for cell in cells if cell not in ids], texts)
    yield from (cell for cell in cells if cell.lstrip("\"' ")[:1] in _FORMULA)


def _faults_in_frame(content: bytes, texts: Mapping[str, str]) -> Iterator[str]:
    parsed = html5lib.parseFragment(json.loads(content)["html"], namespaceHTMLElements=False)
    if [part.tag for part in parsed.iter()] != ["DOCUMENT_FRAGMENT", "iframe"] or [*parsed[0].keys()] != _FRAME:
        yield html5lib.serialize(parsed)
    yield from broken_texts([*parsed[0].attrib.values()], texts)


def _strings_in(value: Any) -> Iterator[str]:
    """Yield every string of a JSON document; the lines that a chart writes a text in are one string.

    They are fields of one row, from below, or rows of their own.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        lines = sorted((key for key in value if _LINE.fullmatch(key)), key=lambda key: int(key[4:]), reverse=True)
        yield " ".join(value[key] for key in lines)
        for key in value.keys() - {*lines}:
            yield from _strings_in(value[key])
    elif isinstance(value, list):
        for key, entries in groupby(value, lambda entry: "line" in entry if isinstance(entry, dict) else False):
            if key:
                yield " ".join(entry["line"] for entry in entries)
            else:
                for entry in entries:
                    yield from _strings_in(entry)


def _faults_in_drawing(content: bytes) -> Iterator[str]:
    """Yield every element and attribute of a drawing that does more than draw."""
    for element in ET.fromstring(content).iter():  # noqa: S314 - we wrote it
        tag = element.tag.rpartition("}")[2]
        if tag not in _DRAWN:
            yield f"<{tag}>"
        yield from (name for name in element.attrib if name.startswith("on") or "href" in name)
