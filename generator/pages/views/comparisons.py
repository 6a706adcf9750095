"""Comparisons with pages of their own, and links to them: a question set, a county, a municipality over time."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model import Collection, Evaluation, Municipality
from generator.model.addresses import slug_of
from generator.pages.page import COMPARE, Link
from generator.pages.views.evaluations import oldest_first
from generator.swedish import sort_key

MOST = 5
"""The most evaluations shown side by side: nobody can read more columns than that."""


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A comparison with a page of its own, its evaluations by name.

    `kind` is the heading of its link, `invitation` what a municipality's page calls it.
    """

    kind: str
    link: Link
    title: str
    invitation: str
    evaluations: tuple[Evaluation, ...]
    is_over_time: bool = False


def choose_evaluations(evaluations: Iterable[Evaluation]) -> Link:
    """Return the link to the page of comparisons with these evaluations chosen, in this order."""
    return Link(COMPARE.title, f"{COMPARE.address}?k={','.join(entry.id for entry in evaluations)}")


def build_ready_made(collection: Collection) -> tuple[ReadyMade, ...]:
    """Return every ready-made comparison: question sets, then counties, then municipalities over time, each by name."""
    with_areas = [entry for entry in collection.evaluations.values() if entry.areas]
    sets = _group(with_areas, lambda entry: entry.set_name)
    counties = _group(with_areas, lambda entry: entry.municipality.county)
    times = _group(collection.evaluations.values(), lambda entry: entry.municipality.code)
    return (
        *(_of_set(name, evaluations) for name, evaluations in sets),
        *(_of_county(name, evaluations) for name, evaluations in counties),
        *sorted(
            (_over_time(collection.municipalities[code], evaluations) for code, evaluations in times),
            key=lambda entry: sort_key(entry.link.title),
        ),
    )


def link_comparisons(collection: Collection) -> dict[str, tuple[Link, ...]]:
    """Return links to the comparisons that make sense for each evaluated municipality, by its code.

    A question set or a county is linked only if it has another municipality; the last link leads to a free choice.
    """
    links: dict[str, list[Link]] = {entry.code: [] for entry in collection.evaluated}
    for entry in build_ready_made(collection):
        codes = dict.fromkeys(evaluation.municipality.code for evaluation in entry.evaluations)
        if entry.is_over_time or len(codes) > 1:
            for code in codes:
                links[code].append(Link(entry.invitation, entry.link.address))
    return {
        code: (*entries, _own_choice(collection.evaluations_by_municipality[code])) for code, entries in links.items()
    }


def _own_choice(own: tuple[Evaluation, ...]) -> Link:
    newest = next((evaluation for evaluation in reversed(own) if evaluation.areas), own[-1])
    return Link("Välj själv vilka du vill jämföra med", choose_evaluations([newest]).address)


def _group(
    evaluations: Iterable[Evaluation], key: Callable[[Evaluation], str | None]
) -> list[tuple[str, tuple[Evaluation, ...]]]:
    """Return the groups of two evaluations or more that share a key, by the key; those without one are left out."""
    groups: dict[str, list[Evaluation]] = {}
    for evaluation in evaluations:
        found = key(evaluation)
        if found is not None:
            groups.setdefault(found, []).append(evaluation)
    ordered = sorted(groups.items(), key=lambda item: sort_key(item[0]))
    return [(name, oldest_first(group)) for name, group in ordered if len(group) > 1]


def _of_set(name: str, evaluations: tuple[Evaluation, ...]) -> ReadyMade:
    return ReadyMade(
        kind="Samma frågor",
        link=Link(f"Frågeversion {name}", f"{COMPARE.address}uppsattning-{slug_of(name)}/"),
        title=f"Jämför utvärderingar med frågeversion {name}",
        invitation=f"Kommuner med samma frågor, frågeversion {name}",
        evaluations=evaluations,
    )


def _of_county(name: str, evaluations: tuple[Evaluation, ...]) -> ReadyMade:
    return ReadyMade(
        kind="Samma län",
        link=Link(name, f"{COMPARE.address}lan/{slug_of(name)}/"),
        title=f"Jämför utvärderingar i {name}",
        invitation=f"Kommuner i samma län, {name}",
        evaluations=evaluations,
    )


def _over_time(municipality: Municipality, evaluations: tuple[Evaluation, ...]) -> ReadyMade:
    return ReadyMade(
        kind="Över tid",
        link=Link(municipality.name, f"{COMPARE.address}tid/{municipality.slug}/"),
        title=f"{municipality.name} över tid",
        invitation=f"Utvecklingen över tid i {municipality.name}",
        evaluations=evaluations,
        is_over_time=True,
    )
