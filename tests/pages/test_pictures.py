"""What is in the pictures that other sites show beside a link."""

from generator.model import Collection
from generator.pages import build_pages


def test_our_own_sum_says_so(several: Collection) -> None:
    """A picture is seen without its page, and a total that no source prints is never shown as one that is printed."""
    pages = {page.address: page for page in build_pages(several)}
    said = {}
    for entry in several.evaluations.values():
        picture = pages[entry.address].picture
        assert picture is not None
        assert picture.view is not None
        said[entry.id] = picture.view.points
    assert said["olanda-2014"] == "2014: 444,5 av 800 poäng, vår summa"
    assert said["asele-by-2021"] == "2021: 546 poäng"
