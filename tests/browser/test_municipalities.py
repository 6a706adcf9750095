"""The list and the map of all municipalities, pages of those without an evaluation, and the search for any of them."""

import gzip
import json
from collections.abc import Iterable

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.analysis import Holding, find_holding
from generator.model import Collection, Municipality
from generator.model.addresses import slug_of
from tests.support.unevaluated import find_unevaluated

pytestmark = pytest.mark.browser

ROWS = "table[data-sortable] tbody tr:not([hidden]) th a"
MOST_BYTES, MOST_NODES = 100_000, 5000

# The search script's answer, without the pause for typing: the first hit, and the site's remark beside it.
ASK = """async ([client, queries]) => {
  const { search, show } = await import(client);
  const answers = [];
  for (const query of queries) {
    const { number, ids, corrections } = await search(query);
    const hits = await show(number, 0, 10);
    answers.push({ query, count: ids.length, corrections, hits: hits.map(({ url }) => url.replace(/^\\//, "")) });
  }
  return answers;
}"""


def county(collection: Collection, name: str) -> list[str]:
    """Return the municipalities of a county."""
    return [entry.name for entry in collection.municipalities.values() if entry.county == name]


def test_choices_are_in_the_address(page: Page, address: str, collection: Collection) -> None:
    """They can be shared, the back button undoes them one by one, and the map follows."""
    page.goto(f"{address}kommuner/")
    page.get_by_label("Län").select_option("skane-lan")
    expect(page).to_have_url(f"{address}kommuner/?lan=skane-lan")
    assert sorted(page.locator(ROWS).all_inner_texts()) == sorted(county(collection, "Skåne län"))
    page.get_by_label("Vi har").select_option("ingen")
    unknown = [
        entry.name
        for entry in collection.municipalities.values()
        if entry.county == "Skåne län" and find_holding(collection, entry) is Holding.NOTHING
    ]
    assert sorted(page.locator(ROWS).all_inner_texts()) == sorted(unknown)
    assert page.locator(".tiles a:not(.is-out)").count() == len(unknown)
    page.get_by_label("Visa bara rader med").fill("angel")
    expect(page.get_by_role("status").first).to_have_text(f"Visar 0 av {len(collection.municipalities)} kommuner.")
    page.reload()
    expect(page.get_by_label("Visa bara rader med")).to_have_value("angel")
    expect(page.get_by_label("Vi har")).to_have_value("ingen")
    page.go_back()
    expect(page.get_by_label("Vi har")).to_have_value("")
    expect(page.locator(ROWS)).to_have_count(len(county(collection, "Skåne län")))
    page.get_by_role("button", name="Rensa valen").click()
    expect(page).to_have_url(f"{address}kommuner/")
    expect(page.locator(ROWS)).to_have_count(len(collection.municipalities))
    assert page.locator(".tiles a.is-out").count() == 0


def test_the_folded_list_opens_for_what_is_looked_for(page: Page, address: str) -> None:
    """It is closed when the page opens; a word, a choice or a shared address shows what it finds."""
    fold = page.locator(".all-municipalities details")
    page.goto(f"{address}kommuner/")
    expect(fold).not_to_have_attribute("open")
    page.get_by_label("Län").select_option("gotlands-lan")
    expect(page.locator(ROWS)).to_have_text(["Gotland"])
    expect(page.locator(ROWS)).to_be_visible()
    page.goto(f"{address}kommuner/?q=arjeplog")
    expect(page.locator(ROWS)).to_have_text(["Arjeplog"])
    expect(page.locator(ROWS)).to_be_visible()
    page.goto(f"{address}kommuner/?ordning=-totalpoang")
    expect(page.locator(ROWS).first).to_be_visible()


def test_a_choice_that_no_longer_exists_is_reported(page: Page, address: str) -> None:
    """A shared address with an unknown value shows everything and says so."""
    page.goto(f"{address}kommuner/?lan=blekinge")
    expect(page.get_by_role("status").first).to_contain_text("Det finns inget val som heter län ”blekinge”.")


def test_the_map_leads_on_and_is_no_obstacle(page: Page, address: str, collection: Collection) -> None:
    """Each hexagon is a link for the pointer, its empty middle included; the keyboard skips the map."""
    page.goto(f"{address}kommuner/")
    assert page.locator(".tiles a").count() == len(collection.municipalities)
    assert page.locator(".tiles a:not([tabindex='-1'])").count() == 0
    assert page.locator(".tiles").get_attribute("aria-hidden") == "true"
    slug = find_unevaluated().slug
    page.locator(f'.tiles a[href="{slug}/"] .tile').click()
    expect(page).to_have_url(f"{address}kommuner/{slug}/")


