"""One edited evaluation: what rebuilding costs, and how long a live preview takes to show the edit."""

import http.client
import re
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from tests.support.folders import ROOT

MARK = "Bänkprovet"
_FIRST_TEXT = re.compile(rf"""(\btext: (?:[>|][+-]?\n +|["']?))(?:{MARK} \S+ )?""")
_BUILT = "Built in"
_PAUSE = 0.05


def choose_evaluation(data: Path) -> Path:
    """Return the file of the first evaluation that has statements."""
    return next(path for path in sorted((data / "evaluations").glob("*.yml")) if "strengths:" in path.read_text("utf8"))


def edit(path: Path, word: str) -> None:
    """Write a word into the first strength of an evaluation, which its own page shows."""
    before, strengths, after = path.read_text(encoding="utf-8").partition("strengths:")
    edited, count = _FIRST_TEXT.subn(rf"\g<1>{MARK} {word} ", after, count=1)
    if not count:
        raise ValueError(f"{path}: the strengths have no text")
    path.write_text(before + strengths + edited, encoding="utf-8")


def time_preview(data: Path) -> float:
    """Return the seconds from an edit until a live preview of a data folder serves the new page."""
    path = choose_evaluation(data)
    slug, _, year = path.stem.rpartition("-")
    command = [sys.executable, "-m", "generator.cli", "serve", "--port", "0", "--data", str(data)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            address = _wait_for(process, _BUILT).rpartition(" ")[2]
            word = str(time.time_ns())
            edit(path, word)
            started = time.perf_counter()
            while word not in _fetch(f"{address}kommuner/{slug}/{year}/"):
                time.sleep(_PAUSE)
            return time.perf_counter() - started
        finally:
            process.terminate()


def _wait_for(process: "subprocess.Popen[str]", beginning: str) -> str:
    printed = []
    for line in process.stdout or ():
        printed.append(line.rstrip("\n"))
        if line.startswith(beginning):
            return printed[-1]
    raise RuntimeError(f"the preview ended: {printed}")


def _fetch(address: str) -> str:
    parts = urlsplit(address)
    with closing(http.client.HTTPConnection(parts.netloc)) as connection:
        connection.request("GET", parts.path)
        return connection.getresponse().read().decode()
