"""The site's own style sheets and scripts as they are served: in one folder whose name depends on everything in it.

The JSON that scripts fetch is in the same folder. A page names the folder that it was built with. So a page that is
open in a browser, or cached, never gets the scripts or the figures of another build, and relative imports between the
scripts work as they do in the sources.

Whole-line comments and indentation are left out, since types and reasons are for readers of the sources.
The module is pure.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from generator.errors import KompassError

STYLES = "styles"
SCRIPTS = "scripts"
STYLE_NAME = "style.css"
"""The sheet that imports the others, and the name of the one that is served."""
FRAMED_NAME = "framed.css"
"""The sheet of the pages that other sites embed, served on its own; it imports the colours."""

_FOLDER = "assets"
_DIGITS = 12  # 48 bits: two builds never share a name by accident
_BUILT = re.compile(rf"{_FOLDER}/[0-9a-f]{{{_DIGITS}}}")
_IMPORT = re.compile(rb'@import "([^"]+)";\n')
# Only whole lines, so that nothing in a string is taken for a comment; no string of ours has a line like this.
_COMMENT = re.compile(rb"^[ \t]*(?://[^\n]*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)
_LAYOUT = re.compile(rb"^\s+", re.MULTILINE)  # no string of ours spans lines


class AssetError(KompassError):
    """The style sheets don't fit together; the message says how."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The folder's path from the site's root, without a slash at its end, and its files by their paths from there."""

    folder: str
    files: Mapping[str, bytes]


def find_folder(paths: Iterable[PurePosixPath]) -> str:
    """Return the folder of a bundle among some paths of a built site, or nothing if it isn't there."""
    return next((str(path) for path in paths if _BUILT.fullmatch(str(path))), "")


def is_source(path: str) -> bool:
    """Return whether a file of the theme or of the written folder belongs in the bundle."""
    place = PurePosixPath(path)
    is_data = place.parts[0] == SCRIPTS and place.suffix == ".json"
    return is_data or (str(place.parent), place.suffix) in {(STYLES, ".css"), (SCRIPTS, ".js")}


def bundle_assets(sources: Mapping[str, bytes], libraries: Mapping[str, bytes]) -> Bundle:
    """Return the bundle of sources such as `styles/text.css` and `scripts/search.js`.

    Libraries, and the JSON that scripts fetch, are left as they are.

    Raises:
        AssetError: the style sheet imports one that is missing, or leaves one out.
    """
    sheets = {PurePosixPath(path).name: content for path, content in sources.items() if path.startswith(f"{STYLES}/")}
    scripts = {PurePosixPath(path).name: content for path, content in sources.items() if path.startswith(f"{SCRIPTS}/")}
    own = {name: _shorten(content) for name, content in {**scripts, **_join_sheets(sheets)}.items()}
    others = {path.removeprefix(f"{SCRIPTS}/"): content for path, content in libraries.items()}
    files = dict(sorted({**own, **others}.items()))
    folder = f"{_FOLDER}/{_digest(files)}"
    return Bundle(folder, {f"{folder}/{name}": content for name, content in files.items()})


def _join_sheets(sheets: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the style sheets that are served, with the sheets that they import in place of the imports."""
    if STYLE_NAME not in sheets:
        raise AssetError(f"{STYLES}/{STYLE_NAME} is missing; it imports the other style sheets in their order")
    served = [name for name in (STYLE_NAME, FRAMED_NAME) if name in sheets]
    imports = {name: [found.decode() for found in _IMPORT.findall(sheets[name])] for name in served}
    for name in served:
        if missing := sorted({*imports[name]} - sheets.keys()):
            raise AssetError(f"{STYLES}/{name} imports {missing[0]}, which is missing; write it, or drop the import")
    if unused := sorted(sheets.keys() - {*served, *chain.from_iterable(imports.values())}):
        raise AssetError(f"{STYLES}/{STYLE_NAME} doesn't import {unused[0]}; import it, or remove the file")
    return {name: _IMPORT.sub(lambda found: sheets[found[1].decode()] + b"\n", sheets[name]) for name in served}


def _shorten(source: bytes) -> bytes:
    return _LAYOUT.sub(b"", _COMMENT.sub(b"", source))


def _digest(files: Mapping[str, bytes]) -> str:
    """Return a name that changes whenever a file's name or content does."""
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:_DIGITS]
