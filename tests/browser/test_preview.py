"""The live preview in a browser: its pages reload by themselves, under the policy of the built site."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.support.browsing import Watch
from tests.support.previewing import PATIENCE, copy_project, start_preview


def test_a_page_follows_a_mend_and_a_fault(browser: Browser, tmp_path: Path) -> None:
    """From the fault to the site and back, without touching the browser and without a complaint in its console."""
    project = copy_project(tmp_path)
    evaluation = project / "data" / "evaluations" / "exempelby-2019.yml"
    good = evaluation.read_text(encoding="utf-8")
    bad = good.replace('"9901"', "9901")
    evaluation.write_text(bad, encoding="utf-8")
    with start_preview(project) as served, browser.new_context() as context:
        watch = Watch(served.address, absent=frozenset({f"{served.address}finns-inte/"}))
        watch.follow(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{served.address}kommuner/exempelby/2019/")
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text("The site can't be built", timeout=PATIENCE * 1000)
        expect(page.get_by_role("listitem")).to_have_text(
            "data/evaluations/exempelby-2019.yml:1error: municipality: text is needed, but 9901 without quotes is a "
            'number; write it in quotes: "9901" [type]'
        )

        evaluation.write_text(good, encoding="utf-8")
        expect(heading).to_contain_text("Exempelby", timeout=PATIENCE * 1000)
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
        page.goto(f"{served.address}finns-inte/")
        evaluation.write_text(bad, encoding="utf-8")
        expect(heading).to_have_text("The site can't be built", timeout=PATIENCE * 1000)
    assert watch.complaints == []
