"""The search, as a reader meets it: Swedish queries in a real browser, by keyboard, with the state in the address."""

import gzip
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.model import Collection, Municipality
from generator.search import Document
from generator.search.words import split_words
from tests.support.findings import Query, find, read_queries, shares

MOST_BYTES = 150_000
UNANSWERED = "Sökningen svarar inte just nu. Pröva igen om en stund. Ladda om sidan"


def hits_of(page: Page) -> list[str]:
    """Return the addresses of the hits that are shown."""
    return [str(link.get_attribute("href")) for link in page.locator("#traffar > li > a:first-child").all()]


def every_hit_of(page: Page, address: str, query: str) -> set[str]:
    """Return the addresses of all hits of a query on the whole site, loading more after the first ten."""
    find(page, address, query=Query("sok", query, "", frozenset()))
    said = re.match(r"\d+", page.get_by_role("status").inner_text())
    assert said is not None
    more = page.get_by_role("button", name="Visa fler träffar")
    while more.is_visible():
        shown = len(hits_of(page))
        more.click()
        expect(page.locator("#traffar > li")).not_to_have_count(shown)
    expect(page.locator("#traffar > li")).to_have_count(int(said[0]))
    return {*hits_of(page)}


@dataclass
class Gate:
    """What happens to the requests of a route: they continue, fail, or wait until `let_go`."""

    does: Literal["pass", "break", "hold"] = "pass"
    held: list[Route] = field(default_factory=list)
    count: int = 0

    def __call__(self, route: Route) -> None:
        """Handle one request."""
        self.count += 1
        if self.does == "hold":
            self.held.append(route)
        elif self.does == "break":
            route.abort()
        else:
            route.continue_()

    def wait(self, page: Page) -> None:
        """Wait until a request is held."""
        for _ in range(100):
            if self.held:
                return
            page.wait_for_timeout(50)
        pytest.fail("nothing was asked for")

    def let_go(self) -> None:
        """Let the held requests continue, and all later ones."""
        self.does = "pass"
        while self.held:
            self.held.pop().continue_()

    def break_off(self, page: Page) -> None:
        """Fail the held requests, and give the page time to notice."""
        while self.held:
            self.held.pop().abort()
        page.wait_for_timeout(300)


@pytest.mark.browser
def test_people_find_what_they_look_for(page: Page, address: str) -> None:
    """The query set is large enough, and nearly all queries have a right answer first or among the first three."""
    queries = read_queries()
    assert len(queries) >= 60
    for example in ("nassjo-medborgarbudget", "tomelilla-krangelportalen"):
        asked = [query for query in queries if any(example in right for right in query.right)]
        assert len({query.query for query in asked}) >= 5
    queries.sort(key=lambda query: query.page)  # each page is loaded only once
    findings = [find(page, address, query=query) for query in queries]
    total, first, three = shares(findings)["all"]
    missed = [(finding.query.query, finding.hits[:3]) for finding in findings if finding.rank not in {1, 2, 3}]
    assert three / total >= 0.95, missed
    assert first / total >= 0.85
    named = [finding for finding in findings if any("medborgarbudget" in right for right in finding.query.right)]
    assert sum(finding.rank in {1, 2, 3} for finding in named) >= 5


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "right"),
    [
        ("medborgarbudgeten", "nassjo-medborgarbudget"),
        ("budget", "nassjo-medborgarbudget"),
        ("portal", "tomelilla-krangelportalen"),
        ("krangel", "tomelilla-krangelportalen"),
        ("deltagande budget", "nassjo-medborgarbudget"),
        ("participatory budgeting", "nassjo-medborgarbudget"),
        ("krångelprotalen", "tomelilla-krangelportalen"),
        ("mebdorgarbudget", "nassjo-medborgarbudget"),
        ("e-tjänster", "tranemo-synpunkter-i-appen"),
        ("kra\N{COMBINING RING ABOVE}ngel", "tomelilla-krangelportalen"),
    ],
)
def test_swedish_that_works(page: Page, address: str, query: str, right: str) -> None:
    """Inflections, parts of compounds, missing dots, synonyms and slips of the finger."""
    found = find(page, address, query=Query("exempel", query, "", frozenset({f"exempel/{right}/"})))
    assert found.rank in {1, 2, 3}, found.hits