def test_the_map_is_seen_in_forced_colours(browser: Browser, address: str) -> None:
    """Edges and marks have the reader's own link colour."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{address}kommuner/")
    link = page.locator("main p a").first.evaluate("element => getComputedStyle(element).color")
    assert page.locator(".tile").first.evaluate("element => getComputedStyle(element).stroke") == link
    assert page.locator(".tile-mark").first.evaluate("element => getComputedStyle(element).fill") == link
    context.close()


def test_all_of_it_is_there_without_scripts(browser: Browser, address: str, collection: Collection) -> None:
    """Every municipality with its link, no filter that can't work, and a letter that can be selected."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}kommuner/")
    assert page.locator(ROWS).count() == len(collection.municipalities)
    expect(page.locator("#filter-kommuner")).to_be_hidden()
    municipality = find_unevaluated()
    page.goto(f"{address}{municipality.address}")
    expect(page.locator(".letter-text")).to_contain_text(municipality.long_name)
    assert page.get_by_role("button", name="Kopiera texten").count() == 0
    context.close()


def test_a_missing_address_suggests_what_may_have_been_meant(page: Page, address: str) -> None:
    """It suggests the municipality with the nearest name, or whose year is missing, or a search for the words."""
    for wrong, name, leads_to in (
        ("kommuner/nasjo/2019/", "Nässjö", "kommuner/nassjo/"),
        ("kommuner/nassjo/1999/", "Nässjö", "kommuner/nassjo/"),
        ("kommuner/Upplands_V%C3%A4sbyy", "Upplands Väsby", "kommuner/upplands-vasby/"),
        ("exempel/medborgarbudget.html", "Sök efter ”medborgarbudget”", "sok/?q=medborgarbudget"),
        ("%E0%A4%A/krangelportalen", "Sök efter ”krangelportalen”", "sok/?q=krangelportalen"),
    ):
        page.goto(f"{address}{wrong}")
        link = page.locator("#menat").get_by_role("link", name=name, exact=True)
        expect(link).to_be_visible()
        assert link.evaluate("link => link.href") == f"{address}{leads_to}"
    page.goto(f"{address}2019/")
    expect(page.locator("h1")).to_have_text("Vi hittar inte sidan")
    expect(page.locator("#menat")).to_be_empty()


def test_the_letter_is_copied(browser: Browser, address: str) -> None:
    """And the page says so; where the browser refuses, the text is selected instead."""
    for permissions, said in (
        (["clipboard-read", "clipboard-write"], "Texten är kopierad."),
        ([], "Texten är markerad"),
    ):
        context = browser.new_context(permissions=permissions)
        page = context.new_page()
        page.goto(f"{address}{find_unevaluated().address}")
        if not permissions:
            page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
        page.get_by_role("button", name="Kopiera texten").press("Enter")
        expect(page.locator(".letter-actions [role=status]")).to_contain_text(said)
        read = "navigator.clipboard.readText()" if permissions else "getSelection().toString()"
        assert str(page.evaluate(read)).startswith("Hej!")
        context.close()


def test_the_list_is_light_however_many_evaluations_there_are(page: Page, address: str) -> None:
    """With three evaluations for each of 290 municipalities it would still have few bytes and few elements."""
    page.goto(f"{address}kommuner/")
    size, nodes, rows, links = page.evaluate(
        """() => [document.documentElement.outerHTML, document.querySelectorAll("*").length,
                  document.querySelectorAll("tr[data-har]").length,
                  document.querySelectorAll("tr[data-har] td a").length]"""
    )
    overview = page.locator(".figures--areas *").count()  # left out when there are many
    marks = page.locator(".tile-mark").count()
    assert nodes - overview + (3 * rows - links) + (rows - marks) <= MOST_NODES
    added = "".join(
        f'<a href="kommun-{number}/20{number % 30:02}/">20{number % 30:02}</a>' for number in range(3 * rows)
    )
    assert len(gzip.compress(f"{size}{added}".encode())) <= MOST_BYTES


def forms_of(entry: Municipality) -> Iterable[str]:
    """Yield what people type when they mean a municipality."""
    yield from (entry.name, entry.long_name, entry.name.lower(), slug_of(entry.name).replace("-", " "))
    yield from (f"{entry.name} kommun", f"{entry.name.lower().removesuffix('s')}s")
    yield from entry.former_names
    if "-" in entry.name:
        yield entry.name.replace("-", " ")


def test_every_municipality_is_the_first_answer(page: Page, address: str, collection: Collection) -> None:
    """In every form that people type, corrected to nothing else, and never twice."""
    asked = {
        query: entry.slug
        for entry in collection.municipalities.values()
        for query in forms_of(entry)
        if query != "habo"
    }
    asked |= {"Solna stad": "solna", "Göteborgs stad": "goteborg", "lunds": "lund", "Region Gotland": "gotland"}
    asked |= {"upplandsbro": "upplands-bro", "kommunen Lund": "lund", "Håbo": "habo-0305", "Habo": "habo"}
    page.goto(f"{address}sok/")
    client = page.locator("script[src$='/search.js']").get_attribute("src") or ""
    client = f"{address}{client.removeprefix('../')}".replace("search.js", "search-client.js")
    answers = page.evaluate(ASK, [client, list(asked)])
    wrong = {
        answer["query"]: (answer["hits"][:2], answer["corrections"])
        for answer in answers
        if answer["hits"][:1] != [f"kommuner/{asked[answer['query']]}/"]
        or answer["corrections"]
        or len(set(answer["hits"])) < len(answer["hits"])
    }
    assert wrong == {}


