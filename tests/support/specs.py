"""Checks specs of charts against the schema of Vega-Lite.

Whether a spec is valid depends only on its bytes and on what is installed, so one that was found valid isn't checked
again, in this run or in a later one; an invalid one is checked each time.
"""

import json

import altair as alt
from altair.utils.schemapi import validate_jsonschema

from tests.support.sharing import recall


def check_spec(spec: bytes) -> None:
    """Do nothing if a spec is valid.

    Raises:
        ValidationError: it isn't; the message says what is wrong.
    """
    recall("vega-lite", spec, make=lambda: _check_anew(spec))


def _check_anew(spec: bytes) -> bytes:
    fault = validate_jsonschema(json.loads(spec), alt.load_schema(), raise_error=False)
    if fault is not None:
        raise fault
    return b"valid"
