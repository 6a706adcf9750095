"""Puts the measurements of a command between two marks in a text, such as the README."""


def replace_marked(text: str, name: str, report: str) -> str:
    """Return a text with the report between the marks `<!-- name: begin -->` and `<!-- name: end -->`.

    Raises:
        ValueError: the marks aren't there, one after the other.
    """
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, found, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"the text has no {begin} and {end}; put them where the table belongs")
    return f"{before}{begin}\n{report}{end}{after}"
