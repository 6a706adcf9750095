"""The addresses that others link to."""

from generator.charts import LIBRARY_PATH
from generator.model import Collection
from generator.pages.pictures import PICTURE_NAME
from generator.site import Tree
from tests.exports.test_open_data import COLUMNS


def test_all_addresses_of_the_contract(named: Collection, named_tree: Tree) -> None:
    """The pages that others link to exist."""
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
        "om/lanka/index.md",
        "om/integritet/index.md",
        "om/tillganglighet/index.md",
        "nytt.xml",
        "data/index.md",
        "data/datapackage.json",
        "data/dcat.rdf",
        "data/kompass.json",
        "data/kompass.schema.json",
        "data/kompass.xlsx",
        "data/kompass.zip",
        *(f"data/{name}" for name in COLUMNS),
        *(f"data/arbetsbocker/fragor-{letter}.xlsx" for letter in "abcd"),
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
    pictured = {
        "",
        *(f"omraden/{area}/" for area in areas),
        *(f"exempel/{example.id}/" for example in named.examples),
        *(f"exempel/amne/{topic}/" for topic in named.topics),
        *(f"kommuner/{municipality.slug}/" for municipality in named.municipalities.values()),
    }
    for slug, held in years.items():
        expected.add(f"kommuner/{slug}/index.md")
        expected.update(f"kommuner/{slug}/bricka/{name}" for name in ("index.md", "marke.svg", "oembed.json"))
        pictured |= {f"kommuner/{slug}/{year}/" for year in held}
        for year in held:
            expected.add(f"kommuner/{slug}/{year}/index.md")
            if (slug, year) != ("tomelilla", 2023):
                expected.update(f"kommuner/{slug}/{year}/{area}/index.md" for area in (*areas, "profil"))
    expected.update(f"omraden/{area}/index.md" for area in areas)
    expected.update(f"exempel/{example.id}/index.md" for example in named.examples)
    expected.update(f"exempel/amne/{topic}/index.md" for topic in named.topics)
    counties = ("blekinge", "jonkopings", "skane", "vasterbottens", "vastra-gotalands")
    expected.update(f"exempel/lan/{county}-lan/index.md" for county in counties)
    compared = ("", "uppsattning-a/", "lan/vastra-gotalands-lan/", "tid/tomelilla/", "tid/tranemo/")
    expected.update(f"jamfor/{name}index.md" for name in compared)
    codes = ("0682", "1060", "1270", "1452", "2460")
    for municipality in named.municipalities.values():
        expected |= {f"kommuner/{municipality.slug}/index.md", f"k/{municipality.code}/index.md"}
    expected.update(f"data/kommuner/{code}.json" for code in codes)
    for entry in named.evaluations.values():
        expected.add(f"data/kommuner/{entry.municipality.code}/{entry.year}.json")
    expected.update(f"{place}{PICTURE_NAME}" for place in pictured)
    made = (".svg", ".json", ".csv", LIBRARY_PATH)
    drawn = {name for name in named_tree if name.endswith(made) and name not in expected}
    assert set(named_tree) - drawn == expected
