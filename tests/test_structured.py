"""`generator.structured`: the description of a page for search engines."""

from generator.structured import LICENCE, describe_page

SITE = {"name": "Exempel", "url": "https://example.org/x/"}
PATH = [{"title": "Start", "address": ""}, {"title": "Kommuner", "address": "kommuner/"}]


def described(**meta: object) -> dict[str, dict[str, object]]:
    """Return the descriptions of a page with that front matter, by type."""
    address = "https://example.org/x/kommuner/nassjo/"
    found = describe_page(meta, title="Nässjö", description="Om <Nässjö>.", address=address, site=SITE)
    return {} if found is None else {part["@type"]: part for part in found["@graph"]}


def test_an_article_has_its_title_day_and_site() -> None:
    """The day is that of the newest data on the page, if it has any."""
    article = described(schema_type="Article", changed="2026-11-22")["Article"]
    assert (article["headline"], article["dateModified"]) == ("Nässjö", "2026-11-22")
    assert article["isPartOf"] == {"@type": "WebSite", **SITE}
    assert "dateModified" not in described(schema_type="Article")["Article"]


def test_a_dataset_has_its_licence() -> None:
    """It also says who made it, and has no headline."""
    dataset = described(schema_type="Dataset")["Dataset"]
    assert (dataset["license"], dataset["creator"]) == (LICENCE, {"@type": "Organization", **SITE})
    assert "headline" not in dataset


def test_breadcrumbs_end_with_the_page() -> None:
    """Counted from 1, with whole addresses."""
    (crumbs,) = described(path=PATH).values()
    steps = crumbs["itemListElement"]
    assert isinstance(steps, list)
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Start", "https://example.org/x/"),
        (2, "Kommuner", "https://example.org/x/kommuner/"),
        (3, "Nässjö", "https://example.org/x/kommuner/nassjo/"),
    ]


def test_some_pages_have_no_description_for_search_engines() -> None:
    """A redirect, a page without a kind and a path, and any page of a site whose address isn't known."""
    assert described(schema_type="Article", path=PATH, leads_to="../") == {}
    assert described() == {}
    meta = {"schema_type": "Article"}
    assert describe_page(meta, title="A", description="B", address="", site=SITE) is None
