"""The built pages of good examples, topics and role models: each is reached without scripts."""

from pathlib import Path

from generator.model import Collection
from tests.support.built import parse


def test_the_topic_pages_alone_lead_to_every_example(collection: Collection, site: Path) -> None:
    """From the list of topics, without scripts, each example is two links away."""
    index = parse(site / "exempel" / "index.html")
    topics = {link.get("href") for link in index.iter("a") if (link.get("href") or "").startswith("amne/")}
    assert len(topics) == len(collection.topics)
    assert 20 <= len(topics) <= 30
    reached = set()
    for topic in topics:
        page = parse(site / "exempel" / str(topic) / "index.html")
        hrefs = (link.get("href") or "" for link in page.iter("a") if link.get("class") == "example-name")
        reached |= {href.rstrip("/").rpartition("/")[2] for href in hrefs}
    assert reached == {example.id for example in collection.examples}


def test_the_list_is_whole_without_scripts(collection: Collection, site: Path) -> None:
    """The page of examples holds 20, its parts hold each example once, and a notice explains what needs scripts."""
    page = parse(site / "exempel" / "index.html")
    hits = next(element for element in page.iter("ol") if element.get("id") == "traffar")
    assert len(hits) == 20
    assert len({item.get("data-kommun") for item in hits}) == len(
        {entry.municipality.code for entry in collection.examples}
    )
    parts = [link.get("href") for link in page.iter("a") if (link.get("href") or "").startswith("lan/")]
    listed = [
        item.get("data-id")
        for part in parts
        for item in parse(site / "exempel" / str(part) / "index.html").iter("li")
        if item.get("data-id")
    ]
    assert sorted(map(str, listed)) == sorted(example.id for example in collection.examples)
    assert "JavaScript" in "".join(text for element in page.iter("p") for text in element.itertext())


def test_role_models_are_on_their_page_and_where_they_are_named(collection: Collection, site: Path) -> None:
    """Sunne, Piteå and the others have their entry, with or without an evaluation of their own."""
    names = {entry.points_to.name for entry in collection.role_models if entry.points_to}
    assert names >= {
        "Sunne",
        "Piteå",
        "Ängelholm",
        "Upplands Väsby",
        "Kramfors",
        "Uddevalla",
        "Skellefteå",
        "Sollentuna",
    }
    headings = {"".join(heading.itertext()) for heading in parse(site / "forebilder" / "index.html").iter("h3")}
    assert headings >= names
    area = "".join(parse(site / "kommuner/olofstrom/2017/demokrati/index.html").itertext())
    assert "Skellefteå" in area
