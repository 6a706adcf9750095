"""A run of the preview: builds after every edit, and serves what came of it until it is interrupted.

The search index follows when there have been no edits for a moment: until then the search finds what was there before.
"""

import time
from collections.abc import Callable
from pathlib import Path

from generator.messages import Language
from generator.preview.building import Builder, Outcome
from generator.preview.edits import follow_edits
from generator.preview.server import PORTS, open_server

FOLLOWED = (Path("docs"), Path("generator"), Path("overrides"), Path("mkdocs.yml"))
"""What is followed beside the data."""


def run_preview(
    *, data: Path, folder: Path, port: int | None, language: Language, report: Callable[[str], None]
) -> None:
    """Serve a preview until it is interrupted, with its files in a folder of `folder` named by the port.

    `report` gets the lines that a person should see.

    Raises:
        PortError: the port can't be used.
    """
    with (
        open_server(port=port, folder=folder) as server,
        Builder(data=data, folder=server.folder, address=server.address, language=language) as builder,
    ):
        if port is None and server.server_port != PORTS[0]:
            report(f"Port {PORTS[0]} is taken; this preview has port {server.server_port}.")
        report(f"Building the preview; it will be at {server.address}")

        def index() -> None:
            for line in _describe_index(builder.index()):
                report(line)

        for number, _ in enumerate(follow_edits([data, *FOLLOWED], at_rest=index)):
            started = time.monotonic()
            outcome = builder.build()
            server.show(outcome)
            if number == 0:
                server.start()
            for line in _describe(outcome, address=server.address, seconds=time.monotonic() - started):
                report(line)


def _describe(outcome: Outcome, *, address: str, seconds: float) -> list[str]:
    ending = f"Built in {seconds:.0f} s: {address}"
    if not outcome.succeeded:
        ending = f"The browser shows this too, until it is mended: {address}"
    return [*outcome.problems, *outcome.remarks.splitlines(), ending]


def _describe_index(outcome: Outcome) -> list[str]:
    if outcome.succeeded:
        return []
    return [*outcome.problems, *outcome.remarks.splitlines(), "The search still finds what was there before the edit."]
