"""Edits are noticed, each once."""

from pathlib import Path

import pytest

from generator.preview.edits import LOOKS_AT_REST, follow_edits, take_snapshot


class Looks:
    """Replaces the pauses between two looks: each pause makes the next of some edits."""

    def __init__(self) -> None:
        self.edits: list[Path | None] = []

    def sleep(self, _: float) -> None:
        """Make the next edit, or none; after the last one, end the loop like Ctrl-C."""
        if not self.edits:
            raise KeyboardInterrupt
        path = self.edits.pop(0)
        if path is not None:
            path.write_text(f"{len(self.edits)}", encoding="utf-8")


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    """Make edits between the looks."""
    made = Looks()
    monkeypatch.setattr("generator.preview.edits.time.sleep", made.sleep)
    return made


def count_edits(places: list[Path]) -> int:
    """Return how often an edit is reported until the looks end, not counting the report at the start."""
    reported = -1
    try:
        for _ in follow_edits(places):
            reported += 1
    except KeyboardInterrupt:
        return reported
    raise AssertionError("it ended by itself")


def test_without_an_edit_nothing_is_reported(tmp_path: Path, looks: Looks) -> None:
    """The first report comes at once; then nothing follows."""
    (tmp_path / "a.yml").touch()
    looks.edits = [None] * 5
    assert count_edits([tmp_path]) == 0


def test_quick_saves_are_one_edit(tmp_path: Path, looks: Looks) -> None:
    """Three files saved one after the other are reported together, once the edits pause."""
    files = [tmp_path / name for name in ("a.yml", "b.yml", "c.yml")]
    looks.edits = [None, *files, None, None]
    assert count_edits([tmp_path]) == 1


def test_two_edits_with_a_pause_between_are_two(tmp_path: Path, looks: Looks) -> None:
    """Each is reported."""
    looks.edits = [None, tmp_path / "a.yml", None, None, tmp_path / "a.yml", None, None]
    assert count_edits([tmp_path]) == 2


def test_an_edit_during_the_work_is_reported_after_it(tmp_path: Path, looks: Looks) -> None:
    """Changes while the site is built lead to one more build, and only one."""
    looks.edits = [None] * 6
    reported = 0
    try:
        for _ in follow_edits([tmp_path]):
            reported += 1
            if reported == 1:
                (tmp_path / "a.yml").touch()
                (tmp_path / "b.yml").touch()
    except KeyboardInterrupt:
        pass
    assert reported == 2


def test_a_rest_is_reported_once_after_each_edit(tmp_path: Path, looks: Looks) -> None:
    """It isn't reported while the edits go on, nor again during a longer rest."""
    path = tmp_path / "a.yml"
    rest = [None] * (LOOKS_AT_REST + 3)
    reported: list[int] = []
    looks.edits = [None, path, None, None, path, None, *rest, path, None, *rest]
    with pytest.raises(KeyboardInterrupt):
        for _ in follow_edits([tmp_path], at_rest=lambda: reported.append(len(looks.edits))):
            pass
    assert len(reported) == 2
    assert len(rest) + 2 < reported[0] < len(rest) * 2 + 2
    assert reported[1] < len(rest)


def test_every_way_to_edit_is_seen(tmp_path: Path) -> None:
    """Writing, replacing, renaming and removing, even with the same size, and in subfolders or new folders."""
    deep = tmp_path / "data" / "examples"
    deep.mkdir(parents=True)
    path = deep / "a.yml"
    places = [tmp_path / "data", tmp_path / "mkdocs.yml", tmp_path / "missing"]
    seen = [take_snapshot(places)]
    path.write_text("one", encoding="utf-8")
    seen.append(take_snapshot(places))
    (tmp_path / "new").write_text("two", encoding="utf-8")
    (tmp_path / "new").replace(path)
    seen.append(take_snapshot(places))
    path.rename(deep / "b.yml")
    seen.append(take_snapshot(places))
    (tmp_path / "mkdocs.yml").touch()
    seen.append(take_snapshot(places))
    (deep / "b.yml").unlink()
    seen.append(take_snapshot(places))
    (tmp_path / "missing").mkdir()
    (tmp_path / "missing" / "c.md").touch()
    seen.append(take_snapshot(places))
    assert all(one != other for number, one in enumerate(seen) for other in seen[number + 1 :])


def test_what_editors_and_python_write_for_themselves_is_not_an_edit(tmp_path: Path) -> None:
    """A swap file and a compiled module would trigger a build that nobody asked for."""
    before = take_snapshot([tmp_path])
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "cli.pyc").touch()
    (tmp_path / ".nassjo-2019.yml.swp").touch()
    assert take_snapshot([tmp_path]) == before
