"""MkDocs over the written folder: Markdown in, the finished site out. Knows nothing of evaluations."""

import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.cache import Cache
from generator.claims import claim_place
from generator.errors import KompassError
from generator.output import remove_files, replace_folder, working_beside

CONFIG_NAME = "mkdocs.yml"
THEME = Path("overrides")
"""The folder whose files MkDocs puts into the site."""
_UNWANTED = (
    # MkDocs writes the time of the build into it; the sitemap itself is enough for every search engine.
    "sitemap.xml.gz",
    # Material's script, and what belongs to it: no page of ours requests them.
    "assets/javascripts/bundle.*",
    "assets/javascripts/lunr/**/*",
    "assets/javascripts/workers/*",
    "assets/images/favicon.png",
    "assets/**/*.map",
)

SETTINGS = ("SITE_URL", "REPO_URL")
"""The variables that mkdocs.yml reads: addresses that are on every page."""
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%!$&()*+,;=:@/-]*)?")
_TIME = "SOURCE_DATE_EPOCH"


class BuildError(KompassError):
    """MkDocs could not build the site; the message says what it complained of."""


def check_settings(environment: Mapping[str, str]) -> None:
    """Make sure that the environment variables for addresses hold addresses, or are empty.

    Raises:
        BuildError: one isn't an address that a page may show: it has a name and a password in it, for example.
    """
    for name in SETTINGS:
        if environment.get(name) and not _ADDRESS.fullmatch(environment[name]):
            raise BuildError(f"{name} isn't the address of a site, such as https://www.example.org/kommunkompassen/")


def build_html(
    config: Path,
    docs: Path,
    *,
    site: Path,
    finish: Callable[[Path], None] = lambda _: None,
    cache: Cache | None = None,
) -> None:
    """Build the folder `docs` into the folder `site`, which stays as it was if anything goes wrong.

    `finish` gets the folder with the built pages before it takes the place of `site`, and may add to it. Pages that
    are in `cache` needn't be made again.

    Raises:
        BuildError: MkDocs reported an error, or a warning in its strict mode.
        ForeignFolderError: `site` holds files that we did not write.
        UnfitFolderError: nothing can take the place of `site`.
        BusyFolderError: another run is building into `site`.
    """
    claim_place(site)
    complaints = _Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    try:
        with working_beside(site) as making, _at_no_time():
            loaded = load_config(str(config), docs_dir=str(docs.resolve()), site_dir=str(making), strict=True)
            loaded.extra["cache"] = cache
            build(loaded)
            remove_files(making, _UNWANTED)
            finish(making)
            replace_folder(making, site)
    except MkDocsException as error:
        raise BuildError("\n".join([*complaints.lines, str(error)])) from error
    finally:
        logger.removeHandler(complaints)


@contextmanager
def _at_no_time() -> Iterator[None]:
    """Make MkDocs use the first second of 1970 as the time of the build; no page of ours shows it.

    MkDocs fails if the environment has set the variable for this to something that isn't a number, or is too large for
    a date.
    """
    before = os.environ.get(_TIME)
    os.environ[_TIME] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_TIME]
        else:
            os.environ[_TIME] = before


class _Complaints(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
