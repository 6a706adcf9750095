"""Cards and profiles in pages of another origin: legible, as high as they need to be, and breaking no rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.pages import Page as SitePage
from tests.support.axe import judge
from tests.support.probe import probe
from tests.support.server import serve
from tests.support.states import FRAMED, sort_pages

WIDTHS = (280, 600)
SMALLEST = 12  # pixels that any text has
FOREIGN = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Nyhet</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {origin}; frame-src {origin}"></head>
<body>{frames}{script}</body></html>"""
FRAME = '<iframe src="{address}{path}" title="{path}" width="{width}" height="{height}"></iframe>'
MEASURE = """() => ({
    height: Math.ceil(document.documentElement.getBoundingClientRect().height),
    overflow: document.documentElement.scrollWidth - innerWidth,
    smallest: Math.min(
        ...[...document.querySelectorAll("main *")].map((part) => parseFloat(getComputedStyle(part).fontSize)),
    ),
})"""


@pytest.fixture(scope="module")
def heights(pages: list[SitePage]) -> dict[str, int]:
    """Return the height that the embed code gives each page that can be embedded."""
    embeddings = [page.embedding for page in pages if page.embedding and page.is_framed]
    profiles = [page.address for page in pages if page.is_framed and not page.embedding]
    given = {embedding.card: embedding.card_height for embedding in embeddings}
    return {**given, **dict.fromkeys(profiles, embeddings[0].profile_height)}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Open one window for all frames, which reports every violation of a policy."""
    context = browser.new_context(locale="sv-SE")
    yield context.new_page()
    context.close()


def test_every_page_for_frames_has_a_height(site: Path, heights: dict[str, int]) -> None:
    """Every page of these kinds has a height, and no other page does."""
    kinds = sort_pages(site)
    assert sorted(heights) == sorted(path for kind in FRAMED for path in kinds[kind])
    assert all(kinds[kind] for kind in FRAMED)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_fits_the_height_of_its_code(page: Page, address: str, heights: dict[str, int], width: int) -> None:
    """At any width from 280 pixels up, without sideways scrolling and without small text."""
    page.set_viewport_size({"width": width, "height": 300})
    wrong = {}
    for path, height in heights.items():
        page.goto(f"{address}{path}")
        measured = page.evaluate(MEASURE)
        if measured["height"] > height or measured["overflow"] > 0 or measured["smallest"] < SMALLEST:
            wrong[path] = (height, measured)
    assert wrong == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_breaks_a_rule(page: Page, address: str, heights: dict[str, int], width: int) -> None:
    """The longest and the shortest of each kind, light and dark: axe-core, and the contrast of every text."""
    page.set_viewport_size({"width": width, "height": 800})
    for path in choose(heights):
        page.goto(f"{address}{path}")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            verdict = judge(page)
            assert (verdict.wrong, path, scheme) == ((), path, scheme)
            contrast = probe(page, "contrast")
            assert (contrast.faults, path, scheme) == ((), path, scheme)
            assert contrast.tried > 3


@pytest.mark.parametrize("width", WIDTHS)
def test_a_foreign_page_shows_them(
    page: Page, address: str, heights: dict[str, int], tmp_path: Path, width: int
) -> None:
    """Under its own strict policy: at the height in the embed code, or with the script at the height needed."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    chosen = choose(heights)
    frames = [FRAME.format(address=address, path=path, width=width, height=heights[path]) for path in chosen]
    script = f'<script src="{address}embedding/height.js" async></script>'
    for name, ending in (("plain", ""), ("script", script)):
        content = FOREIGN.format(origin=address.rstrip("/"), frames="".join(frames), script=ending)
        (tmp_path / f"{name}.html").write_text(content, encoding="utf-8")
    with serve(tmp_path) as foreign:
        assert foreign != address
        page.set_viewport_size({"width": 700, "height": 900})
        page.goto(f"{foreign}plain.html")
        assert frame_heights(page) == [heights[path] for path in chosen]
        needed = [needed_height(page, path) for path in chosen]
        assert all(0 < need <= heights[path] for need, path in zip(needed, chosen, strict=True))
        page.goto(f"{foreign}script.html")
        page.wait_for_function(
            "needed => [...document.querySelectorAll('iframe')].every((f, i) => f.clientHeight === needed[i])",
            arg=needed,
        )
    assert complaints == []


def test_the_script_ignores_other_frames(page: Page, address: str, tmp_path: Path) -> None:
    """A frame of another origin can't change its height, and no page can grow without end."""
    says = "<!doctype html><title>x</title><script>parent.postMessage({ kommunkompassen: 700 }, '*')</script>"
    (tmp_path / "other.html").write_text(says, encoding="utf-8")
    with serve(tmp_path) as foreign:
        page.goto(address)  # the page around must have no policy of ours
        frame = f'<iframe title="x" height="200" src="{foreign}other.html"></iframe>'
        script = f'<script src="{address}embedding/height.js"></script>'
        (tmp_path / "around.html").write_text(f"<!doctype html><title>x</title>{script}{frame}", encoding="utf-8")
        page.goto(f"{foreign}around.html")
        page.wait_for_load_state("networkidle")
        assert frame_heights(page) == [200]


def choose(heights: dict[str, int]) -> list[str]:
    """Return the fullest card and profile, and the emptiest card."""
    cards = sorted((path for path in heights if path.endswith("/bricka/")), key=lambda path: (heights[path], path))
    return [cards[0], cards[-1], next(path for path in heights if path.endswith("/profil/"))]


def frame_heights(page: Page) -> list[int]:
    """Return how high the frames of a page are inside."""
    heights: list[int] = page.evaluate("[...document.querySelectorAll('iframe')].map((frame) => frame.clientHeight)")
    return heights


def needed_height(page: Page, path: str) -> int:
    """Return how high the page in a frame is."""
    frame = next(frame for frame in page.frames if frame.url.endswith(path))
    height: int = frame.evaluate(MEASURE)["height"]
    return height
