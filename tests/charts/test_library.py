"""`generator.charts.library`: the script that redraws a chart."""

import hashlib
from importlib.metadata import version

import pytest

from generator.charts.library import BUNDLED_BY, LIBRARY_DIGEST, build_library


def test_the_digest_is_that_of_the_script() -> None:
    """With another vl-convert the constants must get its version and the new digest, or else a build takes longer."""
    assert (version("vl-convert-python"), hashlib.sha256(build_library()).hexdigest()) == (BUNDLED_BY, LIBRARY_DIGEST)


def test_what_an_earlier_build_made_is_used_if_it_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged script, or one of another version, is made anew."""
    script = build_library()
    monkeypatch.setattr("generator.charts.library._bundle", lambda: b"made anew")
    assert build_library(script) == script
    assert build_library(script[:-1]) == b"made anew"
    assert build_library(b"") == b"made anew"
    monkeypatch.setattr("generator.charts.library.BUNDLED_BY", "0")
    assert build_library(script) == b"made anew"
