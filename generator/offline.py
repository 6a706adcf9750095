"""A built site -> a copy that opens from the disk: a browser shows no index of a folder there, so links name the page.

Scripts are modules, which browsers don't load from the disk; the copy works as the site does without scripts.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from posixpath import normpath

_INDEX = "index.html"
_LINK = re.compile(
    r'(?P<before>\s(?:href|src|action)="|\bcontent="\d+; *url=)(?P<target>[^"#?:]*)(?P<rest>[#?][^"]*)?"'
)


def build_offline(site: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a built site by path, with the links of its pages made to open from the disk."""
    return {
        path: _open_from_disk(content.decode(), path, site=site).encode() if path.endswith(".html") else content
        for path, content in site.items()
    }


def _open_from_disk(html: str, path: str, *, site: Mapping[str, bytes]) -> str:
    folder = PurePosixPath(path).parent

    def name_page(link: re.Match[str]) -> str:
        rest = link["rest"] or ""
        if not link["target"] or link["target"].startswith("/"):
            return link[0]
        page = normpath(str(folder / link["target"] / _INDEX))
        return f'{link["before"]}{link["target"].rstrip("/")}/{_INDEX}{rest}"' if page in site else link[0]

    return _LINK.sub(name_page, html)
