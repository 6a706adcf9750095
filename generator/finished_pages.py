"""Pages that MkDocs finished in an earlier build: their HTML, for the same Markdown in the same frame.

Only pages that need no Python-Markdown are kept. Such a page depends on its own file, on those of its charts, and on
what all pages share: the configuration, the entries of the menu, the theme, the notice. MkDocs reads and checks the
hand-written pages every time, so their links are followed in every build.

A finished page is written as soon as it is recalled, so that not all of them are held in memory. The price: MkDocs sees
it as a page without contents, whose template renders nothing, and so leaves the file alone.
"""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.cache import Cache, digest, digest_folder
from generator.html_body import find_ids
from generator.inline_charts import find_drawings
from generator.output import keep_file

TEMPLATE = "finished.html"
OWN_TEMPLATE = "own_template"
"""In the front matter of a page that was recalled: the template that it was made with, which the sitemap needs."""
ReadBeside = Callable[[Page, str], bytes | None]
"""Returns the content of a file by its address relative to a page, or None if there is none."""
_KIND = "page"
_BUNDLE = "assets"
_ANY_BUNDLE = b"\0bundle\0"
"""What a kept page contains in place of the bundle's folder: that name changes with each edit of a figure, since the
folder holds the figures that scripts fetch. No page contains the first character."""
_OF_ONE_BUILD = frozenset({"config_file_path", "docs_dir", "site_dir", "plugins", "hooks", "theme", "extra"})
"""Settings that differ between builds that give the same pages, or that are described by their content instead."""


class FinishedPages:
    """The pages that are kept for one frame."""

    def __init__(self, cache: Cache, config: MkDocsConfig, *, nav: Navigation, read: ReadBeside) -> None:
        self._cache = cache
        self._config = config
        self._nav = nav
        self._read = read
        self._frame = self._describe_frame()
        self._bundle = str(config.extra.get(_BUNDLE)).encode()
        self._new: dict[str, tuple[str, Page]] = {}

    def recall(self, page: Page) -> bool:
        """Write the page of an earlier build into the site, and return whether there was one."""
        path = page.file.src_uri
        drawings = find_drawings(page.file.content_string, partial(self._read, page))
        name = self._cache.name(_KIND, self._frame, path, page.file.content_bytes, *drawings)
        kept = self._cache.get(name)
        if kept is None:
            self._new[path] = name, page
            return False
        head, _, html = kept.partition(b"\n")
        html = html.replace(_ANY_BUNDLE, self._bundle)
        keep_file(Path(page.file.abs_dest_path), html)
        meta = json.loads(head)
        page.meta = {**meta, "template": TEMPLATE, OWN_TEMPLATE: meta.get("template")}
        page.markdown = page.content = ""
        page.present_anchor_ids = find_ids(html.decode())
        return True

    def forget(self, page: Page) -> None:
        """Don't keep a page, because it depends on more than is described."""
        self._new.pop(page.file.src_uri, None)

    def keep(self) -> None:
        """Keep the pages that were made anew, if what they were made with is still the same."""
        if not self._cache.is_current() or self._describe_frame() != self._frame:
            return
        for name, page in self._new.values():
            if _comes_back(page.meta):
                head = json.dumps({**page.meta}, ensure_ascii=False).encode()
                html = Path(page.file.abs_dest_path).read_bytes()
                self._cache.put(name, head + b"\n" + html.replace(self._bundle, _ANY_BUNDLE))

    def _describe_frame(self) -> str:
        """Return a digest of all that the pages share."""
        config = self._config
        options = sorted((key, repr(value)) for key, value in config.items() if key not in _OF_ONE_BUILD)
        extra = sorted(
            (key, repr(value)) for key, value in config.extra.items() if key != _BUNDLE and not isinstance(value, _OWN)
        )
        theme = sorted((key, repr(config.theme[key])) for key in config.theme)
        own = config.theme.custom_dir
        written = [Path(str(path)).read_bytes() for path in (config.config_file_path, *config.hooks)]
        return digest(
            (
                *written,
                repr(options),
                repr(extra),
                repr(theme),
                "" if own is None else digest_folder(Path(own)),
                repr([_describe_entry(item) for item in self._nav.items]),
            )
        )


_OWN = (Cache, FinishedPages)


def _describe_entry(item: Any) -> tuple[object, ...]:
    return (item.title, getattr(item, "url", ""), *map(_describe_entry, item.children or ()))


def _comes_back(meta: Any) -> bool:
    """Return whether front matter survives JSON unchanged: dates, for example, don't."""
    try:
        return bool(json.loads(json.dumps({**meta})) == {**meta})
    except TypeError:
        return False
