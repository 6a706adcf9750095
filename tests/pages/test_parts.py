"""Long lists in parts, by county: at the national scale they are whole, disjoint, and light enough for every reader.

The pages are judged as written: no browser, no charts, and no timing.
"""

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from generator.model import Collection
from generator.pages import Page
from generator.pages.about import build_about_page
from generator.pages.area import build_area_pages
from generator.pages.area_counties import build_area_county_pages
from generator.pages.example_counties import build_example_county_pages
from generator.pages.examples import build_examples_page
from generator.pages.role_model_parts import MOST_IN_A_TOPIC, build_role_model_part_pages
from generator.pages.role_models import build_role_models_page
from generator.pages.sources import build_sources_pages
from generator.pages.start import build_start_page
from generator.pages.topic import build_topic_page
from generator.pages.views.examples import sort_topics
from generator.render import relative_address, render_page
from tests.support.scaling import scale_up

MUNICIPALITIES = 290
MOST_ELEMENTS, FRAME_ELEMENTS = 5000, 250
MOST_BYTES, FRAME_BYTES = 100_000, 45_000
"""The most that a page may hold and weigh, compressed, and how much of that its frame, styles and scripts take."""

_ADDRESS = re.compile(r'href="([^"]+)"')
_ELEMENT = re.compile(r"<[a-z]")
_HEADING = re.compile(r"^#+ ", re.MULTILINE)
HEADING_ELEMENTS = 4
"""A heading, and its entry in the contents of the page: an item, a link, and perhaps a list."""


@pytest.fixture(scope="module")
def national(collection: Collection) -> Collection:
    """Return 870 evaluations, 2 900 examples and 5 800 role models."""
    return scale_up(collection, MUNICIPALITIES)


@pytest.fixture(scope="module")
def parts(national: Collection) -> dict[str, list[Page]]:
    """Return the long lists with their parts, by the address of the list; areas by that of their list."""
    return {
        "exempel/": [build_examples_page(national), *build_example_county_pages(national)],
        "omraden/": [*build_area_pages(national), *build_area_county_pages(national)],
        "forebilder/": [build_role_models_page(national), *build_role_model_part_pages(national)],
        "om/kallor/": [*build_sources_pages(national)],
    }


def links_of(page: Page) -> list[str]:
    """Return where the links of a page lead, from the site's root, without fragments, duplicates included."""
    found = []
    for href in _ADDRESS.findall(render_page(page)):
        steps = f"{page.address}{href.partition('#')[0]}".split("/")
        kept: list[str] = []
        for step in steps:
            if step == "..":
                kept.pop()
            elif step != ".":
                kept.append(step)
        found.append("/".join(kept))
    return found


def county_parts(pages: Iterable[Page], start: str) -> Iterator[Page]:
    """Yield the parts by county of the list whose address is given."""
    return (page for page in pages if page.address.startswith(f"{start}lan/"))


def too_heavy(pages: Iterable[Page]) -> list[tuple[str, int, int]]:
    """Return the address, the elements and the bytes of every page that has too many."""
    heavy = []
    for page in pages:
        text = render_page(page)
        elements = len(_ELEMENT.findall(text)) + HEADING_ELEMENTS * len(_HEADING.findall(text))
        weight = len(gzip.compress(text.encode())) + sum(len(gzip.compress(figure.svg)) for figure in page.figures)
        if elements > MOST_ELEMENTS - FRAME_ELEMENTS or weight > MOST_BYTES - FRAME_BYTES:
            heavy.append((page.address, elements, weight))
    return heavy


def test_every_page_of_a_long_list_is_light(parts: dict[str, list[Page]]) -> None:
    """However many evaluations there are; the list itself as well as each of its parts."""
    pages = [page for entries in parts.values() for page in entries]
    assert len(pages) > 200
    assert too_heavy(pages) == []


def test_the_other_pages_that_list_everything_are_light(national: Collection) -> None:
    """The start page shows some evaluations, a topic the titles, and the page about the instrument numbers."""
    topics = [build_topic_page(national, topic) for topic in sort_topics(national)]
    start = build_start_page(national)
    assert too_heavy([start, build_about_page(national), *topics]) == []
    cards = {link for link in links_of(start) if re.fullmatch(r"kommuner/[^/]+/\d{4}/", link)}
    assert 0 < len(cards) <= 24
    assert "kommuner/" in links_of(start)
    listed = Counter(link for page in topics for link in set(links_of(page)))
    assert all(listed[example.address] == len(example.topics) for example in national.examples)


def test_every_example_is_in_the_part_of_its_county(national: Collection, parts: dict[str, list[Page]]) -> None:
    """Once in all parts, and under its own municipality's county."""
    found: dict[str, list[str]] = {}
    for page in county_parts(parts["exempel/"], "exempel/"):
        for link in links_of(page):
            found.setdefault(link, []).append(page.title)
    for example in national.examples:
        assert found[example.address] == [f"Goda exempel i {example.municipality.county}"]


