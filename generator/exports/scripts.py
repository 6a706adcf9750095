"""What the scripts of the site fetch: short JSON that nobody else should rely on."""

import json
from collections.abc import Iterable

from generator.model import Collection

SCRIPT_FILES = "scripts"
"""The folder of what scripts fetch; the build puts it into the bundle, whose name depends on all that is in it."""


def render_compact_json(content: object) -> bytes:
    """Return JSON as short as it can be, on one line."""
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def render_names(collection: Collection) -> bytes:
    """Return all municipalities by code: name, name in full, whether there is an evaluation (1 or 0), former names.

    A reader may search for any of them; the script says what the site doesn't have.
    """
    rows = [
        [entry.name, entry.long_name, int(code in collection.evaluations_by_municipality), *entry.former_names]
        for code, entry in collection.municipalities.items()
    ]
    return render_compact_json(rows)


def sum_up(words: Iterable[str]) -> int:
    """Return a number of 32 bits that differs, but for an accident, for other words or another order of them.

    It shows that two files are of one build; `overrides/scripts/example-list.js` computes the same.
    """
    total = 5381
    for character in "\n".join(words):
        total = (total * 33 ^ ord(character)) & 0xFFFFFFFF
    return total
