"""`generator.permanence`: nothing that was published disappears silently, whatever is renamed or removed."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.charts import leave_undrawn
from generator.load import History, Sourced, load_history, render_addresses
from generator.model.addresses import is_file
from generator.model.records import RedirectRegister
from generator.pages import Page, add_moved, build_pages
from generator.permanence import check_addresses, find_moves, find_new, list_addresses
from generator.problems import format_text
from generator.render import render_page
from tests.support.broken import EVALUATION
from tests.support.checking import load_collection
from tests.support.folders import DATA, SMALL
from tests.support.quickly import in_many_ways

REDIRECTS = "redirects.yml"
LIST = "addresses.txt"


def answering(folder: Path) -> tuple[frozenset[str], list[Page]]:
    """Return the addresses of a folder's site, and its pages."""
    collection = load_collection(folder)
    with leave_undrawn():
        pages = build_pages(collection)
    return list_addresses(collection, pages, hand_written=["om/metod/index.md", "om/bild.svg"]), pages


@pytest.fixture
def published(small: Path) -> Path:
    """Return a copy of the small data set, all of which has been published."""
    (small / LIST).write_bytes(render_addresses({*answering(SMALL)[0]}))
    return small


def problems_of(folder: Path) -> list[str]:
    """Return the problems with the addresses of a folder, each with a short form of its place."""
    history, problems = load_history(folder)
    lines = map(format_text, [*problems, *check_addresses(history, answering(folder)[0])])
    return [re.sub(r"^.*/(\w+\.\w+):\d+: ", r"\1: ", line) for line in lines]


def write_redirects(folder: Path, *entries: str) -> None:
    """Write the entries of a folder's redirects."""
    lines = "".join(f"  - {{{entry}}}\n" for entry in entries)
    (folder / REDIRECTS).write_text(f"redirects:\n{lines}", encoding="utf-8")


def lost(address: str) -> str:
    """Return the message about an address where there is nothing any longer."""
    entry = f"{{old: {address}, new: {'FILE' if is_file(address) else 'ADDRESS'}, why: SENTENCE}}"
    return (
        f"addresses.txt: error: nothing is at {address} any more, and others link to it; give it back its name, or "
        f"write in redirects.yml where it is now: {entry} [address]"
    )


def test_what_is_published_answers(published: Path) -> None:
    """Pages, questions, statements, discrepancies, sources, data files and hand-written pages are all listed."""
    assert problems_of(published) == []
    listed = load_history(published)[0].published
    assert listed is not None
    assert {
        "",
        "data/criteria.csv",
        "data/kommuner/9901.json",
        "exempel/exempelby-motesbussen/",
        "k/9901/",
        "kommuner/exempelby/2019/demokrati/#avvikelse-1",
        "kommuner/exempelby/2019/demokrati/#forbattring-1",
        "kommuner/exempelby/2019/demokrati/#fraga-1.2",
        "kommuner/exempelby/2019/demokrati/#styrka-1-2",
        "om/kallor/#kalla-asele-by-nyhet",
        "om/metod/",
    } <= listed.keys()
    assert not [address for address in listed if address.endswith(".svg")]


def rename_example(folder: Path) -> None:
    """Give an example another name."""
    path = folder / "examples" / "exempelby-malkartan.yml"
    text = path.read_text(encoding="utf-8").replace("exempelby-malkartan", "exempelby-kartan")
    path.with_name("exempelby-kartan.yml").write_text(text, encoding="utf-8")
    path.unlink()


def correct_year(folder: Path) -> None:
    """Correct the year of an evaluation that nothing names."""
    path = folder / "evaluations" / "asele-by-2021.yml"
    path.with_name("asele-by-2020.yml").write_text(
        path.read_text(encoding="utf-8").replace("year: 2021", "year: 2020"), encoding="utf-8"
    )
    path.unlink()


def remove_discrepancy(folder: Path) -> None:
    """Remove the second of two discrepancies."""
    path = folder / EVALUATION
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("  - id: avvikelse-2")], encoding="utf-8")


def remove_statement(folder: Path) -> None:
    """Remove a strength that shares its number with another."""
    path = folder / EVALUATION
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("      - {id: styrka-1-2, nr: 1, text: Öppna möten.}\n", ""), encoding="utf-8")


