"""Validates HTML files with html-validate; returns its complaints."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.support.node import MODULES, PACKAGES, run_node

_PROGRAM = MODULES / "html-validate" / "bin" / "html-validate.mjs"
_CONFIG = PACKAGES / "html-validate.config.mjs"


def validate(files: Iterable[Path], *, folder: Path) -> list[str]:
    """Return every complaint about the files as `path:line: message [rule]`, with paths from `folder`.

    Raises:
        ValueError: the validator itself failed; the message holds its words.
    """
    names = [str(file.relative_to(folder)) for file in files]
    done = run_node(_PROGRAM, ["--config", str(_CONFIG), "--formatter", "json", *names], folder=folder)
    try:
        results = json.loads(done.stdout)
    except json.JSONDecodeError:
        raise ValueError(done.stdout + done.stderr) from None
    return [_line(result, message, folder=folder) for result in results for message in result["messages"]]


def _line(result: Any, message: Any, *, folder: Path) -> str:
    path = Path(result["filePath"]).relative_to(folder.resolve())
    return f"{path}:{message['line']}: {message['message']} [{message['ruleId']}]"
