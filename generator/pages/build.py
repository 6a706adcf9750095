"""The list of all pages, and how to build a single one."""

from generator.model import Collection
from generator.pages.feed import add_feed
from generator.pages.page import Page
from generator.pages.parts import Part, list_parts
from generator.pages.pictures import add_pictures


def build_pages(collection: Collection) -> list[Page]:
    """Return every page that comes from the data, in a fixed order."""
    pages = [page for part in list_parts(collection) for page in part.make()]
    return add_feed(collection, add_pictures(collection, pages))


class PagesByThemselves:
    """The pages of a collection, each made on request, as `build_pages` makes it but without the feed."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._parts: dict[str, list[Part]] = {}
        for part in list_parts(collection):
            if not part.needs_others:
                self._parts.setdefault(part.address, []).append(part)

    def build(self, address: str) -> Page | None:
        """Return the page at an address; None if there is none, or if making it requires many others."""
        place = address
        while True:
            for part in self._parts.get(place, ()):
                for page in part.make():
                    if page.address == address:
                        return add_pictures(self._collection, [page])[0]
            if not place:
                return None
            place = place[: place.rstrip("/").rfind("/") + 1]
