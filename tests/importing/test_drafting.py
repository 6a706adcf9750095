"""The draft and the working file of a report."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.importing import Certainty, Drafted, UnfitReportError, import_report
from generator.importing.draft import quote
from generator.load import WORKING_FILE, Sources, load_sources
from generator.model.records import EvaluationRecord
from generator.problems import has_error
from tests.importing.conftest import Invent
from tests.support.checking import check_folder
from tests.support.folders import DATA
from tests.support.quickly import in_many_ways


def record_of(drafted: Drafted, folder: Path) -> EvaluationRecord:
    """Return the draft as the site would read it, from a data folder where it is the only evaluation."""
    others = ("evaluations", "examples", "role_models", "addresses.txt", "corrections.yml")
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns(*others))
    (folder / "evaluations").mkdir()
    (folder / "examples").mkdir()
    for name, content in drafted.files.items():
        (folder / "evaluations" / name).write_text(content, encoding="utf-8")
    assert [problem for problem in check_folder(folder) if has_error([problem])] == []
    (evaluation,) = load_sources(folder)[0].evaluations
    return evaluation.record


@pytest.mark.parametrize("letter", in_many_ways(["A", "D"]))
def test_a_draft_is_an_evaluation(letter: str, invent: Invent, sources: Sources, tmp_path: Path) -> None:
    """The draft passes the check as it is, with the figures of the report; the working file next to it isn't data."""
    content, path = invent("plain", "txt", letter=letter, seed=3)
    drafted = import_report(path, sources)
    assert drafted.name == f"{content.municipality.slug}-2017.yml"
    assert drafted.working_name == f"{content.municipality.slug}-2017{WORKING_FILE}"
    record = record_of(drafted, tmp_path / "data")
    assert (record.municipality, record.year, record.month) == (content.municipality.code, 2017, content.month)
    assert (record.question_set, record.occasion, record.total) == (letter, content.occasion, content.total)
    assert [(entry.name, entry.organisation) for entry in record.evaluators] == [*content.evaluators]
    for area, expected in zip(record.areas, content.areas, strict=True):
        assert (area.area, area.score, area.percent) == (expected.slug, expected.score, expected.percent)
        assert area.heading_score == expected.score
        rows = [(row.nr, str(row.score), row.max, row.percent, row.label) for row in area.questions]
        assert rows == [(row.nr, str(row.score), row.max, row.percent, None) for row in expected.rows]


@pytest.mark.parametrize("letter", ["A", "D"])
def test_a_draft_is_filled_in_where_it_says(letter: str, invent: Invent, sources: Sources, tmp_path: Path) -> None:
    """Removing one # from each line and writing the texts gives the whole evaluation; the places stay comments."""
    content, path = invent("plain", "txt", letter=letter, seed=3)
    drafted = import_report(path, sources)
    head, facts, rest = drafted.draft.partition("municipality:")
    written = re.sub(r"^( *)# ", r"\1", facts + rest, flags=re.MULTILINE)
    written = re.sub(r"text:$", "text: Kommunen arbetar så.", written, flags=re.MULTILINE)
    record = record_of(replace(drafted, draft=head + written.replace("ÅÅÅÅ-MM-DD", "2026-11-29")), tmp_path / "data")
    assert record.added == "2026-11-29"
    for area, expected in zip(record.areas, content.areas, strict=True):
        assert [len(area.strengths), len(area.improvements)] == [len(expected.strengths), len(expected.improvements)]
        assert {paragraph.text for paragraph in area.summary} <= {"Kommunen arbetar så."}


def test_the_reports_words_are_only_in_the_working_file(invent: Invent, sources: Sources) -> None:
    """Each point of the lists is a task in the working file, with its place; the draft has none of them."""
    content, path = invent()
    drafted = import_report(path, sources)
    for area in content.areas:
        for point in (*area.strengths, *area.improvements):
            assert f"{point} (sidan " in drafted.working_file
            assert point not in drafted.draft
    assert drafted.working_file.count("- [ ] ") == drafted.count(Certainty.MISSING) + drafted.count(
        Certainty.DOUBTFUL
    ) + sum(len(area.strengths) + len(area.improvements) for area in content.areas)


