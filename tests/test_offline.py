"""`generator.offline`: a copy of the built site whose pages open from the disk."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.cli import main
from generator.offline import build_offline
from tests.support.trees import read_tree

SITE = {
    "index.html": b"",
    "om/index.html": b"",
    "om/metod/index.html": b"",
    "404.html": b"",
    "om/bild.svg": b"<svg/>",
}


@pytest.mark.parametrize(
    ("link", "opened"),
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="metod/">', '<a href="metod/index.html">'),
        ('<a class="x" href="metod/#fraga-5.2">', '<a class="x" href="metod/index.html#fraga-5.2">'),
        ('<a href="./?k=a">', '<a href="./index.html?k=a">'),
        ('<iframe src="metod/">', '<iframe src="metod/index.html">'),
        ('<form action="metod/">', '<form action="metod/index.html">'),
        ('<meta content="0; url=../">', '<meta content="0; url=../index.html">'),
        ('<a href="#innehall">', '<a href="#innehall">'),
        ('<a href="bild.svg">', '<a href="bild.svg">'),
        ('<a href="nothing/">', '<a href="nothing/">'),
        ('<a href="/metod/">', '<a href="/metod/">'),
        ('<a href="https://example.org/metod/">', '<a href="https://example.org/metod/">'),
        ('<a href="../../">', '<a href="../../">'),
        ('<a data-href="../">', '<a data-href="../">'),
    ],
)
def test_a_link_names_its_page(link: str, opened: str) -> None:
    """If there is such a page; a link that leads elsewhere, or to a place on the page, stays."""
    copy = build_offline({**SITE, "om/index.html": link.encode()})
    assert copy["om/index.html"].decode() == opened
    assert copy["om/bild.svg"] == SITE["om/bild.svg"]
    assert copy.keys() == SITE.keys()


def test_every_link_of_the_site_opens_from_the_disk(site: Path) -> None:
    """No link of a page leads to a folder, which a browser would show as a list of files."""
    files = read_tree(site)
    copy = build_offline(files)
    to_folders = [
        (path, address)
        for path, content in copy.items()
        if path.endswith(".html") and path != "404.html"
        for address in re.findall(r'<(?:a|iframe)\b[^>]*\s(?:href|src)="([^"]*)"', content.decode())
        if not urlsplit(address).scheme and urlsplit(address).path.endswith(("/", "."))
    ]
    assert to_folders == []
    assert sum(content != copy[path] for path, content in files.items()) > 500


def test_the_command_needs_a_built_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what to do without one, and never writes over the site."""
    monkeypatch.chdir(tmp_path)
    assert main(["offline"]) == 1
    assert "make it with kompass site" in capsys.readouterr().err
    (tmp_path / "site" / "om").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text('<a href="om/">Om</a>', encoding="utf-8")
    (tmp_path / "site" / "om" / "index.html").write_text('<a href="..">Start</a>', encoding="utf-8")
    assert main(["offline", "--out", "site"]) == 1
    assert main(["offline"]) == 0
    assert (tmp_path / ".build" / "offline" / "om" / "index.html").read_text(encoding="utf-8") == (
        '<a href="../index.html">Start</a>'
    )
