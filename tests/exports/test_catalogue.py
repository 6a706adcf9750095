"""`dcat.rdf`: what DCAT-AP-SE 3 requires is there, with absolute addresses of files that exist.

The lists are those of version 3.0.1, https://docs.dataportal.se/dcat/3.0.1/en/: a property is mandatory if its minimum
is one in https://github.com/diggsweden/DCAT-AP-SE (`templates/`), recommended if one is preferred.
"""

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from generator.exports.open_data import OpenData, make_absolute
from generator.model import Collection

SITE = "https://example.org/kompass/"
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
AVAILABILITY = URIRef("http://data.europa.eu/r5r/availability")
MANDATORY = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCAT.dataset),
    DCAT.Dataset: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.distribution),
    DCAT.Distribution: (DCAT.accessURL, DCTERMS["format"]),
    FOAF.Agent: (FOAF.name, DCTERMS.type),
}
RECOMMENDED = {
    DCAT.Catalog: (DCTERMS.issued, DCTERMS.language, DCTERMS.modified, FOAF.homepage, DCAT.themeTaxonomy),
    DCAT.Dataset: (
        DCAT.theme,
        DCAT.keyword,
        DCTERMS.issued,
        DCTERMS.accessRights,
        DCTERMS.spatial,
        DCTERMS.temporal,
    ),
    DCAT.Distribution: (DCTERMS.license, DCTERMS.description, AVAILABILITY),
}
AT_MOST_ONE = (DCTERMS.publisher, DCTERMS.license, DCTERMS["format"], DCAT.accessURL, DCTERMS.type, AVAILABILITY)
CC0 = URIRef("http://creativecommons.org/publicdomain/zero/1.0/")


@pytest.fixture(scope="module")
def graph(open_data: OpenData) -> Graph:
    """Return the statements of the catalogue, as it is published below an address."""
    read = Graph()
    read.parse(data=make_absolute(open_data.files["dcat.rdf"], SITE), format="xml", publicID="https://wrong.example/")
    return read


def test_what_is_mandatory_is_there(graph: Graph) -> None:
    """Each class has instances, and every instance has all of its mandatory properties."""
    for kind, properties in MANDATORY.items():
        subjects = [*graph.subjects(RDF.type, kind)]
        assert subjects, kind
        for subject in subjects:
            assert [name for name in properties if not any(graph.objects(subject, name))] == []


def test_what_is_recommended_is_there(graph: Graph) -> None:
    """Except the contact point, which would need an e-mail address."""
    for kind, properties in RECOMMENDED.items():
        for subject in graph.subjects(RDF.type, kind):
            assert [name for name in properties if not any(graph.objects(subject, name))] == []


def test_what_may_be_given_once_is_given_once(graph: Graph) -> None:
    """Nothing has two publishers, licences, formats, addresses or types."""
    for name in AT_MOST_ONE:
        subjects = [*graph.subjects(name)]
        assert subjects
        assert len(subjects) == len({*subjects}), name


def test_the_licence_is_named_as_the_profile_names_it(graph: Graph) -> None:
    """It is compared character by character, and the catalogue's must be CC0."""
    assert {*graph.objects(None, DCTERMS.license)} == {CC0}


def test_the_data_begin_with_the_oldest_evaluation(graph: Graph, collection: Collection) -> None:
    """The period is a year, and has no end."""
    (period,) = graph.objects(None, DCTERMS.temporal)
    year = min(entry.year for entry in collection.evaluations.values())
    assert [str(start) for start in graph.objects(period, DCAT.startDate)] == [str(year)]
    assert not [*graph.objects(period, DCAT.endDate)]


def test_all_addresses_are_absolute_and_lead_to_what_is_there(graph: Graph, open_data: OpenData) -> None:
    """Every file but the catalogue itself is offered, below the site's address."""
    addresses = [term for statement in graph for term in statement if isinstance(term, URIRef)]
    assert not [address for address in addresses if "wrong.example" in address]
    offered = {str(address) for address in graph.objects(None, DCAT.downloadURL)}
    assert offered == {f"{SITE}data/{name}" for name in open_data.files if name != "dcat.rdf"}
    publishers = {*graph.objects(None, DCTERMS.publisher)}
    assert publishers == {*graph.subjects(RDF.type, FOAF.Agent)}
    assert {*graph.objects(None, DCAT.distribution)} == {*graph.subjects(RDF.type, DCAT.Distribution)}


def test_texts_are_swedish(graph: Graph) -> None:
    """Every title and description is marked as Swedish."""
    texts = [*graph.objects(None, DCTERMS.title), *graph.objects(None, DCTERMS.description)]
    assert {text.language for text in texts if isinstance(text, Literal)} == {"sv"}


def test_without_an_address_the_catalogue_is_right_where_it_lies(open_data: OpenData) -> None:
    """Its addresses are relative to its own, wherever that is."""
    content = make_absolute(open_data.files["dcat.rdf"], "")
    read = Graph()
    read.parse(data=content, format="xml", publicID="http://localhost/k/data/dcat.rdf")
    assert URIRef("http://localhost/k/data/kompass.xlsx") in {*read.objects(None, DCAT.downloadURL)}
