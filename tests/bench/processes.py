"""Runs something in a separate process, or in this one, and returns its cost."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from tests.bench.measures import Cost
from tests.bench.memory import PROCESSES, MemoryWatch, peak_of

_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes
_RESET = PROCESSES / "self" / "clear_refs"


def run(command: Sequence[str], *, folder: Path, output: Path | None = None) -> Cost:
    """Run a command to its end in `folder`, with its standard output in a file or nowhere; return what it cost.

    Where the system can't follow its memory, its peak is that of the largest of its processes.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    started = time.perf_counter()
    with (output or Path(os.devnull)).open("wb") as file:
        process = subprocess.Popen(command, cwd=folder, stdout=file)
        with MemoryWatch(process.pid) as memory:
            _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    wall = time.perf_counter() - started
    own, helper = exact_peaks(memory, used.ru_maxrss * _UNIT)
    return Cost(used.ru_utime + used.ru_stime, wall, own, helper)


def exact_peaks(memory: MemoryWatch, largest: int) -> tuple[int | None, int | None]:
    """Return the observed peaks of a process and of its helpers, the larger one as the system reports it at the end.

    `largest` is the system's figure. It is useless if it is no more than this process needs, since a process begins
    with the memory of the one that starts it.
    """
    if memory.own is None:
        return largest, None
    if largest <= (peak_of(os.getpid()) or 0):
        return memory.own, memory.helper
    if memory.helper is not None and memory.helper > memory.own:
        return memory.own, max(memory.helper, largest)
    return max(memory.own, largest), memory.helper


@dataclass
class Clock:
    """What a block of this process has cost, once it has ended."""

    cost: Cost


@contextmanager
def measured() -> Iterator[Clock]:
    """Measure a block of code in this process.

    The peak includes what was already held. Where the system can't reset the peak, it is that of the whole process
    so far; Linux can.
    """
    clock = Clock(Cost(0, 0, None))
    if _RESET.exists():
        _RESET.write_text("5")  # proc(5): reset the peak
    seconds, started = cpu_seconds(), time.perf_counter()
    with MemoryWatch() as memory:
        yield clock
    wall, cpu = time.perf_counter() - started, cpu_seconds() - seconds
    peak = peak_of(os.getpid())
    clock.cost = Cost(cpu, wall, getrusage(RUSAGE_SELF).ru_maxrss * _UNIT if peak is None else peak, memory.helper)


def cpu_seconds() -> float:
    """Return the CPU time of this process so far, with that of its child processes that have ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))