def test_every_result_is_in_the_part_of_its_county(national: Collection, parts: dict[str, list[Page]]) -> None:
    """With its percent on every question; each area of each evaluation in one table row of one page."""
    rows: Counter[str] = Counter()
    percents: Counter[str] = Counter()
    for page in parts["omraden/"]:
        if "/lan/" in page.address:
            for row in re.findall(r'<tr><th scope="row">.*?</tr>', render_page(page)):
                place = next(iter(_ADDRESS.findall(row))).removeprefix(relative_address("kommuner/", page.address))
                rows[f"kommuner/{place}"] += 1
                percents[f"kommuner/{place}"] += row.count("%</td>")
    given = [area for entry in national.evaluations.values() for area in entry.areas]
    assert rows == Counter(area.address for area in given)
    for area in given:
        assert percents[area.address] == len(area.questions) + (area.percent is not None)


def test_every_role_model_is_in_one_part_by_name(national: Collection, parts: dict[str, list[Page]]) -> None:
    """The page of the list leads to each role model's place, and keeps the anchors that it had when it was whole."""
    whole, *others = parts["forebilder/"]
    places = {
        f"{page.address}#{anchor}" for page in others for anchor in re.findall(r'<h3 id="([^"]+)"', render_page(page))
    }
    text = render_page(whole)
    led = re.findall(r'<li id="([^"]+)"><a href="([^"]+)"', text)
    assert {f"forebilder/{href}" for _, href in led} == places
    assert all(href.endswith(f"#{anchor}") for anchor, href in led)
    by_name = [page for page in others if "/amne/" not in page.address]
    subjects = sum(render_page(page).count('<span class="aside">Källa') for page in by_name)
    assert subjects == len(national.role_models)
    topics = {
        topic.id: page for page in others for topic in national.topics.values() if f"amne/{topic.id}/" in page.address
    }
    assert topics.keys() == national.role_models_by_topic.keys()
    for topic, page in topics.items():
        shown = render_page(page)
        pointers = national.role_models_by_topic[topic]
        if len(pointers) <= MOST_IN_A_TOPIC:
            assert shown.count('<span class="aside">Källa') == len(pointers)
        else:
            names = dict(re.findall(r'<li><a href="[^"]+">([^<]+)</a> <span class="aside">\((\d+)\)', shown))
            assert names == {name: str(count) for name, count in Counter(entry.name for entry in pointers).items()}


def test_every_source_is_in_the_part_of_its_county(national: Collection, parts: dict[str, list[Page]]) -> None:
    """A report and a page of each evaluation, once among all parts, where links to our descriptions lead."""
    rows: Counter[str] = Counter()
    for page in county_parts(parts["om/kallor/"], "om/kallor/"):
        for anchor, row in re.findall(r'<tr id="([^"]+)">(<th scope="row">.*?</tr>)', render_page(page)):
            users = re.findall(r'href="[./]*(kommuner/[^"]+)"', row)
            rows.update(f"{user} {page.address}#{anchor}" for user in users)
    assert rows == Counter(
        f"{entry.address} {source.own_address}" for entry in national.evaluations.values() for source in entry.sources
    )
    assert {len(entry.sources) for entry in national.evaluations.values()} == {2}


def test_what_is_beside_the_evaluations_is_on_the_main_page_of_sources(
    national: Collection, parts: dict[str, list[Page]]
) -> None:
    """Yardsticks with their sources, and the evaluations that are only known; no part has any of them."""
    whole, *others = (render_page(page) for page in parts["om/kallor/"])
    assert national.yardsticks
    for entry in national.yardsticks:
        assert entry.source.own_address == f"om/kallor/#kalla-{entry.source.id}"
        assert f'<tr id="kalla-{entry.source.id}">' in whole
    assert whole.count('rel="external"') >= len([entry for entry in national.known if entry.address and not entry.dead])
    for heading in ("## Medelvärden som källor anger", "## Utvärderingar som vi bara känner till"):
        assert heading in whole
        assert [page for page in others if heading in page] == []


@pytest.mark.parametrize("start", ["exempel/", "forebilder/", "om/kallor/"])
def test_a_list_leads_to_all_of_its_parts(parts: dict[str, list[Page]], start: str) -> None:
    """By plain links, so that no scripts are needed; and each part leads back."""
    whole, *others = parts[start]
    led = set(links_of(whole))
    assert {page.address for page in others} <= led
    assert all(start in links_of(page) for page in others) or start == "om/kallor/"


def test_an_area_leads_to_all_of_its_parts(parts: dict[str, list[Page]]) -> None:
    """Each area to its own."""
    for area in (page for page in parts["omraden/"] if "/lan/" not in page.address):
        own = {page.address for page in county_parts(parts["omraden/"], area.address)}
        assert own
        assert own <= set(links_of(area))


def test_what_is_short_is_not_divided(small_collection: Collection) -> None:
    """Then everything is on the page of its list."""
    assert [*build_example_county_pages(small_collection), *build_area_county_pages(small_collection)] == []
    assert [*build_role_model_part_pages(small_collection)] == []
    assert len([*build_sources_pages(small_collection)]) == 1
    listed = links_of(build_examples_page(small_collection))
    assert all(listed.count(example.address) == 1 for example in small_collection.examples)


def test_no_municipality_steals_the_id_of_a_place(national: Collection) -> None:
    """The id of its heading has a separate scheme, whatever its name is: one may be called `Andra län`."""
    for page in build_example_county_pages(national):
        ids = re.findall(r"^## .*\{ #([^ ]+) \}$", render_page(page), re.MULTILINE)
        assert len(ids) == len({*ids}) == len(page.view.groups) + 1  # type: ignore[attr-defined]
        assert {ident for ident in ids if not ident.startswith("kommun-")} == {"andra-lan"}
