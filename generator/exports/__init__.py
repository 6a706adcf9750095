"""Files that are made from the data: the open data, and what the scripts of the site fetch."""

from generator.exports.open_data import JSON_NAME, TABLES, Table, render_json, render_table

__all__ = ["JSON_NAME", "TABLES", "Table", "render_json", "render_table"]
