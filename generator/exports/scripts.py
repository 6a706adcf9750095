"""What the scripts of the site fetch: short JSON that nobody else should rely on."""

import json
from collections.abc import Iterable

from generator.model import Collection
from generator.model.addresses import slug_of

SCRIPT_FILES = "scripts"
"""The folder of what scripts fetch; the build puts it into the bundle, whose name depends on its whole content."""


def render_compact_json(content: object) -> bytes:
    """Return JSON as short as it can be, on one line."""
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def render_names(collection: Collection) -> bytes:
    """Return all municipalities by code: name, name in full, whether there is an evaluation (1 or 0), former names.

    A reader may search for any of them; the script leads to the municipality's page. A name in full that only adds
    `kommun` is left out. Where the address isn't simply the name, it is the last item, after a slash.
    """
    rows = [
        [
            entry.name,
            "" if entry.long_name == f"{entry.name} kommun" else entry.long_name,
            int(code in collection.evaluations_by_municipality),
            *entry.former_names,
            *([] if entry.slug == slug_of(entry.name) else [f"/{entry.slug}"]),
        ]
        for code, entry in collection.municipalities.items()
    ]
    return render_compact_json(rows)


def sum_up(words: Iterable[str]) -> int:
    """Return a 32-bit number that differs, barring collisions, for other words or another order of them.

    It shows that two files are from the same build; `overrides/scripts/example-list.js` computes the same.
    """
    total = 5381
    for character in "\n".join(words):
        total = (total * 33 ^ ord(character)) & 0xFFFFFFFF
    return total
