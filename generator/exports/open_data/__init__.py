"""The open data below `/data/`: CSV files and one JSON document that anyone may use."""

from generator.exports.open_data.document import JSON_NAME, render_json
from generator.exports.open_data.tables import TABLES, Table, render_table

__all__ = ["JSON_NAME", "TABLES", "Table", "render_json", "render_table"]
