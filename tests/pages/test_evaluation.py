"""`generator.pages.evaluation`: who was asked the same questions, in words."""

import re
from typing import Any

from generator.model import Collection
from generator.pages import build_pages
from generator.render import render_page
from tests.support.scaling import scale_up


def test_two_others_with_the_same_questions_are_both_named(small_collection: Collection) -> None:
    """With `och` between them; for more than two there is a mean instead."""
    pages = {page.address: page for page in build_pages(scale_up(small_collection, 2))}
    page = pages["kommuner/exempelby/2016/"]
    view: Any = page.view
    (sentence,) = [line for line in render_page(page).splitlines() if line.endswith(" fick samma frågor.</p>")]
    named = [other.title for other in view.beside.others]
    assert len(named) == 2
    assert re.sub(r"<[^>]*>", "", sentence) == f"{named[0]} och {named[1]} fick samma frågor."
