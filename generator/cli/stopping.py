"""What happens when a person stops the command: one line, and an exit code that a script knows."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

STOPPED = 128 + signal.SIGINT
_STDERR = 2
STOPPED_LINE = "kompass: stopped; the site is as it was"


@contextmanager
def stopping_at_once() -> Iterator[None]:
    """End the process as soon as a person stops it while the body of the `with` runs, which must write nothing.

    An exception wouldn't do: what is raised while Python loads a module may be taken for a fault of the module.
    """
    is_ours = threading.current_thread() is threading.main_thread()
    if not is_ours or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(*_: object) -> None:
    os.write(_STDERR, f"{STOPPED_LINE}\n".encode())
    os._exit(STOPPED)
