"""Builds a regular expression that searches for thousands of names as fast as for a few."""

import re
from collections import defaultdict
from collections.abc import Iterable


def any_of(names: Iterable[str]) -> str:
    """Return a pattern that matches any of the names, the longest first; to ignore case, pass them all in one case.

    Names that begin alike share their beginning, so most are ruled out by a letter or two. The price is an
    unreadable pattern.
    """
    followers: dict[str, list[str]] = defaultdict(list)
    for name in set(names):
        followers[name[:1]].append(name[1:])
    ends = followers.pop("", None) is not None
    branches = [_shared(first, followers[first]) for first in sorted(followers)]
    if not branches:
        return ""
    together = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{together}|)" if ends else together


def _shared(beginning: str, rests: list[str]) -> str:
    """Return the pattern of names that begin alike, with all that they share before the first choice."""
    while all(rests) and len({rest[0] for rest in rests}) == 1:
        beginning += rests[0][0]
        rests = [rest[1:] for rest in rests]
    return re.escape(beginning) + any_of(rests)
