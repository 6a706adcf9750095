"""The open data below `/data/`: CSV files and JSON documents that anyone may use."""

from generator.exports.open_data.document import (
    JSON_NAME,
    municipality_json_name,
    render_json,
    render_municipality_json,
)
from generator.exports.open_data.tables import TABLES, Table, render_table

__all__ = [
    "JSON_NAME",
    "TABLES",
    "Table",
    "municipality_json_name",
    "render_json",
    "render_municipality_json",
    "render_table",
]
