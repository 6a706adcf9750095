"""The page of a municipality without figures on the site: what is known, how to ask for the report, who is near."""

from dataclasses import dataclass

from generator.model import Collection, Municipality
from generator.model.addresses import municipality_address, short_address
from generator.pages.page import AREAS, CONTRIBUTE, EXAMPLES, SOURCES, Link, Page
from generator.pages.views.known import KnownView, build_known_views
from generator.pages.views.links import path_to_municipality
from generator.pages.views.requests import LetterView, write_letter
from generator.pages.views.role_models import RoleModelView, build_role_model_views
from generator.pages.views.surroundings import SurroundingsView, build_surroundings
from generator.swedish import count_of, format_list


@dataclass(frozen=True, slots=True)
class UnevaluatedView:
    """Everything that such a page shows; `known` is empty if no evaluation is known."""

    title: str
    long_name: str
    code: str
    lead: str
    known: tuple[KnownView, ...]
    letter: LetterView
    surroundings: SurroundingsView
    pointers: tuple[RoleModelView, ...]
    all_examples: Link
    areas: Link
    contribute: Link
    sources: Link
    short_address: str


def build_unevaluated_page(collection: Collection, municipality: Municipality) -> Page:
    """Return the page of a municipality without an evaluation."""
    known = collection.known_by_municipality.get(municipality.code, ())
    return Page(
        address=municipality_address(municipality),
        title=f"{municipality.name} i Kommunkompassen",
        description=(
            f"{municipality.long_name} finns inte här än. Läs vad vi vet, hur du ber kommunen om rapporten och vilka "
            f"kommuner i närheten som har utvärderats."
        ),
        template="unevaluated.md.jinja",
        view=UnevaluatedView(
            title=municipality.name,
            long_name=municipality.long_name,
            code=municipality.code,
            lead=_lead(municipality, known=len(known)),
            known=build_known_views(collection, municipality),
            letter=write_letter(municipality, known),
            surroundings=build_surroundings(collection, municipality),
            pointers=build_role_model_views(collection.role_models_by_target.get(municipality.code, ())),
            all_examples=EXAMPLES,
            areas=AREAS,
            contribute=Link("Så skickar du in rapporten", f"{CONTRIBUTE.address}#har-du-en-rapport"),
            sources=SOURCES,
            short_address=short_address(municipality),
        ),
        path=path_to_municipality(),
        scripts=("letter",),
    )


def _lead(municipality: Municipality, *, known: int) -> str:
    former = f" Kommunen hette tidigare {format_list(municipality.former_names)}." if municipality.former_names else ""
    if known:
        made = count_of(known, "utvärdering", plural="utvärderingar")
        return (
            f"{municipality.long_name} i {municipality.county} finns inte här än. Vi känner till {made} enligt "
            f"Kommunkompassen, men har inga siffror.{former}"
        )
    return (
        f"{municipality.long_name} i {municipality.county} finns inte här än. Vi känner inte till någon utvärdering av "
        f"kommunen enligt Kommunkompassen.{former}"
    )
