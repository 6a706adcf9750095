"""A drawing made into the picture that other sites show beside a link: a PNG, 1200 by 630 pixels.

vl-convert draws it with a font that it brings along, so that the picture is the same on every machine. What it writes
is packed for speed; packed anew, a picture has a third of the bytes. All of it takes some 40 milliseconds of processor
time, so a picture that an earlier build made of the same drawing is used again: it says what it was made of.
"""

import functools
import hashlib
import struct
import zlib
from collections.abc import Iterator
from importlib.metadata import version

import vl_convert

PICTURE_WIDTH = 1200
PICTURE_HEIGHT = 630
PICTURE_FONT = "Liberation Sans"
"""The font that vl-convert has in itself."""

_SIGNATURE = 8
_HEADER = 33  # the bytes of the signature and of the first chunk, which other chunks follow
_KEYWORD = b"Source\0"
_MOST_KEPT = 600


def draw_picture(svg: str, earlier: bytes | None = None) -> bytes:
    """Return a drawing as PNG, or `earlier` if that was made of the same drawing by the same program."""
    mark = hashlib.sha256(f"{version('vl-convert-python')}\n{svg}".encode()).hexdigest().encode()
    chunk = _chunk(b"tEXt", _KEYWORD + mark)
    if earlier is not None and earlier[_HEADER : _HEADER + len(chunk)] == chunk:
        return earlier
    return _draw(svg, chunk)


@functools.lru_cache(maxsize=_MOST_KEPT)
def _draw(svg: str, chunk: bytes) -> bytes:
    drawn = bytes(vl_convert.svg_to_png(svg, scale=1))
    pixels = zlib.decompress(b"".join(content for name, content in _read_chunks(drawn) if name == b"IDAT"))
    return drawn[:_HEADER] + chunk + _chunk(b"IDAT", zlib.compress(pixels, 6)) + _chunk(b"IEND", b"")


def _read_chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG: the name and the content of each."""
    place = _SIGNATURE
    while place < len(png):
        length = int.from_bytes(png[place : place + 4], "big")
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += length + 12


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
