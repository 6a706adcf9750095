"""Serves a preview on loopback: the built site, or a page with the faults, each with a script that reloads it.

The script comes from the same address as the page, which the policy of the built site allows; nothing is loosened.
"""

import http.server
import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.errors import KompassError
from generator.preview.building import Outcome
from generator.preview.pages import load_script, render_faults, render_tag

HOST = "127.0.0.1"
PORTS = range(8000, 8100)
"""Where a preview is served unless a port is given: on the first of these that is free."""

_SCRIPT_PATH = "/-preview/reload.js"
_VERSION_PATH = "/-preview/version"
_PATIENCE = 0.1  # seconds until an end is noticed
_HTML = "text/html; charset=utf-8"


MakePage = Callable[[str], str | Outcome | None]
"""Returns the HTML of the page at an address, what went wrong, or None for a page that is right as it is."""


class PortError(KompassError):
    """The preview can't be served on a port; the message says why."""


class PreviewServer(http.server.ThreadingHTTPServer):
    """Serves the site of a preview, which has a folder of its own below `folder`, or the faults of its last build.

    It listens from the start, and answers once it is started. `version` differs after every build, and from
    one run of the command to the next.
    """

    request_queue_size = 128  # a browser requests many files at once
    daemon_threads = True
    _answering = False  # here, because a server that gets no port is closed before its own __init__

    def __init__(self, port: int, folder: Path) -> None:
        super().__init__((HOST, port), _Handler)
        self.folder = folder / str(self.server_port)
        self.site = self.folder / "site"
        self.address = f"http://{HOST}:{self.server_port}/"
        self.failure: Outcome | None = None
        self.make_page: MakePage | None = None
        self.version = ""
        self._mark_version()

    def show(self, outcome: Outcome, *, make_page: MakePage | None = None, reload: bool = True) -> None:
        """Show the outcome of a build, or of a look at the data; unless told otherwise, open pages reload.

        With `make_page`, the site isn't that of the data yet, and pages are made when they are requested.
        """
        self.failure = None if outcome.succeeded else outcome
        self.make_page = make_page if outcome.succeeded else None
        if reload:
            self._mark_version()

    def start(self) -> None:
        """Answer requests from now on, in separate threads."""
        self._answering = True
        Thread(target=self.serve_forever, args=[_PATIENCE], daemon=True).start()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing when a browser drops a connection, as it does when a page is reloaded."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        """Stop answering, and let go of the port."""
        if self._answering:
            self.shutdown()
        super().server_close()

    def _mark_version(self) -> None:
        self.version = str(time.time_ns())


def open_server(*, port: int | None, folder: Path) -> PreviewServer:
    """Return a server with its own folder below `folder`, on `port`, or, with None, on the first free one of `PORTS`.

    Raises:
        PortError: the port is taken or not allowed, or none is free.
    """
    if port is not None:
        return _listen(port, folder)
    for candidate in PORTS:
        try:
            return _listen(candidate, folder)
        except PortError:
            continue
    raise PortError(f"every port from {PORTS[0]} to {PORTS[-1]} is taken; name another one with PORT= or --port")


def _listen(port: int, folder: Path) -> PreviewServer:
    try:
        return PreviewServer(port, folder)
    except PermissionError as error:
        raise PortError(f"port {port} needs more rights than you have; choose one above 1023") from error
    except OverflowError as error:
        raise PortError(f"there is no port {port}; choose one from 1024 to 65535") from error
    except OSError as error:
        raise PortError(f"port {port} is taken; choose another one, or none to get one that is free") from error


class _Handler(http.server.SimpleHTTPRequestHandler):
    server: PreviewServer

    def __init__(self, request: Any, client_address: Any, server: PreviewServer) -> None:  # noqa: PLR0917 - as below
        super().__init__(request, client_address, server, directory=str(server.site))

    def do_GET(self) -> None:
        """Answer with the version, the script, a page, or any other file of the site."""
        path = urlsplit(self.path).path
        if path == _VERSION_PATH:
            self._send(HTTPStatus.OK, "text/plain; charset=utf-8", text=self.server.version)
        elif path == _SCRIPT_PATH:
            self._send(HTTPStatus.OK, "text/javascript; charset=utf-8", text=load_script())
        elif path.endswith(("/", ".html")):
            self._send_page(Path(self.translate_path(path)))
        else:
            super().do_GET()

    def send_error(  # noqa: PLR0917 - as the library's server calls it
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        """Answer with the site's own page where nothing is found."""
        missing = self.server.site / "404.html"
        if code == HTTPStatus.NOT_FOUND and missing.is_file():
            self._send_html(HTTPStatus.NOT_FOUND, missing)
        else:
            super().send_error(code, message, explain)

    def end_headers(self) -> None:
        """Keep the browser from showing a file as it was before an edit."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Don't log requests: the terminal is for the builds."""

    def _send_page(self, place: Path) -> None:
        make_page, path = self.server.make_page, unquote(urlsplit(self.path).path)
        if make_page is not None and path.endswith("/"):
            tag = self._tag()
            made = make_page(path.removeprefix("/"))
            if made is not None:
                self._send(HTTPStatus.OK, _HTML, text=(made if isinstance(made, str) else render_faults(made)) + tag)
                return
        file = place / "index.html" if place.is_dir() else place
        if self.server.failure is not None or file.is_file():
            self._send_html(HTTPStatus.OK, file)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _send_html(self, status: HTTPStatus, file: Path) -> None:
        tag = self._tag()
        failure = self.server.failure
        page = file.read_text(encoding="utf-8") if failure is None else render_faults(failure)
        self._send(status, _HTML, text=page + tag)

    def _tag(self) -> str:
        """Return what makes a page reload; called before the page is read: one reload too many is better than none."""
        return render_tag(f"{_SCRIPT_PATH}?{self.server.version}")

    def _send(self, status: HTTPStatus, kind: str, *, text: str) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
