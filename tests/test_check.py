"""`kompass check`: every rule finds its fault, says the line and the mend, and is silent on good data."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.load import load_sources
from generator.rules import RULES
from tests.conftest import ROOT, SMALL, check_folder, check_lines

EVALUATION = "evaluations/exempelby-2019.yml"
SETS = "question_sets.yml"


@dataclass(frozen=True)
class Case:
    """A broken fixture: the small data set with one piece of one file written differently, and all it then says."""

    rule: str
    file: str
    good: str
    broken: str
    expected: tuple[str, ...]

    def break_data(self, folder: Path) -> None:
        """Write the piece differently; it must be there, and only once."""
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(self.good) == 1, f"{self.good!r} stands {text.count(self.good)} times"
        path.write_text(text.replace(self.good, self.broken), encoding="utf-8")


CASES = [
    Case(
        "missing-key",
        EVALUATION,
        "year: 2019\n",
        "",
        (f'{EVALUATION}:1: error: the key "year" is missing; add a line "year: ..." here [missing-key]',),
    ),
    Case(
        "missing-key",
        EVALUATION,
        ", percent: 70}",
        "}",
        (f'{EVALUATION}:27: error: the key "percent" is missing; add a line "percent: ..." here [missing-key]',),
    ),
    Case(
        "unknown-key",
        EVALUATION,
        "interviews:",
        "interview:",
        (f'{EVALUATION}:7: error: unknown key "interview"; did you mean "interviews"? [unknown-key]',),
    ),
    Case(
        "unknown-key",
        EVALUATION,
        "{name: Anna Exempel, organisation: SKL}",
        "{name: Anna Exempel, organisation: SKL, zzz: 1}",
        (f'{EVALUATION}:9: error: unknown key "zzz"; the keys here are name, organisation [unknown-key]',),
    ),
    Case(
        "duplicate-key",
        EVALUATION,
        "month: 3\n",
        "month: 3\nmonth: 4\n",
        (f'{EVALUATION}:5: error: the key "month" is given twice, first on line 4; keep one of them [duplicate-key]',),
    ),
    Case(
        "type",
        EVALUATION,
        'municipality: "9901"',
        "municipality: 9901",
        (
            f"{EVALUATION}:1: error: municipality: text is needed, but 9901 without quotes is a number; "
            'write it in quotes: "9901" [type]',
        ),
    ),
    Case(
        "type",
        EVALUATION,
        'municipality: "9901"',
        "municipality: 0182",
        (
            f"{EVALUATION}:1: error: municipality: text is needed, but 0182 without quotes is read as a number without "
            'its leading zero, or another number; write it in quotes: "0182" [type]',
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "interviews: ca 10 personer",
        "interviews: no",
        (
            f"{EVALUATION}:7: error: interviews: text is needed, but no without quotes is read as yes or no; "
            'write it in quotes: "no" [type]',
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "month: 3",
        'month: "3"',
        (
            f'{EVALUATION}:4: error: month: a whole number is needed, but "3" is text; write it without quotes and '
            "with a decimal point: 3 [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "    score: 18.4\n",
        "    score: 18,4\n",
        (
            f'{EVALUATION}:42: error: areas[2].score: a number is needed, but "18,4" is text; write it without quotes '
            "and with a decimal point: 18.4 [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "    score: 18.4\n",
        "    score: true\n",
        (
            f"{EVALUATION}:42: error: areas[2].score: a number is needed, but true is read as yes or no; write digits "
            "only, with a decimal point if there are decimals, as in 18.4 [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "    score: 18.4\n",
        "    score:\n",
        (
            f"{EVALUATION}:42: error: areas[2].score: a number is needed, but nothing stands here; write it, or remove "
            "the key if the report doesn't say [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "introduction:\n  - heading: Utvärderingen\n    text: Den gjordes i mars.\n",
        "introduction: Den gjordes i mars.\n",
        (
            f'{EVALUATION}:15: error: introduction: a list is needed, but "Den gjordes i mars." is text; start each '
            "item on a line of its own with a dash [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "  - {name: Bo Exempel, organisation: Exempelby kommun}",
        "  - Bo Exempel",
        (
            f'{EVALUATION}:10: error: evaluators[2]: a group of keys and values is needed, but "Bo Exempel" is text; '
            "write key: value lines here [type]",
        ),
    ),
    Case(
        "negative",
        EVALUATION,
        "    score: 18.4\n",
        "    score: -18.4\n",
        (
            f"{EVALUATION}:42: error: areas[2].score: the number is negative; figures of an evaluation are zero or "
            "more [negative]",
        ),
    ),
    Case(
        "empty-text",
        EVALUATION,
        "text: Den gjordes i mars.",
        'text: "   "',
        (
            f"{EVALUATION}:17: error: introduction[1].text: the text is empty; write it, or remove the key if there is "
            "nothing to say [empty-text]",
        ),
    ),
    Case(
        "text",
        EVALUATION,
        "text: Den gjordes i mars.",
        "text: Den gjordes \N{RIGHT-TO-LEFT OVERRIDE}i mars.",
        (
            f"{EVALUATION}:17: error: introduction[1].text: the text holds the invisible character U+202E; remove it "
            "and write it anew [text]",
        ),
    ),
    Case(
        "value",
        EVALUATION,
        "month: 3",
        "month: 13",
        (f"{EVALUATION}:4: error: month: the number must be at most 12 [value]",),
    ),
    Case(
        "value",
        EVALUATION,
        "occasion: first",
        "occasion: forst",
        (
            f"{EVALUATION}:6: error: occasion: only these words may stand here: 'first', 'second', 'third', 'later' "
            "[value]",
        ),
    ),
    Case(
        "value",
        EVALUATION,
        'municipality: "9901"',
        'municipality: "991"',
        (
            f"{EVALUATION}:1: error: municipality: a municipality code has four digits in quotes, for example "
            '"0682" [value]',
        ),
    ),
    Case(
        "points-above-maximum",
        EVALUATION,
        '{nr: "2.1", score: 18.4, max: 100',
        '{nr: "2.1", score: 118.4, max: 100',
        (
            f"{EVALUATION}:42: error: the area has 18.4 points, but its questions add up to 118.4, more than rounding "
            "can explain; correct it, or if the report prints it so, add it to the discrepancies with kind: area-sum "
            "[area-sum]",
            f"{EVALUATION}:46: error: 118.4 points are more than the maximum 100; compare both with the report's "
            "appendix [points-above-maximum]",
            f"{EVALUATION}:46: warning: no rounding of 118.4 of 100 points gives 18 percent; correct it, or if the "
            "report prints it so, add it to the discrepancies with kind: percent [percent]",
        ),
    ),
    Case(
        "area-maximum",
        SETS,
        "max: 40, concept",
        "max: 45, concept",
        (
            f"{EVALUATION}:27: error: question 1.2 has the maximum 45 in question set S, not 40; compare with the "
            "report, or choose another question set [question-maximum]",
            f"{SETS}:8: error: the maxima of the questions add up to 105, not 100; compare them with the report's "
            "appendix [area-maximum]",
        ),
    ),
    Case(
        "question-maximum",
        EVALUATION,
        '{nr: "1.1", score: 30, max: 60',
        '{nr: "1.1", score: 30, max: 61',
        (
            f"{EVALUATION}:26: error: question 1.1 has the maximum 60 in question set S, not 61; compare with the "
            "report, or choose another question set [question-maximum]",
        ),
    ),
    Case(
        "percent",
        EVALUATION,
        "percent: 70}",
        "percent: 49}",
        (),
    ),
    Case(
        "percent",
        EVALUATION,
        "score: 30, max: 60, percent: 50}",
        "score: 30, max: 60, percent: 52}",
        (
            f"{EVALUATION}:26: warning: no rounding of 30 of 60 points gives 52 percent; correct it, or if the report "
            "prints it so, add it to the discrepancies with kind: percent [percent]",
        ),
    ),
    Case(
        "area-sum",
        EVALUATION,
        "    score: 18.4\n",
        "    score: 18.6\n",
        (
            f"{EVALUATION}:42: error: the area has 18.6 points, but its questions add up to 18.4, more than rounding "
            "can explain; correct it, or if the report prints it so, add it to the discrepancies with kind: area-sum "
            "[area-sum]",
            f"{EVALUATION}:44: warning: no rounding of 18.6 of 100 points gives 18 percent; correct it, or if the "
            "report prints it so, add it to the discrepancies with kind: percent [percent]",
        ),
    ),
    Case(
        "area-score",
        EVALUATION,
        "  - kind: area-score\n",
        "  - kind: text\n",
        (
            f"{EVALUATION}:21: warning: the heading has 51 points and the appendix 50; correct it, or if the report "
            "prints it so, add it to the discrepancies with kind: area-score [area-score]",
        ),
    ),
    Case(
        "municipality",
        EVALUATION,
        'municipality: "9901"',
        'municipality: "9902"',
        (
            f'{EVALUATION}:1: error: the code "9902" is that of Åsele*by, not Exempelby; write "9901" [municipality]',
            f"{EVALUATION}:3: error: the file holds Exempelby 2019, so its name should be asele-by-2019.yml; rename it "
            "[file-name]",
        ),
    ),
    Case(
        "municipality",
        EVALUATION,
        'municipality: "9901"',
        'municipality: "1234"',
        (f'{EVALUATION}:1: error: no municipality has the code "1234"; write "9901" [municipality]',),
    ),
    Case(
        "question-set",
        EVALUATION,
        "question_set: S",
        "question_set: T",
        (f'{EVALUATION}:5: error: unknown question set "T"; those in question_sets.yml are S [question-set]',),
    ),
    Case(
        "question-set",
        EVALUATION,
        "question_set: S\n",
        "",
        (
            f'{EVALUATION}:17: error: the questions need a question set; add a line "question_set: ..." with one of S '
            "[question-set]",
        ),
    ),
    Case(
        "area",
        EVALUATION,
        "  - area: styrning\n",
        "  - area: styre\n",
        (
            f"{EVALUATION}:18: warning: these areas are missing: styrning; add them, if the report has them [area]",
            f'{EVALUATION}:41: error: unknown area "styre"; the areas are demokrati, styrning [area]',
        ),
    ),
    Case(
        "question",
        EVALUATION,
        '{nr: "2.1", score',
        '{nr: "2.2", score',
        (
            f"{EVALUATION}:45: error: these questions are missing: 2.1; add them from the report's appendix [question]",
            f"{EVALUATION}:46: error: question set S has no question 2.2 in this area; it has 2.1 [question]",
        ),
    ),
    Case(
        "question",
        EVALUATION,
        '{nr: "1.1", score: 30',
        '{nr: "1.2", score: 30',
        (
            f"{EVALUATION}:25: error: these questions are missing: 1.1; add them from the report's appendix [question]",
            f"{EVALUATION}:26: error: question 1.2 has the maximum 40 in question set S, not 60; compare with the "
            "report, or choose another question set [question-maximum]",
            f"{EVALUATION}:27: error: question 1.2 stands on line 26 too; each may be given once [question]",
        ),
    ),
    Case(
        "file-name",
        EVALUATION,
        "year: 2019",
        "year: 2018",
        (
            f"{EVALUATION}:3: error: the file holds Exempelby 2018, so its name should be exempelby-2018.yml; rename "
            "it [file-name]",
        ),
    ),
    Case(
        "item-number",
        EVALUATION,
        "{nr: 2, text: Tydliga svar.}",
        "{nr: 3, text: Tydliga svar.}",
        (
            f"{EVALUATION}:38: error: number 3 follows 1; the numbers are those of the report's column, from 1, "
            "without gaps (several items may share one) [item-number]",
        ),
    ),
    Case(
        "discrepancy",
        EVALUATION,
        '    question: "1.2"\n',
        '    question: "2.1"\n',
        (
            f"{EVALUATION}:27: warning: no rounding of 20 of 40 points gives 70 percent; correct it, or if the report "
            "prints it so, add it to the discrepancies with kind: percent [percent]",
            f'{EVALUATION}:50: error: the area "demokrati" has no question 2.1; name one that it has [discrepancy]',
        ),
    ),
    Case(
        "discrepancy",
        EVALUATION,
        "  - kind: area-score\n    area: demokrati\n",
        '  - kind: area-score\n    question: "1.1"\n',
        (
            f"{EVALUATION}:21: warning: the heading has 51 points and the appendix 50; correct it, or if the report "
            "prints it so, add it to the discrepancies with kind: area-score [area-score]",
            f'{EVALUATION}:57: error: a question needs its area; add a line "area: ..." here [discrepancy]',
        ),
    ),
    Case(
        "concept",
        SETS,
        "concept: mal}",
        "concept: maal}",
        (
            'concepts.yml:4: warning: no question has the concept "mal"; use it in question_sets.yml or remove it '
            "[concept]",
            f'{SETS}:15: error: unknown concept "maal"; use one that stands in concepts.yml [concept]',
        ),
    ),
    Case(
        "concept",
        SETS,
        "concept: insyn}",
        "concept: mal}",
        (
            'concepts.yml:3: warning: no question has the concept "insyn"; use it in question_sets.yml or remove it '
            "[concept]",
            f'{SETS}:10: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "demokrati"; '
            "choose another concept [concept]",
        ),
    ),
    Case(
        "slug",
        "municipalities.yml",
        "slug: asele-by",
        "slug: aselby",
        (
            "evaluations/asele-by-2021.yml:3: error: the file holds Åsele*by 2021, so its name should be "
            "aselby-2021.yml; rename it [file-name]",
            'municipalities.yml:3: error: the slug of Åsele*by is "asele-by", or "asele-by-9902" where two would '
            "collide [slug]",
        ),
    ),
    Case(
        "glossary",
        "glossary.yml",
        "term: möte",
        "term: apt (Arbetsplatsträff)",
        (
            'glossary.yml:3: error: the term "apt-arbetsplatstraff" stands on line 2 too; each may be given once '
            "[glossary]",
        ),
    ),
    Case(
        "glossary",
        "glossary.yml",
        "match: [APT, arbetsplatsträff]",
        "match: [APT, Möte]",
        ('glossary.yml:3: error: the match "Möte" leads to "möte" already; keep it at one of the terms [glossary]',),
    ),
    Case(
        "municipality",
        "municipalities.yml",
        'code: "9902"',
        'code: "9901"',
        (
            'evaluations/asele-by-2021.yml:1: error: no municipality has the code "9902"; look up code and name in '
            "municipalities.yml [municipality]",
            'municipalities.yml:3: error: the code "9901" stands on line 2 too; each may be given once [municipality]',
        ),
    ),
]


def test_the_good_fixture_is_silent() -> None:
    """The data set that every broken fixture starts from has no fault at all."""
    assert check_folder(SMALL) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.file.split('/')[-1]}")
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it; nothing else is said."""
    case.break_data(small)
    assert check_lines(small) == list(case.expected)