@pytest.mark.browser
@pytest.mark.parametrize("word", ["biogasanläggning", "constructor", "qqqq"])
def test_a_word_on_no_page_is_not_found(page: Page, address: str, word: str) -> None:
    """The engine's nearest words don't count as hits: the site never seems to hold what it doesn't."""
    found = find(page, address, query=Query("sok", word, "", frozenset()))
    assert found.hits == ()
    expect(page.get_by_role("status")).to_have_text(f"Inga träffar för ”{word}”.")


@pytest.fixture(scope="module")
def unevaluated(collection: Collection, documents: list[Document]) -> list[Municipality]:
    """Return municipalities that have no evaluation and that no search finds; the first has å, ä or ö in its name.

    The names are short: a longer one may be taken for a misspelt word of some page.
    """
    texts = (
        text
        for document in documents
        for text in (document.title, document.summary, *document.names, *document.keywords, *document.words)
    )
    words = {fold(word) for text in texts for word in split_words(text)}
    free = [
        entry for code, entry in collection.municipalities.items() if code not in collection.evaluations_by_municipality
    ]
    unread = [entry for entry in free if len(entry.name) <= 6 and fold(entry.name) not in words]
    dotted = next(entry for entry in unread if fold(entry.name) != entry.name.lower())
    plain = [entry for entry in unread if entry is not dotted and entry.long_name == f"{entry.name} kommun"]
    return [dotted, *plain]


def fold(name: str) -> str:
    """Return a name as typed without dots and rings."""
    return name.lower().translate(str.maketrans("åäö", "aao"))


@pytest.mark.browser
@pytest.mark.parametrize("start", ["", "sok/", "exempel/"])
def test_a_municipality_without_an_evaluation_is_answered(
    page: Page, address: str, start: str, unevaluated: list[Municipality]
) -> None:
    """Most readers look for their own municipality first, with or without its dots, and with more words and spaces."""
    dotted, one, other, *_ = unevaluated
    page.goto(f"{address}{start}")
    for query, name in (
        (fold(dotted.name), dotted.long_name),
        (one.name, one.long_name),
        (f"{other.name}  kommun", other.long_name),
    ):
        page.locator("#sok").fill(query)
        expect(page.locator(".find-status")).to_contain_text(f"Vi har ingen utvärdering av {name}.")


@pytest.mark.browser
def test_only_a_municipality_without_an_evaluation_is_missing(page: Page, address: str) -> None:
    """One that has an evaluation isn't, nor is a word that many names begin with."""
    for query in ("Vännäs", "Upplands", "Nässjö kommun"):
        page.goto(f"{address}sok/?q={query}")
        expect(page.locator(".find-status")).to_contain_text("räff")
        expect(page.locator(".find-status")).not_to_contain_text("ingen utvärdering")


@pytest.mark.browser
def test_a_bent_word_finds_its_other_forms(page: Page, address: str) -> None:
    """`exemplen` finds pages that say `exempel`; a decimal comma and a set's letter find the same question."""
    assert find(page, address, query=Query("sok", "exemplen", "", frozenset())).hits
    wanted = frozenset({"kommuner/vannas/2016/kvalitet/", "omraden/kvalitet/"})
    for query in ("7.2", "7,2", "fråga 7.2"):
        assert find(page, address, query=Query("sok", query, "", wanted)).rank in {1, 2, 3}, query


