"""The site's addresses, from its root, and how names become parts of them. Published addresses never change."""

import unicodedata

from generator.model.records import Municipality

ANY_SITE = "https://site.invalid/"
"""The placeholder for the site's address in a file with whole addresses, until a build knows it."""
OEMBED_NAME = "oembed.json"
"""The name of the files that oEmbed reads, which contain whole addresses."""

FEED_NAME = "nytt.xml"
"""The name of the feed of what is new, which contains whole addresses."""

MUNICIPALITIES = "kommuner/"
AREAS = "omraden/"
EXAMPLES = "exempel/"
TOPICS = f"{EXAMPLES}amne/"
ROLE_MODELS = "forebilder/"
COMPARE = "jamfor/"
SEARCH = "sok/"
DATA = "data/"
ABOUT = "om/"
METHOD = f"{ABOUT}metod/"
SOURCES = f"{ABOUT}kallor/"
GLOSSARY = f"{ABOUT}ordlista/"
CONTRIBUTE = f"{ABOUT}bidra/"
LINKING = f"{ABOUT}lanka/"
SHORT = "k/"
STRENGTH = "styrka"
IMPROVEMENT = "forbattring"
DISCREPANCY = "avvikelse"
"""The prefixes of the ids of strengths, improvements and discrepancies; an id is the anchor on the page of its area."""


def slug_of(name: str) -> str:
    """Return the address part of a name: lower case, å and ä as a, ö as o, hyphens for everything else."""
    folded = unicodedata.normalize("NFKD", name.lower())
    kept = "".join(character if character.isascii() and character.isalnum() else " " for character in _bare(folded))
    return "-".join(kept.split())


def evaluation_id(municipality: Municipality, year: int) -> str:
    """Return the id of an evaluation, which is also its file's name: `nassjo-2019`."""
    return f"{municipality.slug}-{year}"


def municipality_address(municipality: Municipality) -> str:
    """Return the address of a municipality's page: `kommuner/nassjo/`."""
    return f"{MUNICIPALITIES}{municipality.slug}/"


def evaluation_address(municipality: Municipality, year: int) -> str:
    """Return the address of an evaluation's page: `kommuner/nassjo/2019/`."""
    return f"{municipality_address(municipality)}{year}/"


def card_address(municipality: Municipality) -> str:
    """Return the address of a municipality's card, which others embed: `kommuner/nassjo/bricka/`."""
    return f"{municipality_address(municipality)}bricka/"


def profile_address(evaluation: str) -> str:
    """Return the address of an evaluation's profile alone, below the address of its page: `…/2019/profil/`."""
    return f"{evaluation}profil/"


def short_address(municipality: Municipality) -> str:
    """Return the short address by code: `k/0682/`."""
    return f"{SHORT}{municipality.code}/"


def area_address(slug: str) -> str:
    """Return the address of an area across all evaluations: `omraden/styrning/`."""
    return f"{AREAS}{slug}/"


def example_address(identifier: str) -> str:
    """Return the address of a good example's page: `exempel/nassjo-medborgarbudget/`."""
    return f"{EXAMPLES}{identifier}/"


def topic_address(identifier: str) -> str:
    """Return the address of a topic's page: `exempel/amne/miljo/`."""
    return f"{TOPICS}{identifier}/"


def county_address(start: str, county: str) -> str:
    """Return the address of a county's part of the list at `start`: `exempel/lan/jonkopings-lan/`."""
    return f"{start}lan/{slug_of(county)}/"


def given_id(identifier: str | None) -> str:
    """Return an id that the data gives; it is written in the file and never computed, so that no address changes.

    Raises:
        ValueError: there is none; the caller must look at the problems first.
    """
    if identifier is None:
        raise ValueError("something has no id; look at the problems before building the collection")
    return identifier


def discrepancy_number(identifier: str) -> int:
    """Return the number that readers know a discrepancy by, which comes from its id: 3 for `avvikelse-3`."""
    return int(identifier.removeprefix(f"{DISCREPANCY}-"))


def source_address(identifier: str, county: str | None) -> str:
    """Return the address of our entry on a source: `om/kallor/#kalla-hoganas-2023-04-18`, or in a county's part."""
    page = SOURCES if county is None else county_address(SOURCES, county)
    return f"{page}#{source_anchor(identifier)}"


def source_anchor(identifier: str) -> str:
    """Return the anchor of a source on the page about sources: `kalla-hoganas-2023-04-18`."""
    return f"kalla-{identifier}"


def correction_address(identifier: str) -> str:
    """Return the address of one of our corrections: `om/kallor/#rattelse-nassjo-2019-poang`."""
    return f"{SOURCES}#{correction_anchor(identifier)}"


def correction_anchor(identifier: str) -> str:
    """Return the anchor of one of our corrections on the page about sources."""
    return f"rattelse-{identifier}"


def term_anchor(term: str) -> str:
    """Return the anchor of a term on the page of the glossary: `ord-namnd`."""
    return f"ord-{slug_of(term)}"


def question_anchor(nr: str) -> str:
    """Return the anchor of a question on the page of its area: `fraga-5.2`."""
    return f"fraga-{nr}"


def question_reference(question_set: str, nr: str) -> str:
    """Return the reference that identifies a question across question sets: `A 5.2`."""
    return f"{question_set} {nr}"


def _bare(decomposed: str) -> str:
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def is_file(address: str) -> bool:
    """Return whether an address from the site's root is that of a file other than a page."""
    return address != "" and not address.endswith("/") and "#" not in address
