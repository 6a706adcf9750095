"""How a page is cited: as a sentence, as BibTeX and as CSL-JSON. The evaluators come first, this site second.

The address is left out: only the theme knows where the site is. It adds it to the end of each.
"""

import json
from dataclasses import dataclass

from generator.swedish import format_list

# What LaTeX reads as a command; the rest of Unicode is text to every current BibTeX.
_LATEX = str.maketrans({character: f"\\{character}" for character in "&%$#_{}"} | {"\\": r"\textbackslash{}"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a page shows, and where it comes from: `page` is the page's title, `site` that of the site.

    `authors` are the evaluators, as far as they are known; `day` is when the data was published or last corrected.
    """

    id: str
    page: str
    site: str
    title: str
    authors: tuple[str, ...]
    publisher: str
    year: int
    month: int | None
    is_report: bool
    day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A page's citation without its address: a sentence without its full stop, and two formats without their end.

    All three end with the name of the page, which the name of a place on it may follow.
    """

    text: str
    bibtex: str
    csl: str
    day: str | None


def build_citation(work: Work) -> Citation:
    """Return how a page is cited."""
    who = ", ".join(filter(None, (format_list(work.authors), work.publisher)))
    return Citation(
        text=f"{who} ({work.year}). {work.title}. I {work.site}: {work.page}",
        bibtex=_render_bibtex(work),
        csl=_render_csl(work),
        day=work.day,
    )


def _note(work: Work) -> str:
    dated = f"Data från {work.day}. " if work.day else ""
    return f"{dated}Återges i {work.site}: {work.page}"


def _render_bibtex(work: Work) -> str:
    kind, publisher = ("techreport", "institution") if work.is_report else ("misc", "howpublished")
    # Braces around an organisation keep BibTeX from taking its last word for a surname.
    authors = " and ".join(map(_escape, work.authors)) if work.authors else f"{{{_escape(work.publisher)}}}"
    fields = {
        "author": authors,
        "title": _escape(work.title),
        publisher: _escape(work.publisher),
        "year": work.year,
        "note": _escape(_note(work)),
    }
    written = (f"  {name} = {{{value}}}," for name, value in fields.items())
    return "\n".join((f"@{kind}{{{work.id},", *written)).removesuffix("},")


def _escape(text: str) -> str:
    return text.translate(_LATEX)


def _render_csl(work: Work) -> str:
    issued = [work.year] if work.month is None else [work.year, work.month]
    item = {
        "id": work.id,
        "type": "report" if work.is_report else "webpage",
        "title": work.title,
        "author": [_name(name) for name in work.authors] or [{"literal": work.publisher}],
        "publisher": work.publisher,
        "issued": {"date-parts": [issued]},
        "language": "sv",
        "note": _note(work),
    }
    return json.dumps([item], ensure_ascii=False, indent=1).removesuffix('"\n }\n]')


def _name(name: str) -> dict[str, str]:
    """Return a name by its parts; of three words, it isn't known which belong to the surname."""
    given, _, family = name.partition(" ")
    return {"literal": name} if not family or " " in family else {"family": family, "given": given}