def test_the_same_report_gives_the_same_files(invent: Invent, sources: Sources) -> None:
    """Nothing depends on the time or on an order."""
    _, path = invent()
    assert import_report(path, sources) == import_report(path, sources)


Change = Callable[[str], str]


def drafted_after(change: Change, invent: Invent, sources: Sources, seed: int = 1) -> Drafted:
    """Return the draft of a report whose text was changed."""
    _, path = invent("bare", "txt", seed=seed)
    changed = change(path.read_text(encoding="utf-8"))
    path.write_text(changed, encoding="utf-8")
    return import_report(path, sources)


def texts_of(drafted: Drafted, certainty: Certainty) -> str:
    """Return the findings of a kind, with their places."""
    return "\n".join(
        f"{finding.text} ({finding.place})" for finding in drafted.findings if finding.certainty is certainty
    )


def row_of(text: str, nr: str) -> str:
    """Return the line of a question's row."""
    return next(line for line in text.split("\n") if line.strip().startswith(f"{nr} "))


def test_a_figure_that_is_missing_is_named_and_left_blank(invent: Invent, sources: Sources) -> None:
    """The draft has a blank in a comment; the working file says where to look."""

    def change(text: str) -> str:
        row = row_of(text, "1.2")
        figure = row.split()[-3]
        at = row.rindex(figure, 0, row.rindex(" 20 "))
        return text.replace(row, row[:at] + " " * len(figure) + row[at + len(figure) :])

    drafted = drafted_after(change, invent, sources)
    assert "Poängen för fråga 1.2 hittades inte. (sidan " in texts_of(drafted, Certainty.MISSING)
    assert '# - {nr: "1.2", score: SIFFRA, max: 20' in drafted.draft
    questions = yaml.safe_load(drafted.draft)["areas"][0]["questions"]
    assert [row["nr"] for row in questions] == ["1.1", "1.3", "1.4", "1.5"]


def test_a_row_that_is_missing_is_named(invent: Invent, sources: Sources) -> None:
    """A question of the set that the report doesn't have is named with its label."""
    drafted = drafted_after(lambda text: text.replace(row_of(text, "1.3"), ""), invent, sources)
    assert "Fråga 1.3 hittades inte: Hur informeras medborgarna om resultat?" in texts_of(drafted, Certainty.MISSING)
    assert '"1.3"' not in drafted.draft


def test_a_misprinted_percent_becomes_a_discrepancy(invent: Invent, sources: Sources, tmp_path: Path) -> None:
    """Points and percent that can't both be right stay as printed, and the discrepancy compares them."""

    def change(text: str) -> str:
        row = row_of(text, "8.6")
        return text.replace(row, row[: row.rindex(row.split()[-1])] + "99")

    drafted = drafted_after(change, invent, sources, seed=2)
    (entry,) = record_of(drafted, tmp_path / "data").discrepancies
    assert (entry.kind, entry.question, entry.printed) == ("percent", "8.6", "99")
    assert "kan inte vara 99 procent" in texts_of(drafted, Certainty.DOUBTFUL)


def test_a_number_printed_twice_becomes_a_discrepancy(invent: Invent, sources: Sources, tmp_path: Path) -> None:
    """The second has the next number, and keeps the printed one alongside."""
    drafted = drafted_after(
        lambda text: text.replace("\n" + row_of(text, "4.6"), "\n" + row_of(text, "4.6").replace("4.6", "4.5", 1)),
        invent,
        sources,
    )
    record = record_of(drafted, tmp_path / "data")
    assert [entry.kind for entry in record.discrepancies] == ["question-nr"]
    assert record.areas[3].questions[-1].nr == "4.6"
    assert record.areas[3].questions[-1].printed_nr == "4.5"


