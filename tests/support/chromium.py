"""Finds a Chromium for the browser tests, or fetches the one that fits Playwright. `make test` runs it first.

The headless one comes first: it is the same browser, but takes two thirds of the processor time.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the path of an installed Chromium or Chrome, else of the one that Playwright has fetched, else None."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    with sync_playwright() as playwright:
        fetched = playwright.chromium.executable_path
    return fetched if Path(fetched).exists() else None


def sandbox_arguments() -> list[str]:
    """Return what Chromium needs to start here: as root, it only runs without its sandbox."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []


def main() -> int:
    """Make sure that there is a browser; return the exit code."""
    if find_chromium() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if find_chromium() is None:
        sys.stderr.write(
            "The browser tests need Chromium: install it (Debian: apt-get install chromium) and try again.\n"
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
