"""The Vega libraries that redraw a chart when a reader asks for the interactive form.

They are bundled from the pinned vl-convert package, so they have the same versions that drew the static charts, and the
site serves them itself.
"""

import functools
import hashlib
from importlib.metadata import version

import vl_convert

_SNIPPET = "window.vegaEmbed = vegaEmbed;"
LIBRARY_PATH = "scripts/vega.js"
BUNDLED_BY = "1.9.0.post1"
"""The version of vl-convert that `LIBRARY_DIGEST` belongs to."""
LIBRARY_DIGEST = "373b1f84072b31010f15ceb787be6b415c53936411aae267c8c2b2b6ccde46e7"
"""The SHA-256 of what it bundles. A test computes it again, and so shows when it must change."""


def build_library(earlier: bytes | None = None) -> bytes:
    """Return Vega, Vega-Lite and vega-embed as one script that sets `window.vegaEmbed`.

    Bundling takes two seconds, so `earlier`, what an earlier build made, is returned if it is still the same script.
    """
    if earlier is None or version("vl-convert-python") != BUNDLED_BY:
        return _bundle()
    return earlier if hashlib.sha256(earlier).hexdigest() == LIBRARY_DIGEST else _bundle()


@functools.cache
def _bundle() -> bytes:
    return vl_convert.javascript_bundle(_SNIPPET).encode()
