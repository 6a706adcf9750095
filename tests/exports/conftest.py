"""What the tests of the exports share: the open data of the real evaluations, as bytes and in a folder."""

from pathlib import Path

import pytest

from generator.exports.open_data import OpenData, build_open_data
from generator.model import Collection


@pytest.fixture(scope="session")
def open_data(collection: Collection) -> OpenData:
    """Return the open data of the real evaluations."""
    return build_open_data(collection)


@pytest.fixture(scope="session")
def open_data_folder(open_data: OpenData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files, as unpacked from the archive."""
    folder = tmp_path_factory.mktemp("open_data")
    for name, content in open_data.files.items():
        (folder / name).write_bytes(content)
    return folder
