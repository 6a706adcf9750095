"""How invented reports are laid out: in each respect, a choice of what real reports do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A layout. `align` is where a row's number and figures are beside a label of several lines.

    `opening` is how an area's points are shown below its heading: in a `table` with the subjects, in a `line`, or not
    at all (`none`). `sums` is where the area's own row is: `last`, `first` beside its name, or `named` as a sum.
    """

    align: str = "top"
    bullet: str | None = "•"
    side_by_side: bool = True
    centred_heads: bool = False
    running_heads: bool = True
    heading: str = "Område {nr} {name}"
    opening: str = "table"
    sums: str = "last"
    head: tuple[str, str, str] = ("Uppnått", "Max", "Procent")
    percent: str = "{}%"
    one_head: bool = False
    hyphens: bool = False
    ligatures: bool = False
    landscape: bool = False
    rotated: bool = False
    contents: bool = True
    summary: bool = True
    list_heads: tuple[str, str] = ("Styrkor", "Förbättringsmöjligheter")
    narrow: bool = False
    white: float = 0.6
    """How much white space there is between two points of a list, in lines."""
    after_lists: str | None = None
    """The heading of a text that comes right after an area's lists."""
    in_words: bool = False
    """Whether a sentence gives the days of the evaluation and the evaluators, and says when an earlier one was made."""


LAYOUTS = {
    "plain": Layout(),
    "centred": Layout(align="middle", centred_heads=True, percent="{} %"),
    "bottom": Layout(align="bottom", bullet="▪", sums="named"),
    "without-bullets": Layout(bullet=None, list_heads=("STYRKOR", "FÖRBÄTTRINGSOMRÅDEN")),
    "tight": Layout(white=0.0, narrow=True, align="middle"),
    "old": Layout(
        heading="{nr}. {name}", opening="line", side_by_side=False, bullet="-", contents=False, sums="first",
        list_heads=("Starka sidor", "Utvecklingsområden"), head=("Poäng", "Maxpoäng", "%"),
    ),
    "chapters": Layout(heading="3.{nr} {name}", opening="none", side_by_side=False, one_head=True),
    "landscape": Layout(landscape=True, bullet="*", hyphens=True),
    "turned": Layout(rotated=True, hyphens=True, ligatures=True),
    "narrow": Layout(narrow=True, hyphens=True, align="middle", running_heads=True),
    "examples": Layout(bullet="►", after_lists="Goda exempel", in_words=True),
    "flush": Layout(
        bullet="✓", side_by_side=False, after_lists="Förebilder", in_words=True, white=0.0,
        heading="Område {nr}: {name}",
    ),
    "bare": Layout(running_heads=False, summary=False, contents=False, opening="none", percent="{}"),
}  # fmt: skip
