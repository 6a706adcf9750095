"""`generator.pages`, `render`, `exports` and `site`: the folder of pages and files, and its sameness."""

import csv
import io
import json
import pickle
import random
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import html5lib
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import BuildError, build_html
from generator.exports import TABLES, render_json
from generator.figures.library import LIBRARY_PATH
from generator.load import build_collection, load_sources
from generator.model import Collection
from generator.output import read_tree, write_tree
from generator.pages import build_pages
from generator.render import relative_address, render_page
from generator.search import Document
from generator.site import PathTakenError, Tree, build_site
from tests.support.built import page_files, parse
from tests.support.folders import ROOT, SMALL
from tests.support.golden import GOLDEN, build_golden
from tests.support.tally import Tally

SITE = "https://example.org/base/"
COLUMNS = {
    "criteria.csv": "municipality_code,municipality,year,question_set,area,area_nr,area_name,question_nr,question,"
    "concept,score,max,percent",
    "areas.csv": "municipality_code,municipality,year,question_set,area,area_nr,area_name,score,max,percent,"
    "heading_score,note",
    "evaluations.csv": "municipality_code,municipality,year,month,question_set,total,total_printed,occasion,report",
    "statements.csv": "municipality_code,municipality,year,area,kind,nr,text,question_nr,topics",
    "examples.csv": "id,municipality_code,municipality,year,area,title,topics,basis,address,concept,summary",
    "role-models.csv": "municipality_code,municipality,year,area,points_to_code,points_to,subject,concept,topics",
    "discrepancies.csv": "municipality_code,year,place,printed,other,note,other_place,kind,area,question_nr",
}


def test_the_golden_pages() -> None:
    """The small data set becomes exactly the pages and files that were reviewed (`make golden` writes them anew)."""
    built, golden = build_golden(), read_tree(GOLDEN)
    assert built.keys() == golden.keys()
    for name, content in built.items():
        assert content.decode() == golden[name].decode(), name


def test_all_addresses_of_the_contract(collection: Collection, tree: Tree) -> None:
    """The pages that others link to are there."""
    expected = {
        "index.md",
        "kommuner/index.md",
        "omraden/index.md",
        "exempel/index.md",
        "forebilder/index.md",
        "sok/index.md",
        "om/index.md",
        "om/metod/index.md",
        "om/kallor/index.md",
        "om/ordlista/index.md",
        "om/bidra/index.md",
        "om/integritet/index.md",
        "om/tillganglighet/index.md",
        "data/index.md",
        "data/kompass.json",
        *(f"data/{name}" for name in COLUMNS),
    }
    areas = (
        "demokrati",
        "brukarfokus",
        "styrning",
        "ledarskap",
        "effektivitet",
        "arbetsgivare",
        "kvalitet",
        "samhalle",
    )
    years = {
        "nassjo": [2019],
        "olofstrom": [2017],
        "tomelilla": [2020, 2023],
        "tranemo": [2006, 2015],
        "vannas": [2016],
    }
    for slug, held in years.items():
        expected.add(f"kommuner/{slug}/index.md")
        for year in held:
            expected.add(f"kommuner/{slug}/{year}/index.md")
            if (slug, year) != ("tomelilla", 2023):
                expected.update(f"kommuner/{slug}/{year}/{area}/index.md" for area in areas)
    expected.update(f"omraden/{area}/index.md" for area in areas)
    expected.update(f"exempel/{example.id}/index.md" for example in collection.examples)
    expected.update(f"exempel/amne/{topic}/index.md" for topic in collection.topics)
    compared = ("", "uppsattning-a/", "lan/vastra-gotalands-lan/", "tid/tomelilla/", "tid/tranemo/")
    expected.update(f"jamfor/{name}index.md" for name in compared)
    expected.update(f"k/{code}/index.md" for code in ("0682", "1060", "1270", "1452", "2460"))
    drawn = {name for name in tree if name.endswith((".svg", ".json", ".csv", LIBRARY_PATH)) and name not in expected}
    assert set(tree) - drawn == expected


