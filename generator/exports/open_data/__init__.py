"""The open data below `/data/`: tables and documents that anyone may use, and what describes them."""

from generator.exports.open_data.archive import ARCHIVE_NAME
from generator.exports.open_data.catalogue import CATALOGUE_NAME, make_absolute
from generator.exports.open_data.dictionary import FilledTable
from generator.exports.open_data.document import (
    JSON_NAME,
    evaluation_json_name,
    municipality_json_name,
    render_evaluation_json,
    render_json,
    render_municipality_json,
)
from generator.exports.open_data.files import OpenData, build_open_data
from generator.exports.open_data.own_files import build_own_files
from generator.exports.open_data.package import PACKAGE_NAME
from generator.exports.open_data.releases import CURRENT, RELEASES, Release
from generator.exports.open_data.schema import SCHEMA_NAME
from generator.exports.open_data.tables import ROLE_MODELS, TABLES, Table, render_table
from generator.exports.open_data.workbook import WORKBOOK_NAME

__all__ = [
    "ARCHIVE_NAME",
    "CATALOGUE_NAME",
    "CURRENT",
    "JSON_NAME",
    "PACKAGE_NAME",
    "RELEASES",
    "ROLE_MODELS",
    "SCHEMA_NAME",
    "TABLES",
    "WORKBOOK_NAME",
    "FilledTable",
    "OpenData",
    "Release",
    "Table",
    "build_open_data",
    "build_own_files",
    "evaluation_json_name",
    "make_absolute",
    "municipality_json_name",
    "render_evaluation_json",
    "render_json",
    "render_municipality_json",
    "render_table",
]
