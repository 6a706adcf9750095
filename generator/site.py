"""The whole folder that MkDocs reads, as {path: bytes}. Pure: the same data gives the same bytes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import itemgetter

from generator.charts import LIBRARY_PATH, PICTURE_FONT, build_library, draw_picture
from generator.errors import KompassError
from generator.exports.comparison import build_comparison_files
from generator.exports.scripts import SCRIPT_FILES, render_names
from generator.model import Collection
from generator.pages import Page
from generator.pages.page import PictureView
from generator.render import render_page, render_template

Tree = Mapping[str, bytes]
"""Files, keyed by their path from the folder's root, with forward slashes."""


class PathTakenError(KompassError):
    """Two pages, or a page and a hand-written file, claim the same path; the message names it."""


class _Rendered(Mapping[str, bytes]):
    """A tree whose pages are rendered each time they are requested, so that they needn't all be held."""

    def __init__(self, parts: Mapping[str, bytes | Page | PictureView], earlier: Callable[[str], bytes | None]) -> None:
        self._parts = parts
        self._earlier = earlier

    def __getitem__(self, path: str) -> bytes:
        part = self._parts[path]
        if isinstance(part, PictureView):
            drawing = render_template("picture.svg.jinja", view=part, font=PICTURE_FONT)
            return draw_picture(drawing, self._earlier(path))
        return render_page(part).encode() if isinstance(part, Page) else part

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def build_site(
    collection: Collection,
    pages: Iterable[Page],
    *,
    hand_written_files: Tree,
    library: bytes | None = None,
    earlier: Callable[[str], bytes | None] = lambda _: None,
) -> Tree:
    """Return the generated pages, the data files and the hand-written files, sorted by path.

    A page is rendered whenever its content is requested: a caller that needs it twice makes a `dict` of the tree. At
    national scale the pages together take hundreds of megabytes. `library` is the script of the charts, if an earlier
    build left it; it is used if it is still right, and so are the pictures that `earlier` gives for a path.

    Raises:
        PathTakenError: two pages have the same address, or a hand-written file has the path of a generated one.
    """
    tree: dict[str, bytes | Page | PictureView] = {}
    for page in pages:
        if f"{page.address}index.md" in tree:
            raise PathTakenError(f"two pages have the address /{page.address}; give one of them another name")
        tree[f"{page.address}index.md"] = page
        for figure in page.figures:
            tree.update({f"{page.address}{name}": content for name, content in figure.files().items()})
        if page.picture and page.picture.view:
            tree[page.picture.address] = page.picture.view
        for file in page.template_files:
            tree[f"{page.address}{file.name}"] = render_template(file.template, view=file.view).encode()
        tree.update(page.files)
    tree.update({f"{SCRIPT_FILES}/{name}": content for name, content in build_comparison_files(collection).items()})
    tree[f"{SCRIPT_FILES}/kommuner.json"] = render_names(collection)
    tree[LIBRARY_PATH] = build_library(library)
    taken = sorted(tree.keys() & hand_written_files.keys())
    if taken:
        raise PathTakenError(
            f"docs/{taken[0]} has the place of a generated page; move it, or take its text into a template"
        )
    return _Rendered(dict(sorted({**tree, **hand_written_files}.items(), key=itemgetter(0))), earlier)