def test_all_faults_are_told_at_once(small: Path) -> None:
    """Faults in several files and of several kinds come in one list, by file and line."""
    (small / "evaluations" / "zz.yaml").write_text("", encoding="utf-8")
    path = small / EVALUATION
    text = path.read_text(encoding="utf-8").replace("year: 2019", "year: nineteen").replace("month: 3", "month: 0")
    path.write_text(text.replace("occasion: first", "ocasion: first"), encoding="utf-8")
    assert check_lines(small) == [
        f'{EVALUATION}:3: error: year: a whole number is needed, but "nineteen" is text; write digits only, with a '
        "decimal point if there are decimals, as in 18.4 [type]",
        f"{EVALUATION}:4: error: month: the number must be at least 1 [value]",
        f'{EVALUATION}:6: error: unknown key "ocasion"; did you mean "occasion"? [unknown-key]',
        "evaluations/zz.yaml:1: error: only files that end in .yml belong in this folder; rename it or move it away "
        "[file-name]",
    ]


def test_two_evaluations_of_one_year(small: Path) -> None:
    """The same municipality and year in two files is told in the second."""
    text = (small / EVALUATION).read_text(encoding="utf-8")
    (small / "evaluations" / "exempelby-2019b.yml").write_text(text, encoding="utf-8")
    assert check_lines(small) == [
        "evaluations/exempelby-2019b.yml:1: error: Exempelby 2019 stands in exempelby-2019.yml too; keep one of the "
        "files [duplicate-evaluation]",
        "evaluations/exempelby-2019b.yml:3: error: the file holds Exempelby 2019, so its name should be "
        "exempelby-2019.yml; rename it [file-name]",
    ]


