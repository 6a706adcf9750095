"""What an editor needs while writing: a JSON Schema of every kind of data file, and a reference of every key.

Both are made from the records, so neither can say anything that the check doesn't. The Swedish words are in `words`.
"""

from generator.schemas.files import build_files
from generator.schemas.kinds import KINDS, FileKind
from generator.schemas.reference import put_reference, render_reference
from generator.schemas.schema import FOLDER, PUBLISHED, build_schemas, modeline, schema_name

__all__ = [
    "FOLDER",
    "KINDS",
    "PUBLISHED",
    "FileKind",
    "build_files",
    "build_schemas",
    "modeline",
    "put_reference",
    "render_reference",
    "schema_name",
]
