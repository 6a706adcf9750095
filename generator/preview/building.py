"""Builds the site of a preview in a process of its own, and returns what that process printed."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from generator.messages import Language


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended. `problems` are the lines of `kompass check`; `remarks` is everything else that was printed."""

    succeeded: bool
    problems: tuple[str, ...]
    remarks: str


def build_once(*, data: Path, folder: Path, address: str, language: Language) -> Outcome:
    """Build the site for `address` into `folder`/site, with its pages in `folder`/docs.

    After a failure the site is the one of the last build that succeeded.
    """
    command = [sys.executable, "-m", "generator.cli", "site", "--quiet", "--language", language]
    options = ["--data", str(data), "--pages", str(folder / "docs"), "--out", str(folder / "site")]
    options += ["--cache", str(folder / "cache")]
    environment = {**os.environ, "SITE_URL": address, "PYTHONIOENCODING": "utf-8", "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(  # noqa: S603 - our own command
        [*command, *options], capture_output=True, encoding="utf-8", errors="replace", env=environment, check=False
    )
    return Outcome(run.returncode == 0, tuple(run.stdout.splitlines()), run.stderr.strip())