@pytest.mark.browser
def test_a_choice_that_no_longer_exists_is_reported(page: Page, address: str) -> None:
    """For a shared address with an unknown value the page says so; the status shows what is chosen, also in print."""
    page.goto(f"{address}exempel/?kommun=finnsinte")
    expect(page.get_by_role("status")).to_contain_text("Det finns inget val som heter kommun ”finnsinte”.")
    page.goto(f"{address}exempel/?amne=medborgardialog&kommun=nassjo")
    expect(page.locator("#val-amne")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("(ämne Medborgardialog, kommun Nässjö)")


@pytest.mark.browser
def test_no_hit_is_listed_twice(page: Page, address: str) -> None:
    """However fast a reader asks for more; on coming back from a hit there are as many as before."""
    page.goto(f"{address}sok/?q=kommun")
    expect(page.get_by_role("status")).to_contain_text("träffar")
    page.get_by_role("button", name="Visa fler träffar").dblclick()
    expect(page.locator("#fler")).to_be_enabled()
    shown = hits_of(page)
    assert len(shown) == len(set(shown))
    assert len(shown) >= 20
    page.locator("#traffar a").nth(15).click()
    page.go_back()
    expect(page.locator("#traffar > li")).to_have_count(len(shown))


@pytest.mark.browser
def test_from_the_start_page_to_an_example_by_one_click(page: Page, address: str) -> None:
    """A new reader types `krångel` and follows the first hit."""
    page.goto(address)
    page.get_by_label("Sök kommun eller ämne").press_sequentially("krångel")
    page.locator("#traffar a").first.click()
    assert page.url == f"{address}exempel/tomelilla-krangelportalen/"
    page.go_back()
    page.locator("#sok").fill("krångel")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}sok/?q=kr%C3%A5ngel")
    page.locator("#traffar a").first.click()
    assert page.url == f"{address}exempel/tomelilla-krangelportalen/"


@pytest.mark.browser
def test_the_header_searches_from_every_page(page: Page, address: str) -> None:
    """A form like any other: it works by keyboard and leads to the search page."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}om/metod/")
    page.get_by_label("Sök på webbplatsen").fill("styrpilen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("för ”styrpilen”")
    assert hits_of(page)[0].endswith("exempel/nassjo-styrpilen/")


@pytest.mark.browser
def test_the_number_of_hits_is_announced(page: Page, address: str) -> None:
    """In a region that is there before it is filled; a word that was read as another is reported."""
    page.goto(f"{address}exempel/?q=krångelprotalen")
    status = page.get_by_role("status")
    expect(status).to_contain_text("exempel för ”krångelprotalen”. Vi läste ”krångelprotalen” som ”krångelportal”.")
    page.locator("#sok").fill("qqqqqq")
    expect(status).to_have_text("Inga exempel för ”qqqqqq”.")
    assert hits_of(page) == []


@pytest.mark.browser
def test_facets_and_words_are_in_the_address(page: Page, address: str, collection: Collection) -> None:
    """A choice can be shared, the back button undoes it, and each choice says how many hits it would leave."""
    page.goto(f"{address}exempel/")
    everything = len(collection.examples)
    expect(page.locator("#traffar > li")).to_have_count(20)
    page.locator(".filter summary").click()
    page.get_by_label("Kommun", exact=True).select_option("tomelilla")
    expect(page).to_have_url(f"{address}exempel/?kommun=tomelilla")
    tomelilla = sum(entry.municipality.slug == "tomelilla" for entry in collection.examples)
    expect(page.get_by_role("status")).to_have_text(f"{tomelilla} exempel (kommun Tomelilla).")
    assert 0 < tomelilla < everything
    expect(page.locator("#val-kommun option:checked")).to_have_text(f"Tomelilla ({tomelilla})")
    counts = page.locator("#val-ar option").all_inner_texts()
    years = Counter(entry.evaluation.year for entry in collection.examples)
    own = Counter(entry.evaluation.year for entry in collection.examples if entry.municipality.code == "1270")
    assert own.total() == tomelilla
    assert counts == ["Alla år", *(f"{year} ({own[year]})" for year in sorted(years, reverse=True))]
    page.get_by_label("Sök bland goda exempel").fill("krångel")
    expect(page).to_have_url(f"{address}exempel/?q=kr%C3%A5ngel&kommun=tomelilla")
    expect(page.get_by_role("status")).to_contain_text("för ”krångel”")
    shared = hits_of(page)
    assert shared[0].endswith("tomelilla-krangelportalen/")
    page.reload()
    expect(page.get_by_role("status")).to_contain_text("för ”krångel”")
    assert hits_of(page) == shared
    page.get_by_label("Ämne", exact=True).select_option("synpunkter")
    page.go_back()
    expect(page.locator("#val-amne")).to_have_value("")
    expect(page.locator("#sok")).to_have_value("krångel")
    page.get_by_role("button", name="Rensa valen").click()
    expect(page.get_by_role("status")).to_have_text(f"{everything} exempel.")
    expect(page).to_have_url(f"{address}exempel/")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something that matches the selector has the focus."""
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} was not reached")


