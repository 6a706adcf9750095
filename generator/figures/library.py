"""The Vega libraries that draw a chart anew when a reader asks for the interactive form.

They come out of the pinned vl-convert package, in the very versions that drew the static charts, and are served by the
site itself.
"""

import functools

import vl_convert

_SNIPPET = "window.vegaEmbed = vegaEmbed;"
LIBRARY_PATH = "scripts/vega.js"


@functools.cache
def build_library() -> bytes:
    """Return Vega, Vega-Lite and vega-embed as one script that sets `window.vegaEmbed`."""
    return vl_convert.javascript_bundle(_SNIPPET).encode()
