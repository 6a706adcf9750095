"""The Vega libraries that redraw a chart when a reader asks for the interactive form.

They are bundled from the pinned vl-convert package, so they have the same versions that drew the static charts, and the
site serves them itself.
"""

import functools

import vl_convert

_SNIPPET = "window.vegaEmbed = vegaEmbed;"
LIBRARY_PATH = "scripts/vega.js"


@functools.cache
def build_library() -> bytes:
    """Return Vega, Vega-Lite and vega-embed as one script that sets `window.vegaEmbed`."""
    return vl_convert.javascript_bundle(_SNIPPET).encode()
