"""`generator.differences`: which pages a proposal makes, changes and removes, as an editor reads it."""

from pathlib import Path

import pytest

from generator.cli import main
from generator.differences import LISTED, compare_pages, read_pages, render_differences


def page(title: str, *lines: str) -> str:
    """Return the text of a page."""
    return "\n".join(["---", f"title: {title}", "---", "", *lines, ""])


def test_pages_are_new_changed_or_removed() -> None:
    """By their addresses; the most changed one first; an unchanged page isn't listed."""
    base = {"": page("Start", "a"), "om/": page("Om", "a", "b", "c"), "k/": page("K"), "old/": page("Gammal")}
    head = {"": page("Start", "b"), "om/": page("Om", "x", "y", "c"), "k/": page("K"), "new/": page("Ny")}
    found = compare_pages(base, head)
    assert [(entry.address, entry.title) for entry in found.new] == [("new/", "Ny")]
    assert [(entry.address, entry.title) for entry in found.removed] == [("old/", "Gammal")]
    assert [(entry.address, entry.lines) for entry in found.changed] == [("om/", 2), ("", 1)]


def test_a_page_without_a_title_is_named_by_its_address() -> None:
    """Whatever precedes its text."""
    found = compare_pages({}, {"a/": "text", "b/": "---\n- 1\n---\n", "c/": "---\ntitle: 2019\n---\n"})
    assert [entry.title for entry in found.new] == ["a/", "b/", "2019"]


def test_a_summary_is_swedish() -> None:
    """Counts first, then each page with title and address, and how to open the preview."""
    base = {"": page("Start", "a"), "old/": page("Gammal")}
    head = {"": page("Start", "b"), "kommuner/nassjo/2019/": page("Nässjö 2019 i <b>*_")}
    assert render_differences(compare_pages(base, head)).splitlines()[:25] == [
        "## Så ändras webbplatsen",
        "",
        "1 sida är ny, 1 har ändrats och 1 har tagits bort.",
        "",
        "### Nya sidor",
        "",
        "- **Nässjö 2019 i &#60;b&#62;&#42;&#95;**, `kommuner/nassjo/2019/`",
        "",
        "### Ändrade sidor",
        "",
        "De som har ändrats mest står först. En ny utvärdering syns också i listor, på kartan och hos kommuner som "
        "jämförs med den.",
        "",
        "- **Start**, startsidan",
        "",
        "### Borttagna sidor",
        "",
        "Länkar till en sida som har tagits bort måste leda vidare. Skriv i `data/redirects.yml` vart.",
        "",
        "- **Gammal**, `old/`",
        "",
        "### Titta på sidorna",
        "",
        "1. Ladda ner `forhandsvisning` under *Artifacts* längst ner på den här sidan. Du behöver vara inloggad på "
        "GitHub.",
        "2. Packa upp filen. I Windows högerklickar du på den och väljer *Extrahera alla*.",
        "3. Öppna mappen och dubbelklicka på `index.html`. Webbplatsen öppnas i din webbläsare.",
    ]


def test_no_difference_is_reported() -> None:
    """There is no empty list."""
    text = render_differences(compare_pages({"": page("Start")}, {"": page("Start")}))
    assert "0 sidor är nya, 0 har ändrats och 0 har tagits bort." in text
    assert "### Nya" not in text
    assert "### Ändrade" not in text
    assert "### Borttagna" not in text


def test_many_changed_pages_fold_out() -> None:
    """The first of them are shown at once, and the list is limited."""
    base = {f"{number:04}/": page(f"S{number}", "a") for number in range(LISTED + 502)}
    head = {address: text.replace("a\n", "b\n") for address, text in base.items()}
    text = render_differences(compare_pages(base, head))
    before, _, folded = text.partition("<summary>Visa 502 till</summary>\n\n")
    assert before.count("- **S") == LISTED
    assert folded.count("- **S") == 500
    assert "- och 2 till\n" in folded


def test_the_command_reads_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without pages is reported as a mistake; figures and data files are not pages."""
    for name, title in (("base", "Gammal"), ("head", "Ny")):
        (tmp_path / name / "om").mkdir(parents=True)
        (tmp_path / name / "om" / "index.md").write_text(page(title), encoding="utf-8")
        (tmp_path / name / "index.md").write_text(page("Start"), encoding="utf-8")
        (tmp_path / name / "om" / "siffror.csv").write_text(title, encoding="utf-8")
    assert set(read_pages(tmp_path / "base")) == {"", "om/"}
    assert main(["compare-pages", str(tmp_path / "base"), str(tmp_path / "head")]) == 0
    assert "- **Ny**, `om/`\n" in capsys.readouterr().out
    assert main(["compare-pages", str(tmp_path / "base"), str(tmp_path)]) == 0
    (tmp_path / "empty").mkdir()
    assert main(["compare-pages", str(tmp_path / "empty"), str(tmp_path / "head")]) == 1
    assert "has no pages" in capsys.readouterr().err
