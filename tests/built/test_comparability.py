"""Comparisons and lessons as the built pages show them."""

from pathlib import Path

from generator.analysis import build_blocks
from generator.model import Collection
from generator.soft_hyphens import SOFT_HYPHEN
from generator.swedish import sort_key
from tests.support.built import parse
from tests.support.choosing import references


def test_a_question_without_counterpart_says_so(collection: Collection, site: Path) -> None:
    """Choice of provider was asked in set A alone, except for a similar question in D."""
    block = next(block for block in build_blocks(collection, "brukarfokus") if "A 2.4" in references(block))
    assert block.absent == ("B", "C")
    text = " ".join("".join(parse(site / "omraden/brukarfokus/index.html").itertext()).split())
    assert "Ingen motsvarighet i version B och C." in text


def test_a_question_leads_to_its_lesson(site: Path) -> None:
    """Beside 35 percent is a link to those who did better, further down on the page."""
    page = parse(site / "kommuner/vannas/2016/kvalitet/index.html")
    row = next(row for row in page.iter("tr") if row.get("id") == "fraga-7.2")
    assert [link.get("href") for link in row.iter("a")] == ["./#fraga-7.2", "./#lar-7.2"]
    assert any(part.get("id") == "lar-7.2" for part in page.iter("div"))


def test_every_pointer_on_a_page_leads_to_its_question(site: Path) -> None:
    """The links under "Lär av andra" end at a question's own row, or at a strength, of another municipality."""
    followed = 0
    for path in (site / "kommuner").glob("*/*/*/index.html"):
        for items in parse(path).iter("ul"):
            if items.get("class") != "better":
                continue
            questions = [next(item.iter("a")) for item in items.findall("li")]
            for link in items.iter("a"):
                target, _, anchor = str(link.get("href")).partition("#")
                page = (path.parent / target).resolve() / "index.html"
                assert page.parts[len(site.parts) + 1] != path.parts[len(site.parts) + 1]
                places = parse(page).iter("tr" if link in questions else "li")
                assert any(place.get("id") == anchor for place in places), (path, anchor)
                followed += 1
    assert followed > 100


def test_lists_of_others_are_alphabetical(site: Path) -> None:
    """Who did better, the examples of a topic, and evaluations on a question are sorted by name, å, ä and ö last."""
    lists = 0
    for path in [*(site / "kommuner").glob("*/*/*/index.html"), *(site / "exempel" / "amne").glob("*/index.html")]:
        for items in parse(path).iter("ul"):
            if items.get("class") in {"better", "examples"}:
                names = [next(item.iter("a")).text for item in items.findall("li")]
                lists += len(names) > 1
                assert names == sorted(names, key=sort_key), path
    for path in (site / "omraden").glob("*/index.html"):
        for table in parse(path).iter("table"):
            caption = "".join(table.find("caption").itertext())
            if caption.startswith("Resultat på"):
                names = [next(row.iter("a")).text for row in table.find("tbody").iter("tr")]
                lists += len(names) > 1
                assert names == sorted(names, key=sort_key), path
    assert lists > 100


def test_the_register_is_on_the_page_about_the_instrument(collection: Collection, site: Path) -> None:
    """It has every label of every set, by concept."""
    text = "".join(parse(site / "om" / "index.html").itertext()).replace(SOFT_HYPHEN, "")
    for question_set in collection.question_sets.values():
        for question in question_set.questions.values():
            assert f"{question.nr} {question.label}" in text


def test_nothing_is_ranked(site: Path) -> None:
    """No page mentions places, winners or top lists."""
    for path in site.rglob("index.html"):
        text = "".join(parse(path).itertext()).casefold()
        for word in ("topplista", "vinnare", "tätplats", "bottenplats", "bäst i landet", "sämst i landet"):
            assert word not in text, path
