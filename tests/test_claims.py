"""`generator.claims`: what can't work is reported before anything is built."""

from pathlib import Path

import pytest

from generator.claims import UnfitFolderError, claim_apart, claim_folder, claim_place

MOUNTS = "36 35 98:0 / {place} rw,noatime master:1 - ext4 /dev/root rw\n"


@pytest.mark.parametrize("mounted", ["a site", "a site/below"])
def test_a_mounted_folder_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounted: str) -> None:
    """A container's volume is refused, even on the same disk, with what to do instead; folders next to it are fine."""
    (tmp_path / "mounts").write_text(
        MOUNTS.format(place=str(tmp_path / mounted).replace(" ", "\\040")), encoding="utf-8"
    )
    monkeypatch.setattr("generator.claims._MOUNTS", tmp_path / "mounts")
    with pytest.raises(UnfitFolderError, match=r"something is mounted at .*a site, .*build into a folder below it"):
        claim_place(tmp_path / "a site")
    claim_place(tmp_path / "another")
    claim_place(tmp_path / "a site" / "below" / "it")


@pytest.mark.parametrize(("site", "is_apart"), [("data/site", False), (".", False), ("link", False), ("site", True)])
def test_a_site_has_its_own_folder(tmp_path: Path, site: str, is_apart: bool) -> None:
    """It is neither inside a folder that a build reads nor around one, not even through a link."""
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    if is_apart:
        claim_apart(tmp_path / site, others=[tmp_path / "data"])
        return
    with pytest.raises(UnfitFolderError, match="lie in each other"):
        claim_apart(tmp_path / site, others=[tmp_path / "data"])


def test_a_link_to_itself_is_reported(tmp_path: Path) -> None:
    """Any folder may be the link."""
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for claim in (claim_folder, claim_place, lambda loop: claim_apart(tmp_path / "site", others=[loop])):
        with pytest.raises(UnfitFolderError, match="loop is a link that leads back to itself"):
            claim(tmp_path / "loop")
