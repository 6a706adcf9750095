"""Every built page carries the strict policy, and holds nothing that would need a laxer one."""

from pathlib import Path
from typing import Any

import html5lib
import pytest

from tests.support.built import page_files, parse
from tests.support.policy import policy_faults
from tests.support.tally import Tally

META = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; {}\">"
GOOD = META.format("script-src 'self'; img-src 'self' data:")


def faults_of(head: str, body: str = "") -> list[str]:
    """Return the faults of a page with this head and body."""
    document: Any = html5lib.parse(
        f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", namespaceHTMLElements=False
    )
    return list(policy_faults(document))


def test_every_page_is_under_the_policy(site: Path, tally: Tally) -> None:
    """No page of the whole site has a fault, 404 included."""
    pages = page_files(site)
    assert [(path, list(policy_faults(parse(path)))) for path in pages if list(policy_faults(parse(path)))] == []
    assert site / "404.html" in pages
    tally.add("pages", *(path.relative_to(site).as_posix() for path in pages))


def test_a_good_page_has_no_fault() -> None:
    """Scripts from files, blocks of data, pictures from files and from data, forms of the site."""
    body = '<script src="a.js"></script><script type="application/json">{}</script><img src="data:image/svg+xml,x">'
    body += '<form action="../sok/"></form><form action="/sok/"></form><form></form>'
    assert faults_of(GOOD, body) == []


@pytest.mark.parametrize(
    ("head", "body", "fault"),
    [
        ("", "", "the first element of the head is not the policy"),
        (f'<meta charset="utf-8">{GOOD}', "", "the first element of the head is not the policy"),
        (f'<link rel="stylesheet" href="a.css">{GOOD}', "", "the first element of the head is not the policy"),
        (f"{GOOD}{GOOD}", "", "there is not exactly one policy"),
        (META.format("script-src 'self' 'unsafe-inline'"), "", "script-src allows 'unsafe-inline'"),
        (META.format("script-src 'self' 'unsafe-eval'"), "", "script-src allows 'unsafe-eval'"),
        (META.format("script-src data:"), "", "script-src allows data:"),
        (META.format("connect-src https:"), "", "connect-src allows https:"),
        (META.format("img-src https://example.org"), "", "img-src allows https://example.org"),
        (META.format("frame-ancestors 'none'"), "", "frame-ancestors is not a directive that we use in a meta"),
        (GOOD.replace("default-src 'none'", "default-src 'self'"), "", "default-src is not 'none'"),
        (GOOD.replace("base-uri 'none'", ""), "", "base-uri is not 'none'"),
        (GOOD, "<script>x()</script>", "a script is in the page"),
        (GOOD, '<script type="module">x()</script>', "a script is in the page"),
        (GOOD, "<style>p{}</style>", "the page holds <style>"),
        (GOOD, '<p style="color:red">', "<p> has the attribute style"),
        (GOOD, '<p onclick="x()">', "<p> has the attribute onclick"),
        (GOOD, '<a href=" java\nscript:x()">', "<a> has href= java\nscript:x()"),
        (GOOD, '<a href="data:text/html,x">', "<a> has href=data:text/html,x"),
        (GOOD, '<iframe srcdoc="x"></iframe>', "<iframe> has the attribute srcdoc"),
        (GOOD, '<a href="a/" ping="https://example.org/">', "<a> has the attribute ping"),
        (GOOD, '<a href="a/" ping="b/">', "<a> has the attribute ping"),
        (GOOD, '<form action="https://example.org/">', "<form> sends to https://example.org/"),
        (GOOD, '<form action=" //example.org/">', "<form> sends to  //example.org/"),
        (GOOD, '<form action="\\\\example.org">', "<form> sends to \\\\example.org"),
        (GOOD, '<button formaction="mailto:a@example.org">', "<button> sends to mailto:a@example.org"),
    ],
)
def test_a_lax_page_is_a_fault(head: str, body: str, fault: str) -> None:
    """Each way around the policy is reported."""
    assert fault in faults_of(head, body)