def test_a_printed_total_must_be_the_sum(real: Path) -> None:
    """Tranemo's printed total for 2006 is ten points off; without its known fault that is an error."""
    path = real / "evaluations" / "tranemo-2006.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kind: total-sum", "kind: text"), encoding="utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), start=1) if row.startswith("total:"))
    assert check_lines(real) == [
        f"evaluations/tranemo-2006.yml:{line}: error: the total is 419, but the areas add up to 429.0, more than "
        "rounding can explain; correct it, or if the report prints it so, add it to the discrepancies with kind: "
        "total-sum [total-sum]"
    ]


def test_of_all_questions_exactly_one_percent_does_not_fit(real: Path) -> None:
    """Without the known faults, the 215 rows give one warning: Tranemo 4.6, and only that."""
    for path in (real / "evaluations").iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("kind: percent", "kind: text"), encoding="utf-8")
    warnings = [line for line in check_lines(real) if line.endswith("[percent]")]
    assert len(warnings) == 1
    assert warnings[0].startswith("evaluations/tranemo-2015.yml:")
    assert "no rounding of 11 of 20 points gives 59 percent" in warnings[0]


def test_a_missing_register_stops_without_a_traceback(small: Path) -> None:
    """Without a register its rules are silent, and the missing file is the one fault."""
    (small / "areas.yml").unlink()
    assert check_lines(small) == [
        "areas.yml:1: error: the file can't be read (No such file or directory); check that it is there [unreadable]"
    ]


def test_every_rule_has_a_broken_fixture() -> None:
    """A rule that a docstring names is tried by a case above or by a test of its own."""
    own_tests = {"duplicate-evaluation", "total-sum"}
    named = {name for rule in RULES for name in re.findall(r"`([a-z-]+)`", str(rule.__doc__).split(":")[0])}
    assert named <= {case.rule for case in CASES} | own_tests


def test_every_rule_is_in_the_contributing_guide() -> None:
    """CONTRIBUTING.md lists every rule that a message can end with."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for rule in {case.rule for case in CASES} | {"duplicate-evaluation", "total-sum"}:
        assert f"`{rule}`" in guide


def test_rules_are_silent_on_registers_that_could_not_be_read(small: Path) -> None:
    """No rule raises, whichever files are missing."""
    for name in ("municipalities.yml", "concepts.yml", "question_sets.yml", "areas.yml"):
        (small / name).unlink()
        sources, _ = load_sources(small)
        assert all(isinstance(rule.__name__, str) for rule in RULES)
        assert sources.evaluations
        assert len(check_folder(small)) >= 1
