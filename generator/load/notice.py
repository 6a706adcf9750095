"""The notice of a data folder: what every page of a site built from it says first, if its data aren't real.

The real data have none. It is kept apart from the sources, because it isn't a fact about any evaluation.
"""

from collections.abc import Mapping
from pathlib import Path

from generator.load.folders import is_there
from generator.load.reader import NOTICE
from generator.load.records import build_record
from generator.load.tree import read_document
from generator.model.fields import Record, Text
from generator.problems import Problem

NOTICE_FILE = "notice.txt"
"""Its path in the folder that MkDocs reads. The theme takes the text from there; the site doesn't contain the file."""


class Notice(Record):
    """The file `notice.yml`."""

    text: Text


def load_notice(data: Path) -> tuple[Mapping[str, bytes], list[Problem]]:
    """Return the file with the notice by its path, or nothing if the data folder has no notice, and its faults."""
    path = data / NOTICE
    if not is_there(path):
        return {}, []
    document, problems = read_document(path)
    if document is None:
        return {}, problems
    salvaged, faults = build_record(document, Notice)
    return ({NOTICE_FILE: salvaged.record.text.encode()} if salvaged else {}), [*problems, *faults]