@settings(max_examples=5, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_equal_data_gives_equal_bytes_in_any_order(tree: Tree, chooser: random.Random) -> None:
    """The order in which files are read changes nothing."""
    sources, _ = load_sources(ROOT / "data")
    shuffled: dict[str, Any] = {}
    for entry in fields(sources):
        files = getattr(sources, entry.name)
        if isinstance(files, tuple):
            shuffled[entry.name] = tuple(chooser.sample(files, len(files)))
    assert shuffled.keys() >= {"evaluations", "examples"}
    collection = build_collection(replace(sources, **shuffled))
    again = build_site(collection, build_pages(collection), read_tree(ROOT / "docs"))
    assert again == tree
    assert list(again) == list(tree)


def test_two_builds_are_equal_byte_for_byte(tree: Tree, documents: list[Document], site: Path, tmp_path: Path) -> None:
    """A build in another folder, time zone, locale and hash seed, and on another day, gives the same site."""
    write_tree(tree, tmp_path / "docs")
    code = (
        "import pickle, sys; from functools import partial; from pathlib import Path; "
        "from generator.build import build_html; from generator.index import build_index; "
        "build_html(*map(Path, sys.argv[1:4]), "
        "finish=partial(build_index, pickle.loads(Path(sys.argv[4]).read_bytes())))"
    )
    (tmp_path / "documents").write_bytes(pickle.dumps(documents))
    environment = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "77", "PATH": "/usr/bin"}
    environment["SOURCE_DATE_EPOCH"] = "86400"  # MkDocs takes it for the day of the build
    arguments = [ROOT / "mkdocs.yml", tmp_path / "docs", tmp_path / "site", tmp_path / "documents"]
    subprocess.run([sys.executable, "-c", code, *map(str, arguments)], check=True, env=environment, cwd=ROOT)
    assert read_tree(tmp_path / "site") == read_tree(site)


def copy_project(folder: Path) -> dict[str, str]:
    """Copy what makes the pages to a folder, and return an environment where that code runs, unlike this one."""
    for name in ("data", "docs", "generator"):
        shutil.copytree(ROOT / name, folder / name)
    strange = {"PYTHONHASHSEED": "99", "TZ": "America/Los_Angeles", "LC_ALL": "C", "PATH": "/usr/bin"}
    return {**strange, "PYTHONPATH": str(folder)}


def test_the_pages_are_equal_in_another_process(tree: Tree, tmp_path: Path) -> None:
    """`kompass pages` in a process and a folder of its own, with another hash seed and locale, writes the same."""
    environment = copy_project(tmp_path)
    command = [sys.executable, "-m", "generator.cli", "pages", "--out", "pages"]
    subprocess.run(command, check=True, env=environment, cwd=tmp_path, capture_output=True)
    assert read_tree(tmp_path / "pages") == tree


def test_the_search_documents_are_equal_in_another_process(documents: list[Document], tmp_path: Path) -> None:
    """What the search index is made from depends neither on the hash seed nor on the locale, the zone or the folder."""
    environment = copy_project(tmp_path)
    code = (
        "import sys; from pathlib import Path; import generator; "
        "from generator.load import build_collection, load_sources; from generator.output import read_tree; "
        "from generator.pages import build_pages; from generator.search import build_documents; "
        "pages = build_pages(build_collection(load_sources(Path('data'))[0])); "
        "made = build_documents(pages, read_tree(Path('docs'))); "
        "sys.stdout.buffer.write(f'{generator.__file__}\\n{made}'.encode())"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=tmp_path, capture_output=True)
    ran, made = done.stdout.decode().split("\n", 1)
    assert Path(ran).is_relative_to(tmp_path)
    assert made == str(documents)


def test_a_hand_written_page_never_hides_a_generated_one(small_collection: Collection) -> None:
    """Two files for one address is an error with the file's name."""
    with pytest.raises(PathTakenError, match=r"docs/om/index\.md"):
        build_site(small_collection, build_pages(small_collection), {"om/index.md": b"mine"})


