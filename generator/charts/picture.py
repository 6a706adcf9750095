"""A drawing made into the picture that other sites show beside a link: a PNG, 1200 by 630 pixels.

vl-convert draws it with a font that it brings along, so that the picture is the same on every machine. What it writes
is packed for speed; packed again, a picture has a third of the bytes. As a whole, that takes some 45 milliseconds of
processor time, whatever is in the picture. So a drawing is taken apart into its bands, drawings inside it over the
whole width; what is between them is empty. A band is drawn and packed by itself, once for all pictures that have it,
and pictures are assembled from packed bands: some 12 milliseconds for each, on average.

The price is that this module knows how rows of pixels follow each other in a PNG. A picture that an earlier build made
of the same drawing is used again: it says what it was made of.
"""

import functools
import hashlib
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

import vl_convert

PICTURE_WIDTH = 1200
PICTURE_HEIGHT = 630
PICTURE_FONT = "Liberation Sans"
"""The font that vl-convert has in itself."""

_PNG = b"\x89PNG\r\n\x1a\n"
_HEADER = 33  # the bytes of the signature and of the first chunk, which other chunks follow
_FORM = slice(24, 29)  # bits and kind of a pixel, in the first chunk
_KEYWORD = b"Source\0"
_MOST_KEPT = 4096  # bands, of some kilobytes each
_BAND = re.compile(rf'\n?<svg y="(\d+)" width="{PICTURE_WIDTH}" height="(\d+)">(.*?)<[/]svg>', re.DOTALL)
_HEIGHT = f'height="{PICTURE_HEIGHT}"'
# From zlib: its two-byte header, the end of a stream, and the largest prime number below 65536.
_BEGIN, _END, _PRIME = b"\x78\x9c", b"\x03\x00", 65521
_ROW = 1 + 4 * PICTURE_WIDTH
_BY_ITSELF = frozenset({0, 1})
"""How a row of pixels may be written so that it doesn't depend on the one above."""


@dataclass(frozen=True, slots=True)
class _Band:
    """Some rows of pixels, packed so that other rows can follow; `check` is the Adler-32 of the `length` bytes."""

    packed: bytes
    length: int
    check: int
    form: bytes


def draw_picture(svg: str, earlier: bytes | None = None) -> bytes:
    """Return a drawing as PNG, or `earlier` if that was made of the same drawing by the same program.

    Raises:
        ValueError: bands of the drawing overlap, or are not in their order.
    """
    mark = hashlib.sha256(f"{_find_version()}\n{svg}".encode()).hexdigest().encode()
    chunk = _chunk(b"tEXt", _KEYWORD + mark)
    if earlier is not None and earlier[_HEADER : _HEADER + len(chunk)] == chunk:
        return earlier
    return _draw(svg, chunk)


@functools.cache
def _find_version() -> str:
    """Return the version of the program that draws; Python reads a file to find it, a millisecond for each picture."""
    return version("vl-convert-python")


def _draw(svg: str, source: bytes) -> bytes:
    return _join([*map(_draw_band, _take_apart(svg))], source)


def _take_apart(svg: str) -> Iterator[str]:
    """Yield the bands of a drawing, from top to bottom, including empty ones, each as a separate drawing."""
    bands = [*_BAND.finditer(svg)]
    if not bands:
        yield svg
        return
    frame = svg[: bands[0].start()]
    end = svg[bands[-1].end() :]
    place = 0
    for band in bands:
        top, height = int(band[1]), int(band[2])
        if top > place:
            yield frame.replace(_HEIGHT, f'height="{top - place}"', 1) + end
        elif top < place:
            raise ValueError(f"a band begins at {top}, above the end of another at {place}")
        yield frame.replace(_HEIGHT, f'height="{height}"', 1) + band[3] + end
        place = top + height
    if place < PICTURE_HEIGHT:
        yield frame.replace(_HEIGHT, f'height="{PICTURE_HEIGHT - place}"', 1) + end


@functools.lru_cache(maxsize=_MOST_KEPT)
def _draw_band(svg: str) -> _Band:
    drawn = bytes(vl_convert.svg_to_png(svg, scale=1))
    rows = zlib.decompress(b"".join(content for name, content in _read_chunks(drawn) if name == b"IDAT"))
    if not {*rows[::_ROW]} <= _BY_ITSELF:
        raise ValueError("vl-convert has written a row of pixels that depends on the one above")
    packing = zlib.compressobj(6, wbits=-zlib.MAX_WBITS)
    packed = packing.compress(rows) + packing.flush(zlib.Z_FULL_FLUSH)
    return _Band(packed, len(rows), zlib.adler32(rows), drawn[_FORM])


def _join(bands: list[_Band], source: bytes) -> bytes:
    """Return the picture of some bands; `source` is the chunk that says what it was made of."""
    check = 1
    for band in bands:
        check = _follow(check, band)
    size = struct.pack(">II", PICTURE_WIDTH, sum(band.length for band in bands) // _ROW)
    pixels = b"".join((_BEGIN, *(band.packed for band in bands), _END, struct.pack(">I", check)))
    chunks = (_chunk(b"IHDR", size + bands[0].form), source, _chunk(b"IDAT", pixels), _chunk(b"IEND", b""))
    return b"".join((_PNG, *chunks))


def _follow(check: int, band: _Band) -> int:
    """Return the Adler-32 of what has `check`, followed by a band; zlib calls it `adler32_combine`."""
    plain, weighed = check & 0xFFFF, check >> 16
    weighed += (band.check >> 16) + band.length * (plain - 1)
    plain += (band.check & 0xFFFF) - 1
    return weighed % _PRIME << 16 | plain % _PRIME


def _read_chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG: the name and the content of each."""
    place = len(_PNG)
    while place < len(png):
        length = int.from_bytes(png[place : place + 4], "big")
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += length + 12


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