CHANGES = {
    "an example": (rename_example, {"exempel/exempelby-malkartan/": "exempel/exempelby-kartan/"}),
    "a year": (
        correct_year,
        {
            "data/kommuner/9902/2021.json": "data/kommuner/9902/2020.json",
            "kommuner/asele-by/2021/": "kommuner/asele-by/2020/",
        },
    ),
    "a discrepancy": (
        remove_discrepancy,
        {"kommuner/exempelby/2019/demokrati/#avvikelse-2": "kommuner/exempelby/2019/demokrati/"},
    ),
    "a statement": (
        remove_statement,
        {"kommuner/exempelby/2019/demokrati/#styrka-1-2": "kommuner/exempelby/2019/demokrati/#styrka-1"},
    ),
}


@pytest.mark.parametrize(("change", "leads"), in_many_ways(CHANGES.values(), quick=2), ids=CHANGES)
def test_what_disappears_needs_a_redirect(
    published: Path, change: Callable[[Path], None], leads: dict[str, str]
) -> None:
    """A name, a year, a discrepancy or a statement that is gone is an error until an entry says where it leads."""
    change(published)
    assert [line for line in problems_of(published) if "error" in line] == [lost(old) for old in leads]
    write_redirects(published, *(f'old: "{old}", new: "{new}", why: Det har flyttat.' for old, new in leads.items()))
    assert [line for line in problems_of(published) if "error" in line] == []
    addresses, pages = answering(published)
    moves = find_moves(load_history(published)[0], addresses)
    assert moves == leads
    moved = {page.address: page for page in add_moved(pages, moves, reasons=dict.fromkeys(leads, "Det har *flyttat*."))}
    files = {name: content for page in moved.values() for name, content in page.files.items()}
    for old, new in leads.items():
        page, _, anchor = old.partition("#")
        if is_file(old):
            assert files[old] == files[new]
            continue
        written = render_page(moved[page])
        assert "Det har *flyttat*." in written
        assert f'<li id="{anchor}">' in written if anchor else f"address: {new}\n" in written


def test_a_page_that_moves_takes_everything_below_it_along(published: Path) -> None:
    """An entry for an evaluation leads each of its areas to the same area, and places to their page."""
    history = History(
        str(published / LIST),
        {"a/1/": 2, "a/1/x/": 3, "a/1/y/": 4, "a/1/x/#fraga-1.1": 5},
        load_from(published, 'old: "a/1/", new: "a/2/", why: Ett annat år.'),
    )
    answers = {"a/2/", "a/2/x/", "a/2/x/#fraga-1.2"}
    assert find_moves(history, answers) == {"a/1/": "a/2/", "a/1/x/": "a/2/x/", "a/1/x/#fraga-1.1": "a/2/x/"}
    assert [problem.message.en for problem in check_addresses(history, answers) if problem.level == "error"] == [
        lost("a/1/y/").removeprefix("addresses.txt: error: ").removesuffix(" [address]")
    ]


def load_from(folder: Path, *entries: str) -> Sourced[RedirectRegister] | None:
    """Return the redirects as they are read from a folder."""
    write_redirects(folder, *entries)
    return load_history(folder)[0].register


def test_a_source_in_another_part_of_the_list_is_found(published: Path) -> None:
    """When the list of sources is divided, an old link to a source leads on without an entry."""
    history = History(str(published / LIST), {"om/kallor/#kalla-x": 2, "om/kallor/": 1}, None)
    answers = {"om/kallor/", "om/kallor/lan/y/#kalla-x"}
    assert find_moves(history, answers) == {"om/kallor/#kalla-x": "om/kallor/lan/y/#kalla-x"}
    assert not [problem for problem in check_addresses(history, answers) if problem.level == "error"]


def test_a_needless_or_wrong_redirect_is_reported(published: Path) -> None:
    """An entry for an address that exists or never existed, leads nowhere or is double is an error on its line."""
    write_redirects(
        published,
        'old: "exempel/", new: "forebilder/", why: A.',
        'old: "exempel/aldrig/", new: "forebilder/", why: A.',
        'old: "exempel/borta/", new: "exempel/inte/", why: A.',
        'old: "exempel/borta/", new: "exempel/", why: A.',
    )
    path = published / LIST
    path.write_text(path.read_text(encoding="utf-8") + "exempel/borta/\n", encoding="utf-8")
    assert problems_of(published) == [
        lost("exempel/borta/"),
        "redirects.yml: error: something is at exempel/ again; give that another id, or remove this entry if it is the "
        "same [address]",
        "redirects.yml: error: exempel/aldrig/ was never published; correct it, or remove this entry [address]",
        "redirects.yml: error: nothing is at exempel/inte/; write the address where it is now [address]",
        "redirects.yml: error: exempel/borta/ is redirected already, further up; keep one of the entries [address]",
    ]


