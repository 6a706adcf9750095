"""`generator.pages.card` and `profile`: what a card shows, and which municipalities and evaluations have one."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model import Collection
from generator.pages import Page, build_pages
from generator.pages.card import CardView, build_card_page
from generator.pages.profile import ProfileView
from generator.site import Tree


def cards_of(pages: list[Page]) -> dict[str, CardView]:
    """Return the views of the cards by address."""
    return {page.address: page.view for page in pages if isinstance(page.view, CardView)}


def test_only_the_evaluated_have_a_card(pages: list[Page], collection: Collection) -> None:
    """One for each municipality with published figures, of its newest evaluation; nothing links to another."""
    cards = cards_of(pages)
    assert {*cards} == {f"kommuner/{entry.slug}/bricka/" for entry in collection.evaluated}
    assert len(cards) > 5
    offered = {page.embedding.card for page in pages if page.embedding}
    assert offered == {*cards}
    nassjo = cards["kommuner/nassjo/bricka/"]
    assert nassjo.title == "Nässjö i Kommunkompassen 2019"
    assert nassjo.total is not None
    assert (nassjo.total.points, nassjo.total.maximum) == ("539", "800")
    assert next((bar.name, bar.points) for bar in nassjo.bars) == ("Offentlighet och demokrati", "72")


def test_a_yardstick_is_of_the_same_version(collection: Collection) -> None:
    """Beside a total are yardsticks of the evaluation's version that have one; without a total there are none."""
    evaluation = collection.evaluations["nassjo-2019"]
    view = build_card_page(collection, evaluation).view
    assert isinstance(view, CardView)
    assert [entry.points for entry in view.yardsticks] == ["466 poäng"]
    unknown = build_card_page(collection, replace(evaluation, version=None)).view
    assert isinstance(unknown, CardView)
    assert unknown.yardsticks == ()
    without = build_card_page(collection, replace(evaluation, total=None, areas=())).view
    assert isinstance(without, CardView)
    assert (without.total, without.yardsticks, without.bars) == (None, (), ())


def test_a_profile_alone_has_its_means(grown: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    """With two evaluations by the same questions, each bar has a tick; and the newer one is the municipality's."""
    monkeypatch.setattr("generator.analysis.means.FEWEST", 2)
    pages = build_pages(grown)
    profile = next(page.view for page in pages if page.address == "kommuner/exempelby/2020/profil/")
    assert isinstance(profile, ProfileView)
    first = profile.bars[0]
    assert first.mean is not None
    assert first.mean_end is not None
    assert Decimal(first.mean_end) - Decimal(first.mean) == 1
    assert Decimal(first.end) - Decimal(first.mean) == 10
    offered = next(page.embedding for page in pages if page.address == "kommuner/exempelby/")
    assert offered is not None
    assert offered.profile == "kommuner/exempelby/2020/profil/"
    assert offered.name == "Exempelby 2020 i Kommunkompassen"


def test_the_badge_names_itself(tree: Tree) -> None:
    """It has a name for those who don't see it, and its texts fit."""
    badge = ET.fromstring(tree["kommuner/nassjo/bricka/marke.svg"])  # noqa: S314 - we made it
    space = "{http://www.w3.org/2000/svg}"
    assert badge.findtext(f"{space}title") == "Nässjö i Kommunkompassen 2019: 539 av 800 poäng"
    ends = [int(text.get("x", "")) + int(text.get("textLength", "")) for text in badge.iter(f"{space}text")]
    assert max(ends) < int(badge.get("width", ""))


def test_oembed_waits_for_the_address(tree: Tree) -> None:
    """In the folder of pages every full address begins with a placeholder that the build replaces."""
    answer = json.loads(tree["kommuner/nassjo/bricka/oembed.json"])
    assert (answer["version"], answer["type"], answer["width"], answer["height"]) == ("1.0", "rich", 600, 830)
    assert answer["title"] == "Nässjö 2019 i Kommunkompassen"
    assert 'src="https://site.invalid/kommuner/nassjo/bricka/"' in answer["html"]
    assert 'title="Nässjö 2019 i Kommunkompassen"' in answer["html"]
