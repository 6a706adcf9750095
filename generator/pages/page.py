"""A page of the site before it is rendered: its address, its metadata, its template and its view."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from generator.charts import Figure
from generator.exports.citations import Citation
from generator.model import addresses

SITE_NAME = "Kommunkompassen, öppna utvärderingar"


@dataclass(frozen=True, slots=True)
class Link:
    """A title and an address from the site's root, such as `kommuner/nassjo/`."""

    title: str
    address: str


class PageKind(Enum):
    """What kind of page it is."""

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
"""The name of each kind of page in a list of hits."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """What a page is found by besides its title and description, from the heaviest weight to the lightest.

    `names` are what the page is about, `keywords` other words for that, `text` everything that it says.
    """

    kind: PageKind
    names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A place that used to be on a page, at `anchor`, where it redirects to, and why."""

    anchor: str
    target: Link
    why: str | None


def topic_word(topic: str) -> str:
    """Return the word that represents a topic in the search index; the browser turns a typed synonym into it.

    That way, an example is indexed with one word per topic instead of all the topic's synonyms.
    """
    return f"amne{topic.replace('-', '')}"


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A file that a template of its own makes: its name beside the page, the template, and the view."""

    name: str
    template: str
    view: object = field(repr=False)


@dataclass(frozen=True, slots=True)
class Embedding:
    """What others can embed about a municipality, for the page that offers the code: addresses, and heights in pixels.

    `name` is what a screen reader calls a frame; the profile is None if there is none.
    """

    name: str
    municipality: str
    card: str
    card_height: int
    profile: str | None
    profile_height: int


@dataclass(frozen=True, slots=True)
class PictureLine:
    """A line of text in a picture; `top` is where its band begins, in pixels."""

    text: str
    top: int


@dataclass(frozen=True, slots=True)
class PictureBar:
    """A bar in a picture; `top`, where its band begins, and `width` are in pixels."""

    name: str
    points: str
    top: int
    width: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """What a picture shows: lines of text, and bars. With points the title is one line."""

    site: str
    label: str
    title: tuple[PictureLine, ...]
    text: tuple[PictureLine, ...]
    points: str | None
    bars: tuple[PictureBar, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What other sites show beside a link: address and text alternative; the view is None if another page has it."""

    address: str
    alt: str
    view: PictureView | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page at `address`; `view` is everything that `template` may show. `path` is its breadcrumbs.

    A page with `leads_to` redirects the reader at once; `scripts` names the scripts of the theme that it loads.
    The files of `figures` are written beside the page, and those of `files` at the
    addresses that are their keys. A page without `searchable` can't be found by searching. `moved` are places that
    links lead to but that are no longer on the page. `citation` is how the page is cited.
    A page that `is_framed` is shown in the pages of others, without header and footer; `embedding` offers such pages.
    `template_files` are written beside the page, too. A page without `picture` is shared with the start page's.
    `changed` is the day of the newest data on the page, year first; a page that is news also has the day when it
    was `added`. `schema_type` is its type for search engines, in the vocabulary of schema.org.
    """

    address: str
    title: str
    description: str
    template: str
    view: object = field(repr=False)
    path: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    leads_to: Link | None = None
    scripts: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    searchable: Searchable | None = None
    moved: tuple[Moved, ...] = ()
    citation: Citation | None = None
    is_framed: bool = False
    embedding: Embedding | None = None
    picture: Picture | None = None
    template_files: tuple[TemplateFile, ...] = ()
    changed: str | None = None
    added: str | None = None
    schema_type: str | None = None


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
CONTRIBUTE = Link("Bidra", addresses.CONTRIBUTE)
LINKING = Link("Länka, bädda in och citera", addresses.LINKING)
DATA = Link("Öppna data", addresses.DATA)
