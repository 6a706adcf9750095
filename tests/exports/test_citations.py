"""`generator.exports.citations`: the evaluators come first, and the formats to import say the same as the sentence."""

import json
from dataclasses import replace

import pytest

from generator.exports.citations import Work, build_citation

WORK = Work(
    id="nassjo-2019",
    page="Nässjö 2019",
    site="Kommunkompassen",
    title="Analys av Nässjö",
    authors=("Anna Exempel", "Bo von Exempel"),
    publisher="SKL",
    year=2019,
    month=3,
    is_report=True,
    day="2026-11-22",
)


def test_the_evaluators_come_first_and_this_site_last() -> None:
    """The sentence names who evaluated and who published, then the report, then where it is found."""
    citation = build_citation(WORK)
    assert citation.text == (
        "Anna Exempel och Bo von Exempel, SKL (2019). Analys av Nässjö. I Kommunkompassen: Nässjö 2019"
    )
    assert citation.day == "2026-11-22"


def test_bibtex() -> None:
    """A report with its authors; the theme adds the place on the page, the address and the braces at the end."""
    assert build_citation(WORK).bibtex.splitlines() == [
        "@techreport{nassjo-2019,",
        "  author = {Anna Exempel and Bo von Exempel},",
        "  title = {Analys av Nässjö},",
        "  institution = {SKL},",
        "  year = {2019},",
        "  note = {Data från 2026-11-22. Återges i Kommunkompassen: Nässjö 2019",
    ]


def test_bibtex_without_evaluators() -> None:
    """A page of an organisation, in braces, so that none of its words is a surname; what LaTeX reads is escaped."""
    work = replace(WORK, authors=(), is_report=False, publisher="Press & Ort", title=r"50 % {av} $x_1\#", day=None)
    assert build_citation(work).bibtex.splitlines() == [
        "@misc{nassjo-2019,",
        r"  author = {{Press \& Ort}},",
        r"  title = {50 \% \{av\} \$x\_1\textbackslash{}\#},",
        r"  howpublished = {Press \& Ort},",
        "  year = {2019},",
        "  note = {Återges i Kommunkompassen: Nässjö 2019",
    ]


@pytest.mark.parametrize("title", ["Analys", 'Med "citat" och \\'])
def test_csl_json(title: str) -> None:
    """What is missing at its end is what the theme adds: the place on the page, the address, and three brackets."""
    written = f'{build_citation(replace(WORK, title=title)).csl}, fråga 5.2",\n  "URL": "https://example.org/"\n }}\n]'
    assert json.loads(written) == [
        {
            "id": "nassjo-2019",
            "type": "report",
            "title": title,
            "author": [{"family": "Exempel", "given": "Anna"}, {"literal": "Bo von Exempel"}],
            "publisher": "SKL",
            "issued": {"date-parts": [[2019, 3]]},
            "language": "sv",
            "note": "Data från 2026-11-22. Återges i Kommunkompassen: Nässjö 2019, fråga 5.2",
            "URL": "https://example.org/",
        }
    ]


def test_csl_json_of_a_page_of_an_unknown_month() -> None:
    """A page on the web is by its publisher, with only the year."""
    (item,) = json.loads(build_citation(replace(WORK, authors=(), month=None, is_report=False)).csl + '"}]')
    assert (item["type"], item["author"], item["issued"]) == ("webpage", [{"literal": "SKL"}], {"date-parts": [[2019]]})
