"""What a page must not hold under the strict policy: one small generator of faults for each rule."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

SCRIPT_TYPES = frozenset({"", "module", "importmap", "speculationrules", "text/javascript", "application/javascript"})
SOURCES = re.compile(r"'none'|'self'|'sha(?:256|384|512)-[A-Za-z0-9+/=]+'")
DIRECTIVES = frozenset(
    {"script-src", "style-src", "img-src", "font-src", "connect-src", "worker-src", "form-action", "base-uri"}
    | {"frame-src", "media-src"}
)
RUNNING_SCHEMES = ("javascript:", "data:", "vbscript:")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}")
ADDRESSES = ("href", "action", "formaction", "src", "srcset", "data", "poster", "ping", "background")


def policy_faults(document: ET.Element) -> Iterator[str]:
    """Yield every fault of a page: in its policy, and everything that would need a laxer one."""
    yield from _place_of_policy(document)
    for policy in _policies(document):
        yield from _words_of_policy(policy)
    for element in document.iter():
        if isinstance(element.tag, str):
            yield from _inline(element)
            yield from _addresses(element)
            yield from _sending(element)


def _policies(document: ET.Element) -> list[str]:
    name = "content-security-policy"
    return [meta.get("content", "") for meta in document.iter("meta") if meta.get("http-equiv", "").lower() == name]


def _place_of_policy(document: ET.Element) -> Iterator[str]:
    """The policy is the first thing in the head: it binds only what comes after it."""
    head = document.find("head")
    first = next(iter(head), None) if head is not None else None
    if first is None or first.get("http-equiv", "").lower() != "content-security-policy":
        yield "the first element of the head is not the policy"
    if len(_policies(document)) != 1:
        yield "there is not exactly one policy"


def _words_of_policy(policy: str) -> Iterator[str]:
    """Nothing is allowed unless it is named, and what is named is the site itself."""
    directives = {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}
    if directives.pop("default-src", None) != ["'none'"]:
        yield "default-src is not 'none'"
    if directives.get("base-uri") != ["'none'"]:
        yield "base-uri is not 'none'"
    for name, sources in directives.items():
        if name not in DIRECTIVES:
            yield f"{name} is not a directive that we use in a meta"
        for source in sources:
            if not SOURCES.fullmatch(source) and (name, source) != ("img-src", "data:"):
                yield f"{name} allows {source}"


def _inline(element: ET.Element) -> Iterator[str]:
    """No script, style or handler is in the page; blocks of data may."""
    if element.tag == "script" and "src" not in element.attrib and element.get("type", "").lower() in SCRIPT_TYPES:
        yield "a script is in the page"
    if element.tag in {"style", "base", "object", "embed", "applet"}:
        yield f"the page holds <{element.tag}>"
    for name in element.attrib:
        if name == "style" or name.startswith("on") or name == "srcdoc":
            yield f"<{element.tag}> has the attribute {name}"


def _addresses(element: ET.Element) -> Iterator[str]:
    """No address runs; pictures may be data."""
    for name in ADDRESSES:
        address = re.sub(r"[\x00-\x20]", "", element.get(name, "")).lower()
        if address.startswith(RUNNING_SCHEMES) and (element.tag, name) != ("img", "src"):
            yield f"<{element.tag}> has {name}={element.get(name)}"


def _sending(element: ET.Element) -> Iterator[str]:
    """No link notifies a third party when followed, and what is filled in stays with the site."""
    if "ping" in element.attrib:
        yield f"<{element.tag}> has the attribute ping"
    for name in ("action", "formaction"):
        if ELSEWHERE.match(re.sub(r"[\x00-\x20]", "", element.get(name, "")).lower()):
            yield f"<{element.tag}> sends to {element.get(name)}"
