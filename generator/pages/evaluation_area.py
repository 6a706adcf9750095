"""The page of one area of one evaluation: questions with points, text, strengths and improvement opportunities."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.analysis import count_bullets, examples_of, role_models_of, texts_of_area
from generator.analysis.learning import CLEARLY_BETTER, LOW_PERCENT
from generator.model import Collection, Evaluation, EvaluationArea
from generator.model.figures import can_be_equal
from generator.pages.example_parts import ExampleCard, RoleModelView, build_cards, build_role_model_views
from generator.pages.figures import FigureView, questions_figure, show_figure
from generator.pages.glossary import link_terms
from generator.pages.learning import LessonView, build_lesson_views, lesson_anchor
from generator.pages.links import (
    link_area,
    link_evaluation,
    link_evaluation_area,
    path_to_evaluation_area,
)
from generator.pages.page import GLOSSARY, Link, Page, Searchable
from generator.pages.parts import (
    FiguresView,
    NoteView,
    SectionView,
    StatementView,
    build_figures,
    build_notes,
    build_sections,
    build_statements,
    describe_when,
    link_notes,
)
from generator.swedish import count_of, format_figure, format_percent


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with its printed figures; `printed_nr` stands where the report prints another number.

    `lesson` is the place on the page where it says whom to learn from, if there is anyone.
    """

    anchor: str
    nr: str
    printed_nr: str | None
    label: str
    figures: FiguresView
    marks: tuple[Link, ...]
    lesson: str | None


@dataclass(frozen=True, slots=True)
class EvaluationAreaView:
    """All that the page of an area of an evaluation shows."""

    title: str
    evaluation: Link
    area: Link
    lead: str
    heading_sentence: str | None
    figures: FiguresView
    marks: tuple[Link, ...]
    figure: FigureView | None
    questions: tuple[QuestionRow, ...]
    missing: str
    notes: tuple[NoteView, ...]
    has_text: bool
    sections: tuple[SectionView, ...]
    strengths: tuple[StatementView, ...]
    improvements: tuple[StatementView, ...]
    low_percent: str
    clearly_better: str
    lessons: tuple[LessonView, ...]
    examples: tuple[ExampleCard, ...]
    role_models: tuple[RoleModelView, ...]
    terms: tuple[Link, ...]
    glossary: Link
    source: str


def build_evaluation_area_pages(collection: Collection, evaluation: Evaluation) -> list[Page]:
    """Return a page for every area of an evaluation, each with the way to the one before and the one after."""
    areas = collection.areas_of(evaluation)
    links = [link_evaluation_area(collection, evaluation, area) for area in areas]
    after = dict(pairwise(links))
    before = {link: earlier for earlier, link in after.items()}
    return [
        _build_page(collection, evaluation, area, (link, before.get(link), after.get(link)))
        for area, link in zip(areas, links, strict=True)
    ]


def _build_page(
    collection: Collection, evaluation: Evaluation, area: EvaluationArea, links: tuple[Link, Link | None, Link | None]
) -> Page:
    link, previous, following = links
    figure = questions_figure(collection, evaluation, area)
    shown = None if figure is None else show_figure(figure, link.address)
    view = _build_view(collection, evaluation, area, (link, shown))
    return Page(
        address=link.address,
        title=f"{link.title} – {view.evaluation.title}",
        description=f"{view.lead} {_describe_text(area)}".strip(),
        template="evaluation_area.md.jinja",
        view=view,
        path=path_to_evaluation_area(collection, evaluation),
        previous=previous,
        next=following,
        scripts=("figures",) if figure else (),
        figures=(figure,) if figure else (),
        searchable=Searchable(
            "Område i en utvärdering",
            names=(view.area.title,),
            keywords=(area.area, *_other_names(collection, area.area), *(row.nr for row in view.questions)),
            text=texts_of_area(area),
        ),
    )


