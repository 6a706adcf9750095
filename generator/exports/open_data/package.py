"""`datapackage.json`: the tables with their types, as Frictionless reads them."""

import json
from collections.abc import Mapping, Sequence

from generator.exports.open_data.columns import Column
from generator.exports.open_data.releases import CURRENT, LICENCE, LICENCE_ADDRESS
from generator.exports.open_data.tables import Table

PACKAGE_NAME = "datapackage.json"


def render_package(tables: Sequence[Table], *, title: str) -> bytes:
    """Return the description of the CSV files, which are beside it."""
    package = {
        "profile": "tabular-data-package",
        "name": "kommunkompassen",
        "title": title,
        "version": CURRENT.version,
        "created": f"{CURRENT.day}T00:00:00Z",
        "licenses": [{"name": LICENCE, "path": LICENCE_ADDRESS, "title": "Creative Commons Zero 1.0"}],
        "resources": [_resource(table) for table in tables],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(table: Table) -> Mapping[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.removesuffix(".csv"),
        "title": table.title,
        "description": f"En rad per {table.row}.",
        "path": table.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "header": True},
        "schema": {"fields": [_field(column) for column in table.columns], "missingValues": [""]},
    }


def _field(column: Column) -> Mapping[str, object]:
    constraints: dict[str, object] = {} if column.optional else {"required": True}
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.choices:
        constraints["enum"] = column.choices
    unit = {"unit": column.unit} if column.unit else {}
    rules = {"constraints": constraints} if constraints else {}
    return {"name": column.name, "type": column.type.value, "description": column.meaning, **unit, **rules}
