"""`generator.html_body`: the same bytes as Python-Markdown, or None."""

from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.html_body import EXTENSIONS, TOC_OPTIONS, find_ids, read_body
from generator.site import Tree
from tests.support.quickly import in_many_ways

BLOCKS = [
    "<p>x</p>",
    '<p class="lead">Ett &amp; två&nbsp;<a href="../a/#b">c</a> <br> &lt;</p>',
    '<div class="a" role="region"><p>y</p>\n\n<p>z</p>\n</div>',
    '<ul>\n<li id="resultat"><strong>a</strong>. b</li>\n\n<li data-z="1" data-a="&#34;&#39;&amp;">c</li></ul>',
    "<table>\n<tr><td>1</td><td>2 %</td></tr>\n</table>",
    '<form><input type="search" hidden><label>a</label> text <button>b</button></form>',
    "<details>\n<summary>a</summary>\n<div> <p>a</p>b</div>\n</details>",
    '<h3 id="egen">Egen <span>rubrik</span></h3>',
    "<section><h2>Inre</h2></section>",
    "<p>a<p>b</p></p>",
    "<p>a > b</p>",
    "<div>a <p>b</p></div>",
    "<div>a\n <p>b</p>\n</div>",
    "<div><span>a</span><p>b</p></div>",
    "<span>a</span>",
    "<div>",
    "</div>",
    "<hr>",
    "<br>",
    "<pre>a\n\n    b</pre>",
    "<script>a < b</script>",
    "<!-- a -->",
    "<p>a & b</p>",
    "<p>&aring;</p>",
    '<p hidden title="a>b" class=c>d</p>',
    "<p title='a'>d</p>",
    '<p class="a" class="b">d</p>',
    "<li>a</li>",
    "text",
    "    kod",
    "- lista",
    "| a |\n|---|\n| b |",
    "<p>{ #a }</p>",
    '<div class="a" markdown="1">',
    '<div markdown="1">',
    '<p markdown="1">*a*</p>',
]
HEADINGS = [
    "# Rubrik",
    "## Resultat",
    "## Resultat",
    "### It&#45;stöd, för 5&#46;0 %",
    "# Område <small>Nässjö&nbsp;2019</small>",
    "# Område <small>Nässjö 2019</small>",
    "## Färdiga { #fardiga }",
    "## Färdiga { #resultat }",
    "#### Styrkor",
    "## a_b_c",
    "## *a*",
    "## a ##",
    "##a",
    "## ",
    "####### a",
    "## a <b>c</b>",
    "## a [b](c)",
    "## 数字 １",
]
SEPARATORS = ["\n", "\n\n", "\n\n\n", " \n", "\n \n", "\n\n  ", " ", "\t", ""]


def convert(text: str) -> tuple[str, Any]:
    """Return the HTML and the headings that Python-Markdown finds."""
    reader: Any = markdown.Markdown(extensions=sorted(EXTENSIONS), extension_configs={"toc": dict(TOC_OPTIONS)})
    return reader.convert(text), reader.toc_tokens


@pytest.mark.parametrize("name", in_many_ways(["small_tree", "tree"]))
def test_generated_pages_equal_those_of_python_markdown(name: str, request: pytest.FixtureRequest) -> None:
    """Our own reader takes every one: a page that it refuses is just as right, but takes eight times as long."""
    tree: Tree = request.getfixturevalue(name)
    slow = []
    for path, content in tree.items():
        if path.endswith(".md"):
            text, _ = get_data(content.decode())
            body = read_body(text)
            if body is None:
                slow.append(path)
            else:
                assert (body.content, body.headings) == convert(text), path
    hand_written = {f"om/{page}/index.md" for page in ("bidra", "integritet", "metod", "tillganglighet")}
    assert {*slow} <= hand_written


@given(st.lists(st.tuples(st.sampled_from(BLOCKS + HEADINGS), st.sampled_from(SEPARATORS[:3] * 4 + SEPARATORS))))
def test_no_text_is_read_differently(parts: list[tuple[str, str]]) -> None:
    """Any combination, well-formed or not, is refused, or read as Python-Markdown reads it."""
    text = "".join(block + separator for block, separator in parts)
    body = read_body(text)
    assert body is None or (body.content, body.headings) == convert(text)


@given(st.lists(st.tuples(st.sampled_from([*BLOCKS[:9], *HEADINGS[:8]]), st.sampled_from(SEPARATORS[:3])), min_size=1))
def test_text_within_a_wrapper_is_read_too(parts: list[tuple[str, str]]) -> None:
    """Within `markdown="1"` Python-Markdown takes blocks apart and rewrites them."""
    inner = "".join(block + separator for block, separator in parts)
    text = f'# A\n\n<div class="a" markdown="1">\n{inner}\n</div>\n\n<p>b</p>\n'
    body = read_body(text)
    assert body is None or (body.content, body.headings) == convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "text",
        "<p>a</p> text",
        "<p>a</p>text",
        "<p>a",
        "<p>a</div>",
        "<p>a</p></p>",
        "<p>a < b</p>",
        "<p>a & b</p>",
        "<p>a\x02b</p>",
        "<p>a\tb</p>",
        "<p>a\n \nb</p>",
        "<span>a</span>",
        "<script>a</script>",
        "<p><iframe></iframe></p>",
        "<!-- a -->",
        '<p title="<b>">a</p>',
        "## *a*",
        "## a [b](c)",
        "## a\n=",
        "- a",
        '<div class="a" markdown="1">\n\n<p>a</p>',
        '<div class="a" markdown="1">\n\n<section><h2>a</h2></section>\n\n</div>',
        '<p markdown="1">a</p>',
    ],
)
def test_anything_but_html_blocks_and_headings_is_refused(text: str) -> None:
    """Python-Markdown reads it instead."""
    assert read_body(text) is None


def test_ids_are_found() -> None:
    """MkDocs checks links from hand-written pages against them."""
    assert find_ids('<h2 id="a">b</h2><li value="1" id="c"></li>') == {"a", "c"}
