"""What the scripts of the site fetch: short JSON that nobody else should rely on."""

import json

from generator.model import Collection


def render_compact_json(content: object) -> bytes:
    """Return JSON as short as it can be, on one line."""
    return (json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def render_unevaluated(collection: Collection) -> bytes:
    """Return the municipalities without an evaluation, by code: name and long name, which a reader may search for."""
    rows = [
        [municipality.name, municipality.long_name]
        for code, municipality in collection.municipalities.items()
        if code not in collection.evaluations_by_municipality
    ]
    return render_compact_json(rows)
