"""`kompass.schema.json`: a JSON Schema of the documents, made from the records that they are written from."""

import functools
import json
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from generator.exports.open_data.releases import CURRENT
from generator.model import Records

SCHEMA_NAME = "kompass.schema.json"


class _WrittenAsNumber(GenerateJsonSchema):
    """Decimals are numbers in our documents, where pydantic writes text; every printed number is zero or more."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002 - all are alike
        return {"type": "number", "minimum": 0}


@functools.cache
def render_schema() -> bytes:
    """Return the schema of all documents: the whole one, a municipality's and an evaluation's have the same keys."""
    kinds = {name: _record_of(hint) for name, hint in get_type_hints(Records).items()}
    places, definitions = models_json_schema(
        [(kind, "serialization") for kind in dict.fromkeys(kinds.values())], schema_generator=_WrittenAsNumber
    )
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kommunkompassen",
        "version": CURRENT.version,
        "type": "object",
        "properties": {name: {"type": "array", "items": places[kind, "serialization"]} for name, kind in kinds.items()},
        "required": sorted(kinds),
        "additionalProperties": False,
        **definitions,
    }
    schema = _name_limits(schema)
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _record_of(hint: Any) -> type[BaseModel]:
    """Return what a tuple of records is a tuple of."""
    kind: type[BaseModel] = get_args(hint)[0]
    return kind


def _name_limits(part: Any) -> Any:
    """Return a part of the schema with its upper limits as `maximum`.

    Where one of our own functions checks a value, pydantic writes `le`, which isn't a keyword of JSON Schema.
    """
    if isinstance(part, dict):
        return {"maximum" if key == "le" else key: _name_limits(value) for key, value in part.items()}
    return [_name_limits(value) for value in part] if isinstance(part, list) else part
