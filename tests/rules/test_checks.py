"""`kompass check` as a whole: silent on good data, every rule reached by a broken fixture, all faults at once."""

import ast
import re
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest

from generator.load import MAX_SHOWN, Remembered, YamlDocument, load_sources
from generator.load.reader import REGISTERS
from generator.messages import verbatim
from generator.problems import Level, Problem
from generator.rules import check_sources
from generator.rules.checks import MAX_FOUND
from tests.load import test_records
from tests.rules import test_advice, test_comparability, test_dates, test_evaluations, test_points, test_role_models
from tests.support.broken import EVALUATION
from tests.support.checking import check_folder, check_lines
from tests.support.folders import ROOT, SMALL

MODULES = [
    import_module(f"tests.rules.{module.name}")
    for module in iter_modules([str(Path(__file__).parent)])
    if module.name != Path(__file__).stem
]
CASES = [case for module in (*MODULES, test_records) for case in module.CASES]


def test_the_good_fixture_is_silent() -> None:
    """The data set that every broken fixture starts from has no fault."""
    assert check_folder(SMALL) == []


def test_good_data_is_checked_without_the_lines_of_its_values() -> None:
    """A line is only looked up for a problem: when every value had its line, lines took most of the check's memory."""
    sources, _ = load_sources(SMALL)
    assert list(check_sources(sources, date(2030, 1, 1))) == []
    registers = (sources.municipalities, sources.areas, sources.concepts, sources.question_sets, sources.topics)
    beside = (sources.comparability, sources.glossary, sources.known, sources.yardsticks)
    files = [*registers, *beside, *sources.evaluations, *sources.examples]
    assert None not in files
    documents = [sourced.document for sourced in (*files, *sources.role_models) if sourced is not None]
    assert [document.path for document in documents if "marks" in vars(document)] == []
    assert documents[0].line(("municipalities",)) > 0
    assert "marks" in vars(documents[0])


def test_all_faults_are_reported_at_once(small: Path) -> None:
    """Faults of fields, of rules and of files come in one list, by file and line; one never hides another."""
    (small / "evaluations" / "zz.yaml").write_text("", encoding="utf-8")
    (small / "exempelby-2020.yml").write_text("", encoding="utf-8")
    path = small / EVALUATION
    text = path.read_text(encoding="utf-8").replace("month: 3", "month: 0").replace("occasion: first", "ocasion: first")
    text = text.replace('municipality: "9901"', "municipality: 9901").replace(
        "score: 30, max: 60", 'score: "30", max: 61'
    )
    path.write_text(text.replace("score: 20, max: 40", "max: 40"), encoding="utf-8")
    assert check_lines(small) == [
        f"{EVALUATION}:1: error: municipality: text is needed, but 9901 without quotes is a number; write it in quotes: "
        '"9901" [type]',
        f"{EVALUATION}:4: error: month: the number must be at least 1 [value]",
        f'{EVALUATION}:6: error: unknown key "ocasion"; did you mean "occasion"? [unknown-key]',
        f'{EVALUATION}:27: error: areas[1].questions[1].score: a number is needed, but "30" is text; write it without '
        "quotes and with a decimal point: 30 [type]",
        f"{EVALUATION}:27: error: question 1.1 has the maximum 60 in question set S, not 61; compare with the report, or "
        "choose another question set [question-maximum]",
        f'{EVALUATION}:28: error: the key "score" is missing; add a line "score: ..." here [missing-key]',
        "evaluations/zz.yaml:1: error: the name must end in .yml in small letters; rename the file zz.yml [file-name]",
        "exempelby-2020.yml:1: error: nothing reads this; an evaluation goes in evaluations/, a good example in "
        "examples/, the role models that a report names in role_models/, and the registers have fixed names [file-name]",
    ]


def test_rules_stop_at_a_limit_of_faults(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more faults in a file, the first are reported, and that there are more; a rule that never ends is stopped."""
    numbers = iter(range(10**9))

    def endless(_: object) -> Iterator[Problem]:
        for number in numbers:
            yield Problem("a.yml", number + 1, Level.WARNING, verbatim("x"), "y")

    monkeypatch.setattr("generator.rules.checks.RULES", [endless])
    found = check_sources(load_sources(small)[0], date(2030, 1, 1))
    assert len(found) == MAX_SHOWN + 1
    assert (
        found[-1].message.en
        == f"the file has at least {MAX_FOUND - MAX_SHOWN} more faults; fix the first ones, and check again"
    )
    assert (found[-1].level, found[-1].rule) == (Level.WARNING, "more")
    assert next(numbers) <= MAX_FOUND + 1


def lines_that_report(folder: Path) -> set[tuple[str, int]]:
    """Return the places in the rules where a problem is made, as file name and line."""
    return {
        (path.name, node.lineno)
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "problem"
    }


def test_every_branch_of_every_rule_has_a_broken_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each place where a rule reports a fault is reached by one of the fixtures above."""
    reached: set[tuple[str, int]] = set()
    tell = YamlDocument.problem

    def note(self: YamlDocument, *arguments: Any, **more: Any) -> Problem:
        frame = sys._getframe(1)
        reached.add((Path(frame.f_code.co_filename).name, frame.f_lineno))
        return tell(self, *arguments, **more)

    monkeypatch.setattr(YamlDocument, "problem", note)
    remembered: Remembered = {}
    for case in CASES:
        folder = Path(shutil.copytree(SMALL, tmp_path / "data"))
        case.break_data(folder)
        check_folder(folder, test_dates.TODAY, remembered=remembered)
        shutil.rmtree(folder)
    for test in (
        test_comparability.test_few_questions_share_a_concept,
        test_comparability.test_few_pairs_are_judged,
        test_points.test_a_printed_total_must_be_the_sum,
        test_evaluations.test_two_evaluations_of_one_year,
        test_role_models.test_a_file_is_named_after_an_evaluation,
        test_advice.test_a_long_sentence,
        test_advice.test_a_hard_text,
    ):
        folder = tmp_path / test.__name__
        shutil.copytree(SMALL, folder)
        test(folder)
    expected = lines_that_report(ROOT / "generator" / "rules")
    assert len(expected) > 20
    assert {place for place in expected if place not in reached} == set()


def test_every_rule_is_in_the_contributing_guide() -> None:
    """CONTRIBUTING.md lists every rule that a message can end with."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for rule in {case.rule for case in CASES} | {"duplicate-evaluation", "total-sum"}:
        assert f"`{rule}`" in guide


@pytest.mark.parametrize("name", REGISTERS)
def test_rules_judge_nothing_by_a_missing_register(small: Path, name: str) -> None:
    """Without one register the missing file is the one fault; nothing follows from it."""
    (small / name).unlink()
    assert check_lines(small) == [
        f"{name}:1: error: the file can't be read (No such file or directory); check that it is there [unreadable]"
    ]


@pytest.mark.parametrize("name", REGISTERS)
def test_rules_judge_nothing_by_a_register_with_a_faulty_entry(small: Path, name: str) -> None:
    """An entry that can't be read is reported; what refers to it isn't a second fault."""
    path = small / name
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(name|term|heading|label|first): [^,\n]+,", "", text, count=1), encoding="utf-8")
    lines = check_lines(small)
    assert [line.rpartition("[")[2] for line in lines] == ["missing-key]"]