def test_a_page_never_hides_another(small_collection: Collection) -> None:
    """Two pages with one address are an error with that address."""
    pages = build_pages(small_collection)
    with pytest.raises(PathTakenError, match=f"two pages have the address /{pages[1].address};"):
        build_site(small_collection, [*pages, pages[1]], {})


@pytest.mark.parametrize("name", COLUMNS)
def test_the_columns_of_the_files(tree: Tree, name: str) -> None:
    """The header row is a contract."""
    assert tree[f"data/{name}"].decode().splitlines()[0] == COLUMNS[name]


def test_json_holds_the_same_figures_as_csv(collection: Collection, tree: Tree) -> None:
    """Every number of the JSON document is the printed one, and nothing is missing."""
    document = json.loads(render_json(collection), parse_float=Decimal, parse_int=Decimal)
    rows = list(csv.DictReader(io.StringIO(tree["data/criteria.csv"].decode())))
    figures = Counter(
        (evaluation["municipality"], str(evaluation["year"]), question["nr"], question["score"], question["percent"])
        for evaluation in document["evaluations"]
        for area in evaluation["areas"]
        for question in area["questions"]
    )
    assert figures == Counter(
        (row["municipality_code"], row["year"], row["question_nr"], Decimal(row["score"]), Decimal(row["percent"]))
        for row in rows
    )
    assert {table.name for table in TABLES} == COLUMNS.keys()


def test_every_municipality_is_evaluated_or_told_missing(collection: Collection, tree: Tree) -> None:
    """All 290, each in one place."""
    missing = {name for name, _ in json.loads(tree["sok/utan-utvardering.json"])}
    evaluated = {collection.municipality_of(evaluation).name for evaluation in collection.evaluations}
    assert missing | evaluated == {entry.name for entry in collection.municipalities.values()}
    assert (len(missing), len(evaluated)) == (285, 5)


def test_front_matter_is_data(small_collection: Collection) -> None:
    """The front matter reads back as what the page says of itself."""
    for page in build_pages(small_collection):
        _, front, _ = render_page(page).split("---\n", 2)
        meta = yaml.safe_load(front)
        assert (meta["title"], meta["description"]) == (page.title, page.description)


@pytest.mark.parametrize(
    ("target", "start", "address"),
    [
        ("kommuner/", "", "kommuner/"),
        ("", "kommuner/nassjo/", "../../"),
        ("kommuner/nassjo/2019/", "kommuner/nassjo/2019/styrning/", "../"),
        ("a/b/#fraga-5.2", "a/c/", "../b/#fraga-5.2"),
        ("data/criteria.csv", "kommuner/nassjo/", "../../data/criteria.csv"),
        ("", "", "./"),
    ],
)
def test_relative_addresses(target: str, start: str, address: str) -> None:
    """The site can lie in any folder of a host."""
    assert relative_address(target, start) == address
    assert urljoin(SITE + start, address) == SITE + target


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
                if not target or target.startswith(("data:", "https:")):
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


def test_the_deployed_site_names_its_own_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the site's address and the project's set: canonical addresses, the sitemap and the link to the source."""
    source = "https://code.example/kompass"
    monkeypatch.setenv("SITE_URL", SITE)
    monkeypatch.setenv("REPO_URL", source)
    collection = build_collection(load_sources(SMALL)[0])
    write_tree(build_site(collection, build_pages(collection), read_tree(ROOT / "docs")), tmp_path / "docs")
    build_html(ROOT / "mkdocs.yml", tmp_path / "docs", tmp_path / "site")
    canonical: list[str] = []
    for path in page_files(tmp_path / "site"):
        elements = list(parse(path).iter())
        assert [link.text for link in elements if link.get("href") == source] == ["Källkod och ändringsförslag"], path
        assert not [link for link in elements if link.tag == "a" and link.get("href") == ""], path
        found = [link.get("href") for link in elements if link.get("rel") == "canonical"]
        leads_on = any(element.get("http-equiv") == "refresh" for element in elements)
        place = path.relative_to(tmp_path / "site").as_posix().removesuffix("index.html")
        assert found == ([] if leads_on or place == "404.html" else [SITE + place])
        canonical += found
    sitemap = ET.fromstring((tmp_path / "site" / "sitemap.xml").read_bytes())  # noqa: S314 - we wrote it
    assert sorted(entry.text or "" for entry in sitemap.findall("{*}url/{*}loc")) == sorted(canonical)
    assert len(canonical) > 20


def test_every_file_that_a_style_sheet_asks_for_is_there(site: Path) -> None:
    """Whatever `url(...)` names leads to a file of the site, if it isn't the picture itself."""
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