@pytest.mark.browser
def test_all_of_it_by_keyboard(page: Page, address: str) -> None:
    """From the field to a facet, to a hit, to its page, without a pointer."""
    page.goto(f"{address}exempel/")
    page.locator("#sok").focus()
    page.keyboard.type("dialog")
    expect(page.get_by_role("status")).to_contain_text("för ”dialog”")
    tab_to(page, ".filter summary")
    page.keyboard.press("Enter")
    tab_to(page, "#val-amne")
    page.keyboard.type("Medborgard", delay=30)
    expect(page.locator("#val-amne")).to_have_value("medborgardialog")
    tab_to(page, "#traffar .example-name")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}exempel/*-*/")


@pytest.mark.browser
def test_the_list_that_is_shown_can_be_saved(page: Page, address: str) -> None:
    """The file holds the hits, in their order, with the columns of the open data."""
    page.goto(f"{address}exempel/?q=budget&kommun=nassjo")
    expect(page.get_by_role("status")).to_contain_text("för ”budget”")
    shown = [href.rstrip("/").rpartition("/")[2] for href in hits_of(page)]
    with page.expect_download() as download:
        page.get_by_role("link", name="Ladda ner listan som CSV").click()
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("id,municipality_code,")
    assert [line.partition(",")[0] for line in lines[1:]] == shown
    assert len(shown) > 1


@pytest.mark.browser
def test_more_hits_come_on_demand_and_take_the_focus(page: Page, address: str) -> None:
    """Ten at first; the next are reached where the last ones ended."""
    page.goto(f"{address}sok/?q=kommun")
    expect(page.get_by_role("status")).to_contain_text("träffar")
    assert len(hits_of(page)) == 10
    page.get_by_role("button", name="Visa fler träffar").click()
    expect(page.locator("#traffar > li")).to_have_count(20)
    focused = page.evaluate("() => [...document.querySelectorAll('#traffar a')].indexOf(document.activeElement)")
    assert focused == 10


@pytest.mark.browser
def test_more_hits_that_fail_to_load_are_reported(page: Page, address: str) -> None:
    """A screen reader announces it, and the button still has the focus and can be used."""
    page.goto(f"{address}sok/?q=kommun")
    expect(page.get_by_role("status")).to_contain_text("träffar")
    page.route("**/fragment/*", Gate("break"))
    more = page.get_by_role("button", name="Visa fler träffar")
    more.click()
    expect(page.get_by_role("status")).to_have_text(UNANSWERED)
    expect(more).to_be_enabled()
    expect(more).to_be_focused()
    assert len(hits_of(page)) == 10


