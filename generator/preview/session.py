"""A run of the preview: builds after every edit, and serves the result until it is interrupted.

After an edit of the data alone, the data are read and checked, and pages are made when somebody looks at them. The
whole site with its search index follows when there have been no edits for a moment: until then the search finds what
was there before. Other edits wait for the whole site.
"""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread

from generator.messages import Language
from generator.preview.building import BESIDE, CODE, Builder, Outcome
from generator.preview.edits import follow_edits
from generator.preview.server import PORTS, PreviewServer, open_server

FOLLOWED = (*BESIDE, CODE)
"""What is followed besides the data."""
_PATIENCE = 10  # seconds that the end waits for what is being reported


def run_preview(
    *, data: Path, folder: Path, port: int | None, language: Language, report: Callable[[str], None]
) -> None:
    """Serve a preview until it is interrupted, with its files in a folder of `folder` named by the port.

    `report` gets the lines that a person should see.

    Raises:
        PortError: the port can't be used.
    """
    with open_server(port=port, folder=folder) as server:
        builder = Builder(data=data, folder=server.folder, address=server.address, language=language)
        if port is None and server.server_port != PORTS[0]:
            report(f"Port {PORTS[0]} is taken; this preview has port {server.server_port}.")
        report(f"Building the preview; it will be at {server.address}")
        follower = _Follower(builder, server, report=report)
        try:
            with builder:
                for number, _ in enumerate(follow_edits([data, *FOLLOWED], at_rest=follower.catch_up)):
                    follower.show_edit()
                    if number == 0:
                        server.start()
        finally:
            follower.end()


class _Follower:
    """Brings what is served up to date: what somebody looks at immediately, and the rest in a thread of its own."""

    def __init__(self, builder: Builder, server: PreviewServer, *, report: Callable[[str], None]) -> None:
        self._builder = builder
        self._server = server
        self._report = report
        self._edits = 0
        # The edit that the whole site and its index should be brought up to, and the last that the thread has taken on.
        self._wanted = self._taken = 0
        self._stale = False
        self._reported: tuple[str, ...] = ()
        self._ended = False
        self._change = Condition()
        self._thread = Thread(target=self._follow, daemon=True)
        self._thread.start()

    def show_edit(self) -> None:
        """Show an edit, as soon as the pages that can be looked at are right."""
        started = time.monotonic()
        with self._change:
            self._edits += 1
        outcome = self._builder.read()
        stale = outcome is not None
        if outcome is None:
            outcome = self._builder.build()
        with self._change:
            self._stale = stale
            self._reported = outcome.problems
            self._server.show(outcome, make_page=self._builder.make_page if stale else None)
        seconds = time.monotonic() - started
        done = f"Read in {seconds:.1f} s; pages are made as you open them" if stale else f"Built in {seconds:.0f} s"
        for line in _describe(outcome, done=done, address=self._server.address):
            self._report(line)

    def catch_up(self) -> None:
        """Make the whole site and its index follow the last edit, in the thread."""
        with self._change:
            self._wanted = self._edits
            self._change.notify()

    def end(self) -> None:
        """End the thread."""
        with self._change:
            self._ended = True
            self._change.notify()
        self._thread.join(_PATIENCE)

    def _follow(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._wanted != self._taken or self._ended)
                if self._wanted == self._taken:
                    return
                self._taken = self._wanted
            if self._stale and not self._build_whole(self._taken):
                continue
            for line in _describe_index(self._builder.index()):
                self._report(line)

    def _build_whole(self, edit: int) -> bool:
        """Build the whole site, and return whether it is still that of an edit, and without a fault."""
        before = _list_bundles(self._builder.site)
        outcome = self._builder.build()
        with self._change:
            if self._edits != edit:
                return False
            self._stale = False
            # Scripts of an open page may still fetch files of the bundle that the page was made with.
            changed = not outcome.succeeded or _list_bundles(self._builder.site) != before
            self._server.show(outcome, reload=changed)
            new = [line for line in outcome.problems if line not in self._reported]
            lines = [*new, *(outcome.remarks.splitlines() if new or not outcome.succeeded else ())]
        for line in lines:
            self._report(line)
        return outcome.succeeded


def _list_bundles(site: Path) -> list[str]:
    return sorted(path.name for path in (site / "assets").glob("*"))


def _describe(outcome: Outcome, *, done: str, address: str) -> list[str]:
    ending = f"{done}: {address}"
    if not outcome.succeeded:
        ending = f"The browser shows this too, until it is mended: {address}"
    return [*outcome.problems, *outcome.remarks.splitlines(), ending]


def _describe_index(outcome: Outcome) -> list[str]:
    if outcome.succeeded:
        return []
    return [*outcome.problems, *outcome.remarks.splitlines(), "The search still finds what was there before the edit."]
