"""`generator.load.hand_written`: the pages of `docs/` are read as strictly as the data."""

import os
from pathlib import Path

import pytest

from generator.load import load_hand_written
from generator.load.hand_written import MAX_DEPTH
from generator.problems import format_text

GOOD = "---\ntitle: Om sidan\ndescription: Vad sidan är.\n---\n\n# Om sidan\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Return a folder with one good page and one picture."""
    (tmp_path / "docs" / "om").mkdir(parents=True)
    (tmp_path / "docs" / "om" / "index.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "docs" / "om" / "bild.svg").write_bytes(b"<svg/>")
    return tmp_path / "docs"


def problems_of(docs: Path) -> list[str]:
    """Return every problem as printed, with paths relative to the folder."""
    return [format_text(problem).replace(f"{docs}/", "") for problem in load_hand_written(docs)[1]]


def test_good_pages_are_read(docs: Path) -> None:
    """A page and a picture, without a problem."""
    files, problems = load_hand_written(docs)
    assert files == {"om/index.md": GOOD.encode(), "om/bild.svg": b"<svg/>"}
    assert problems == []


@pytest.mark.parametrize("name", ["index.md~", "~$utkast.docx", "Thumbs.db", "desktop.ini", ".DS_Store", "#index.md#"])
def test_what_editors_and_systems_leave_behind_is_not_published(docs: Path, name: str) -> None:
    """Nobody meant to publish it, and no message bothers anyone with it."""
    (docs / "om" / name).write_bytes(b"x")
    files, problems = load_hand_written(docs)
    assert [*files] == ["om/bild.svg", "om/index.md"]
    assert problems == []


@pytest.mark.parametrize("name", ["index.md.orig", "utkast.docx", "index (1).md", "Ny sida.md", "skript.js", "a.html"])
def test_what_nobody_meant_to_publish_is_a_problem(docs: Path, name: str) -> None:
    """A copy, a draft, a script: the message says what belongs in the folder."""
    (docs / "om" / name).write_bytes(b"x")
    assert problems_of(docs) == [
        f"om/{name}:1: error: this file would be published, but only pages (.md) and pictures belong here, with names "
        "of a-z, 0-9 and hyphens; rename it, or move it elsewhere [file-name]"
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (
            b"# Om sidan\n",
            '1: error: a page begins with a line "---", its title and description, and "---" again; add them '
            "[front-matter]",
        ),
        (
            b"---\ntitle: Om sidan\n---\n",
            '2: error: the key "description" is missing; add a line "description: ..." here [missing-key]',
        ),
        (
            b"---\ntitle: Om #1\ndescription: Vad.\n---\n",
            '2: error: the text ends here and "#1" is lost as a comment; put the whole text in quotes, or the comment '
            "on a line of its own above [comment]",
        ),
        (
            GOOD.encode() + b"<<<<<<< mitt\n",
            "7: error: this is a merge conflict; keep one of the two versions, and remove the lines <<<<<<<, "
            "======= and >>>>>>> [merge]",
        ),
        (GOOD.encode("utf-16"), "1: error: byte 0xff is not UTF-8; save the file with the encoding UTF-8 [encoding]"),
        (
            GOOD.encode() + "Dold\u2028rad\n".encode(),
            '7: error: the line contains the hidden line break U+2028 between "Dold" and "rad"; remove it, or press '
            "Enter there [syntax]",
        ),
    ],
)
def test_a_page_is_read_as_strictly_as_the_data(docs: Path, content: bytes, problem: str) -> None:
    """Front matter, merge markers, encoding and invisible characters are reported on their line."""
    (docs / "om" / "index.md").write_bytes(content)
    assert problems_of(docs) == [f"om/index.md:{problem}"]


def test_line_ends_and_a_byte_order_mark_are_normalised(docs: Path) -> None:
    """As in the data, so the editor's system doesn't matter."""
    (docs / "om" / "index.md").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    files, problems = load_hand_written(docs)
    assert files["om/index.md"] == GOOD.encode()
    assert problems == []


@pytest.mark.parametrize("target", ["secret.txt", "secrets"])
def test_a_link_is_a_problem(docs: Path, target: str) -> None:
    """A page that is a link could publish any file of the machine."""
    (docs.parent / "secrets").mkdir()
    (docs.parent / "secret.txt").write_bytes(b"secret")
    (docs / "om" / "link.md").symlink_to(docs.parent / target)
    files, _ = load_hand_written(docs)
    assert problems_of(docs) == [
        "om/link.md:1: error: this is a link to another place; put the file itself here [unreadable]"
    ]
    assert b"secret" not in b"".join(files.values())


def test_a_large_picture_is_not_read(docs: Path) -> None:
    """Neither is an endless one, nor an endless chain of folders."""
    with (docs / "om" / "stor.png").open("wb") as file:
        file.truncate(1024**4)
    os.mkfifo(docs / "om" / "pipe.png")
    deep = docs.joinpath(*("d" for _ in range(400)))
    deep.mkdir(parents=True)
    assert problems_of(docs) == [
        f"{'d/' * MAX_DEPTH}d:1: error: folders are nested more than {MAX_DEPTH} deep; move this one up [depth]",
        "om/pipe.png:1: error: this is not a file; put a text file in its place [unreadable]",
        "om/stor.png:1: error: the file is larger than 5 MiB; make the picture smaller [size]",
    ]


def test_a_folder_that_cannot_be_searched_is_reported(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be listed, but nothing in it can be accessed."""

    def fail(self: Path) -> object:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "lstat", fail)
    (line,) = problems_of(docs)
    assert line.endswith(":1: error: the folder can't be read (Permission denied); check its permissions [unreadable]")


def test_a_folder_of_countless_files_is_reported(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is reported without counting them all."""
    monkeypatch.setattr("generator.load.folders.MAX_ENTRIES", 1)
    (docs / "om" / "bild-2.svg").touch()
    assert problems_of(docs) == [
        "om:1: error: the folder holds more than 1 files; remove what doesn't belong here [size]"
    ]
