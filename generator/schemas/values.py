"""What a record says about the value of a key: its JSON Schema, and in words how it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from generator.model.choices import CHOICES
from generator.model.fields import Matching, Record
from generator.schemas.words import DESCRIPTIONS, FORMS

Schema = dict[str, Any]
_LIMITS = {"ge": "minimum", "le": "maximum"}
_TYPES = {str: "string", int: "integer", Decimal: "number", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record: its name, what it means, what its value may be, and whether it is required."""

    name: str
    description: str
    hint: Any
    required: bool


def keys_of(record: type[Record]) -> Iterator[Key]:
    """Yield the keys of a record in order."""
    hints = get_type_hints(record, include_extras=True)
    for name, info in record.model_fields.items():
        yield Key(name, DESCRIPTIONS[record][name], hints[name], info.is_required())


def record_in(hint: Any) -> type[Record] | None:
    """Return the record that a value consists of, or the items of a list; None for anything else."""
    if isinstance(hint, type):
        return hint if issubclass(hint, Record) else None
    return next((found for found in map(record_in, get_args(hint)) if found), None)


def schema_of(hint: Any) -> Schema:
    """Return the JSON Schema of a value; that of a record is a reference to its definition."""
    inner, limits, optional = _unwrap(hint)
    schema = _plain_schema(inner)
    for limit in limits:
        schema.update(_limits_of(limit, is_list=schema.get("type") == "array"))
    return {"anyOf": [schema, {"type": "null"}]} if optional else schema


def form_of(hint: Any) -> str:
    """Return in words how a value is written."""
    inner, limits, _ = _unwrap(hint)
    lengths = _lengths(limits)
    if get_origin(inner) is tuple:
        return _list_form(get_args(inner), lengths)
    if isinstance(inner, type) and issubclass(inner, Record):
        return "nycklar och värden"
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return "ett av orden " + ", ".join(f"`{word}` ({what})" for word, what in CHOICES[inner].items())
    form = FORMS.get(inner)
    words = _number_form(limits) if form is None else form.how
    if "max_length" in lengths and inner in FORMS:
        words += f", högst {lengths['max_length']} tecken"
    return words


def _list_form(items: tuple[Any, ...], lengths: dict[str, int]) -> str:
    if items[-1] is not Ellipsis:
        return f"{len(items)} tal inom hakparenteser"
    inner = items[0]
    if record_in(inner) is not None:
        return "lista, där varje post börjar med ett streck"
    least, most = lengths.get("min_length"), lengths.get("max_length")
    bounds = f" med {least} till {most} poster" if least and most else f" med minst {least} post" if least else ""
    return f"lista{bounds}; varje post är {form_of(inner)}"


def _number_form(limits: list[Any]) -> str:
    bounds = {name: getattr(limit, name) for limit in limits for name in _LIMITS if hasattr(limit, name)}
    return f"heltal från {bounds['ge']} till {bounds['le']}"


def _lengths(limits: list[Any]) -> dict[str, int]:
    return {
        name: getattr(limit, name) for limit in limits for name in ("min_length", "max_length") if hasattr(limit, name)
    }


def _unwrap(hint: Any) -> tuple[Any, list[Any], bool]:
    """Return a hint without None and the record's limits, those limits, and whether None is allowed."""
    optional = False
    limits: list[Any] = []
    while True:
        if get_origin(hint) in {Union, UnionType}:
            optional = True
            hint = next(kind for kind in get_args(hint) if kind is not NoneType)
        elif get_origin(hint) is Annotated and hint not in FORMS:
            inner, *metadata = get_args(hint)
            *kept, last = metadata
            if not isinstance(last, FieldInfo):
                raise TypeError(f"{hint} is no kind of value that the words describe")
            limits += last.metadata
            hint = Annotated[inner, *kept] if kept else inner
        else:
            return hint, limits, optional


def _plain_schema(hint: Any) -> Schema:
    if get_origin(hint) is tuple:
        items = get_args(hint)
        if items[-1] is Ellipsis:
            return {"type": "array", "items": schema_of(items[0])}
        return {"type": "array", "items": schema_of(items[0]), "minItems": len(items), "maxItems": len(items)}
    if get_origin(hint) is Annotated:
        return _scalar_schema(hint)
    if issubclass(hint, Record):
        return {"$ref": f"#/definitions/{hint.__name__}"}
    if issubclass(hint, StrEnum):
        return {"type": "string", "enum": [member.value for member in hint]}
    return {"type": _TYPES[hint]}


def _scalar_schema(hint: Any) -> Schema:
    """Return the schema of a kind of text or number, with what its own check requires."""
    kind, *metadata = get_args(hint)
    schema: Schema = {"type": _TYPES[kind]}
    form = FORMS[hint]
    pattern = next((entry.pattern for entry in metadata if isinstance(entry, Matching)), form.pattern)
    if kind is Decimal:
        schema["minimum"] = 0
    elif kind is str and not pattern:
        schema["minLength"] = 1
    for limit in (limit for entry in metadata if isinstance(entry, FieldInfo) for limit in entry.metadata):
        schema.update(_limits_of(limit, is_list=False))
    if pattern:
        schema["pattern"] = f"^(?:{pattern})$"
        schema["patternErrorMessage"] = f"Skriv så här: {form.how}, till exempel {form.example}"
    return schema


def _limits_of(limit: Any, *, is_list: bool) -> Schema:
    names = {**_LIMITS, "min_length": "minItems", "max_length": "maxItems"} if is_list else dict(_LIMITS)
    if not is_list:
        names.update(min_length="minLength", max_length="maxLength")
    return {names[name]: getattr(limit, name) for name in names if hasattr(limit, name)}
