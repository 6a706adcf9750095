"""`generator.build`: MkDocs over the written folder."""

import json
import os
import pickle
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from generator.build import BuildError, build_html
from generator.index import FOLDER as INDEX_FOLDER
from generator.load import build_collection, load_sources
from generator.output import write_tree
from generator.pages import build_pages
from generator.search import Document
from generator.site import Tree, build_site
from tests.support.built import page_files, parse
from tests.support.folders import ROOT, SITE, SMALL
from tests.support.quickly import in_many_ways
from tests.support.trees import read_tree


@pytest.mark.thorough
def test_two_builds_are_equal_byte_for_byte(tree: Tree, documents: list[Document], site: Path, tmp_path: Path) -> None:
    """A build in another folder, time zone, locale and hash seed, and on another day, gives the same site."""
    write_tree(tree, tmp_path / "docs")
    code = (
        "import pickle, sys; from functools import partial; from pathlib import Path; "
        "from generator.build import build_html; from generator.index import build_index; "
        "build_html(*map(Path, sys.argv[1:3]), site=Path(sys.argv[3]), "
        "finish=partial(build_index, pickle.loads(Path(sys.argv[4]).read_bytes())))"
    )
    (tmp_path / "documents").write_bytes(pickle.dumps(documents))
    environment = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "77", "PATH": "/usr/bin"}
    environment["SOURCE_DATE_EPOCH"] = "86400"  # MkDocs takes it for the day of the build
    arguments = [ROOT / "mkdocs.yml", tmp_path / "docs", tmp_path / "site", tmp_path / "documents"]
    subprocess.run([sys.executable, "-c", code, *map(str, arguments)], check=True, env=environment, cwd=ROOT)
    assert read_tree(tmp_path / "site") == read_tree(site)


