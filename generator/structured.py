"""What a page is, in the words that search engines read (https://schema.org, as JSON-LD). Pure; knows no template."""

from collections.abc import Mapping, Sequence
from typing import Any

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def describe_page(
    meta: Mapping[str, Any], *, title: str, description: str, address: str, site: Mapping[str, str]
) -> dict[str, Any] | None:
    """Return what a page is and where it is on the site, or None if there is nothing to say.

    `meta` is the page's front matter, `address` its whole address, and `site` has the site's `name` and `url`.
    """
    if meta.get("leads_to") or not address:
        return None
    graph = [
        part
        for part in (
            _describe_content(meta, title=title, description=description, address=address, site=site),
            _describe_path(meta.get("path") or (), title=title, address=address, site=site),
        )
        if part is not None
    ]
    return {"@context": "https://schema.org", "@graph": graph} if graph else None


def _describe_content(
    meta: Mapping[str, Any], *, title: str, description: str, address: str, site: Mapping[str, str]
) -> dict[str, Any] | None:
    """Return what the page is about; None for a page that says nothing of itself."""
    kind = meta.get("schema_type")
    if not kind:
        return None
    publisher = {"@type": "Organization", **site}
    known = {"@type": kind, "name": title, "description": description, "url": address, "inLanguage": "sv"}
    if meta.get("changed"):
        known["dateModified"] = str(meta["changed"])
    if kind == "Dataset":
        return {**known, "license": LICENCE, "creator": publisher, "isAccessibleForFree": True}
    return {**known, "headline": title, "publisher": publisher, "isPartOf": {"@type": "WebSite", **site}}


def _describe_path(
    path: Sequence[Mapping[str, str]], *, title: str, address: str, site: Mapping[str, str]
) -> dict[str, Any] | None:
    """Return the breadcrumbs, the page itself last; None for a page without any."""
    if not path:
        return None
    steps = [*((step["title"], f"{site['url']}{step['address']}") for step in path), (title, address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": item}
            for place, (name, item) in enumerate(steps, start=1)
        ],
    }
