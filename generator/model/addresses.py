"""How names become addresses. Addresses never change once published."""

import unicodedata


def slug_of(name: str) -> str:
    """Return the address part of a name: lower case, å and ä as a, ö as o, hyphens for everything else."""
    folded = unicodedata.normalize("NFKD", name.lower())
    kept = "".join(character if character.isascii() and character.isalnum() else " " for character in _bare(folded))
    return "-".join(kept.split())


def _bare(decomposed: str) -> str:
    return "".join(character for character in decomposed if not unicodedata.combining(character))
