"""The JSON Schema of every kind of data file, which editors such as VS Code use to complete and check."""

import json
from collections.abc import Mapping
from functools import cache

from generator.model.fields import Record
from generator.schemas.kinds import KINDS, FileKind
from generator.schemas.values import Schema, keys_of, record_in, schema_of

FOLDER = "schemas"
"""The folder of the schemas in the repository, beside `data/`."""
PUBLISHED = "data/scheman"
"""The folder of the schemas on the site."""
MODELINE = "# yaml-language-server: $schema="
"""What the first line of a data file begins with; the path of its schema follows."""


def modeline(kind: FileKind) -> str:
    """Return the first line of a data file, which names its schema by its path from the file."""
    up = "../" * (kind.place.count("/") + 1)
    return f"{MODELINE}{up}{FOLDER}/{schema_name(kind)}"


@cache
def build_schemas() -> Mapping[str, bytes]:
    """Return the schemas by the name of their file. The same records give the same bytes."""
    return {schema_name(kind): _render(kind) for kind in KINDS}


def schema_name(kind: FileKind) -> str:
    """Return the name of the file with the schema of a kind of file."""
    return f"{kind.name}.schema.json"


def _render(kind: FileKind) -> bytes:
    definitions: dict[str, Schema] = {}
    _define(kind.record, definitions)
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": kind.title,
        "description": kind.about,
        **definitions.pop(kind.record.__name__),
        "definitions": dict(sorted(definitions.items())),
    }
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _define(record: type[Record], definitions: dict[str, Schema]) -> None:
    """Add the definition of a record, and of every record in it."""
    if record.__name__ in definitions:
        return
    keys = list(keys_of(record))
    definitions[record.__name__] = {
        "type": "object",
        "properties": {key.name: _described(schema_of(key.hint), key.description) for key in keys},
        "required": [key.name for key in keys if key.required],
        "additionalProperties": False,
    }
    for key in keys:
        if inner := record_in(key.hint):
            _define(inner, definitions)


def _described(schema: Schema, description: str) -> Schema:
    """Return a schema with the key's meaning; this version of JSON Schema ignores everything beside a reference."""
    return {"description": description, **({"allOf": [schema]} if "$ref" in schema else schema)}
