"""The tillgänglighetsredogörelse: everything that the law requires, linked from every page, and true."""

import json
import re
from pathlib import Path

import pytest

from tests.support.built import page_files, parse
from tests.support.folders import TESTS
from tests.support.node import PACKAGES

ADDRESS = "om/tillganglighet/"
# What the law (2018:1937) and its regulation require of a statement, and words that show it.
ASKED = {
    "the service": "gäller webbplatsen Kommunkompassen, öppna utvärderingar",
    "who answers for it": "Vem ansvarar",
    "the degree of compliance": "delvis förenlig",
    "the standard": "EN 301 549 V3.2.1",
    "what is not accessible": "Brister som vi känner till",
    "why": "Skälet är",
    "how to tell of a fault": "Anmäl en brist",
    "how to ask for another form": "be om innehåll i en form som fungerar för dig",
    "the supervisor": "Myndigheten för digital förvaltning, Digg",
    "exceptions": "oskäligt betungande",
    "the method": "självskattning",
    "when it was assessed": r"Den gjordes den \d+ \w+ \d{4}",
    "when it was brought up to date": "uppdaterades redogörelsen senast",
    "what is not proved": "Det här är inte prövat",
}


@pytest.fixture(scope="module")
def statement(site: Path) -> str:
    """Return the text of the statement."""
    article = next(parse(site / ADDRESS / "index.html").iter("article"))
    return " ".join("".join(article.itertext()).split())


@pytest.mark.parametrize("asked", ASKED)
def test_the_statement_holds(statement: str, asked: str) -> None:
    """Everything that is required is there."""
    assert re.search(ASKED[asked], statement)


def test_the_statement_leads_to_the_complaint_form(site: Path) -> None:
    """The address that the authority itself gives for this."""
    links = [link.get("href") for link in parse(site / ADDRESS / "index.html").iter("a")]
    assert "https://www.digg.se/tdosanmalan" in links


def test_every_footer_leads_to_the_statement(site: Path) -> None:
    """On each page of the site, including the page for missing addresses."""
    for path in page_files(site):
        footer = next(parse(path).iter("footer"))
        links = [
            link.get("href") for link in footer.iter("a") if "Tillgänglighetsredogörelse" in "".join(link.itertext())
        ]
        assert len(links) == 1, path


def test_the_statement_names_what_is_run(statement: str) -> None:
    """The tool that it names is locked, and the tests that it mentions exist."""
    assert "axe-core" in statement
    assert "axe-core" in json.loads((PACKAGES / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    for module in (
        "browser/test_accessibility",
        "browser/test_adaptation",
        "built/test_html",
        "browser/test_keyboard",
        "browser/test_menu",
    ):
        assert (TESTS / f"{module}.py").is_file()
