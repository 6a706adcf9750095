"""Follows how much memory processes use, from outside; possible only on Linux."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

PROCESSES = Path("/proc")
# Seconds. A process keeps its peak on record, so only what one needs in its last moment is missed; looking more often
# costs CPU time, which counts as that of the process that looks.
_PAUSE = 0.2


class MemoryWatch:
    """Polls a process and those that it starts while a `with` block runs.

    `own` and `helper` are the most bytes that the process, and the largest one of those that it started, have used at
    once; None if the system doesn't say, or if there was none.
    """

    def __init__(self, process: int | None = None) -> None:
        self.own: int | None = None
        self.helper: int | None = None
        self._process = os.getpid() if process is None else process
        self._seen: dict[int, bytes] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)

    def __enter__(self) -> "MemoryWatch":
        self._thread.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _follow(self) -> None:
        while PROCESSES.is_dir() and not self._over.wait(_PAUSE):
            self.own = _larger(self.own, peak_of(self._process))
            for child in _started_by(self._process):
                self._look_at(child)

    def _look_at(self, process: int) -> None:
        """Count a process that has been seen before under its current command.

        A process that is being started shows the memory and the command of the one that starts it.
        """
        command = _read(process, "cmdline")
        if command is not None and self._seen.get(process) == command:
            self.helper = _larger(self.helper, peak_of(process))
        elif command is not None:
            self._seen[process] = command


def peak_of(process: int) -> int | None:
    """Return the most bytes that a process has used at once, or None if it has ended, or the system doesn't say."""
    for line in (_read(process, "status") or b"").splitlines():
        if line.startswith(b"VmHWM:"):
            return int(line.split()[1]) * 1024
    return None


def _started_by(process: int) -> Iterator[int]:
    """Yield every process that a process has started, and those that they have started."""
    for path in (PROCESSES / str(process) / "task").glob("*"):
        for child in (_read(process, f"task/{path.name}/children") or b"").split():
            yield int(child)
            yield from _started_by(int(child))


def _read(process: int, name: str) -> bytes | None:
    try:
        return (PROCESSES / str(process) / name).read_bytes()
    except OSError:  # it has ended
        return None


def _larger(one: int | None, other: int | None) -> int | None:
    return max((size for size in (one, other) if size is not None), default=None)
