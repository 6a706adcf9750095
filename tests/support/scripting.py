"""Asks the search scripts how they interpret what is typed, without a browser."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.support.folders import ROOT, TESTS
from tests.support.node import run_node

SCRIPT = TESTS / "support" / "scripts" / "search.mjs"


def ask_scripts(asked: Sequence[Sequence[Any]], lists: Mapping[str, Any] | None = None) -> Any:
    """Return the answer to each question, a function of the script and its arguments; `lists` are the build's."""
    with tempfile.TemporaryDirectory() as folder:
        question = Path(folder) / "asked.json"
        question.write_text(json.dumps({"asked": asked, "lists": lists or {}}), encoding="utf-8")
        done = run_node(SCRIPT, [str(question)], folder=ROOT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