def test_an_invalid_address_is_reported(published: Path) -> None:
    """A whole address, or one with a first slash, is refused, and the message says how to write it."""
    write_redirects(published, 'old: "/exempel", new: "exempel/", why: A.')
    assert problems_of(published) == [
        "redirects.yml: error: redirects[1].old: an address is written from the site's root, without a first slash, as "
        "in kommuner/nassjo/2019/ [value]"
    ]


def test_what_is_new_is_a_warning(published: Path) -> None:
    """A new example is reported once, with the command that accepts it; without a list nothing is reported."""
    model = published / "examples" / "exempelby-malkartan.yml"
    text = model.read_text(encoding="utf-8").replace("exempelby-malkartan", "exempelby-ny")
    model.with_name("exempelby-ny.yml").write_text(text, encoding="utf-8")
    assert problems_of(published) == [
        "addresses.txt: warning: not in the list yet: exempel/exempelby-ny/; run kompass addresses --accept to publish "
        "them [address]"
    ]
    assert find_new(load_history(published)[0], answering(published)[0]) == ["exempel/exempelby-ny/"]
    (published / LIST).unlink()
    assert problems_of(published) == []


def test_a_file_leads_only_to_a_file(published: Path) -> None:
    """A file that isn't a page can't redirect a reader: its content must be at both addresses."""
    register = load_from(published, 'old: "data/gammal.csv", new: "data/", why: A.')
    history = History(str(published / LIST), {"data/gammal.csv": 2}, register)
    assert [problem.message.en for problem in check_addresses(history, {"data/"}) if problem.level == "error"] == [
        lost("data/gammal.csv").removeprefix("addresses.txt: error: ").removesuffix(" [address]"),
        "data/ is of a different kind than data/gammal.csv; a file leads to a file, a page to a page",
    ]


def test_a_list_that_cannot_be_read_is_reported(small: Path) -> None:
    """A list that isn't a text file is an error, and is never taken for an empty one."""
    (small / LIST).write_bytes(b"\xff\n")
    assert problems_of(small) == [
        "addresses.txt: error: byte 0xff is not UTF-8; save the file with the encoding UTF-8 [encoding]"
    ]


def test_the_list_matches_the_published_data(tmp_path: Path) -> None:
    """The project's own list exists, is sorted and has each address once, as the command writes it."""
    shutil.copy(DATA / LIST, tmp_path)
    published = load_history(tmp_path)[0].published
    assert published
    assert render_addresses({*published}) == (DATA / LIST).read_bytes()


def test_the_nearest_entry_counts(small: Path) -> None:
    """Of entries for two pages above an address, the nearer page's counts; the address's own comes before both."""
    register = load_from(
        small,
        'old: "a/", new: "b/", why: A.',
        'old: "a/x/", new: "c/", why: A.',
        'old: "om/kallor/#kalla-x", new: "om/kallor/#kalla-y", why: A.',
    )
    history = History("addresses.txt", {"a/": 1, "a/x/": 2, "a/x/1/": 3, "om/kallor/#kalla-x": 4}, register)
    answers = {"b/", "b/x/1/", "c/", "c/1/", "om/kallor/#kalla-y", "om/kallor/lan/z/#kalla-x"}
    assert find_moves(history, answers) == {
        "a/": "b/",
        "a/x/": "c/",
        "a/x/1/": "c/1/",
        "om/kallor/#kalla-x": "om/kallor/#kalla-y",
    }


@pytest.mark.parametrize(
    ("count", "said"), [(1, "a/1/; run"), (3, "a/1/, a/2/, a/3/; run"), (5, "a/1/, a/2/, a/3/ and 2 more; run")]
)
def test_a_few_new_addresses_are_named(count: int, said: str) -> None:
    """The rest are counted, if there are any."""
    answers = {f"a/{number}/" for number in range(1, count + 1)}
    (problem,) = check_addresses(History("addresses.txt", {}, None), answers)
    assert f"not in the list yet: {said} kompass addresses" in problem.message.en


def test_a_lost_address_is_reported_on_its_line(small: Path) -> None:
    """The first line of the list is a comment; empty lines count as lines, too."""
    (small / LIST).write_text("# Adresser\n/\n\nborta/\n", encoding="utf-8")
    history, problems = load_history(small)
    assert problems == []
    assert [(problem.line, problem.rule) for problem in check_addresses(history, {""})] == [(4, "address")]
