"""Runs `kompass serve` in a copy of the project with the small data set, and reads what it prints."""

import http.client
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.support.folders import ROOT, SMALL

PATIENCE = 120
"""Seconds that a build may take on a busy machine; on an idle one it takes some 6."""


class Answer(NamedTuple):
    """A response of a server."""

    status: int
    headers: http.client.HTTPMessage
    text: str


def fetch(address: str) -> Answer:
    """Return the response from an address on this machine."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=PATIENCE)
    with closing(connection):
        connection.request("GET", address.partition(parts.netloc)[2])
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read().decode())


def copy_project(folder: Path) -> Path:
    """Fill a new folder with what a preview needs, and the small data set as its data."""
    for name in ("docs", "overrides", "generator"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SMALL, folder / "data")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


class Served:
    """A running preview: `lines` is what it has printed so far, `address` where it serves."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.lines: list[str] = []
        self._process = process
        self._coming: Queue[str | None] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        self.address = ""

    def find_address(self) -> None:
        """Wait until the preview has printed its address."""
        self.address = self.wait_for("Building the preview").rpartition(" ")[2]

    def wait_for(self, beginning: str) -> str:
        """Return the next line that begins with this.

        Raises:
            AssertionError: there is none in time.
        """
        while True:
            try:
                line = self._coming.get(timeout=PATIENCE)
            except Empty as error:
                raise AssertionError(f"{beginning} was not printed after {self.lines}") from error
            if line is None:
                raise AssertionError(f"it ended before {beginning} was printed, after {self.lines}")
            self.lines.append(line)
            if line.startswith(beginning):
                return line

    def fetch(self, path: str) -> str:
        """Return what the browser gets at a path."""
        return fetch(f"{self.address}{path}").text

    def end(self) -> int:
        """Press Ctrl-C; return the exit code, with the last lines added to `lines`."""
        self._process.send_signal(signal.SIGINT)
        code = self._process.wait(timeout=PATIENCE)
        while (line := self._coming.get(timeout=PATIENCE)) is not None:
            self.lines.append(line)
        return code

    def read_out(self) -> None:
        """Wait until everything that the preview printed before it ended has been read."""
        self._reader.join(timeout=PATIENCE)

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._coming.put(line.rstrip("\n"))
        self._coming.put(None)


@contextmanager
def start_preview(project: Path) -> Iterator[Served]:
    """Serve a preview of a project, on a port that the system chooses, while the block runs."""
    command = [sys.executable, "-m", "generator.cli", "serve", "--port", "0", "--language", "en"]
    with subprocess.Popen(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as process:
        served = Served(process)
        try:
            served.find_address()
            yield served
        finally:
            process.terminate()
            served.read_out()
