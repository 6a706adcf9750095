"""How names become addresses. Addresses never change once published."""

import unicodedata

from generator.model.registers import Municipality


def slug_of(name: str) -> str:
    """Return the address part of a name: lower case, å and ä as a, ö as o, hyphens for everything else."""
    folded = unicodedata.normalize("NFKD", name.lower())
    kept = "".join(character if character.isascii() and character.isalnum() else " " for character in _bare(folded))
    return "-".join(kept.split())


def evaluation_id(municipality: Municipality, year: int) -> str:
    """Return the id of an evaluation, which is also its file's name: `nassjo-2019`."""
    return f"{municipality.slug}-{year}"


def evaluation_address(municipality: Municipality, year: int) -> str:
    """Return the address of an evaluation's page, from the site's root: `kommuner/nassjo/2019/`."""
    return f"kommuner/{municipality.slug}/{year}/"


def discrepancy_anchor(nr: int) -> str:
    """Return the place of a discrepancy on the evaluation's pages."""
    return f"avvikelse-{nr}"


def question_anchor(nr: str) -> str:
    """Return the place of a question on the page of its area: `fraga-5.2`."""
    return f"fraga-{nr}"


def example_address(identifier: str) -> str:
    """Return the address of a good example's page, from the site's root: `exempel/nassjo-medborgarbudget/`."""
    return f"exempel/{identifier}/"


def _bare(decomposed: str) -> str:
    return "".join(character for character in decomposed if not unicodedata.combining(character))
