"""Validates HTML files with html-validate; returns its complaints.

What it says about a page depends only on the page, so one without complaints isn't validated again, in this run or in a
later one, which saves half a minute for the whole site. The digests in addresses make no difference.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.support.digests import level_digests
from tests.support.node import MODULES, PACKAGES, run_node
from tests.support.sharing import is_kept, recall

_PROGRAM = MODULES / "html-validate" / "bin" / "html-validate.mjs"
_CONFIG = PACKAGES / "html-validate.config.mjs"


def validate(files: Iterable[Path], *, folder: Path) -> list[str]:
    """Return every complaint about the files as `path:line: message [rule]`, with paths from `folder`.

    Raises:
        ValueError: the validator itself failed; the message holds its output.
    """
    rules = (_CONFIG.read_bytes(), (PACKAGES / "package-lock.json").read_bytes())
    levelled = {str(file.relative_to(folder)): level_digests(file.read_bytes()).content for file in files}
    names = [name for name, content in levelled.items() if not is_kept("valid", *rules, content)]
    if not names:
        return []
    complaints = _ask(names, folder=folder)
    faulty = {complaint.partition(":")[0] for complaint in complaints}
    for name in names:
        if name not in faulty:
            recall("valid", *rules, levelled[name], make=lambda: b"nothing to say")
    return complaints


def _ask(names: list[str], *, folder: Path) -> list[str]:
    done = run_node(_PROGRAM, ["--config", str(_CONFIG), "--formatter", "json", *names], folder=folder)
    try:
        results = json.loads(done.stdout)
    except json.JSONDecodeError:
        raise ValueError(done.stdout + done.stderr) from None
    return [_line(result, message, folder=folder) for result in results for message in result["messages"]]


def _line(result: Any, message: Any, *, folder: Path) -> str:
    path = Path(result["filePath"]).relative_to(folder.resolve())
    return f"{path}:{message['line']}: {message['message']} [{message['ruleId']}]"