def _build_view(
    collection: Collection, evaluation: Evaluation, area: EvaluationArea, head: tuple[Link, FigureView | None]
) -> EvaluationAreaView:
    link, figure = head
    notes = tuple(note for note in build_notes(evaluation) if note.area == area.area)
    labels = _labels(collection, evaluation, area)
    lessons = build_lesson_views(collection, evaluation, area, labels)
    return EvaluationAreaView(
        title=link.title,
        evaluation=link_evaluation(collection, evaluation),
        area=link_area(next(entry for entry in collection.areas if entry.slug == area.area)),
        lead=_lead(collection, evaluation, area),
        heading_sentence=_heading_sentence(area),
        figures=build_figures(area),
        marks=link_notes((note for note in notes if note.question is None), link.address),
        figure=figure,
        questions=tuple(_question_rows(area, labels, lessons, notes, link.address)),
        missing=_missing(area),
        notes=notes,
        has_text=area.has_text,
        sections=build_sections(area.summary),
        strengths=build_statements(area.strengths, "styrka"),
        improvements=build_statements(area.improvements, "forbattring"),
        low_percent=format_percent(LOW_PERCENT),
        clearly_better=format_figure(CLEARLY_BETTER),
        lessons=lessons,
        examples=build_cards(collection, examples_of(collection, evaluation, area.area)),
        role_models=build_role_model_views(collection, role_models_of(collection, evaluation, area.area)),
        terms=link_terms(collection, texts_of_area(area)),
        glossary=GLOSSARY,
        source=_source(collection, evaluation, area),
    )


def _lead(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> str:
    name = collection.municipality_of(evaluation).long_name
    points = format_figure(area.score)
    of_maximum = "" if area.max is None else f" av {format_figure(area.max)}"
    return f"{name} fick {points}{of_maximum} poäng i det här området i utvärderingen {describe_when(evaluation)}."


def _missing(area: EvaluationArea) -> str:
    """Return what a source without questions lacks."""
    return "Poängen för frågorna saknas där." if area.has_text else "Frågorna och texten saknas där."


def _heading_sentence(area: EvaluationArea) -> str | None:
    """Return what the heading in the report's text says, where it isn't what the appendix says."""
    if area.heading_score is None or area.heading_score == area.score:
        return None
    heading, appendix = format_figure(area.heading_score), format_figure(area.score)
    if can_be_equal(area.heading_score, area.score):
        return f"Vid områdets rubrik står {heading}, som är avrundat."
    return f"Rapporten ger olika uppgifter: {heading} poäng vid områdets rubrik och {appendix} i bilagan."


def _question_rows(
    area: EvaluationArea,
    labels: dict[str, str],
    lessons: tuple[LessonView, ...],
    notes: tuple[NoteView, ...],
    address: str,
) -> Iterator[QuestionRow]:
    taught = {lesson.anchor for lesson in lessons}
    for question in area.questions:
        lesson = lesson_anchor(question.nr)
        yield QuestionRow(
            anchor=f"fraga-{question.nr}",
            nr=question.nr,
            printed_nr=question.printed_nr,
            label=labels[question.nr],
            figures=build_figures(question),
            marks=link_notes((note for note in notes if note.question == question.nr), address),
            lesson=lesson if lesson in taught else None,
        )


def _labels(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> dict[str, str]:
    """Return the labels of the area's questions by number, as the report prints them."""
    set_area = collection.set_area_of(evaluation, area.area)
    labels = {question.nr: question.label for question in set_area.questions} if set_area else {}
    return labels | {question.nr: question.label for question in area.questions if question.label}


def _other_names(collection: Collection, area: str) -> list[str]:
    """Return what an area is called in any question set, each name once."""
    sets = (question_set.areas_by_slug.get(area) for question_set in collection.question_sets.values())
    return list(dict.fromkeys(entry.name for entry in sets if entry))


def _describe_text(area: EvaluationArea) -> str:
    if not area.has_text:
        return ""
    strengths = count_of(count_bullets(area.strengths), "styrka", "styrkor")
    improvements = count_of(count_bullets(area.improvements), "förbättringsmöjlighet", "förbättringsmöjligheter")
    return f"Utvärderarna pekar ut {strengths} och {improvements}."


def _source(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> str:
    report = evaluation.report
    set_area = collection.set_area_of(evaluation, area.area)
    place = report.place if set_area is None else f"område {set_area.nr}"
    return f"{report.title}, {place}. {report.publisher}." if place else f"{report.title}. {report.publisher}."
