"""A page of the site before it is text: its address, what its head says, its template and its view."""

from dataclasses import dataclass
from enum import Enum, auto

from generator.charts import Figure
from generator.model import addresses

SITE_NAME = "Kommunkompassen, öppna utvärderingar"


@dataclass(frozen=True, slots=True)
class Link:
    """A title and an address within the site, from its root: `kommuner/nassjo/`."""

    title: str
    address: str


class PageKind(Enum):
    """What a page is."""

    START = auto()
    MUNICIPALITY = auto()
    EVALUATION = auto()
    EVALUATION_AREA = auto()
    AREA = auto()
    EXAMPLE = auto()
    TOPIC = auto()
    COMPARISON = auto()
    TOOL = auto()
    LIST = auto()
    GLOSSARY = auto()
    DATA = auto()
    ABOUT = auto()


KIND_LABELS = {
    PageKind.START: "Startsida",
    PageKind.MUNICIPALITY: "Kommun",
    PageKind.EVALUATION: "Utvärdering",
    PageKind.EVALUATION_AREA: "Område i en utvärdering",
    PageKind.AREA: "Område",
    PageKind.EXAMPLE: "Gott exempel",
    PageKind.TOPIC: "Ämne",
    PageKind.COMPARISON: "Jämförelse",
    PageKind.TOOL: "Verktyg",
    PageKind.LIST: "Lista",
    PageKind.GLOSSARY: "Ordlista",
    PageKind.DATA: "Öppna data",
    PageKind.ABOUT: "Om webbplatsen",
}
"""What a list of hits calls each kind of page."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """What a page is found by, besides its title and description: the strongest words first.

    `names` are what the page is about, `keywords` other words for that, `text` all that it says.
    """

    kind: PageKind
    names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


def topic_word(topic: str) -> str:
    """Return the word that represents a topic in the search index; a synonym that a reader types leads to it.

    One word an example is enough then, instead of all the synonyms of its topics.
    """
    return f"amne{topic.replace('-', '')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page at `address`; `view` is all that `template` may show. `path` is the way there from the start page.

    A page with `leads_to` sends the reader on at once; `scripts` names those of the theme that it asks for.
    The files of `figures` are written beside the page. A page without `searchable` can't be found by searching.
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
MUNICIPALITIES = Link("Kommuner", addresses.MUNICIPALITIES)
AREAS = Link("Områden", addresses.AREAS)
EXAMPLES = Link("Goda exempel", addresses.EXAMPLES)
ROLE_MODELS = Link("Förebilder", addresses.ROLE_MODELS)
COMPARE = Link("Jämför", addresses.COMPARE)
SEARCH = Link("Sök", addresses.SEARCH)
ABOUT = Link("Om Kommunkompassen", addresses.ABOUT)
METHOD = Link("Metod och jämförbarhet", addresses.METHOD)
SOURCES = Link("Källor och kända fel", addresses.SOURCES)
GLOSSARY = Link("Ordlista", addresses.GLOSSARY)
DATA = Link("Öppna data", addresses.DATA)
