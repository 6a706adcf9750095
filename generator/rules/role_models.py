"""Role models: what an entry refers to exists, and it points to somebody else."""

from collections.abc import Iterator
from pathlib import PurePath

from generator.load import Location, Sourced
from generator.messages import say
from generator.model.records import RoleModelEntry, RoleModelFile
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.places import check_place


def check_role_models(context: Context) -> Iterator[Problem]:
    """`evaluation`, `area`, `concept`, `topic`, `place`, `role-model`: what a role model refers to exists."""
    for sourced in context.sources.role_models:
        document, evaluation = sourced.document, PurePath(sourced.document.path).stem
        if not context.names_evaluation(evaluation):
            message = say(
                'no evaluation has the id "{evaluation}"; name this file after one of evaluations/',
                evaluation=evaluation,
            )
            yield document.problem((), "evaluation", message=message)
        for position, entry in enumerate(sourced.record.role_models):
            at: Location = ("role_models", position)
            yield from check_place(context, document, at=at, record=entry, evaluation=evaluation)
            yield from _check_target(context, sourced, at=at, entry=entry)


def _check_target(
    context: Context, sourced: Sourced[RoleModelFile], *, at: Location, entry: RoleModelEntry
) -> Iterator[Problem]:
    """`role-model`: it points to one municipality or names one organisation, never the evaluated municipality."""
    document, evaluation = sourced.document, PurePath(sourced.document.path).stem
    is_of_neither = entry.points_to is None and entry.name is None
    if (is_of_neither and sourced.complete) or (entry.points_to is not None and entry.name is not None):
        message = say(
            "give points_to with the code of a municipality, or name for any other organisation, but not both"
        )
        yield document.problem((*at, "subject"), "role-model", message=message)
    if entry.points_to is None:
        return
    if context.municipalities is not None and entry.points_to not in context.municipalities:
        message = say(
            'no municipality has the code "{municipality}"; look it up in municipalities.yml',
            municipality=entry.points_to,
        )
        yield document.problem((*at, "points_to"), "municipality", message=message)
    trusted = context.trusted_evaluation(evaluation)
    if trusted is not None and trusted.municipality == entry.points_to:
        message = say("the role model is the evaluated municipality itself; write it as a good example instead")
        yield document.problem((*at, "points_to"), "role-model", message=message)
