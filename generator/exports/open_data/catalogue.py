"""`dcat.rdf`: the open data as DCAT-AP-SE 3 describes it, for national and European data portals.

The addresses are relative to the file, which is right wherever it is; the theme's hook makes them absolute as soon as
the site's address is known (`make_absolute`).

What is mandatory and recommended follows version 3.0.1, https://docs.dataportal.se/dcat/3.0.1/en/, whose source is
https://github.com/diggsweden/DCAT-AP-SE (`templates/`). Of what it recommends, the contact point of the dataset is left
out: it needs an e-mail address, and the site has none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.exports.open_data.releases import CURRENT, RELEASES

CATALOGUE_NAME = "dcat.rdf"

_NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "dcatap": "http://data.europa.eu/r5r/",
}
_ROOT = "../"
_FILE = f"{_ROOT}data/{CATALOGUE_NAME}"
_DAY = "http://www.w3.org/2001/XMLSchema#date"
_YEAR = "http://www.w3.org/2001/XMLSchema#gYear"
_LICENCE = "http://creativecommons.org/publicdomain/zero/1.0/"
"""CC0 as the profile writes it, which compares addresses letter by letter."""
_EU = "http://publications.europa.eu/resource/authority"
_LANGUAGE = f"{_EU}/language/SWE"
_THEMES = f"{_EU}/data-theme"
_THEME = f"{_THEMES}/GOVE"
_PUBLIC = f"{_EU}/access-right/PUBLIC"
_STABLE = f"{_EU}/planned-availability/STABLE"
_SWEDEN = "http://sws.geonames.org/2661886"
_NON_PROFIT = "http://purl.org/adms/publishertype/NonProfitOrganisation"


@dataclass(frozen=True, slots=True)
class Distribution:
    """A file of the open data: its name, a Swedish title and description, and its media type."""

    name: str
    title: str
    description: str
    media_type: str


def render_catalogue(files: Iterable[Distribution], *, title: str, description: str, first_year: int | None) -> bytes:
    """Return the catalogue with its one dataset and a distribution for each file, as RDF/XML.

    `first_year` is that of the oldest evaluation; None if there is none.
    """
    for prefix, name in _NAMES.items():
        ET.register_namespace(prefix, name)
    root = ET.Element(_tag("rdf:RDF"))
    described = {"dcterms:title": title, "dcterms:description": description}
    distributions = [*files]
    _add_catalogue(root, described)
    dataset = _add_dataset(root, described)
    if first_year is not None:
        _add_period(dataset, first_year)
    for entry in distributions:
        _link(dataset, "dcat:distribution", address=_fragment(entry.name))
        _add_distribution(root, entry)
    agent = _add(root, "foaf:Agent", address=_fragment("utgivare"))
    _say(agent, {"foaf:name": title})
    _link(agent, "foaf:homepage", address=_ROOT)
    _link(agent, "dcterms:type", address=_NON_PROFIT)
    ET.indent(root, " ")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def make_absolute(content: bytes, site: str) -> bytes:
    """Return the catalogue with its addresses below `site`, which ends with a slash; unchanged if `site` is empty."""
    return content.replace(f'"{_ROOT}'.encode(), f'"{site}'.encode()) if site else content


def _add_catalogue(root: ET.Element, described: Mapping[str, str]) -> None:
    catalogue = _add(root, "dcat:Catalog", address=_fragment("katalog"))
    _say(catalogue, described)
    _date(catalogue)
    _link(catalogue, "dcterms:publisher", address=_fragment("utgivare"))
    _link(catalogue, "dcterms:license", address=_LICENCE)
    _link(catalogue, "dcat:themeTaxonomy", address=_THEMES)
    _link(catalogue, "dcterms:language", address=_LANGUAGE)
    _link(catalogue, "foaf:homepage", address=f"{_ROOT}data/")
    _link(catalogue, "dcat:dataset", address=_fragment("datamangd"))


def _add_dataset(root: ET.Element, described: Mapping[str, str]) -> ET.Element:
    dataset = _add(root, "dcat:Dataset", address=_fragment("datamangd"))
    _say(dataset, described)
    _date(dataset)
    ET.SubElement(dataset, _tag("dcat:version")).text = CURRENT.version
    ET.SubElement(dataset, _tag("owl:versionInfo")).text = CURRENT.version
    _say(dataset, {"dcat:keyword": "Kommunkompassen"})
    _link(dataset, "dcterms:publisher", address=_fragment("utgivare"))
    _link(dataset, "dcterms:language", address=_LANGUAGE)
    _link(dataset, "dcterms:accessRights", address=_PUBLIC)
    _link(dataset, "dcterms:spatial", address=_SWEDEN)
    _link(dataset, "dcat:theme", address=_THEME)
    _link(dataset, "dcat:landingPage", address=f"{_ROOT}data/")
    return dataset


def _add_period(dataset: ET.Element, first_year: int) -> None:
    """Add the time that the data are about, which has no end: evaluations are still added."""
    period = ET.SubElement(ET.SubElement(dataset, _tag("dcterms:temporal")), _tag("dcterms:PeriodOfTime"))
    ET.SubElement(period, _tag("dcat:startDate"), {_tag("rdf:datatype"): _YEAR}).text = str(first_year)


def _add_distribution(root: ET.Element, entry: Distribution) -> None:
    distribution = _add(root, "dcat:Distribution", address=_fragment(entry.name))
    _say(distribution, {"dcterms:title": entry.title, "dcterms:description": entry.description})
    _link(distribution, "dcat:accessURL", address=f"{_ROOT}data/{entry.name}")
    _link(distribution, "dcat:downloadURL", address=f"{_ROOT}data/{entry.name}")
    _link(distribution, "dcterms:license", address=_LICENCE)
    _link(distribution, "dcatap:availability", address=_STABLE)
    ET.SubElement(distribution, _tag("dcterms:format")).text = entry.media_type


def _fragment(name: str) -> str:
    return f"{_FILE}#{name}"


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"


def _add(root: ET.Element, kind: str, *, address: str) -> ET.Element:
    return ET.SubElement(root, _tag(kind), {_tag("rdf:about"): address})


def _say(parent: ET.Element, texts: Mapping[str, str]) -> None:
    for name, said in texts.items():
        element = ET.SubElement(parent, _tag(name), {"{http://www.w3.org/XML/1998/namespace}lang": "sv"})
        element.text = said


def _link(parent: ET.Element, name: str, *, address: str) -> None:
    ET.SubElement(parent, _tag(name), {_tag("rdf:resource"): address})


def _date(parent: ET.Element) -> None:
    for name, release in (("dcterms:issued", RELEASES[-1]), ("dcterms:modified", CURRENT)):
        ET.SubElement(parent, _tag(name), {_tag("rdf:datatype"): _DAY}).text = release.day
