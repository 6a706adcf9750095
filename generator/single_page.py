"""One page of a site as MkDocs makes it, without the others: what shows an edit before the whole site has followed.

This module takes the steps in which MkDocs makes a page, in the same order, with the same hook, menu and theme. The
price is that it must follow MkDocs' own `build`; a test compares the pages of both, byte for byte.

A page names the folder of the bundle that the built site has. That name changes as soon as the whole site follows, if
what scripts fetch was edited.
"""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from generator.assets import find_folder

_MAIN = "main.html"
_INDEX = "index.md"


class Frame:
    """What the pages of a built site share. `notice` is the text that every page shows, or nothing."""

    def __init__(self, config: Path, docs: Path, *, site: Path, notice: str) -> None:
        self._config: MkDocsConfig = load_config(str(config), docs_dir=str(docs.resolve()), site_dir=str(site))
        self._config = self._config.plugins.on_config(self._config)
        self._config.extra["notice"] = notice
        self._site = site
        self._environment: Environment | None = None

    def finish(self, address: str, files: Mapping[str, bytes]) -> str:
        """Return the HTML of the page at an address; `files` are its Markdown and its drawings, by path from the root.

        The Markdown is that of a generated page: links aren't followed.
        """
        config = self._config
        config.extra["assets"] = find_folder(
            PurePosixPath(path.relative_to(self._site).as_posix()) for path in self._site.glob("assets/*")
        )
        listed = self._list_files(files)
        nav = get_navigation(listed, config)
        nav = config.plugins.on_nav(nav, config=config, files=listed)
        file = listed.src_uris[f"{address}{_INDEX}"]
        page = file.page if isinstance(file.page, Page) else Page(None, file, config)
        self._read(page, listed)
        return self._render(page, listed, nav=nav)

    def _list_files(self, files: Mapping[str, bytes]) -> Files:
        """Return some files, and an empty one for each other page that the menu leads to."""
        config = self._config
        listed = Files([File.generated(config, path, content=content) for path, content in files.items()])
        for path in _find_pages(config.nav):
            if path not in files:
                listed.append(File.generated(config, path, content=b""))
        return listed

    def _read(self, page: Page, files: Files) -> None:
        config = self._config
        page = config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
        page.content = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)

    def _render(self, page: Page, files: Files, *, nav: Navigation) -> str:
        config = self._config
        if self._environment is None:
            self._environment = config.plugins.on_env(config.theme.get_env(), config=config, files=files)
        page.active = True
        context = get_context(nav, files, config, page)
        template = self._environment.get_template(page.meta.get("template", _MAIN))
        context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
        return config.plugins.on_post_page(template.render(context), page=page, config=config)


def _find_pages(entries: object) -> list[str]:
    """Return the paths in a menu as it is in the configuration."""
    if isinstance(entries, str):
        return [entries]
    inner = entries.values() if isinstance(entries, dict) else entries if isinstance(entries, list) else ()
    return [path for entry in inner for path in _find_pages(entry)]
