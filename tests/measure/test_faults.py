"""The faults of a page, on pages that have some."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.measure.faults import count_faults
from tests.measure.measures import Faults
from tests.support.server import serve

pytestmark = pytest.mark.browser
HEAD = "<!doctype html><html lang='sv'><title>x</title><main><h1>Rubrik</h1><article>"
WORDS = " ".join(f"ord{number}" for number in range(40))


def test_faults_are_counted(browser: Browser, tmp_path: Path) -> None:
    """A picture without a text, at both widths, a request to others, and words that a script adds."""
    script = "document.querySelector('article').append('ett två tre fyra fem sex sju åtta nio')"
    pages = {
        "good": f"<p>{WORDS}</p>",
        "bad": f"<p>{WORDS}</p><img src='good.html'><link rel='stylesheet' href='http://127.0.0.1:9/x.css'>"
        f"<script>{script}</script>",
    }
    for name, content in pages.items():
        (tmp_path / f"{name}.html").write_text(f"{HEAD}{content}</article></main>", encoding="utf-8")
    with serve(tmp_path) as site:
        good, bad = (count_faults(browser, site, address=f"{site}{name}.html") for name in pages)
    assert good == Faults(0, 0, 0, reads_without_scripts=True)
    assert bad.broken >= 2
    assert bad.foreign >= 2
    assert bad.complaints > 0
    assert not bad.reads_without_scripts
