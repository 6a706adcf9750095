"""Builds the site of a preview, and single pages of it, in processes of their own, and returns what those printed."""

import re
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from generator.messages import Language
from generator.preview.edits import Snapshot, take_snapshot
from generator.preview.process import AskedProcess, StepResult

CODE = Path("generator")
"""When something here is edited, builds need a new process."""
BESIDE = (Path("docs"), Path("overrides"), Path("mkdocs.yml"))
"""What a site is made of besides the data and the code."""

_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)*")
"""What the address of a page looks like; a browser may request anything."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended. `problems` are the lines of `kompass check`; `remarks` is everything else that was printed."""

    succeeded: bool
    problems: tuple[str, ...]
    remarks: str


_CUT_OFF = Outcome(True, (), "")


class Builder:
    """Builds the site for `address` into `folder`/site, with its pages in `folder`/docs.

    One process makes all builds until the code is edited, and another makes single pages: `generator.cli.steps` and
    `generator.cli.single_pages` say why. `site` is the folder of the site.
    """

    def __init__(self, *, data: Path, folder: Path, address: str, language: Language) -> None:
        options = ["--quiet", "--language", language, "--data", str(data), "--cache", str(folder / "cache")]
        options += ["--pages", str(folder / "docs"), "--out", str(folder / "site")]
        self.site = folder / "site"
        self._whole = AskedProcess("generator.cli.steps", options, address=address)
        self._single = AskedProcess("generator.cli.single_pages", options, address=address)
        self._ended = False
        self._code: Snapshot = {}
        self._beside: Snapshot | None = None

    def __enter__(self) -> "Builder":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._ended = True
        self._whole.end()
        self._single.end()

    def build(self) -> Outcome:
        """Bring the pages up to date. After a failure the site is the one of the last build that succeeded."""
        if self._ended:
            return _CUT_OFF
        code, beside = take_snapshot([CODE]), take_snapshot(BESIDE)
        if self._whole.identity is None or code != self._code:
            self._code, self._beside = code, None
            self._whole.start()
            self._single.start()
            self._single.send("read")  # so that it has read the files of the data before the first edit
        outcome = self._ask(self._whole, "build")
        if outcome.succeeded:
            if self._beside is None:
                self._single.send("warm")
            self._beside = beside
        return outcome

    def index(self) -> Outcome:
        """Make the search index follow the pages."""
        if self._whole.identity is None:
            return _CUT_OFF
        return self._ask(self._whole, "index")

    def read(self) -> Outcome | None:
        """Read and check the data, for single pages; None if more than the data was edited since a site was built."""
        if self._beside is None or self._single.identity is None:
            return None
        if take_snapshot([CODE]) != self._code or take_snapshot(BESIDE) != self._beside:
            return None
        return self._ask(self._single, "read")

    def make_page(self, address: str) -> str | Outcome | None:
        """Return the HTML of a page of the data that were read last, or what went wrong.

        Return None if the page has to wait for the next build, or is one of the hand-written ones.
        """
        if self._single.identity is None or not _ADDRESS.fullmatch(address):
            return None
        answer = self._single.ask(f"page {address}")
        if answer.succeeded:
            return answer.printed
        return _describe(answer) if answer.remarks else None

    def _ask(self, process: AskedProcess, step: str) -> Outcome:
        """Return how a step went; one that was cut off because the preview ends isn't a failure."""
        answer = process.ask(step)
        return _CUT_OFF if self._ended else _describe(answer)


def _describe(answer: StepResult) -> Outcome:
    return Outcome(answer.succeeded, tuple(answer.printed.splitlines()), answer.remarks)
