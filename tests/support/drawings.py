"""Keeps what Vega gives, so that a chart is drawn once in a run of the tests, however many sites have it.

What vl-convert gives depends on its argument alone: `test_a_drawing_depends_on_its_spec_alone` draws anew, and
`tests/test_site.py` builds the pages in a process that keeps nothing.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
import vl_convert

Convert = Callable[[str], str]
_ANEW: dict[str, Convert] = {
    "vegalite_to_svg": vl_convert.vegalite_to_svg,
    "javascript_bundle": vl_convert.javascript_bundle,
}

_PICTURE_ANEW = vl_convert.svg_to_png


@contextmanager
def keep_drawings(folder: Path) -> Iterator[None]:
    """Keep drawings and libraries in a folder, which other processes may use too, while the block runs."""
    folder.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        for name, convert in _ANEW.items():
            patch.setattr(vl_convert, name, partial(_kept, folder, name, convert))
        patch.setattr(vl_convert, "svg_to_png", partial(_kept_picture, folder))
        yield


@contextmanager
def draw_anew() -> Iterator[None]:
    """Let Vega draw everything while the block runs, whatever is kept."""
    with pytest.MonkeyPatch.context() as patch:
        for name, convert in _ANEW.items():
            patch.setattr(vl_convert, name, convert)
        yield


def _kept_picture(folder: Path, svg: str, *, scale: float) -> bytes:
    path = folder / f"picture-{hashlib.sha256(f'{scale} {svg}'.encode()).hexdigest()}"
    if not path.exists():
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
            file.write(_PICTURE_ANEW(svg, scale=scale))
        Path(file.name).replace(path)
    return path.read_bytes()


def _kept(folder: Path, name: str, convert: Convert, given: str) -> str:
    path = folder / f"{name}-{hashlib.sha256(given.encode()).hexdigest()}"
    if not path.exists():
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
            file.write(convert(given).encode())
        Path(file.name).replace(path)
    return path.read_bytes().decode()
