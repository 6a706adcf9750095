"""Pagefind, driven over a pipe: pages in, in a fixed order, and the files of an index out.

Its own command reads a folder in whatever order the disk lists it, and numbers the pages by that: the same pages give
different files on another disk. Here it gets the pages one by one. It finds no settings, neither a file named
`pagefind.yml` in the folder in which it runs nor a variable that begins with `PAGEFIND_`.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Timer
from typing import IO, Any

from generator.errors import KompassError

# Stops a build whose engine hangs; indexing takes far less.
_SECONDS = 600
_END = b","
_SETTINGS = "PAGEFIND_"
# How much of the index each part of it holds, in the engine's own measure. A query fetches one part for each of its
# words, and the list of all parts. The engine's own 20000 makes parts of 60 kB, 4000 makes them 10 kB.
# The engine calls the setting unstable: its version is pinned, and a test measures the parts.
_PARTS = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "4000"}


class SearchIndexError(KompassError):
    """There is no site to index, or the engine failed; the message says what is wrong."""


def build_index_files(pages: Iterable[tuple[str, bytes]], *, empty: Path) -> dict[str, bytes]:
    """Return the files of the engine's index of some pages, each of them a path and its HTML.

    The engine runs in the folder `empty`. Equal pages in equal order give equal files. They come over the pipe: an
    engine that says that it has written files to the disk may still be writing them.

    Raises:
        SearchIndexError: the engine failed, or took too long.
    """
    with _running(empty) as engine:
        made = _ask(engine, {"type": "NewIndex", "config": {"force_language": "sv"}})
        for path, html in pages:
            page = {"file_path": path, "file_contents": html.decode()}
            _ask(engine, {"type": "AddFile", "index_id": made["index_id"], **page})
        files = _ask(engine, {"type": "GetFiles", "index_id": made["index_id"]})["files"]
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


@contextmanager
def _running(empty: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run the engine while the body of the `with` runs; it never outlives that, nor its time limit."""
    environment = {key: value for key, value in os.environ.items() if not key.upper().startswith(_SETTINGS)}
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(
            [sys.executable, "-P", "-m", "pagefind", "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            cwd=empty,
            env={**environment, **_PARTS},
        ) as engine,
    ):
        late = Event()

        def end() -> None:
            late.set()
            engine.kill()

        timer = Timer(_SECONDS, end)
        timer.start()
        try:
            yield engine
        except _SilentError as error:
            if late.is_set():
                raise SearchIndexError(f"the search index took more than {_SECONDS} seconds") from error
            raise SearchIndexError(f"the search index could not be made: {_read(complaints)}") from error
        finally:
            timer.cancel()
            engine.kill()
            with suppress(BrokenPipeError):  # what it didn't read no longer matters
                _pipes(engine)[0].close()


def _ask(engine: "subprocess.Popen[bytes]", request: dict[str, object]) -> dict[str, Any]:
    """Return the engine's answer to a request."""
    requests, answers = _pipes(engine)
    answer = bytearray()
    try:
        requests.write(base64.b64encode(json.dumps({"message_id": 1, "payload": request}).encode()) + _END)
        requests.flush()
        while not answer.endswith(_END):
            more = os.read(answers.fileno(), 1 << 20)
            if not more:
                raise _SilentError
            answer += more
    except BrokenPipeError as error:
        raise _SilentError from error
    payload: dict[str, Any] = json.loads(base64.b64decode(answer[: -len(_END)]))["payload"]
    if payload["type"] == "Error":
        raise SearchIndexError(f"the search index could not be made: {payload['message']}")
    return payload


def _pipes(engine: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    if engine.stdin is None or engine.stdout is None:
        raise ValueError("the engine has no pipes")
    return engine.stdin, engine.stdout


def _read(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    return complaints.read().decode(errors="replace").strip() or "the engine ended without a word"


class _SilentError(Exception):
    """The engine ended before it answered."""
