"""`generator.model.addresses`: addresses that are made of names."""

import pytest

from generator.model.addresses import slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Nässjö", "nassjo"), ("Upplands-Bro", "upplands-bro"), ("Östra Göinge", "ostra-goinge"), ("Åmål", "amal")],
)
def test_addresses_of_names(name: str, slug: str) -> None:
    """Lower case, å and ä as a, ö as o, hyphens."""
    assert slug_of(name) == slug
