"""Kills the writing of a folder at every moment when it touches the disk, and looks at what is left.

A separate process, because it forks for each moment: `python -m tests.support.killed FOLDER` prints its findings as
JSON.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from generator.build import build_html
from generator.output import replace_folder, working_beside, write_tree
from generator.site import Tree
from tests.support.trees import read_tree

OLD: Tree = {"index.html": b"old" * 50, "a/index.html": b"old", "b/index.html": b"same", "c/d/index.html": b"gone"}
NEW: Tree = {"index.html": b"new" * 50, "a/index.html": b"new", "b/index.html": b"same", "e/index.html": b"come"}
DISK_EVENTS = ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "shutil.", "tempfile.", "ctypes.")
SAMPLES = 12
NEVER = 10**9
CONFIG = "site_name: x\nplugins: []\ntheme: {name: mkdocs}\n"

Case = Callable[[Path], None]


def write_pages(folder: Path) -> None:
    """Bring a folder of pages up to date."""
    write_tree(NEW, folder / "site")


def replace_site(folder: Path) -> None:
    """Put a new site in place of the old one."""
    with working_beside(folder / "site") as making:
        for name, content in NEW.items():
            (making / name).parent.mkdir(parents=True, exist_ok=True)
            (making / name).write_bytes(content)
        replace_folder(making, folder / "site")


def build_site(folder: Path) -> None:
    """Build a site with MkDocs in place of the old one."""
    build_html(folder / "mkdocs.yml", folder / "docs", site=folder / "site")


def run_until(case: Case, folder: Path, *, moment: int) -> int | None:
    """Run a case in a process that is killed when it touches the disk for the nth time.

    Return how often it touched the disk if it ended before that, else None.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        seen = 0

        def note(event: str, _: object) -> None:
            nonlocal seen
            if event.startswith(DISK_EVENTS):
                seen += 1
                if seen > moment:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(note)
        case(folder)
        os.write(writing, str(seen).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answer:
        count = answer.read()
    return int(count) if count else None


def moments_of(case: Case, folder: Path) -> int:
    """Return at how many moments a case can be killed."""
    count = run_until(case, fresh(folder), moment=NEVER)
    if not count:
        raise RuntimeError(f"{case.__name__} did not come to its end")
    return count


def fresh(folder: Path) -> Path:
    """Return the folder with the old site in it, and nothing that a killed run left."""
    for left in folder.glob(".*"):
        for path in sorted(left.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        left.rmdir()
    write_tree(OLD, folder / "site")
    return folder


def kill_pages(folder: Path) -> dict[str, object]:
    """At every moment each file is whole, the old or the new one, and the next run completes what this one began."""
    count = moments_of(write_pages, folder)
    broken = []
    for moment in range(count):
        run_until(write_pages, fresh(folder), moment=moment)
        left = read_tree(folder / "site")
        broken += [name for name, content in left.items() if content not in (OLD.get(name), NEW.get(name))]
        write_pages(folder)
        broken += [] if files_of(folder) == {"site"} and read_tree(folder / "site") == NEW else ["the next run"]
    return {"moments": count, "broken": broken}


def kill_site(folder: Path) -> dict[str, object]:
    """At every moment the site is whole, the old or the new one, and the next run leaves nothing else beside it."""
    count = moments_of(replace_site, folder)
    broken = []
    for moment in range(count):
        run_until(replace_site, fresh(folder), moment=moment)
        broken += [] if is_one_of(folder / "site", OLD, NEW) else [f"moment {moment}"]
        replace_site(folder)
        broken += [] if files_of(folder) == {"site"} and read_tree(folder / "site") == NEW else ["the next run"]
    return {"moments": count, "broken": broken}


def kill_build(folder: Path) -> dict[str, object]:
    """The same with MkDocs in between, at a dozen moments spread over the build."""
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    write_tree({"index.md": b"# Start\n"}, folder / "docs")
    build_site(fresh(folder))
    built = read_tree(folder / "site")
    count = moments_of(build_site, folder)
    moments = [count * part // SAMPLES for part in range(SAMPLES)]
    broken = []
    for moment in moments:
        run_until(build_site, fresh(folder), moment=moment)
        broken += [] if is_one_of(folder / "site", OLD, built) else [f"moment {moment} of {count}"]
    return {"moments": len(moments), "broken": broken}


def is_one_of(folder: Path, *trees: Tree) -> bool:
    """Return whether a folder is there and holds exactly one of the trees."""
    return folder.is_dir() and read_tree(folder) in trees


def files_of(folder: Path) -> set[str]:
    """Return what is in a folder."""
    return {path.name for path in folder.iterdir()}


if __name__ == "__main__":
    place = Path(sys.argv[1])
    found = {}
    for kill in (kill_pages, kill_site, kill_build):
        (place / kill.__name__).mkdir()
        found[kill.__name__] = kill(place / kill.__name__)
    sys.stdout.write(json.dumps(found))
