"""The page where a reader compares evaluations; without scripts, it leads to the ready-made comparisons."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.exports.comparison import EVALUATIONS_FOLDER, GROUPS_NAME, LIST_NAME
from generator.exports.scripts import render_compact_json
from generator.model import Collection
from generator.pages.page import COMPARE, METHOD, START, Link, Page, PageKind, Searchable
from generator.pages.views.comparisons import MOST, build_ready_made
from generator.pages.views.likeness import MOST_PAIRS
from generator.pages.views.panels import EDGE, FEW_PAIRS, SHAPES, STEP
from generator.pages.views.script_templates import ScriptTemplates, build_script_templates
from generator.swedish import count_of

LIMITS = {"step": STEP, "edge": EDGE, "fewPairs": FEW_PAIRS, "mostPairs": MOST_PAIRS}


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything that the page of comparisons shows before its script runs, with ready-made pages by kind.

    The script of the page reads `list_file`, `groups_file` and the files of `evaluations_folder`, which are beside it.
    `areas` gives it the slugs and names of the areas as JSON.
    """

    title: str
    can_choose: bool
    """Whether there are at least two evaluations to choose from."""
    areas: str
    ready_made: tuple[tuple[str, tuple[Link, ...]], ...]
    most: int
    most_named: str
    list_file: str
    groups_file: str
    evaluations_folder: str
    method: Link
    templates: ScriptTemplates
    shapes: Mapping[int, str]
    limits: str
    """What the script needs in order to draw like the ready-made pages, as JSON."""


def build_compare_page(collection: Collection) -> Page:
    """Return the page of comparisons."""
    ready_made = build_ready_made(collection)
    can_choose = len(collection.evaluations) > 1
    areas = [{"slug": area.slug, "name": area.name} for area in collection.areas.values()]
    kinds = dict.fromkeys(entry.kind for entry in ready_made)
    return Page(
        address=COMPARE.address,
        title="Jämför utvärderingar",
        description=(
            "Välj två till fem utvärderingar och se dem bredvid varandra, område för område, fråga för fråga."
            if can_choose
            else "Här kan utvärderingar jämföras, område för område och fråga för fråga, när det finns minst två."
        ),
        template="compare.md.jinja",
        view=CompareView(
            title="Jämför utvärderingar",
            can_choose=can_choose,
            areas=render_compact_json(areas).decode().strip(),
            ready_made=tuple((kind, tuple(entry.link for entry in ready_made if entry.kind == kind)) for kind in kinds),
            most=MOST,
            most_named=count_of(MOST, "utvärdering", plural="utvärderingar"),
            list_file=LIST_NAME,
            groups_file=GROUPS_NAME,
            evaluations_folder=EVALUATIONS_FOLDER,
            method=METHOD,
            templates=build_script_templates(),
            shapes=SHAPES,
            limits=render_compact_json(LIMITS).decode().strip(),
        ),
        path=(START,),
        scripts=("compare",) if can_choose else (),
        searchable=Searchable(PageKind.TOOL, keywords=("jämförelse", "jämföra kommuner")),
    )
