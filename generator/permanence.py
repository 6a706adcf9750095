"""Whether all that was ever published still answers or leads on. Compares addresses; reads and writes nothing."""

from collections.abc import Collection as AnyOf
from collections.abc import Iterable, Iterator, Mapping

from generator.exports.open_data import JSON_NAME, TABLES
from generator.load import History, Sourced
from generator.messages import NOTHING, Message, say
from generator.model import Collection, addresses
from generator.model.records import RedirectRecord, RedirectRegister
from generator.pages import Page
from generator.problems import Level, Problem

RULE = "address"
_INDEX = "index.md"
_SHOWN = 3
"""How many new addresses a warning names."""


def list_addresses(collection: Collection, pages: Iterable[Page], *, hand_written: Iterable[str]) -> frozenset[str]:
    """Return every address that others may link to, from the root: pages, places on them, and the open data.

    `hand_written` are the paths of the hand-written files. Pictures and other parts of pages don't count.
    """
    listed = {f"{addresses.DATA}{name}" for name in (JSON_NAME, *(table.name for table in TABLES))}
    listed.update(path.removesuffix(_INDEX) for path in hand_written if path.endswith(_INDEX))
    for page in pages:
        listed.add(page.address)
        listed.update(file for file in page.files if file.startswith(addresses.DATA))
    listed.update(source.own_address for source in collection.sources.values())
    listed.update(entry.own_address for entry in collection.corrections)
    for evaluation in collection.evaluations.values():
        listed.update(entry.address for entry in evaluation.discrepancies)
        for area in evaluation.areas:
            listed.update(entry.address for entry in area.questions)
            listed.update(entry.address for entry in (*area.strengths, *area.improvements))
    return frozenset(listed)


def find_new(history: History, answering: AnyOf[str]) -> list[str]:
    """Return the addresses that aren't in the list of what was published, sorted; none if there is no such list."""
    return [] if history.published is None else sorted({*answering} - history.published.keys())


def find_moves(history: History, answering: AnyOf[str]) -> dict[str, str]:
    """Return where each address that no longer answers leads on to, if anything says so.

    An entry for a page counts for all below it, if the same is below its new address too; a place on such a page leads
    to the new page at least. A source that has moved to another part of the list of sources is found there. A file
    leads only to a file: its content is at both addresses.
    """
    entries = {entry.old: entry.new for entry in reversed(history.redirects)}
    sources = {
        address.partition("#")[2]: address for address in answering if f"#{addresses.source_anchor('')}" in address
    }
    moves = {}
    for address in {*(history.published or ()), *entries} - {*answering}:
        page, _, anchor = address.partition("#")
        found = _follow(address, entries, answering=answering) or sources.get(anchor)
        if found is None and anchor:
            found = _follow(page, entries, answering=answering)
        if found is not None and addresses.is_file(found) == addresses.is_file(address):
            moves[address] = found
    return dict(sorted(moves.items()))


def _follow(address: str, entries: Mapping[str, str], *, answering: AnyOf[str]) -> str | None:
    """Return the address that an entry gives, its own or that of a page above it; None if nothing answers there."""
    if address in entries:
        return entries[address] if entries[address] in answering else None
    above = [old for old in entries if old.endswith("/") and address.startswith(old)]
    if not above:
        return None
    old = max(above, key=len)
    new = f"{entries[old]}{address.removeprefix(old)}"
    return new if new in answering else None


def check_addresses(history: History, answering: AnyOf[str]) -> Iterator[Problem]:
    """`address`: what was published answers, or `redirects.yml` says where it is now; new addresses are in the list."""
    moves = find_moves(history, answering)
    published = history.published or {}
    for address, line in published.items():
        page, _, anchor = address.partition("#")
        if address in answering or address in moves or (anchor and page in published and page not in answering):
            continue
        yield Problem(history.path, line, Level.ERROR, _lost(address), RULE)
    if history.register is not None:
        yield from _check_redirects(history, history.register, answering=answering)
    new = find_new(history, answering)
    if new:
        more = say(" and {new} more", new=len(new) - _SHOWN) if len(new) > _SHOWN else NOTHING
        message = say(
            "not in the list yet: {new}{more}; run kompass addresses --accept to publish them",
            new=", ".join(new[:_SHOWN]),
            more=more,
        )
        yield Problem(history.path, 1, Level.WARNING, message, RULE)


def _lost(address: str) -> Message:
    kind, kind_sv = ("FILE", "FIL") if addresses.is_file(address) else ("ADDRESS", "ADRESS")
    beginning = f"{{old: {address}, new: "
    return say(
        "nothing is at {address} any more, and others link to it; give it back its name, or write in redirects.yml "
        "where it is now: {entry}",
        address=address or "/",
        entry=Message(f"{beginning}{kind}, why: SENTENCE}}", f"{beginning}{kind_sv}, why: MENING}}"),
    )


def _check_redirects(
    history: History, register: Sourced[RedirectRegister], *, answering: AnyOf[str]
) -> Iterator[Problem]:
    """Yield a problem for each entry that isn't needed, or that leads nowhere."""
    seen: dict[str, RedirectRecord] = {}
    for position, entry in enumerate(register.record.redirects):
        key, message = "old", None
        if entry.old in seen:
            message = say("{old} is redirected already, further up; keep one of the entries", old=entry.old)
        elif entry.old in answering:
            message = say(
                "something is at {old} again; give that another id, or remove this entry if it is the same",
                old=entry.old,
            )
        elif history.published is not None and entry.old not in history.published:
            message = say("{old} was never published; correct it, or remove this entry", old=entry.old)
        elif entry.new not in answering:
            key, message = "new", say("nothing is at {new}; write the address where it is now", new=entry.new)
        elif not entry.old.endswith("/") and addresses.is_file(entry.old) != addresses.is_file(entry.new):
            message = say(
                "{new} is of a different kind than {old}; a file leads to a file, a page to a page",
                new=entry.new,
                old=entry.old,
            )
            key = "new"
        seen[entry.old] = entry
        if message is not None:
            yield register.document.problem(("redirects", position, key), RULE, message=message)