def test_every_page_is_whole(site: Path) -> None:
    """Language, one title, one description, one first heading, unique ids."""
    titles = Counter[str]()
    for path in page_files(site):
        document = parse(path)
        assert document.get("lang") == "sv"
        elements = list(document.iter())
        assert sum(element.tag == "h1" for element in elements) == 1, path
        assert next(element.get("content") for element in elements if element.get("name") == "description")
        ids = Counter(element.get("id") for element in elements if element.get("id"))
        assert max(ids.values(), default=1) == 1, (path, ids.most_common(1))
        titles[next(element.text for element in elements if element.tag == "title") or ""] += 1
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_table_is_a_real_table(site: Path) -> None:
    """A caption, column headers and a header in every row; none of Markdown's inline styles."""
    tables = 0
    for path in page_files(site):
        for table in parse(path).iter("table"):
            tables += 1
            assert table.find("caption") is not None, path
            assert all(cell.get("scope") == "col" for row in table.find("thead") for cell in row.iter("th")), path
            for row in table.find("tbody").iter("tr"):
                assert sum(cell.get("scope") == "row" for cell in row.iter("th")) == 1, path
        assert not [element for element in parse(path).iter() if element.get("style")], path
    assert tables > 80


def test_strict_mode_has_no_complaint_and_a_bad_page_is_one(tree: Tree, tmp_path: Path) -> None:
    """A dead link between hand-written pages stops the build, and the site that was there stays."""
    write_tree({**tree, "om/bidra/index.md": b"# Bidra\n\n[x](../finns-inte.md)\n"}, tmp_path / "docs")
    write_tree({"index.html": b"old"}, tmp_path / "site")
    with pytest.raises(BuildError, match=r"finns-inte\.md"):
        build_html(ROOT / "mkdocs.yml", tmp_path / "docs", tmp_path / "site")
    assert read_tree(tmp_path / "site") == {"index.html": b"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "site"]


def test_the_generated_pages_are_not_in_the_navigation() -> None:
    """With all pages in it the cost of a build grows with the square of their number."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    nav = text[text.index("\nnav:") :]
    assert nav.count("index.md") < 20
    assert "nassjo" not in nav


@pytest.mark.parametrize(
    ("page", "row"),
    [
        ("kommuner/nassjo/2019/", "Politisk styrning och kontroll"),
        ("kommuner/nassjo/", "Politisk styrning och kontroll"),
        ("kommuner/nassjo/2019/styrning/", "Hela området"),
        ("omraden/styrning/", "Nässjö 2019"),
        ("kommuner/vannas/2016/", "Tillgänglighet, bemötande"),
        ("kommuner/vannas/", "Tillgänglighet, bemötande"),
        ("kommuner/vannas/2016/brukarfokus/", "Hela området"),
        ("omraden/brukarfokus/", "Vännäs 2016"),
        ("kommuner/tranemo/2015/ledarskap/", "ledarutveckling"),
        ("kommuner/olofstrom/2017/samhalle/", "social hållbarhet"),
        ("kommuner/", "Tranemo 2006"),
        ("kommuner/tranemo/", "Tranemo 2006"),
        ("kommuner/", "Nässjö 2019"),
    ],
)
def test_a_known_fault_stands_beside_its_figure(site: Path, page: str, row: str) -> None:
    """Every row that shows a figure with a known fault links to the fault."""
    document = parse(site / page / "index.html")
    rows = [element for element in document.iter("tr") if row in "".join(element.itertext())]
    marks = [link for element in rows for link in element.iter("a") if link.get("class") == "note-mark"]
    assert rows
    assert marks, page


def test_a_total_is_only_marked_with_what_touches_it(site: Path) -> None:
    """The fault in the date of Tomelilla's cover stands by the date, not by the total."""
    document = parse(site / "kommuner" / "tomelilla" / "2020" / "index.html")
    total = next(element for element in document.iter("p") if element.get("class") == "total")
    date = next(element for element in document.iter("dd") if "2020-01-22" in "".join(element.itertext()))
    assert not list(total.iter("a"))
    assert [link.text for link in date.iter("a")] == ["Avvikelse 1"]


SPARSE = {
    "no area maximum": (
        "    heading_score: 51\n    score: 50\n    max: 100\n",
        "    heading_score: 51\n    score: 50\n",
    ),
    "no area percent": ("    max: 100\n    percent: 18\n    questions", "    max: 100\n    questions"),
    "no questions": ('    questions:\n      - {nr: "2.1", score: 18.4, max: 100, percent: 18}\n', ""),
    "strengths without questions": (
        '    questions:\n      - {nr: "2.1", score: 18.4, max: 100, percent: 18}\n',
        "    strengths:\n      - {nr: 1, text: Tydliga mål.}\n",
    ),
    "no month": ("month: 3\n", ""),
    "no occasion": ("occasion: first\n", ""),
    "no file": ("  file: exempelby.txt\n", ""),
    "no evaluators": (
        "evaluators:\n  - {name: Anna Exempel, organisation: SKL}\n"
        "  - {name: Bo Exempel, organisation: Exempelby kommun}\n",
        "",
    ),
}


@pytest.mark.parametrize("shape", SPARSE)
def test_an_evaluation_may_hold_little(small: Path, shape: str) -> None:
    """Whatever is missing is told in words; no page says None, and every row has as many cells as the head."""
    path = small / "evaluations" / "exempelby-2019.yml"
    text = path.read_text(encoding="utf-8")
    assert text.count(SPARSE[shape][0]) == 1
    path.write_text(text.replace(*SPARSE[shape]), encoding="utf-8")
    sources, problems = load_sources(small)
    assert problems == []
    collection = build_collection(sources)
    for name, content in build_site(collection, build_pages(collection), {}).items():
        if name.endswith(".md"):
            page = content.decode()
            assert "None" not in page, name
            for table in html5lib.parse(page, namespaceHTMLElements=False).iter("table"):
                lengths = {len(row) for row in table.iter("tr")}
                assert len(lengths) == 1, name


@pytest.mark.parametrize(
    ("shape", "sentence"),
    [
        ("no questions", "Frågorna och texten saknas där."),
        ("strengths without questions", "Poängen för frågorna saknas där."),
    ],
)
def test_a_page_says_just_what_its_source_lacks(small: Path, shape: str, sentence: str) -> None:
    """It never says that there is no text and then shows it."""
    path = small / "evaluations" / "exempelby-2019.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(*SPARSE[shape]), encoding="utf-8")
    collection = build_collection(load_sources(small)[0])
    page = build_site(collection, build_pages(collection), {})["kommuner/exempelby/2019/styrning/index.md"].decode()
    assert sentence in page
    assert ("Tydliga mål." in page) == (shape != "no questions")


@pytest.mark.parametrize(
    ("shape", "area", "cells"),
    [
        ("no area maximum", "demokrati", ["50", "uppgift saknas", "50\N{NO-BREAK SPACE}%"]),
        ("no area percent", "styrning", ["18,4", "100", "uppgift saknas"]),
    ],
)
def test_a_missing_figure_is_missing_in_its_cell(small: Path, shape: str, area: str, cells: list[str]) -> None:
    """It is never a zero, and never an empty cell."""
    path = small / "evaluations" / "exempelby-2019.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(*SPARSE[shape]), encoding="utf-8")
    collection = build_collection(load_sources(small)[0])
    page = build_site(collection, build_pages(collection), {})[f"omraden/{area}/index.md"].decode()
    row = next(
        row for row in html5lib.parse(page, namespaceHTMLElements=False).iter("tr") if row.find("td") is not None
    )
    assert ["".join(cell.itertext()) for cell in row.findall("td")][:3] == cells
