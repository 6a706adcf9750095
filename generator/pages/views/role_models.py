"""Role models as pages show them: who points to whom, and for what."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import RoleModel
from generator.pages.page import Link
from generator.pages.views.links import link_evaluation, link_evaluation_area, link_municipality
from generator.swedish import sort_key


@dataclass(frozen=True, slots=True)
class RoleModelView:
    """Who is pointed to, by whom, in which area, and for what.

    A role model that isn't a Swedish municipality has no page.
    """

    name: str
    municipality: Link | None
    evaluation: Link
    place: Link
    subject: str


def build_role_model_views(role_models: Iterable[RoleModel]) -> tuple[RoleModelView, ...]:
    """Return role models sorted by who is pointed to, with å, ä and ö last, and then by who points."""
    views = (_build_view(role_model) for role_model in role_models)
    return tuple(sorted(views, key=lambda view: (sort_key(view.name), sort_key(view.evaluation.title), view.subject)))


def _build_view(role_model: RoleModel) -> RoleModelView:
    target = role_model.points_to
    return RoleModelView(
        name=role_model.name,
        municipality=link_municipality(target) if target else None,
        evaluation=link_evaluation(role_model.evaluation),
        place=link_evaluation_area(role_model.area),
        subject=role_model.subject,
    )
