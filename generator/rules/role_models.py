"""Role models: what an entry refers to exists, and it points to somebody else."""

from collections.abc import Iterator

from generator.load import Location, YamlDocument
from generator.model.records import RoleModelRecord
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.places import check_place


def check_role_models(context: Context) -> Iterator[Problem]:
    """`evaluation`, `area`, `concept`, `topic`, `place`, `role-model`: what a role model refers to exists."""
    register = context.sources.role_models
    if register is None:
        return
    for position, role_model in enumerate(register.record.role_models):
        at: Location = ("role_models", position)
        yield from check_place(context, register.document, at=at, record=role_model)
        yield from _check_target(context, register.document, at=at, role_model=role_model)


def _check_target(
    context: Context, document: YamlDocument, *, at: Location, role_model: RoleModelRecord
) -> Iterator[Problem]:
    """`role-model`: it points to one municipality or names one organisation, never the evaluated municipality."""
    if (role_model.points_to is None) == (role_model.name is None):
        message = "give points_to with the code of a municipality, or name for what is none, but not both"
        yield document.problem((*at, "subject"), "role-model", message=message)
    if role_model.points_to is None:
        return
    if context.municipalities is not None and role_model.points_to not in context.municipalities:
        message = f'no municipality has the code "{role_model.points_to}"; look it up in municipalities.yml'
        yield document.problem((*at, "points_to"), "municipality", message=message)
    evaluation = context.trusted_evaluation(role_model.evaluation)
    if evaluation is not None and evaluation.municipality == role_model.points_to:
        message = "the role model is the evaluated municipality itself; write it as a good example instead"
        yield document.problem((*at, "points_to"), "role-model", message=message)
