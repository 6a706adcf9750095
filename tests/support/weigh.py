"""Weighs the first visit to each kind of page: compressed bytes, as a browser with an empty cache gets them.

Run by `make weigh`; it only prints, and judges nothing.
"""

import functools
import gzip
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser

from tests.support.browsing import open_browser
from tests.support.folders import ROOT
from tests.support.states import FIVE, choose_pages

SITE = ROOT / "site"
COMPARED = ("jamfor/?k=nassjo-2019,tomelilla-2020", FIVE)
COMPRESSED = {".html", ".css", ".js", ".svg", ".json", ".csv", ".xml"}


class _Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: text compressed with gzip."""

    def log_message(self, *_: object) -> None:
        """Log no requests."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in COMPRESSED:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # a browser that leaves a page stops reading
            self.wfile.write(body)


@contextmanager
def serve_compressed(folder: Path) -> Iterator[str]:
    """Yield the address of a server of `folder` that compresses, with a slash at its end, while the block runs."""
    handler = functools.partial(_Compressing, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def weigh(browser: Browser, address: str) -> dict[str, int]:
    """Return the compressed bytes of everything that a first visit to a page fetches, by address."""
    weights: dict[str, int] = {}
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.on("response", lambda response: weights.update({response.url: response.request.sizes()["responseBodySize"]}))
    page.goto(address, wait_until="networkidle")
    context.close()
    return weights


def main() -> None:
    """Print the weight of the shortest and the longest page of each kind, heaviest parts first."""
    with serve_compressed(SITE) as address, open_browser() as browser:
        for page in (*choose_pages(SITE), *COMPARED):
            weights = weigh(browser, f"{address}{page}")
            sys.stdout.write(f"{sum(weights.values()) / 1000:7.1f} kB  /{page}\n")
            for url, weight in sorted(weights.items(), key=lambda item: -item[1])[:4]:
                sys.stdout.write(f"{weight / 1000:12.1f}  {url.removeprefix(address)}\n")


if __name__ == "__main__":
    main()
