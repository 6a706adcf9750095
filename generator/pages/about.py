"""The page about the instrument: what it is, its areas, its question sets, and how alike their questions are."""

from dataclasses import dataclass

from generator.model import Collection
from generator.pages.page import ABOUT, DATA, METHOD, SOURCES, START, Link, Page, PageKind, Searchable
from generator.pages.views.areas import AreaSummary, summarize_areas
from generator.pages.views.concepts import AreaRegisterView, JudgementCounts, build_area_registers, count_judgements
from generator.pages.views.evaluations import name_users
from generator.pages.views.sources import EvaluationDiscrepancies, collect_discrepancies
from generator.swedish import count_of, sort_key

MOST_DISCREPANCIES = 80
"""The most discrepancies that the page lists; the pages about sources have all of them."""


@dataclass(frozen=True, slots=True)
class QuestionSetView:
    """A question set in a list."""

    name: str
    description: str
    used_by: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """Everything that the page about the instrument shows; very many discrepancies are counted, but not listed."""

    title: str
    registers: tuple[AreaRegisterView, ...]
    judgements: JudgementCounts
    areas: tuple[AreaSummary, ...]
    question_sets: tuple[QuestionSetView, ...]
    discrepancies: tuple[EvaluationDiscrepancies, ...]
    discrepancy_count: str | None
    method: Link
    sources: Link
    data: Link


def build_about_page(collection: Collection) -> Page:
    """Return the page about the instrument."""
    by_name = sorted(collection.evaluations.values(), key=lambda entry: sort_key(entry.title))
    discrepancies = collect_discrepancies(by_name)
    number = sum(len(entry.entries) for entry in discrepancies)
    return Page(
        address=ABOUT.address,
        title="Om Kommunkompassen",
        description="Vad Kommunkompassen är, vad den mäter och inte mäter, och vad du ska tänka på när du läser.",
        template="about.md.jinja",
        view=AboutView(
            title="Om Kommunkompassen",
            registers=build_area_registers(collection),
            judgements=count_judgements(collection),
            areas=summarize_areas(collection),
            question_sets=tuple(
                QuestionSetView(entry.name, entry.description, name_users(collection, entry))
                for entry in collection.question_sets.values()
            ),
            discrepancies=discrepancies if number <= MOST_DISCREPANCIES else (),
            discrepancy_count=count_of(number, "avvikelse", plural="avvikelser") if number else None,
            method=METHOD,
            sources=SOURCES,
            data=DATA,
        ),
        path=(START,),
        searchable=Searchable(PageKind.ABOUT, keywords=("SKR", "SKL", "frågeversion", "frågeuppsättning", "verktyget")),
    )
