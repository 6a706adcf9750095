"""Every project file that is generated from the records: schemas, references, and first lines of data files."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.schemas.kinds import KINDS, FileKind
from generator.schemas.reference import put_reference
from generator.schemas.schema import FOLDER, MODELINE, build_schemas, modeline

WITH_REFERENCE = ("CONTRIBUTING.md", "docs/om/bidra/index.md")
_DATA = "data"


def build_files(project: Path) -> Mapping[Path, bytes]:
    """Return the required content of each of those files, by path. Only the first line of a data file changes.

    Raises:
        MarkMissingError: a page has no place for the reference.
    """
    files = {project / FOLDER / name: content for name, content in build_schemas().items()}
    for name in WITH_REFERENCE:
        page = project / name
        files[page] = put_reference(page.read_text(encoding="utf-8")).encode()
    files.update((path, _with_modeline(path.read_bytes(), kind)) for kind, path in data_files(project / _DATA))
    return files


def data_files(data: Path) -> Iterator[tuple[FileKind, Path]]:
    """Yield every file of a data folder that has a schema, with its kind."""
    for kind in KINDS:
        yield from ((kind, path) for path in sorted(data.glob(kind.pattern)))


def _with_modeline(content: bytes, kind: FileKind) -> bytes:
    """Return a data file with a first line that names its schema, replacing one that names another."""
    first, _, rest = content.partition(b"\n")
    return f"{modeline(kind)}\n".encode() + (rest if first.startswith(MODELINE.encode()) else content)
