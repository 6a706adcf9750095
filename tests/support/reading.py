"""Reads YAML that a test writes."""

from pathlib import Path

from generator.load.tree import read_document
from generator.problems import format_text


def read(tmp_path: Path, content: str | bytes) -> tuple[object, list[str]]:
    """Return the value of a file with this content, and its problems without the path."""
    path = tmp_path / "file.yml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    document, problems = read_document(path)
    return document and document.value, [format_text(problem).removeprefix(f"{path}:") for problem in problems]
