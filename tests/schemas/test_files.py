"""`kompass schemas`: it updates what is stale, and `--check` only reports it."""

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.schemas.files import WITH_REFERENCE
from tests.support.folders import ROOT, SMALL


def test_the_command_mends_what_is_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A schema, a page with the reference and the first line of a data file, each only when it is wrong."""
    shutil.copytree(SMALL, tmp_path / "data")
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    for name in WITH_REFERENCE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert main(["schemas"]) == 0
    capsys.readouterr()
    assert main(["schemas", "--check"]) == 0
    assert capsys.readouterr().out == ""
    contributing, areas = Path("CONTRIBUTING.md"), Path("data/areas.yml")
    right = {path: path.read_bytes() for path in (contributing, areas)}
    contributing.write_bytes(right[contributing].replace(b"SCB:s kommunkod.", b"SCB:s kod."))
    areas.write_bytes(right[areas].replace(b"/areas.schema", b"/topics.schema"))
    Path("schemas/areas.schema.json").unlink()
    assert main(["schemas", "--check"]) == 1
    assert capsys.readouterr().out.split() == ["schemas/areas.schema.json", "CONTRIBUTING.md", "data/areas.yml"]
    assert main(["schemas"]) == 0
    assert {path: path.read_bytes() for path in right} == right
    assert main(["schemas", "--check"]) == 0
