"""A page -> Markdown. Owns the Jinja environment and its filters; knows no data and writes nothing.

Text gets into a page in two ways: inside an HTML block it is autoescaped; in a Markdown heading, the `heading` filter
also escapes every character that Markdown reads as markup.
"""

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict

import yaml
from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.charts.keeping import Shelf
from generator.exports.citations import Citation
from generator.pages import Link, Page
from generator.swedish import format_day, keep_together

# libyaml is six times as fast as PyYAML's own code, and writes the same except for what `_is_plain` leaves out. PyYAML
# can come without it.
_FastDumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
# Both write text of several lines alike as long as they needn't fold it; they fold at a thousand characters. Some
# characters count twice, since they may be written as two.
_UNFOLDED = 900
_WRITTEN_AS_TWO = "\n'\"\\\N{NO-BREAK SPACE}"
_MARKDOWN_PUNCTUATION = "\\`*_{}[]()#+-.!|~^=:<>&\"'$@"
_ENTITIES = str.maketrans({character: f"&#{ord(character)};" for character in _MARKDOWN_PUNCTUATION})


_KIND = "template"
_SHELF: ContextVar[Shelf | None] = ContextVar("_SHELF", default=None)


@contextmanager
def keeping_templates(shelf: Shelf | None) -> Iterator[None]:
    """Recall compiled templates from a shelf while the block runs, and put new ones there; with None, compile them all.

    Compiling all of them takes half a second. The price is a file for each; one made from another source isn't used.
    """
    before = _SHELF.set(shelf)
    try:
        yield
    finally:
        _SHELF.reset(before)


class _Compiled(BytecodeCache):
    """Compiled templates on the current shelf, if there is one."""

    def load_bytecode(self, bucket: Bucket) -> None:
        shelf = _SHELF.get()
        kept = None if shelf is None else shelf.get(shelf.name(_KIND, bucket.key))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        shelf = _SHELF.get()
        if shelf is not None:
            shelf.put(shelf.name(_KIND, bucket.key), bucket.bytecode_to_string())


def render_page(page: Page) -> str:
    """Return the page as Markdown with its front matter; ends with one line feed."""
    template = _environment().get_template(page.template)
    body = template.render(page=page, view=page.view)
    if page.moved:
        body = f"{body.rstrip()}\n\n{render_template('_moved.md.jinja', page=page).strip()}"
    return f"---\n{_front_matter(page)}---\n\n{body.strip()}\n"


def render_template(name: str, **context: object) -> str:
    """Return the output of a template that isn't a page; text in `context` is escaped."""
    return _environment().get_template(name).render(**context)


def relative_address(target: str, start: str) -> str:
    """Return the address of `target` relative to the page at `start`; both are given from the site's root.

    Pages end with a slash; a target may have a fragment or be a file. Relative addresses let the site be served from
    any folder of a host.
    """
    path, hash_mark, fragment = target.partition("#")
    here, there = _steps(start), _steps(path)
    shared = 0
    for step, other in zip(here, there, strict=False):
        if step != other:
            break
        shared += 1
    relative = "/".join((*[".."] * (len(here) - shared), *there[shared:])) or "."
    is_page = not path or path.endswith("/")
    return f"{relative}/{hash_mark}{fragment}" if is_page else f"{relative}{hash_mark}{fragment}"


@functools.lru_cache(maxsize=1 << 16)
def _steps(address: str) -> tuple[str, ...]:
    """Return the folders, and the file, that an address leads through; 65 536 of them are remembered, some 15 MB."""
    steps: list[str] = []
    for step in address.split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return tuple(steps)


def _front_matter(page: Page) -> str:
    meta: dict[str, object] = {
        "title": page.title,
        "description": page.description,
        "path": [_link(link) for link in page.path],
        "previous": _link(page.previous),
        "next": _link(page.next),
        "leads_to": _link(page.leads_to),
        "scripts": list(page.scripts),
        "citation": _citation(page.citation),
        "is_framed": page.is_framed,
        "picture": {"address": page.picture.address, "alt": page.picture.alt} if page.picture else None,
        "embedding": asdict(page.embedding) if page.embedding else None,
        "changed": page.changed,
        "schema_type": page.schema_type,
    }
    return dump_front_matter({key: value for key, value in meta.items() if value})


def dump_front_matter(meta: Mapping[str, object]) -> str:
    """Return titles, descriptions and links as YAML, in their order."""
    dumper = _FastDumper if _is_plain(meta) else yaml.SafeDumper
    return yaml.dump(meta, Dumper=dumper, allow_unicode=True, sort_keys=False, width=1000)


def _is_plain(part: object) -> bool:
    """Return whether all text is printable and in Unicode's first plane, and short if it has more than one line.

    The dumpers escape or fold the rest differently.
    """
    if isinstance(part, str):
        if "\n" in part and len(part) + sum(map(part.count, _WRITTEN_AS_TWO)) > _UNFOLDED:
            return False
        printed = part.replace("\N{NO-BREAK SPACE}", " ").replace("\n", " ")
        return printed.isprintable() and max(part, default=" ") <= "\uffff"
    if isinstance(part, Mapping):
        return all(map(_is_plain, part.values()))
    return not isinstance(part, Sequence) or all(map(_is_plain, part))


def _link(link: Link | None) -> dict[str, str] | None:
    return None if link is None else {"title": link.title, "address": link.address}


def _citation(citation: Citation | None) -> dict[str, str] | None:
    if citation is None:
        return None
    day = {"day": format_day(citation.day)} if citation.day else {}
    return {"text": citation.text, "bibtex": citation.bibtex, "csl": citation.csl, **day}


@pass_context
def _href(context: Context, address: str) -> str:
    page: Page = context["page"]
    return relative_address(address, page.address)


def _heading(text: str) -> Markup:
    """Return text for a Markdown heading: every character that could be markup becomes a character reference."""
    return Markup(keep_together(text).translate(_ENTITIES))  # noqa: S704 - all markup has just been disarmed


def _prose(text: str) -> Markup:
    """Return running text for an HTML block: escaped, with non-breaking spaces inside numbers."""
    return escape(keep_together(text))


FILTERS: dict[str, Callable[..., str]] = {"href": _href, "heading": _heading, "prose": _prose}


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_Compiled(),
    )
    environment.filters.update(FILTERS)
    return environment