@pytest.mark.parametrize("data", in_many_ways(["small", "real"]))
def test_python_markdown_makes_the_same_site(
    data: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own reader of generated pages saves time and changes nothing: not a byte of any file."""
    tree: Tree = request.getfixturevalue("tree" if data == "real" else "small_tree")
    write_tree(tree, tmp_path / "docs")
    if data == "real":
        site: Path = request.getfixturevalue("site")
    else:
        site = tmp_path / "site"
        build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=site)
    refused: list[str] = []
    monkeypatch.setattr("generator.html_body.read_body", refused.append)
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "slow")
    assert len(refused) == sum(path.endswith(".md") for path in tree)
    assert without_index(read_tree(site)) == read_tree(tmp_path / "slow")


def without_index(built: Tree) -> Tree:
    """Return the files of a site that MkDocs makes."""
    return {name: content for name, content in built.items() if not name.startswith(f"{INDEX_FOLDER}/")}


def test_the_deployed_site_names_its_own_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the site's address and the project's set: canonical addresses, the sitemap and the link to the source."""
    source = "https://code.example/kompass"
    monkeypatch.setenv("SITE_URL", SITE)
    monkeypatch.setenv("REPO_URL", source)
    collection = build_collection(load_sources(SMALL)[0])
    write_tree(
        build_site(collection, build_pages(collection), hand_written_files=read_tree(ROOT / "docs")), tmp_path / "docs"
    )
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site")
    canonical: list[str] = []
    for path in page_files(tmp_path / "site"):
        elements = list(parse(path).iter())
        if any(element.get("class") == "framed" for element in elements):
            assert not [link for link in elements if link.get("rel") == "canonical"], path
            continue
        assert [link.text for link in elements if link.get("href") == source] == ["Källkod och ändringsförslag"], path
        assert not [link for link in elements if link.tag == "a" and link.get("href") == ""], path
        found = [link.get("href") for link in elements if link.get("rel") == "canonical"]
        leads_on = [link.get("content", "") for link in elements if link.get("http-equiv") == "refresh"]
        place = path.relative_to(tmp_path / "site").as_posix().removesuffix("index.html")
        targets = [urljoin(SITE + place, content.partition("url=")[2]) for content in leads_on] or [SITE + place]
        assert found == ([] if place == "404.html" else targets)
        canonical += [] if leads_on else found
        pictures = [element.get("content", "") for element in elements if element.get("property") == "og:image"]
        alternatives = [element.get("content") for element in elements if element.get("property") == "og:image:alt"]
        assert len(pictures) == len([text for text in alternatives if text]) == (not leads_on and place != "404.html")
        assert all((tmp_path / "site" / picture.removeprefix(SITE)).is_file() for picture in pictures), path
    card = json.loads((tmp_path / "site/kommuner/exempelby/bricka/oembed.json").read_text(encoding="utf-8"))
    assert f'src="{SITE}kommuner/exempelby/bricka/"' in card["html"]
    assert card["provider_url"] == SITE
    page = list(parse(tmp_path / "site/kommuner/exempelby/index.html").iter())
    discovered = [link.get("href") for link in page if link.get("type") == "application/json+oembed"]
    assert discovered == [f"{SITE}kommuner/exempelby/bricka/oembed.json"]
    codes = [part.text for part in page if part.tag == "pre" and part.get("aria-label", "").startswith("Kod")]
    assert len(codes) == 4
    assert all(SITE in code for code in codes)
    own = [part.get("href") or part.get("src") or "" for part in parse(tmp_path / "site" / "404.html").iter()]
    local = [address for address in own if address and not address.startswith(("#", "https://"))]
    assert len(local) > 10
    for address in local:  # the page answers for any folder, so it names all from the root of the host
        target = tmp_path / "site" / address.partition("#")[0].removeprefix(urlsplit(SITE).path)
        assert address.startswith(urlsplit(SITE).path), address
        assert target.is_file() or (target / "index.html").is_file(), address
    sitemap = ET.fromstring((tmp_path / "site" / "sitemap.xml").read_bytes())  # noqa: S314 - we wrote it
    assert sorted(entry.text or "" for entry in sitemap.findall("{*}url/{*}loc")) == sorted(canonical)
    assert len(canonical) > 20
    dated = {entry.findtext("{*}loc"): entry.findtext("{*}lastmod") for entry in sitemap.findall("{*}url")}
    assert dated[f"{SITE}kommuner/asele-by/2022/demokrati/"] == dated[f"{SITE}kommuner/asele-by/"] == "2026-03-14"
    assert dated[f"{SITE}kommuner/exempelby/2019/"] == "2026-02-03", "the day of its correction"
    assert dated[f"{SITE}kommuner/exempelby/2019/demokrati/"] is dated[f"{SITE}om/metod/"] is None
    catalogue = (tmp_path / "site" / "data" / "dcat.rdf").read_text(encoding="utf-8")
    assert f'"{SITE}data/kompass.xlsx"' in catalogue
    assert '"../' not in catalogue


def test_strict_mode_has_no_complaint_and_a_bad_page_is_one(small_tree: Tree, tmp_path: Path) -> None:
    """A dead link between hand-written pages stops the build, and the existing site stays."""
    write_tree(small_tree, tmp_path / "docs")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site")
    write_tree({**small_tree, "om/bidra/index.md": b"# Bidra\n\n[x](../finns-inte.md)\n"}, tmp_path / "docs")
    write_tree({"index.html": b"old"}, tmp_path / "site")
    with pytest.raises(BuildError, match=r"finns-inte\.md"):
        build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site")
    assert read_tree(tmp_path / "site") == {"index.html": b"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "site"]


def test_the_generated_pages_are_not_in_the_navigation() -> None:
    """With all pages in it the cost of a build grows with the square of their number."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    nav = text[text.index("\nnav:") :]
    assert nav.count("index.md") < 20
    assert "nassjo" not in nav


def test_search_engines_and_feed_readers_are_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the site's address, robots and the feed name it, and each page says what it is; without it, nothing does."""
    collection = build_collection(load_sources(SMALL)[0])
    write_tree(
        build_site(collection, build_pages(collection), hand_written_files=read_tree(ROOT / "docs")), tmp_path / "docs"
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")  # no number ends a build, and none changes it
    monkeypatch.setenv("SITE_URL", "")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "nowhere")
    assert not (tmp_path / "nowhere" / "nytt.xml").exists()
    assert (tmp_path / "nowhere" / "robots.txt").read_text(encoding="utf-8").split() == [
        "User-agent:",
        "*",
        "Allow:",
        "/",
    ]
    assert "ld+json" not in (tmp_path / "nowhere" / "index.html").read_text(encoding="utf-8")
    monkeypatch.setenv("SITE_URL", SITE)
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", site=tmp_path / "site")
    assert f"\nSitemap: {SITE}sitemap.xml" in (tmp_path / "site" / "robots.txt").read_text(encoding="utf-8")
    feed = ET.fromstring((tmp_path / "site" / "nytt.xml").read_bytes())  # noqa: S314 - we wrote it
    assert os.environ["SOURCE_DATE_EPOCH"] == "tomorrow"
    days = [entry.findtext("{*}updated", "") for entry in feed.findall("{*}entry")]
    assert days == sorted(days, reverse=True)
    assert feed.findtext("{*}updated") == days[0]
    addresses = {entry.findtext("{*}id", "").removeprefix(SITE) for entry in feed.findall("{*}entry")}
    assert addresses == {
        "kommuner/asele-by/2021/",
        "kommuner/asele-by/2022/",
        "om/kallor/#rattelse-exempelby-2019-styrka",
        "om/kallor/#rattelse-exempelby-motesbussen-ar",
    }
    for address in addresses:
        path, _, anchor = address.partition("#")
        page = parse(tmp_path / "site" / path / "index.html")
        assert not anchor or anchor in {element.get("id") for element in page.iter()}
    kinds = {}
    for place in ("kommuner/exempelby/2019/demokrati/", "exempel/exempelby-motesbussen/", "data/", "kommuner/"):
        page = parse(tmp_path / "site" / place / "index.html")
        (block,) = [part.text for part in page.iter("script") if part.get("type") == "application/ld+json"]
        graph = json.loads(block or "")["@graph"]
        kinds[place] = [part["@type"] for part in graph]
        crumbs = graph[-1]["itemListElement"]
        assert [step["position"] for step in crumbs] == list(range(1, len(crumbs) + 1))
        assert crumbs[0]["item"] == SITE
        assert crumbs[-1]["item"] == SITE + place
    assert kinds == {
        "kommuner/exempelby/2019/demokrati/": ["Article", "BreadcrumbList"],
        "exempel/exempelby-motesbussen/": ["Article", "BreadcrumbList"],
        "data/": ["Dataset", "BreadcrumbList"],
        "kommuner/": ["BreadcrumbList"],
    }
