"""A page of the site before it is text: its address, what the head says of it, its template and its view."""

from dataclasses import dataclass

from generator.figures import Figure

SITE_NAME = "Kommunkompassen, öppna utvärderingar"


@dataclass(frozen=True, slots=True)
class Link:
    """A title and an address within the site, from its root: `kommuner/nassjo/`."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Searchable:
    """What a page is found by, besides its title and description: the strongest words first.

    `kind` is what the page is, in a word or two that a list of hits shows. `names` are what it is about, `keywords`
    other words for that, `text` all that it says.
    """

    kind: str
    names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


def topic_word(topic: str) -> str:
    """Return the word that stands for a topic in the search index; whoever types a synonym is led by it.

    One word an example is enough then, instead of all the synonyms of its topics.
    """
    return f"amne{topic.replace('-', '')}"


@dataclass(frozen=True, slots=True)
class Page:
    """A page at `address`; `view` is all that `template` may show. `path` is the way there from the start page.

    A page with `leads_to` sends the reader on at once; `scripts` names those of the theme that it asks for.
    The files of `figures` lie beside the page. A page without `searchable` can't be found by searching.
    """

    address: str
    title: str
    description: str
    template: str
    view: object
    path: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    leads_to: Link | None = None
    scripts: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    searchable: Searchable | None = None


START = Link("Start", "")
MUNICIPALITIES = Link("Kommuner", "kommuner/")
AREAS = Link("Områden", "omraden/")
EXAMPLES = Link("Goda exempel", "exempel/")
ROLE_MODELS = Link("Förebilder", "forebilder/")
COMPARE = Link("Jämför", "jamfor/")
SEARCH = Link("Sök", "sok/")
ABOUT = Link("Om Kommunkompassen", "om/")
METHOD = Link("Metod och jämförbarhet", "om/metod/")
SOURCES = Link("Källor och kända fel", "om/kallor/")
GLOSSARY = Link("Ordlista", "om/ordlista/")
DATA = Link("Öppna data", "data/")