def test_an_unknown_question_set_is_proposed(invent: Invent, sources: Sources) -> None:
    """Questions with other maxima are a new set, which the working file proposes with the next letter."""

    def change(text: str) -> str:
        lines = [
            f"{line[: line.rindex(' 20 ')]} 19 {line[line.rindex(' 20 ') + 4 :]}" if " 20 " in line else line
            for line in text.split("\n")
        ]
        return "\n".join(lines)

    drafted = drafted_after(change, invent, sources)
    assert "# Frågeuppsättningen finns inte än; förslaget står i arbetsfilen.\nquestion_set: E\n" in drafted.draft
    proposal = yaml.safe_load(drafted.working_file.split("```yaml\n")[1].split("```")[0])[0]
    assert proposal["name"] == "E"
    assert [area["area"] for area in proposal["areas"]][:2] == ["demokrati", "brukarfokus"]
    assert proposal["areas"][0]["questions"][1] == {
        "nr": "1.2",
        "label": "Hur informeras medborgarna?",
        "max": 19,
        "concept": "information-till-medborgarna",
    }
    assert "Maxpoängen i område 1 blir 99 och inte 100" in texts_of(drafted, Certainty.DOUBTFUL)


def test_the_arguments_of_the_editor_take_precedence(invent: Invent, sources: Sources) -> None:
    """The municipality and the year that the editor gives take precedence over those of the report."""
    _, path = invent()
    drafted = import_report(path, sources, municipality="åmål", year=2011)
    assert drafted.name == "amal-2011.yml"
    assert "Kommun: Åmål (1492)" in texts_of(drafted, Certainty.DOUBTFUL)


@pytest.mark.parametrize(
    ("name", "word"),
    in_many_ways(
        [("Habo", "0643"), ("Håbo", "0305"), ("0682", "0682"), ("Nässjö kommun", "0682"), ("nassjo", "0682")], quick=2
    ),
)
def test_a_municipality_by_name_or_code(name: str, word: str, invent: Invent, sources: Sources) -> None:
    """A name with its dots, a code, or a name as in an address."""
    _, path = invent()
    assert f'municipality: "{word}"' in import_report(path, sources, municipality=name).draft


def test_an_unknown_municipality(invent: Invent, sources: Sources) -> None:
    """A name that no municipality has is reported."""
    _, path = invent()
    with pytest.raises(UnfitReportError, match=r"municipalities\.yml"):
        import_report(path, sources, municipality="Ankeborg")


def test_a_text_other_than_a_report_makes_no_draft(sources: Sources, tmp_path: Path) -> None:
    """A text without areas and tables makes no draft."""
    path = tmp_path / "brev.txt"
    path.write_text("Hej!\nHär kommer ett brev om Kommunkompassen.\n", encoding="utf-8")
    with pytest.raises(UnfitReportError, match="Är det rätt fil"):
        import_report(path, sources)


@pytest.mark.parametrize(
    "text", ["Ja: kanske", "nej", "0682", "a, b", "#1", "”Citat”", "{x}", "slut:", "2020-01-22", "på vår"]
)
def test_a_text_is_read_back_as_it_is(text: str) -> None:
    """Whatever a report prints is text to YAML, in a list, in a mapping and in flow style."""
    assert yaml.safe_load(f"- {quote(text)}") == [text]
    assert yaml.safe_load(f"{{key: {quote(text, flow=True)}}}") == {"key": text}


def test_a_report_with_only_areas(sources: Sources, tmp_path: Path) -> None:
    """An older report without questions has its areas, and the version that its year implies."""
    names = ("Offentlighet och demokrati", "Tillgänglighet och brukarorientering", "Politisk styrning och kontroll")
    parts = "".join(
        f"Område {nr} {name}\nPoäng: 5{nr},5\nAllmänt\nEn text om detta.\n" for nr, name in enumerate(names, 1)
    )
    path = tmp_path / "rapport.txt"
    path.write_text(f"Kommunkompassen\nAnalys av Nässjö kommun\nmars 2005\nInnehåll\n{parts}", encoding="utf-8")
    drafted = import_report(path, sources)
    draft = yaml.safe_load(drafted.draft)
    assert (draft["version"], draft["version_known_by"]) == ("older", "year")
    assert draft["areas"] is None
    assert "poängen hittades inte" in drafted.draft
    assert "Tabellen med poäng för område 1 hittades inte." in texts_of(drafted, Certainty.MISSING)
    assert "Rapporten ska ha åtta områden. Här finns 3." in texts_of(drafted, Certainty.MISSING)


