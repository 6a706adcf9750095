"""A process of ours that runs one requested step after another, and says how each went."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from threading import RLock
from typing import IO


@dataclass(frozen=True, slots=True)
class StepResult:
    """How a step went: whether it succeeded, what it printed, and what it said besides that."""

    succeeded: bool
    printed: str
    remarks: str


class AskedProcess:
    """The module of ours that `module` names, which answers as `generator.cli.asked` does; threads may share it."""

    def __init__(self, module: str, options: Sequence[str], *, address: str) -> None:
        self._command = [sys.executable, "-m", module, *options]
        self._environment = {**os.environ, "SITE_URL": address, "PYTHONIOENCODING": "utf-8", "NO_MKDOCS_2_WARNING": "1"}
        self._process: subprocess.Popen[str] | None = None
        self._complaints: IO[str] | None = None
        self._unread = 0
        self._lock = RLock()

    @property
    def identity(self) -> int | None:
        """The number of the process, or None if there is none."""
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    def start(self) -> None:
        """Start the process, or restart it."""
        with self._lock:
            self.end()
            self._complaints = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - until end
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                encoding="utf-8",
                errors="replace",
                env=self._environment,
            )

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()  # first, since a thread that waits for it has the lock
        with self._lock:
            if self._process is not None:
                with self._process as process:
                    process.kill()
                self._process = None
            if self._complaints is not None:
                self._complaints.close()
                self._complaints = None
            self._unread = 0

    def send(self, step: str) -> None:
        """Request a step without waiting for it; its answer is dropped."""
        with self._lock:
            if self._process is not None and self._process.stdin is not None:
                self._process.stdin.write(f"{step}\n")
                self._process.stdin.flush()
                self._unread += 1

    def ask(self, step: str) -> StepResult:
        """Return how a step went; a process that ends before it answers has failed.

        Raises:
            ValueError: the process was never started.
        """
        with self._lock:
            process, complaints = self._process, self._complaints
            if process is None or process.stdout is None or complaints is None:
                raise ValueError("the process isn't there")
            try:
                self.send(step)
                while self._unread:
                    answer = process.stdout.readline()
                    self._unread -= 1
            except BrokenPipeError:
                answer = ""
            if not answer:
                process.kill()
                process.wait()  # so that it isn't taken for one that can still be asked
                complaints.seek(0)
                return StepResult(False, "", complaints.read().strip())
            read = json.loads(answer)
            return StepResult(read["code"] == 0, read["printed"], read["remarks"].strip())