@pytest.mark.browser
def test_more_hits_that_come_too_late_leave_the_button(page: Page, address: str) -> None:
    """The reader asks for more, then for something else, which fails: more of the hits shown can still be loaded."""
    page.goto(f"{address}sok/?q=kommun")
    expect(page.get_by_role("status")).to_contain_text("träffar")
    gate = Gate("hold")
    page.route("**/fragment/*", gate)
    more = page.get_by_role("button", name="Visa fler träffar")
    more.click()
    gate.wait(page)
    gate.does = "break"
    page.locator("#sok").fill("krångel")
    expect(page.get_by_role("status")).to_contain_text("svarar inte")
    gate.break_off(page)
    expect(page.get_by_role("status")).to_have_text(UNANSWERED)
    expect(more).to_be_enabled()


@pytest.mark.browser
def test_no_hits_of_an_older_query_are_requested_while_a_newer_one_runs(page: Page, address: str) -> None:
    """The button is disabled meanwhile, so that hits of two queries are never mixed in one list."""
    page.goto(f"{address}sok/?q=kommun")
    expect(page.get_by_role("status")).to_contain_text("träffar")
    gate = Gate("hold")
    page.route("**/fragment/*", gate)
    page.locator("#sok").fill("krångel")
    gate.wait(page)
    expect(page.locator("#fler")).to_be_disabled()


@pytest.mark.browser
@pytest.mark.parametrize(("start", "said"), [("sok/", ""), ("exempel/", " exempel.")])
@pytest.mark.parametrize(("files", "fails"), [("**/fragment/*", True), ("**/index/*", False)])
def test_an_older_query_says_nothing(
    page: Page, address: str, *, start: str, said: str, files: str, fails: bool
) -> None:
    """Whether the older query fails or is slow: what is shown belongs to the newest query, here an emptied field."""
    page.goto(f"{address}{start}")
    status = page.locator(".find-status")
    gate = Gate("hold")
    page.route(files, gate)
    page.locator("#sok").fill("krångel")
    gate.wait(page)
    page.locator("#sok").fill("")
    page.wait_for_url(f"{address}{start}")
    before = status.inner_text()
    assert before.endswith(said)
    assert before != "Söker …"
    if fails:
        gate.break_off(page)
    else:
        page.wait_for_timeout(1500)  # longer than the page waits
    expect(status).to_have_text(before)


@pytest.mark.browser
def test_hits_are_shown_without_the_list_of_the_unevaluated(
    page: Page, address: str, unevaluated: list[Municipality]
) -> None:
    """If the list of names doesn't load, the next query requests it again, and later ones don't."""
    gate = Gate("break")
    page.route("**/kommuner.json", gate)
    page.goto(f"{address}sok/?q=krångelportalen+qqqqqq")
    status = page.get_by_role("status")
    expect(status).to_contain_text("för ”krångelportalen qqqqqq”.")
    assert hits_of(page)[0].endswith("exempel/tomelilla-krangelportalen/")
    gate.does = "pass"
    for number, query in enumerate((unevaluated[1].name, unevaluated[2].name, "qqqqqq")):
        page.locator("#sok").fill(query)
        expect(status).to_contain_text(f"för ”{query}”")
        assert ("Vi har ingen utvärdering" in status.inner_text()) == (number < 2)
    assert gate.count == 2


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("E-tjänster och digitalisering", "e-tjanster"),
        ("e-tjänster", "e-tjanster"),
        ("etjänster", "e-tjanster"),
        ("mål- och resultatstyrning", "styrmodell"),
        ("styrmodell, vision och mål", "styrmodell"),
    ],
)
def test_words_with_a_hyphen_lead_to_their_topic(page: Page, address: str, query: str, topic: str) -> None:
    """The topic's own page comes first, and every example of it is found."""
    found = find(page, address, query=Query("sok", query, "", frozenset({f"exempel/amne/{topic}/"})))
    assert found.rank == 1, found.hits
    page.goto(f"{address}exempel/?amne={topic}")
    expect(page.get_by_role("status")).to_contain_text("exempel (ämne")
    everything = {*hits_of(page)}
    page.locator("#sok").fill(query)
    expect(page.get_by_role("status")).to_contain_text("för ”")
    assert {*hits_of(page)} == everything


