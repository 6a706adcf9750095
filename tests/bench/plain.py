"""The plain build and the plain copy that our build is compared with, each run as a separate process.

`python -m tests.bench.plain mkdocs DOCS SITE` builds with plain MkDocs Material; `... floor SITE COPY` only reads and
writes as many bytes in as many files.
"""

import shutil
import sys
from pathlib import Path

CONFIG = Path(__file__).with_name("plain.yml")


def build_plain(docs: Path, site: Path) -> None:
    """Build the folder with no more than MkDocs Material."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    build(load_config(str(CONFIG), docs_dir=str(docs.resolve()), site_dir=str(site.resolve())))


def copy(folder: Path, target: Path) -> None:
    """Copy a folder, byte by byte through this process, as a builder must write it."""
    shutil.copytree(folder, target, copy_function=_copy_file)


def _copy_file(source: str, target: str) -> str:
    Path(target).write_bytes(Path(source).read_bytes())
    return target


if __name__ == "__main__":
    {"mkdocs": build_plain, "floor": copy}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
