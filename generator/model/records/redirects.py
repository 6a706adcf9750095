"""Where published addresses lead once nothing is there any more."""

from typing import Annotated

from pydantic import Field

from generator.messages import say
from generator.model.fields import Matching, Record, Text

SiteAddress = Annotated[
    str,
    Field(max_length=200),
    Matching(
        r"(?:[a-z0-9][a-z0-9.-]*/)*(?:[a-z0-9][a-z0-9.-]*\.[a-z]+)?(?:#[a-z0-9.-]+)?",
        say("an address is written from the site's root, without a first slash, as in kommuner/nassjo/2019/"),
    ),
]
"""An address of the site, from its root: a page, which ends with a slash, or a place on one, after a #."""


class RedirectRecord(Record):
    """A published address `old` that leads on to `new`; `why` is a sentence for those who follow the link.

    If `old` is a page, the pages below it lead on as well: `kommuner/nassjo/2018/styrning/` leads to the same below
    `new`.
    """

    old: SiteAddress
    new: SiteAddress
    why: Text


class RedirectRegister(Record):
    """`redirects.yml`: the addresses that lead on."""

    redirects: tuple[RedirectRecord, ...]
