"""Builds the site of a preview in a process of its own, and returns what that process printed."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from generator.messages import Language
from generator.preview.edits import Snapshot, take_snapshot

CODE = Path("generator")
"""When something here is edited, builds need a new process."""
_BUILD = "build"
_INDEX = "index"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended. `problems` are the lines of `kompass check`; `remarks` is everything else that was printed."""

    succeeded: bool
    problems: tuple[str, ...]
    remarks: str


class Builder:
    """Builds the site for `address` into `folder`/site, with its pages in `folder`/docs.

    One process makes all builds while the code stays as it is: `generator.cli.steps` says why.
    """

    def __init__(self, *, data: Path, folder: Path, address: str, language: Language) -> None:
        options = ["--quiet", "--language", language, "--data", str(data), "--cache", str(folder / "cache")]
        options += ["--pages", str(folder / "docs"), "--out", str(folder / "site")]
        self._command = [sys.executable, "-m", "generator.cli.steps", *options]
        self._environment = {**os.environ, "SITE_URL": address, "PYTHONIOENCODING": "utf-8", "NO_MKDOCS_2_WARNING": "1"}
        self._process: subprocess.Popen[str] | None = None
        self._complaints: IO[str] | None = None
        self._code: Snapshot = {}

    def __enter__(self) -> "Builder":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._end()

    def build(self) -> Outcome:
        """Bring the pages up to date. After a failure the site is the one of the last build that succeeded."""
        code = take_snapshot([CODE])
        if self._process is None or self._process.poll() is not None or code != self._code:
            self._end()
            self._code = code
            self._start()
        return self._ask(_BUILD)

    def index(self) -> Outcome:
        """Make the search index follow the pages."""
        if self._process is None or self._process.poll() is not None:
            return Outcome(True, (), "")
        return self._ask(_INDEX)

    def _start(self) -> None:
        self._complaints = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - until _end
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
            encoding="utf-8",
            errors="replace",
            env=self._environment,
        )

    def _end(self) -> None:
        if self._process is not None:
            with self._process as process:
                process.kill()
            self._process = None
        if self._complaints is not None:
            self._complaints.close()
            self._complaints = None

    def _ask(self, step: str) -> Outcome:
        """Return how a step ended; a process that ends before it answers has failed."""
        process, complaints = self._process, self._complaints
        if process is None or process.stdin is None or process.stdout is None or complaints is None:
            raise ValueError("the process of the builds isn't there")
        try:
            process.stdin.write(f"{step}\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            process.kill()
            process.wait()  # lest it be taken for one that can still be asked
            complaints.seek(0)
            return Outcome(False, (), complaints.read().strip())
        read = json.loads(answer)
        return Outcome(read["code"] == 0, tuple(read["printed"].splitlines()), read["remarks"].strip())