def test_a_name_with_a_slip_or_half_typed_is_the_first_answer(page: Page, address: str) -> None:
    """Short names too, with or without an evaluation; the page says how it read the name, and never corrects a word."""
    slips = {"Näsjö": "nassjo", "nasjö": "nassjo", "Tomelila": "tomelilla", "Lnud": "lund", "Gotebrg": "goteborg"}
    begun = {"vänn": "vannas", "Upplands Vä": "upplands-vasby", "hudd": "huddinge"}
    words = ["vård", "mål", "skola", "land"]
    page.goto(f"{address}sok/")
    client = page.locator("script[src$='/search.js']").get_attribute("src") or ""
    client = f"{address}{client.removeprefix('../')}".replace("search.js", "search-client.js")
    answers = {answer["query"]: answer for answer in page.evaluate(ASK, [client, [*slips, *begun, *words]])}
    first = {query: answers[query]["hits"][:1] for query in (*slips, *begun)}
    assert first == {query: [f"kommuner/{slug}/"] for query, slug in (slips | begun).items()}
    read = {query: [fix["meant"] for fix in answers[query]["corrections"]] for query in answers}
    assert all(len(read[query]) == 1 for query in slips)
    assert all(read[query] == [] for query in (*begun, *words))
    page.goto(f"{address}sok/?q=N%C3%A4sj%C3%B6")
    expect(page.get_by_role("status")).to_contain_text("Vi läste ”näsjö” som ”Nässjö”.")


def test_without_hits_the_page_suggests_what_may_have_been_meant(page: Page, address: str) -> None:
    """A municipality, a word for a topic, or else where to look; it disappears with the next answer."""
    meant = page.locator(".meant")
    for query, name, leads_to in (
        ("nasssjjo", "Nässjö", "kommuner/nassjo/"),
        ("medborgabudgt", "medborgarbudget", "sok/?q=medborgarbudget"),
        ("qqqq", "alla kommuner", "kommuner/"),
    ):
        page.goto(f"{address}sok/?q={query}")
        expect(page.get_by_role("status")).to_have_text(f"Inga träffar för ”{query}”.")
        link = meant.get_by_role("link", name=name, exact=True)
        expect(link).to_be_visible()
        assert link.evaluate("link => link.href") == f"{address}{leads_to}"
    page.locator("#sok").fill("nässjö")
    expect(page.get_by_role("status")).to_contain_text("för ”nässjö”")
    expect(meant).to_be_hidden()


def test_the_list_keeps_its_order_and_the_path_leads_back_to_it(page: Page, address: str) -> None:
    """What was chosen and the order of the rows are restored after a visit to a municipality, by both ways back."""
    page.goto(f"{address}kommuner/?lan=skane-lan")
    page.get_by_role("columnheader", name="Totalpoäng").get_by_role("button").click()
    page.get_by_role("columnheader", name="Totalpoäng").get_by_role("button").click()
    expect(page).to_have_url(f"{address}kommuner/?lan=skane-lan&ordning=-totalpoang")
    names = page.locator(ROWS).all_inner_texts()
    assert names != sorted(names)
    for way_back in (page.go_back, page.locator(".md-path").get_by_role("link", name="Kommuner").click):
        page.locator(ROWS).first.click()
        expect(page.locator("h1")).to_contain_text(names[0])
        way_back()
        expect(page).to_have_url(f"{address}kommuner/?lan=skane-lan&ordning=-totalpoang")
        expect(page.get_by_role("columnheader", name="Totalpoäng")).to_have_attribute("aria-sort", "descending")
        assert page.locator(ROWS).all_inner_texts() == names


def test_the_words_of_the_registers_are_answered_as_they_are(page: Page, address: str, collection: Collection) -> None:
    """Topics, areas and terms of the glossary: none is read as another word, and each finds something."""
    used = [topic for topic in collection.topics.values() if topic.id in collection.examples_by_topic]
    words = [word for topic in used for word in (topic.name, *topic.synonyms)]
    words += [area.name for area in collection.areas.values()] + [term.term for term in collection.glossary]
    page.goto(f"{address}sok/")
    client = page.locator("script[src$='/search.js']").get_attribute("src") or ""
    client = f"{address}{client.removeprefix('../')}".replace("search.js", "search-client.js")
    answers = page.evaluate(ASK, [client, words])
    wrong = [answer["query"] for answer in answers if answer["corrections"] or not answer["count"]]
    assert wrong == [], json.dumps(wrong, ensure_ascii=False)


def test_readers_are_led_to_a_municipality_without_an_evaluation(page: Page, address: str) -> None:
    """From the notice where only examples are searched, and from an address that doesn't exist."""
    municipality = find_unevaluated()
    page.goto(f"{address}exempel/?q={municipality.slug}")
    link = page.get_by_role("status").get_by_role("link", name=municipality.long_name)
    link.click()
    expect(page).to_have_url(f"{address}{municipality.address}")
    page.goto(f"{address}kommuner/lunnd/")
    page.get_by_role("main").get_by_role("link", name="listan över kommuner").click()
    expect(page).to_have_url(f"{address}kommuner/")
