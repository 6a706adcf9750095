"""`kompass.zip`: the open data in one file, with a text that says what is in it."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ARCHIVE_NAME = "kompass.zip"
README_NAME = "LÄSMIG.txt"
_FOLDER = "kommunkompassen"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that the format allows: equal files give an equal archive, whenever it is made."""
_READABLE = 0o644 << 16


def render_archive(files: Mapping[str, bytes], *, readme: str) -> bytes:
    """Return the files by their names and the text about them, in a folder of its own.

    The text has a byte order mark and Windows line endings, so that every editor shows å, ä and ö.
    """
    archive = io.BytesIO()
    text = readme.replace("\n", "\r\n").encode("utf-8-sig")
    with ZipFile(archive, "w", ZIP_DEFLATED) as written:
        for name, content in {README_NAME: text, **files}.items():
            entry = ZipInfo(f"{_FOLDER}/{name}", _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3  # Unix, on whatever system it is made
            entry.external_attr = _READABLE
            written.writestr(entry, content)
    return archive.getvalue()
