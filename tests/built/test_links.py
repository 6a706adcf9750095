"""Every address of the built site leads somewhere, and nowhere else."""

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from tests.support.built import page_files, parse
from tests.support.folders import SITE
from tests.support.tally import Tally


def test_every_internal_link_leads_somewhere(site: Path, tally: Tally) -> None:
    """Every link, anchor, file, spec and form of every page leads somewhere; 404 has addresses from the root."""
    documents = {path: parse(path) for path in page_files(site)}
    ids = {path: {element.get("id") for element in document.iter()} for path, document in documents.items()}
    broken = []
    followed = 0
    for path, document in documents.items():
        here = SITE if path.name == "404.html" else urljoin(SITE, path.relative_to(site).as_posix())
        for element in document.iter():
            for attribute in ("href", "src", "action", "data-spec"):
                target = element.get(attribute)
                is_elsewhere = element.get("rel") == "external" and str(target).startswith("http:")
                if not target or is_elsewhere or target.startswith(("data:", "https:", "mailto:")):
                    continue
                base = "https://example.org" if target.startswith("/") else ""
                address, fragment = urldefrag(urljoin(here, target) if not base else SITE.rstrip("/") + target)
                file = site / address.removeprefix(SITE).partition("?")[0]
                file = file / "index.html" if file.is_dir() else file
                followed += 1
                tally.add("links", (path.relative_to(site).as_posix(), target))
                if not file.is_file() or (fragment and file in ids and fragment not in ids[file]):
                    broken.append((str(path.relative_to(site)), target))
    assert broken == []
    assert followed > 2000


def test_every_file_that_a_style_sheet_asks_for_is_there(site: Path) -> None:
    """Whatever `url(...)` names is a file of the site, unless it is the picture itself."""
    for path in site.rglob("*.css"):
        for target in re.findall(r"url\(\s*[\"']?([^\"')]+)", path.read_text(encoding="utf-8")):
            assert target.startswith(("data:", "#")) or (path.parent / target).is_file(), (path.name, target)


def test_no_address_leads_to_another_host(site: Path) -> None:
    """Nothing is loaded from elsewhere, and no page names another host in a resource."""
    for path in page_files(site):
        for element in parse(path).iter():
            if element.tag in {"script", "link", "img", "iframe", "source"}:
                target = element.get("src") or element.get("href") or ""
                assert not target.startswith(("http:", "https:", "//")), path
