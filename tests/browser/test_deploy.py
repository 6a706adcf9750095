"""A page that is open while a new version of the site is deployed: no mixed scripts, and a notice of the version."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from generator.index import build_index
from generator.output import replace_folder
from generator.search import Document
from tests.support.server import serve

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("site")]

OUTDATED = "Sidan har fått en ny version. Ladda om sidan"
CHANGED = b"\nglobalThis.isOfAnotherBuild = true;\n"
SCRIPT = re.compile(r"\.js(?:[?#]|$)")
FOLDER = re.compile(r"assets/[0-9a-f]{12}/")
OPENED: dict[str, set[str]] = {
    ".": {"assets", "exempel", "jamfor", "kommuner", "pagefind", "sok"},
    "kommuner": {"vannas"},
    "exempel": set(),
}
"""The folders that the tests open, by the folder of the site that they are in."""


@dataclass
class Deployment:
    """A site that is served from `folder`, and the scripts that were fetched since the new deployment."""

    folder: Path
    address: str
    page: Page
    scripts: list[str] = field(default_factory=list)

    def deploy(self, change: Callable[[Path], None]) -> None:
        """Replace the build that is served with another one; note the scripts that are fetched afterwards."""
        built = self.folder.with_name("next")
        shutil.copytree(self.folder, built)
        change(built)
        replace_folder(built, self.folder)
        self.page.on("response", self._note)

    def _note(self, answer: Response) -> None:
        if answer.ok and answer.request.method == "GET" and SCRIPT.search(answer.url):
            self.scripts.append(answer.url)


def copy_opened(site: Path, folder: Path) -> Path:
    """Copy the site except the pages that no test here opens, which would take most of the time."""

    def left_out(inside: str, names: list[str]) -> set[str]:
        opened = OPENED.get(str(Path(inside).relative_to(site)))
        return set() if opened is None else {name for name in names if Path(inside, name).is_dir()} - opened

    return Path(shutil.copytree(site, folder, ignore=left_out))


@pytest.fixture
def deployment(browser: Browser, site: Path, tmp_path: Path) -> Iterator[Deployment]:
    """Serve a copy of the site, with a page to open in it."""
    folder = copy_opened(site, tmp_path / "served")
    context = browser.new_context(locale="sv-SE", viewport={"width": 1280, "height": 800})
    with serve(folder) as address:
        yield Deployment(folder, address, context.new_page())
    context.close()


def change_scripts(built: Path) -> None:
    """Change all of our scripts, and with them the name of their folder, as a build does."""
    (folder,) = [path for path in (built / "assets").iterdir() if FOLDER.fullmatch(f"assets/{path.name}/")]
    for script in folder.glob("*.js"):
        script.write_bytes(script.read_bytes() + CHANGED)
    folder.rename(folder.with_name("0123456789ab"))
    for path in built.rglob("*.html"):
        path.write_text(FOLDER.sub("assets/0123456789ab/", path.read_text(encoding="utf-8")), encoding="utf-8")


def say_outdated(deployment: Deployment) -> None:
    """The open page says that there is a new version, presents no hits as complete, and loads no new script."""
    status = deployment.page.locator(".find-status")
    expect(status).to_have_text(OUTDATED)
    assert deployment.scripts == []
    assert deployment.page.evaluate("globalThis.isOfAnotherBuild") is None


@pytest.mark.parametrize("path", ["sok/", "exempel/", ""])
@pytest.mark.parametrize("first", ["", "styrning"])
def test_a_search_in_an_old_page(deployment: Deployment, path: str, first: str) -> None:
    """Whether or not the page has searched before; after a reload the new version answers."""
    page = deployment.page
    page.goto(f"{deployment.address}{path}")
    page.wait_for_load_state("networkidle")
    if first:
        page.locator("#sok").fill(first)
        expect(page.locator(".find-status")).to_contain_text(f"för ”{first}”")
    deployment.deploy(change_scripts)
    page.locator("#sok").fill("dialog")
    say_outdated(deployment)
    page.reload()
    page.locator("#sok").fill("dialog")
    expect(page.locator(".find-status")).to_contain_text("för ”dialog”")
    assert page.evaluate("globalThis.isOfAnotherBuild") is True


def test_a_search_in_an_old_index(deployment: Deployment, documents: list[Document]) -> None:
    """With the same scripts but other pages, a part of the old index is missing: the page must not say "no hits"."""
    page = deployment.page
    page.goto(f"{deployment.address}sok/?q=styrning")
    expect(page.locator(".find-status")).to_contain_text("för ”styrning”")
    deployment.deploy(lambda built: build_index(documents[:50], built))
    page.locator("#sok").fill("medborgardialog")
    say_outdated(deployment)


def test_a_comparison_in_an_old_page(deployment: Deployment) -> None:
    """What is chosen after the deploy is not shown; after a reload it is."""
    page = deployment.page
    page.goto(f"{deployment.address}jamfor/?k=nassjo-2019,tomelilla-2020")
    expect(page.locator(".panel-heads > li")).to_have_count(2)
    page.locator("#valjaren summary").click()
    page.get_by_label("Sök kommun, län eller år").fill("2016")
    deployment.deploy(change_scripts)
    page.get_by_role("checkbox", name="Vännäs 2016").check()
    say_outdated(deployment)
    expect(page.locator(".panel-heads > li")).to_have_count(2)
    page.reload()
    expect(page.locator(".panel-heads > li")).to_have_count(3)
    assert page.evaluate("globalThis.isOfAnotherBuild") is True


def test_a_comparison_whose_files_are_gone(deployment: Deployment) -> None:
    """The new version has none of the files that the old page requests."""
    page = deployment.page
    page.goto(f"{deployment.address}jamfor/")
    page.get_by_label("Sök kommun, län eller år").fill("jönköpings")
    expect(page.locator("#antal")).to_have_text(re.compile("^Visar 1 av 1"))

    def change(built: Path) -> None:
        change_scripts(built)
        for path in built.glob("assets/*/**/*.json"):
            path.unlink()

    deployment.deploy(change)
    page.get_by_role("checkbox", name="Nässjö 2019").check()
    page.get_by_label("Sök kommun, län eller år").fill("vannas")
    page.get_by_role("checkbox", name="Vännäs 2016").check()
    say_outdated(deployment)


def test_a_chart_in_an_old_page(deployment: Deployment) -> None:
    """An interactive chart isn't drawn by the library of another build."""
    page = deployment.page
    page.goto(f"{deployment.address}kommuner/vannas/2016/")
    page.locator("summary", has_text="Diagram över områdena").click()
    page.get_by_role("button", name="Visa interaktivt diagram").first.wait_for()
    deployment.deploy(change_scripts)
    figure = page.locator("figure.chart").first
    figure.get_by_role("button", name="Visa interaktivt diagram").click()
    expect(figure.get_by_role("status")).to_have_text(OUTDATED)
    assert deployment.scripts == []
