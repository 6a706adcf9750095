"""The national scale, in memory: evaluations, examples and role models of real size for many municipalities.

The content of the published evaluations is repeated for other municipalities, so lengths, counts and question sets are
realistic. Only for tests that count what a page holds: the texts belong to other municipalities.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

from generator.model import Collection, Municipality, bind_records
from generator.model.addresses import evaluation_id, slug_of
from generator.model.records import EvaluationRecord, ExampleRecord, RoleModelRecord

YEARS = (2011, 2016, 2021)
EXAMPLES = 10
ROLE_MODELS = 20
"""How many good examples and role models a municipality has in its newest evaluation."""


def scale_up(collection: Collection, municipalities: int) -> Collection:
    """Return a collection in which that many municipalities, spread over the country, have three evaluations each.

    Every municipality has ten good examples and points to twenty role models.
    """
    register = [*collection.municipalities.values()]
    chosen = [register[number * len(register) // municipalities] for number in range(municipalities)]
    evaluations = [*_evaluations(collection, chosen)]
    newest = {record.municipality: record for record in evaluations}
    records = replace(
        collection.records,
        evaluations=tuple(sorted(evaluations, key=lambda record: (record.municipality, record.year))),
        examples=tuple(sorted(_examples(collection, chosen, newest=newest), key=lambda record: record.id)),
        role_models=tuple(_role_models(collection, chosen, newest=newest)),
        corrections=(),
    )
    return bind_records(records)


def _evaluations(collection: Collection, chosen: list[Municipality]) -> Iterator[EvaluationRecord]:
    """Yield three evaluations for each municipality, each with its own report and web page."""
    models = cycle(record for record in collection.records.evaluations if record.has_questions)
    pages = cycle(page for record in collection.records.evaluations for page in record.sources)
    for municipality in chosen:
        for year in YEARS:
            model, page = next(models), next(pages)
            title = f"{municipality.name} {year}"
            report = model.report.model_copy(update={"id": slug_of(title), "title": title}) if model.report else None
            own_page = page.model_copy(update={"id": f"sida-{municipality.slug}-{year}"})
            yield model.model_copy(
                update={
                    "municipality": municipality.code,
                    "name": municipality.name,
                    "year": year,
                    "report": report,
                    "sources": (own_page,),
                }
            )


def _examples(
    collection: Collection, chosen: list[Municipality], *, newest: dict[str, EvaluationRecord]
) -> Iterator[ExampleRecord]:
    models = cycle(collection.records.examples)
    for municipality in chosen:
        given = {area.area for area in newest[municipality.code].areas}
        fitting = (model for model in models if model.area in given)
        for number, model in enumerate(islice(fitting, EXAMPLES), start=1):
            yield model.model_copy(
                update={
                    "id": f"{municipality.slug}-{number}-{model.id.partition('-')[2]}",
                    "municipality": municipality.code,
                    "evaluation": evaluation_id(municipality, YEARS[-1]),
                    "question": None,
                }
            )


def _role_models(
    collection: Collection, chosen: list[Municipality], *, newest: dict[str, EvaluationRecord]
) -> Iterator[RoleModelRecord]:
    """Yield role models; where one is a Swedish municipality, the chosen ones take its place in turn."""
    models = cycle(collection.records.role_models)
    targets = cycle([*collection.municipalities])
    for municipality in chosen:
        given = {area.area for area in newest[municipality.code].areas}
        fitting = (model for model in models if model.area in given)
        for model in islice(fitting, ROLE_MODELS):
            target = next(code for code in targets if code != municipality.code)
            yield model.model_copy(
                update={
                    "evaluation": evaluation_id(municipality, YEARS[-1]),
                    "points_to": None if model.points_to is None else target,
                }
            )
