"""A thin hook for MkDocs: the bundle of style sheets and scripts, and generated pages without Python-Markdown.

Runs in every build, including that of a live preview. The templates of the theme get the folder of the bundle as
`config.extra.assets`, and as `config.extra.notice` the text of `notice.txt`, which every page shows; real data have
none. Charts and soft hyphens are put into the pages, and what needs whole addresses gets the address of the site. With
`config.extra.cache`, pages that an earlier build finished are taken as they are. Without the hook MkDocs makes the same
pages, more slowly, with a picture for each chart, without soft hyphens, and with header and footer on the pages that
other sites embed.
"""

from functools import partial
from html import escape
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator import html_body
from generator.assets import AssetError, bundle_assets, is_source
from generator.exports.open_data.catalogue import CATALOGUE_NAME, make_absolute
from generator.finished_pages import TEMPLATE, FinishedPages
from generator.html_body import EXTENSIONS, TOC_OPTIONS, find_ids
from generator.inline_charts import put_in_charts
from generator.late_content import LateContent
from generator.load import NOTICE_FILE
from generator.model.addresses import ANY_SITE, DATA, FEED_NAME, OEMBED_NAME
from generator.soft_hyphens import put_in_soft_hyphens
from generator.structured import describe_page

FRAMED = "framed.html"
"""The template of the pages that other sites embed."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Return the files of the site with the bundle instead of its sources."""
    sources = {file.src_uri: file for file in files if is_source(file.src_uri)}
    # What isn't the theme's comes from the folder of pages: a third-party library, and data.
    own = {path: file.content_bytes for path, file in sources.items() if file.src_dir != config.docs_dir}
    libraries = {path: file.content_bytes for path, file in sources.items() if path not in own}
    try:
        bundle = bundle_assets(own, libraries)
    except AssetError as error:
        raise PluginError(str(error)) from error
    for file in sources.values():
        files.remove(file)
    for path, content in bundle.files.items():
        files.append(File.generated(config, path, content=content))
    _complete_addresses(files, config)
    config.extra["assets"] = bundle.folder
    config.extra["notice"] = _take_notice(files)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Return the menu, whose entries are on all pages; only then is it known whether finished pages fit."""
    cache = config.extra.get("cache")
    if cache is not None and _knows_all_extensions(config):
        for page in nav.pages:
            page.read_source(config)  # an entry may have its title from the page
        config.extra["finished"] = FinishedPages(cache, config, nav=nav, read=partial(_read_beside, files))
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001 - as MkDocs names them
    """Return the environment of the theme's templates, with a function for what search engines read."""
    env.globals["describe_page"] = describe_page
    return env


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:  # noqa: ARG001 - as MkDocs names them
    """Return the page, with our own ways of reading and rendering it."""
    if _knows_all_extensions(config):
        # Functions replace methods.
        setattr(page, "read_source", partial(_read_source, page))  # noqa: B010
        setattr(page, "render", partial(_render, page))  # noqa: B010
    return page


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 - as above
    """Return the text of a page as it is, and give the page the template that it needs; a finished one has its own."""
    if page.meta.get("is_framed"):
        page.meta.setdefault("template", FRAMED)
    return markdown


def on_page_content(
    html: str | LateContent,
    page: Page,
    config: MkDocsConfig,  # noqa: ARG001 - as MkDocs names them
    files: Files,
) -> str | LateContent:
    """Return the HTML of a page with soft hyphens in its long words, and with its charts in it."""
    return html if isinstance(html, LateContent) else _finish(html, page=page, files=files)


def _finish(html: str, *, page: Page, files: Files) -> str:
    return put_in_charts(put_in_soft_hyphens(html), partial(_read_beside, files, page))


def on_post_build(config: MkDocsConfig) -> None:
    """Keep the pages that were made anew."""
    finished: FinishedPages | None = config.extra.get("finished")
    if finished is not None:
        finished.keep()


def _knows_all_extensions(config: MkDocsConfig) -> bool:
    return {*config.markdown_extensions} <= EXTENSIONS and config.mdx_configs == {"toc": TOC_OPTIONS}


def _read_source(page: Page, config: MkDocsConfig) -> None:
    """Do what `Page.read_source` does, unless an earlier build finished the page."""
    finished: FinishedPages | None = config.extra.get("finished")
    if finished is None or not finished.recall(page):
        Page.read_source(page, config)


def _render(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Do what `Page.render` does, without Python-Markdown if the page is one that needs none."""
    if page.meta.get("template") == TEMPLATE:
        return
    body = html_body.read_body(page.markdown or "") if "title" in page.meta else None
    if body is None:
        finished: FinishedPages | None = config.extra.get("finished")
        if finished is not None:
            finished.forget(page)
        Page.render(page, config, files)
        return
    # MkDocs uses it only as text.
    setattr(page, "content", LateContent(body.content, partial(_finish, page=page, files=files)))  # noqa: B010
    page.markdown = ""
    page.toc = get_toc(body.headings)
    page.present_anchor_ids = find_ids(body.content)


def _complete_addresses(files: Files, config: MkDocsConfig) -> None:
    """Put the address of the site into what needs whole addresses.

    Without one, the catalogue of the open data keeps those below the site's root, and the rest is left out.
    """
    for file in list(files):
        name = PurePosixPath(file.src_uri).name
        if file.src_uri == f"{DATA}{CATALOGUE_NAME}" and config.site_url:
            completed = make_absolute(file.content_bytes, config.site_url)
        elif name == OEMBED_NAME:
            completed = file.content_bytes.replace(ANY_SITE.encode(), (config.site_url or "").encode())
        elif file.src_uri == FEED_NAME:
            completed = file.content_bytes.replace(ANY_SITE.encode(), escape(config.site_url or "").encode())
        else:
            continue
        files.remove(file)
        if config.site_url:
            files.append(File.generated(config, file.src_uri, content=completed))


def _read_beside(files: Files, page: Page, address: str) -> bytes | None:
    """Return the content of a file by its address relative to a page, or None if there is none."""
    file = files.get_file_from_path(normpath(join(dirname(page.file.dest_uri), address)))
    return None if file is None else file.content_bytes


def _take_notice(files: Files) -> str:
    """Return the text that every page shows, and take its file out of the site."""
    file = files.get_file_from_path(NOTICE_FILE)
    if file is None:
        return ""
    files.remove(file)
    return file.content_string
