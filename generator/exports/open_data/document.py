"""All of the data as one JSON document. A missing value is null."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from generator.model import Collection
from generator.model.fields import Record

JSON_NAME = "kompass.json"


def render_json(collection: Collection) -> bytes:
    """Return all of the data as one JSON document; evaluations are ordered by municipality code, then year."""
    records = collection.records
    document = {
        "areas": _dump(records.areas),
        "concepts": _dump(records.concepts),
        "question_sets": _dump(records.question_sets),
        "comparability": _dump(records.comparability),
        "glossary": _dump(records.glossary),
        "municipalities": _dump(records.municipalities),
        "evaluations": _dump(records.evaluations),
        "topics": _dump(records.topics),
        "examples": _dump(records.examples),
        "role_models": _dump(records.role_models),
        "known": _dump(records.known),
        "yardsticks": _dump(records.yardsticks),
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, default=_plain_number) + "\n").encode()


def _dump(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [record.model_dump() for record in records]


def _plain_number(value: Any) -> int | float:
    """Return a decimal as a JSON number of the same value: 18.4 and 10.0 stay as printed, but 18.40 becomes 18.4."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} has no JSON form here")
    return int(value) if value.as_tuple().exponent == 0 else float(value)