@pytest.mark.browser
@pytest.mark.parametrize("query", ["e-hittepå", "Ehittepå", "hipp- och hopplek", "hipp, happ och hej"])
def test_other_words_for_a_topic_may_hold_hyphens(page: Page, address: str, query: str) -> None:
    """The words are on no page, so only the list of topics leads there."""
    topics = {"amneetjanster": ["E-hittepå", "hipp- och hopplek", "hipp, happ och hej"]}
    lists = json.dumps({"stop": ["och"], "long": [], "right": [], "topics": topics})
    page.route("**/ord.json", lambda route: route.fulfill(body=lists, content_type="application/json"))
    found = find(page, address, query=Query("sok", query, "", frozenset()))
    assert "exempel/tranemo-synpunkter-i-appen/" in found.hits


@pytest.mark.browser
def test_one_more_word_loses_no_hits(page: Page, address: str) -> None:
    """Two words whose best hit is the same page: each keeps its own hits, those after the first ten too."""
    one, two = (every_hit_of(page, address, query) for query in ("e-tjänster", "e-tjänster digitalisering"))
    assert one
    assert one <= two


@pytest.mark.browser
def test_a_failed_worker_is_ignored(page: Page, address: str) -> None:
    """A worker that breaks down may still answer: its answer is ignored, and the next query gets a new worker."""
    broken = """
        addEventListener("message", ({ data: { number } }) => {
          setTimeout(() => postMessage({ number, answer: {} }), 200);
          throw new Error("broken on purpose");
        });
    """
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route("**/search-worker.js", lambda route: route.fulfill(body=broken, content_type="text/javascript"), times=1)
    page.goto(f"{address}sok/?q=styrpilen")
    status = page.get_by_role("status")
    expect(status).to_contain_text("svarar inte")
    page.wait_for_timeout(400)
    assert [line for line in said if "on purpose" not in line] == []
    page.locator("#sok").press("Enter")
    expect(status).to_contain_text("för ”styrpilen”")


@pytest.mark.browser
@pytest.mark.parametrize("path", ["exempel/?q=dialog+med+unga", "sok/?q=medborgarbudget", "sok/?q=krångel"])
def test_the_first_query_is_light(browser: Browser, site: Path, address: str, path: str) -> None:
    """What a query costs on top of the page, in compressed bytes; the index comes with its own compression."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}{path.partition('?')[0]}")
    page.wait_for_load_state("networkidle")
    fetched: set[str] = set()
    page.on("request", lambda request: fetched.add(request.url.partition("?")[0]))
    page.goto(f"{address}{path}")
    page.wait_for_load_state("networkidle")
    files = {url for url in fetched if "/pagefind/" in url or url.endswith(".js")}
    context.close()
    assert any(".pf_index" in url for url in files)
    contents = (Path(site / url.removeprefix(address)).read_bytes() for url in files)
    assert sum(min(len(content), len(gzip.compress(content))) for content in contents) <= MOST_BYTES


@pytest.mark.browser
def test_without_scripts_there_are_other_ways(browser: Browser, address: str) -> None:
    """The beginning of the list, links to its parts, and a notice; the search page shows where to look."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}exempel/")
    assert len(hits_of(page)) == 20
    page.locator("#lan summary").click()
    page.get_by_role("link", name="Skåne län").click()
    assert page.locator("main .example-name").count() > 20
    page.goto(f"{address}exempel/")
    expect(page.get_by_text("Den kräver JavaScript")).to_be_visible()
    expect(page.locator("#sok")).to_be_hidden()
    page.goto(f"{address}sok/?q=dialog")
    expect(page.get_by_text("Den kräver JavaScript")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Goda exempel")).to_be_visible()
    context.close()
