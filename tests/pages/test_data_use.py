"""`generator.pages.data_use`: the program that readers copy runs on the files that they download."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

from generator.exports.open_data import build_open_data
from generator.model import Collection
from generator.pages.data_use import PANDAS


def test_the_program_in_python_shows_a_municipality(collection: Collection, tmp_path: Path) -> None:
    """In the folder of the unpacked archive, it prints the questions of Nässjö 2019 with their points, and no more."""
    content = build_open_data(collection).files["kompass.zip"]
    zipfile.ZipFile(io.BytesIO(content)).extractall(tmp_path)
    counted = f"{PANDAS}print(len(nassjo), set(nassjo.question_nr) >= {{'5.2'}}, criteria.score.dtype)\n"
    done = subprocess.run(
        [sys.executable, "-c", counted], cwd=tmp_path / "kommunkompassen", check=True, capture_output=True, text=True
    )
    asked = sum(len(area.questions) for area in collection.evaluations["nassjo-2019"].areas)
    assert done.stdout.splitlines()[-1] == f"{asked} True float64"
    assert "5.2" in done.stdout