def test_half_a_report_still_has_its_question_set(invent: Invent, sources: Sources) -> None:
    """Rows that weren't found don't make the questions of the other rows unknown; each missing row is named."""

    def change(text: str) -> str:
        gone = ("5.", "6.", "7.", "8.")
        return "\n".join(
            line
            for line in text.split("\n")
            if not (line.strip().startswith(gone) and line.endswith(tuple("0123456789")))
        )

    drafted = drafted_after(change, invent, sources)
    assert "question_set: A\n" in drafted.draft
    assert "Tabellen med poäng för område 5 hittades inte." in texts_of(drafted, Certainty.MISSING)
    assert drafted.draft.count("- {nr: ") == 22


def test_an_area_that_only_its_number_identifies(invent: Invent, sources: Sources) -> None:
    """A name that no area has is in doubt: the numbers of the other areas say which it is."""
    drafted = drafted_after(
        lambda text: text.replace("Resultat och effektivitet", "Uppföljning av resurser"), invent, sources
    )
    assert "question_set: A\n" in drafted.draft
    assert "heading_name: Uppföljning av resurser" in drafted.draft
    without_rows = drafted_after(
        lambda text: "\n".join(
            line.replace("Resultat och effektivitet", "Uppföljning av resurser").replace(" 20 ", " 19 ")
            for line in text.split("\n")
        ),
        invent,
        sources,
    )
    assert "Inget område är känt som ”Uppföljning av resurser”." in texts_of(without_rows, Certainty.DOUBTFUL)
    assert "area: effektivitet" in without_rows.draft


def test_columns_under_the_wrong_heads_are_put_right_and_named(invent: Invent, sources: Sources) -> None:
    """The head says that the maxima come first, but they don't: the questions' maxima say which column is which."""
    right = drafted_after(lambda text: text, invent, sources)

    def change(text: str) -> str:
        head = next(line for line in text.split("\n") if "Uppnått" in line and "Max" in line)
        swapped = head.replace("Uppnått", "@").replace("Max", "Uppnått").replace("@", "Max")
        return text.replace(head, swapped, 1)

    drafted = drafted_after(change, invent, sources)
    assert drafted.draft == right.draft
    assert "Siffrorna i område 1 står inte under de rubriker som lästes." in texts_of(drafted, Certainty.DOUBTFUL)


def test_points_above_their_maximum_are_left_out_and_named(invent: Invent, sources: Sources) -> None:
    """One sentence says so, and the draft has blanks for the row."""

    def change(text: str) -> str:
        row = row_of(text, "1.2")
        figure = row.split()[-3]
        at = row.rindex(figure, 0, row.rindex(" 20 "))
        return text.replace(row, f"{row[:at]}{99:>{len(figure)}}{row[at + len(figure) :]}")

    drafted = drafted_after(change, invent, sources)
    missing = texts_of(drafted, Certainty.MISSING)
    assert "Siffrorna för fråga 1.2 togs inte med: de stämmer inte med maxpoängen" in missing
    assert "Poängen för fråga 1.2 hittades inte" not in missing
    assert '# - {nr: "1.2", score: SIFFRA, max: SIFFRA, percent: SIFFRA}' in drafted.draft


def test_points_with_an_unknown_end_are_listed_separately(sources: Sources, tmp_path: Path) -> None:
    """The working file lists them among the points to look up, not among those to be written."""
    path = tmp_path / "rapport.txt"
    path.write_text(
        "Kommunkompassen\nAnalys av Nässjö kommun\nmars 2005\n1 Offentlighet och demokrati (55 poäng)\nEn text.\n"
        "Styrkor\nFörbättringsmöjligheter\n"
        "• Fullmäktiges möten går att följa i\n\n• Gör årsredovisningens sidor till\n\n"
        "efterhand på webben\n\nen broschyr på 8 sidor\n• Öppna data\n",
        encoding="utf-8",
    )
    working = import_report(path, sources).working_file
    lists, _, torn = working.partition("### Inte säkert vad som hör ihop")
    assert "Öppna data" in lists
    assert "Fullmäktiges möten går att följa i" in torn
    assert "Fullmäktiges möten" not in lists
