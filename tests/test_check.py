"""`kompass check`: every rule finds its fault, says the line and the mend, and is silent on good data."""

import ast
import re
import shutil
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.load import REGISTERS
from generator.load.tree import Document
from generator.problems import Problem
from tests.support.checking import check_folder, check_lines
from tests.support.folders import ROOT, SMALL

EVALUATION = "evaluations/exempelby-2019.yml"
SETS = "question_sets.yml"
EXAMPLE = "examples/exempelby-motesbussen.yml"
ROLES = "role_models.yml"


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
            f"{EVALUATION}:1: error: municipality: text is needed, but 0182 without quotes is read as a number that "
            'loses its leading zero; write it in quotes: "0182" [type]',
            f'{EVALUATION}:1: error: no municipality has the code "0182"; write "9901" [municipality]',
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
            "decimals: 3 [type]",
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
            "only, without quotes, as in 18.4 [type]",
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
        "    score: -0.0\n",
        (
            "evaluations/exempelby-2019.yml:42: error: areas[2].score: the number is negative; figures of an evaluation are zero or more [negative]",
        ),
    ),
    Case(
        "value",
        EVALUATION,
        "    score: 18.4\n",
        "    score: 18.4000000\n",
        (
            "evaluations/exempelby-2019.yml:42: error: areas[2].score: the number has more than 6 digits; write it as it is printed [value]",
        ),
    ),
    Case(
        "unknown-key",
        "topics.yml",
        "{id: mal, name: Mål",
        "{id: mal, namn: Mål",
        (
            'topics.yml:3: error: the key "name" is missing; add a line "name: ..." here [missing-key]',
            'topics.yml:3: error: unknown key "namn"; did you mean "name"? [unknown-key]',
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
        "formula",
        EVALUATION,
        "text: Den gjordes i mars.",
        "text: Den gjordes; =1+1",
        (
            f"{EVALUATION}:17: error: introduction[1].text: a spreadsheet would read = as the beginning of a formula; "
            "begin with a word instead [formula]",
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
        (
            f"{EVALUATION}:48: warning: the figures fit, so there is nothing to explain; remove this entry, or correct the "
            "figures [discrepancy]",
        ),
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
        (
            "evaluations/exempelby-2019.yml:25: error: these questions are missing: 1.3; add them from the report's appendix [question]",
            "evaluations/exempelby-2019.yml:26: error: question 1.1 has the maximum 30 in question set T, not 60; compare with the report, or choose another question set [question-maximum]",
            "evaluations/exempelby-2019.yml:27: error: question 1.2 has the maximum 50 in question set T, not 40; compare with the report, or choose another question set [question-maximum]",
        ),
    ),
    Case(
        "question-set",
        EVALUATION,
        "question_set: S\n",
        "",
        (
            'evaluations/exempelby-2019.yml:17: error: the questions need a question set; add a line "question_set: ..." with one of S, T [question-set]',
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
            f"{EVALUATION}:48: warning: the figures fit, so there is nothing to explain; remove this entry, or correct the "
            "figures [discrepancy]",
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
            "comparability.yml:8: error: S 2.1 and T 2.1 are no questions of two sets with this concept; remove the pair [comparability]",
            'question_sets.yml:15: error: unknown concept "maal"; use one that stands in concepts.yml [concept]',
        ),
    ),
    Case(
        "concept",
        SETS,
        "concept: insyn}",
        "concept: mal}",
        (
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 1.2 and T 2.1 share this concept; say whether they are same, similar or none [comparability]",
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'question_sets.yml:10: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "demokrati"; choose another concept [concept]',
            'role_models.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "slug",
        "municipalities.yml",
        "slug: asele-by",
        "slug: aselby",
        (
            "evaluations/asele-by-2021.yml:3: error: the file holds Åsele*by 2021, so its name should be aselby-2021.yml; rename it [file-name]",
            "evaluations/asele-by-2022.yml:3: error: the file holds Åsele*by 2022, so its name should be aselby-2022.yml; rename it [file-name]",
            'municipalities.yml:3: error: the slug of Åsele*by is "asele-by", or "asele-by-9902" where two would collide [slug]',
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
        "value",
        "evaluations/asele-by-2021.yml",
        'added: "2026-03-14"',
        'added: "2026-02-30"',
        (
            "evaluations/asele-by-2021.yml:4: error: added: a day is written year-month-day in quotes, for example "
            '"2026-11-22" [value]',
        ),
    ),
    Case(
        "empty-evaluation",
        "evaluations/asele-by-2021.yml",
        "total: 546\n",
        "",
        (
            "evaluations/asele-by-2021.yml:1: warning: the evaluation has neither a total nor areas; add what the source "
            "gives [empty-evaluation]",
        ),
    ),
    Case(
        "municipality",
        "municipalities.yml",
        'code: "9902"',
        'code: "9901"',
        (
            'evaluations/asele-by-2021.yml:1: error: no municipality has the code "9902"; look up code and name in municipalities.yml [municipality]',
            'evaluations/asele-by-2022.yml:1: error: no municipality has the code "9902"; look up code and name in municipalities.yml [municipality]',
            'municipalities.yml:3: error: the code "9901" stands on line 2 too; each may be given once [municipality]',
            'role_models.yml:2: error: no municipality has the code "9902"; look it up in municipalities.yml [municipality]',
        ),
    ),
    Case(
        "unknown-key",
        EVALUATION,
        '{nr: "2.1", score: 18.4, max: 100, percent: 18}',
        '{nr: "2.1", score: 18,4, max: 100, percent: 18}',
        (
            "evaluations/exempelby-2019.yml:46: error: the comma before 4 splits a number in two; write a "
            "decimal point, as in 18.4 [unknown-key]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "month: 3",
        "month: 3.0",
        (
            "evaluations/exempelby-2019.yml:4: error: month: a whole number is needed, but 3.0 without quotes"
            " is a number; write it without quotes and decimals: 3 [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        'municipality: "9901"\nname: Exempelby',
        "municipality: 9902\nname: Exempelby",
        (
            "evaluations/exempelby-2019.yml:1: error: municipality: text is needed, but 9902 without quotes "
            'is a number; write it in quotes: "9902" [type]',
            'evaluations/exempelby-2019.yml:1: error: the code "9902" is that of Åsele*by, not Exempelby; '
            'write "9901" [municipality]',
            "evaluations/exempelby-2019.yml:3: error: the file holds Exempelby 2019, so its name should be "
            "asele-by-2019.yml; rename it [file-name]",
        ),
    ),
    Case(
        "points-above-maximum",
        EVALUATION,
        "    heading_score: 51\n",
        "    heading_score: 510\n",
        (
            "evaluations/exempelby-2019.yml:21: error: 510 points are more than the maximum 100; compare both"
            " with the report's appendix [points-above-maximum]",
            "evaluations/exempelby-2019.yml:56: warning: printed and other don't name the figure 510; write "
            "what the report prints [discrepancy]",
        ),
    ),
    Case(
        "points-above-maximum",
        "evaluations/asele-by-2021.yml",
        "total: 546",
        "total: 5460",
        (
            "evaluations/asele-by-2021.yml:8: error: 5460 points are more than the maximum 800; compare both "
            "with the report's appendix [points-above-maximum]",
        ),
    ),
    Case(
        "question-maximum",
        EVALUATION,
        "    score: 18.4\n    max: 100",
        "    score: 18.4\n    max: 101",
        (
            "evaluations/exempelby-2019.yml:43: error: the area styrning has the maximum 100 in question set "
            "S, not 101; compare with the report, or choose another question set [question-maximum]",
        ),
    ),
    Case(
        "discrepancy",
        EVALUATION,
        '    other: "51"',
        '    other: "52"',
        (
            "evaluations/exempelby-2019.yml:56: warning: printed and other don't name the figure 51; write "
            "what the report prints [discrepancy]",
        ),
    ),
    Case(
        "area",
        EVALUATION,
        "  - area: styrning\n    score: 18.4",
        "  - area: demokrati\n    score: 18.4",
        (
            "evaluations/exempelby-2019.yml:18: warning: these areas are missing: styrning; add them, if the "
            "report has them [area]",
            'evaluations/exempelby-2019.yml:41: error: the area "demokrati" stands on line 19 too; each may '
            "be given once [area]",
        ),
    ),
    Case(
        "area",
        "areas.yml",
        "slug: styrning",
        "slug: demokrati",
        (
            'areas.yml:3: error: the slug "demokrati" stands on line 2 too; each may be given once [area]',
            'concepts.yml:4: error: unknown area "styrning"; use one that stands in areas.yml [area]',
            'evaluations/asele-by-2022.yml:26: error: unknown area "styrning"; the areas are demokrati [area]',
            'evaluations/exempelby-2019.yml:41: error: unknown area "styrning"; the areas are demokrati [area]',
            'question_sets.yml:11: error: unknown area "styrning"; use one that stands in areas.yml [area]',
            'question_sets.yml:26: error: unknown area "styrning"; use one that stands in areas.yml [area]',
        ),
    ),
    Case(
        "concept",
        "concepts.yml",
        "id: insyn",
        "id: dialog",
        (
            'concepts.yml:3: error: the id "dialog" stands on line 2 too; each may be given once [concept]',
            'examples/exempelby-malkartan.yml:6: error: unknown concept "insyn"; use one that stands in concepts.yml [concept]',
            'question_sets.yml:10: error: unknown concept "insyn"; use one that stands in concepts.yml [concept]',
            'question_sets.yml:24: error: unknown concept "insyn"; use one that stands in concepts.yml [concept]',
            'role_models.yml:2: error: unknown concept "insyn"; use one that stands in concepts.yml [concept]',
        ),
    ),
    Case(
        "area",
        "concepts.yml",
        "name: Mål, area: styrning",
        "name: Mål, area: styre",
        (
            'concepts.yml:4: error: unknown area "styre"; use one that stands in areas.yml [area]',
            'question_sets.yml:15: error: the concept "mal" belongs to the area "styre" in concepts.yml, not to "styrning"; choose another concept [concept]',
            'question_sets.yml:30: error: the concept "mal" belongs to the area "styre" in concepts.yml, not to "styrning"; choose another concept [concept]',
        ),
    ),
    Case(
        "question-set",
        SETS,
        "  - name: S\n    description: En liten uppsättning.\n",
        "  - name: S\n    description: En till.\n    areas: []\n  - name: S\n    description: En liten uppsättning.\n",
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 2.1 and T 2.1 are no questions of two sets with this concept; remove the pair [comparability]",
            'evaluations/exempelby-2019.yml:19: error: question set S has no area "demokrati"; remove it, or choose another set [area]',
            'evaluations/exempelby-2019.yml:41: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            'question_sets.yml:5: error: the name "S" stands on line 2 too; each may be given once [question-set]',
        ),
    ),
    Case(
        "area",
        SETS,
        "      - area: styrning\n        nr: 2\n",
        "      - area: demokrati\n        nr: 2\n",
        (
            "evaluations/exempelby-2019.yml:25: error: these questions are missing: 2.1; add them from the report's appendix [question]",
            "evaluations/exempelby-2019.yml:26: error: question set S has no question 1.1 in this area; it has 2.1 [question]",
            "evaluations/exempelby-2019.yml:27: error: question set S has no question 1.2 in this area; it has 2.1 [question]",
            "evaluations/exempelby-2019.yml:36: error: the area has no question 1.1; it has 2.1 [question]",
            "evaluations/exempelby-2019.yml:40: error: the area has no question 1.1; it has 2.1 [question]",
            'evaluations/exempelby-2019.yml:41: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'examples/exempelby-motesbussen.yml:6: error: no question of the area "demokrati" in question set S has the concept "dialog"; look up the question in question_sets.yml [concept]',
            'question_sets.yml:11: error: the area "demokrati" stands on line 5 too; each may be given once [area]',
            'question_sets.yml:15: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "demokrati"; choose another concept [concept]',
            'role_models.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "area",
        SETS,
        "        nr: 2\n        name: Styrning",
        "        nr: 1\n        name: Styrning",
        (
            'question_sets.yml:12: error: the nr "1" stands on line 6 too; each may be given once [area]',
            'question_sets.yml:15: error: question 2.1 stands in area 1; its number must begin with "1." [question]',
        ),
    ),
    Case(
        "area",
        SETS,
        "      - area: styrning\n",
        "      - area: styre\n",
        (
            "evaluations/exempelby-2019.yml:18: warning: these areas are missing: styre; add them, if the report has them [area]",
            'evaluations/exempelby-2019.yml:41: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            'question_sets.yml:11: error: unknown area "styre"; use one that stands in areas.yml [area]',
            'question_sets.yml:15: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "styre"; choose another concept [concept]',
        ),
    ),
    Case(
        "question",
        SETS,
        '{nr: "1.2", label: Hur ges insyn?',
        '{nr: "1.1", label: Hur ges insyn?',
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:5: error: S 1.1 and T 1.2 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            "evaluations/exempelby-2019.yml:26: error: question 1.1 has the maximum 40 in question set S, not 60; compare with the report, or choose another question set [question-maximum]",
            "evaluations/exempelby-2019.yml:27: error: question set S has no question 1.2 in this area; it has 1.1, 1.1 [question]",
            'question_sets.yml:10: error: the nr "1.1" stands on line 9 too; each may be given once [question]',
        ),
    ),
    Case(
        "question",
        SETS,
        '{nr: "2.1", label: Finns mål?',
        '{nr: "3.1", label: Finns mål?',
        (
            "comparability.yml:8: error: S 2.1 and T 2.1 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 3.1 and T 2.1 share this concept; say whether they are same, similar or none [comparability]",
            "evaluations/exempelby-2019.yml:45: error: these questions are missing: 3.1; add them from the report's appendix [question]",
            "evaluations/exempelby-2019.yml:46: error: question set S has no question 2.1 in this area; it has 3.1 [question]",
            'question_sets.yml:15: error: question 3.1 stands in area 2; its number must begin with "2." [question]',
        ),
    ),
    Case(
        "topic",
        "topics.yml",
        "related: [mal]",
        "related: [moten]",
        ('topics.yml:2: error: "moten" is not another topic of this file; name one that is [topic]',),
    ),
    Case(
        "topic",
        "topics.yml",
        "synonyms: [medborgarmöte], related: [mal]}",
        "synonyms: [medborgarmöte], related: [mal]}\n  - {id: ny, name: Ny, description: Något., synonyms: [Medborgarmöte]}",
        (
            'topics.yml:3: error: no example has the topic "ny"; give it to one, or remove the topic [topic]',
            'topics.yml:3: error: the synonym "Medborgarmöte" leads to "moten" already; keep it at one of the topics [topic]',
        ),
    ),
    Case(
        "topic",
        "topics.yml",
        "{id: mal, name: Mål",
        "{id: moten, name: Mål",
        (
            'examples/exempelby-malkartan.yml:7: error: unknown topic "mal"; use one that stands in topics.yml [topic]',
            'role_models.yml:3: error: unknown topic "mal"; use one that stands in topics.yml [topic]',
            'topics.yml:2: error: "mal" is not another topic of this file; name one that is [topic]',
            'topics.yml:3: error: the id "moten" stands on line 2 too; each may be given once [topic]',
        ),
    ),
    Case(
        "file-name",
        EXAMPLE,
        "id: exempelby-motesbussen",
        "id: exempelby-bussen",
        (
            "examples/exempelby-motesbussen.yml:1: error: the file holds exempelby-bussen, so its name should be exempelby-bussen.yml; rename it [file-name]",
        ),
    ),
    Case(
        "duplicate-example",
        EXAMPLE,
        "id: exempelby-motesbussen",
        "id: exempelby-malkartan",
        (
            'examples/exempelby-motesbussen.yml:1: error: the id "exempelby-malkartan" stands in exempelby-malkartan.yml too; each may be given once [duplicate-example]',
        ),
    ),
    Case(
        "municipality",
        EXAMPLE,
        'municipality: "9901"',
        'municipality: "9902"',
        (
            'examples/exempelby-motesbussen.yml:3: error: the evaluation "exempelby-2019" is that of 9901, not 9902; correct one of them [municipality]',
        ),
    ),
    Case(
        "evaluation",
        EXAMPLE,
        "evaluation: exempelby-2019",
        "evaluation: exempelby-2018",
        (
            'examples/exempelby-motesbussen.yml:4: error: no evaluation has the id "exempelby-2018"; name a file of evaluations/, without .yml [evaluation]',
        ),
    ),
    Case(
        "area",
        EXAMPLE,
        "area: demokrati",
        "area: styre",
        (
            'examples/exempelby-motesbussen.yml:5: error: the evaluation has no area "styre"; name one of its areas [area]',
        ),
    ),
    Case(
        "place",
        EXAMPLE,
        "heading: Dialog *och* <insyn>",
        "heading: Dialog",
        (
            'examples/exempelby-motesbussen.yml:15: error: the area "demokrati" of exempelby-2019 has no heading "Dialog"; write one that stands there, or Styrkor or Förbättringsmöjligheter for a bullet of a column [place]',
        ),
    ),
    Case(
        "concept",
        EXAMPLE,
        "concept: dialog",
        "concept: mal",
        (
            'examples/exempelby-motesbussen.yml:6: error: no question of the area "demokrati" in question set S has the concept "mal"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "question",
        EXAMPLE,
        "concept: dialog",
        'concept: dialog\nquestion: "1.2"',
        (
            "examples/exempelby-motesbussen.yml:7: error: question 1.2 has not the concept dialog; it should be 1.1 [question]",
        ),
    ),
    Case(
        "question",
        SETS,
        "concept: insyn",
        "concept: dialog",
        (
            "comparability.yml:2: error: S 1.2 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'examples/exempelby-motesbussen.yml:6: error: several questions have this concept; add a line with one of them, question: "1.1" [question]',
            'role_models.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "topic",
        EXAMPLE,
        "topics: [moten]",
        "topics: [moter]",
        (
            'examples/exempelby-motesbussen.yml:7: error: unknown topic "moter"; use one that stands in topics.yml [topic]',
        ),
    ),
    Case(
        "topic",
        EXAMPLE,
        "topics: [moten]",
        "topics: [moten, moten]",
        ('examples/exempelby-motesbussen.yml:7: error: the topic "moten" is given twice; keep it once [topic]',),
    ),
    Case(
        "value",
        EXAMPLE,
        "https://www.example.org/bussen",
        "javascript:alert(1)",
        (
            "examples/exempelby-motesbussen.yml:19: error: follow_up[1].address: an address begins with https:// and holds no spaces or quotes; copy it from the browser's address field [value]",
        ),
    ),
    Case(
        "value",
        EXAMPLE,
        "basis: explicit",
        "basis: maybe",
        (
            "examples/exempelby-motesbussen.yml:8: error: basis: only these words may stand here: 'explicit', 'noted' [value]",
        ),
    ),
    Case(
        "missing-key",
        EXAMPLE,
        "why: Rapporten lyfter fram bussen som ett gott exempel.\n",
        "",
        (
            'examples/exempelby-motesbussen.yml:1: error: the key "why" is missing; add a line "why: ..." here [missing-key]',
        ),
    ),
    Case(
        "type",
        EXAMPLE,
        "topics: [moten]",
        "topics: moten",
        (
            'examples/exempelby-motesbussen.yml:7: error: topics: a list is needed, but "moten" is text; start each item on a line of its own with a dash [type]',
        ),
    ),
    Case(
        "value",
        EXAMPLE,
        "topics: [moten]",
        "topics: []",
        ("examples/exempelby-motesbussen.yml:7: error: topics: the list is too short; it needs at least 1 [value]",),
    ),
    Case(
        "role-model",
        ROLES,
        'points_to: "9902", subject',
        "subject",
        (
            "role_models.yml:2: error: give points_to with the code of a municipality, or name for what is none, but not both [role-model]",
        ),
    ),
    Case(
        "role-model",
        ROLES,
        'points_to: "9902"',
        'points_to: "9901"',
        (
            "role_models.yml:2: error: the role model is the evaluated municipality itself; write it as a good example instead [role-model]",
        ),
    ),
    Case(
        "municipality",
        ROLES,
        'points_to: "9902"',
        'points_to: "9903"',
        (
            'role_models.yml:2: error: no municipality has the code "9903"; look it up in municipalities.yml [municipality]',
        ),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "  - concept: insyn\n    same:\n      - [S 1.2, T 1.2]\n",
        "",
        (
            'comparability.yml:1: error: the concept "insyn" has questions of several sets, but no entry judges them; add one [comparability]',
        ),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "concept: insyn",
        "concept: dialog",
        (
            'comparability.yml:1: error: the concept "insyn" has questions of several sets, but no entry judges them; add one [comparability]',
            "comparability.yml:5: error: S 1.1 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            'comparability.yml:5: error: the concept "dialog" stands on line 2 too; each may be given once [comparability]',
        ),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "- [S 1.2, T 1.2]",
        "- [S 1.2, T 1.2]\n      - [T 1.2, S 1.2]",
        ("comparability.yml:5: error: T 1.2 and S 1.2 are judged twice; keep one of the judgements [comparability]",),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "first: [S 1.1], second",
        "first: [S 1.9], second",
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:2: error: S 1.9 and T 1.1 are no questions of two sets with this concept; remove the pair [comparability]",
        ),
    ),
    Case(
        "value",
        "comparability.yml",
        "[S 1.2, T 1.2]",
        "[S1.2, T 1.2]",
        (
            "comparability.yml:7: error: comparability[2].same[1]: the list is too short; it needs at least 2 [value]",
            "comparability.yml:7: error: comparability[2].same[1][1]: a question is named by its set and its number, for example A 5.2 [value]",
        ),
    ),
    Case(
        "question",
        "evaluations/asele-by-2022.yml",
        'question: "1.3"',
        'question: "2.1"',
        ("evaluations/asele-by-2022.yml:24: error: the area has no question 2.1; it has 1.1, 1.2, 1.3 [question]",),
    ),
    Case(
        "topic",
        "evaluations/asele-by-2022.yml",
        'question: "1.1", topics: [moten]',
        'question: "1.1", topics: [moter]',
        ('evaluations/asele-by-2022.yml:22: error: unknown topic "moter"; use one that stands in topics.yml [topic]',),
    ),
    Case(
        "concept",
        "concepts.yml",
        "  - {id: val,",
        "  - {id: valen, name: Valen, area: demokrati}\n  - {id: val,",
        (
            'concepts.yml:5: warning: no question has the concept "valen"; use it in question_sets.yml or remove it [concept]',
        ),
    ),
    Case(
        "area",
        "evaluations/asele-by-2022.yml",
        '  - area: styrning\n    score: 40\n    max: 100\n    percent: 40\n    questions:\n      - {nr: "2.1", score: 40, max: 100, percent: 40}\n',
        "",
        (
            "evaluations/asele-by-2022.yml:9: warning: these areas are missing: styrning; add them, if the report has them [area]",
        ),
    ),
    Case(
        "question-set",
        "evaluations/asele-by-2022.yml",
        "question_set: T",
        "question_set: X",
        (
            'evaluations/asele-by-2022.yml:4: error: unknown question set "X"; those in question_sets.yml are S, T [question-set]',
        ),
    ),
    Case(
        "value",
        "evaluations/asele-by-2022.yml",
        "question_set: T",
        "question_set: set T",
        (
            "evaluations/asele-by-2022.yml:4: error: question_set: a question set is named by one capital letter, for example A [value]",
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
        f'{EVALUATION}:26: error: areas[1].questions[1].score: a number is needed, but "30" is text; write it without '
        "quotes and with a decimal point: 30 [type]",
        f"{EVALUATION}:26: error: question 1.1 has the maximum 60 in question set S, not 61; compare with the report, or "
        "choose another question set [question-maximum]",
        f'{EVALUATION}:27: error: the key "score" is missing; add a line "score: ..." here [missing-key]',
        "evaluations/zz.yaml:1: error: only files that end in .yml belong in this folder; rename it or move it away "
        "[file-name]",
        "exempelby-2020.yml:1: error: nothing reads this; an evaluation lies in evaluations/, a good example in "
        "examples/, and the registers have fixed names [file-name]",
    ]


def test_what_editors_leave_is_not_a_fault(small: Path) -> None:
    """Swap files, backups and what systems hide stop nobody."""
    for name in (".exempelby-2019.yml.swp", "exempelby-2019.yml~", "#exempelby-2019.yml#", ".DS_Store"):
        (small / "evaluations" / name).write_bytes(b"\x00")
        (small / name).write_bytes(b"\x00")
    assert check_lines(small) == []


def test_no_evaluation_at_all(small: Path) -> None:
    """A site without any evaluation is not what anybody meant."""
    for path in (small / "evaluations").iterdir():
        path.unlink()
    assert check_lines(small) == [
        "evaluations:1: error: no evaluation lies here; write the first one, as CONTRIBUTING.md tells [file-name]"
    ]


def test_a_name_is_the_same_however_its_letters_are_stored(real: Path) -> None:
    """Some systems store å, ä and ö as two characters; the name is the same."""
    path = real / "evaluations" / "nassjo-2019.yml"
    path.write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert check_lines(real) == []


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


def lines_that_tell(folder: Path) -> set[tuple[str, int]]:
    """Return the places in the rules where a problem is made, as file name and line."""
    return {
        (path.name, node.lineno)
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "problem"
    }


def test_every_branch_of_every_rule_has_a_broken_fixture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, real: Path
) -> None:
    """Each place where a rule tells of a fault is reached by one of the fixtures above."""
    reached: set[tuple[str, int]] = set()
    tell = Document.problem

    def note(self: Document, *arguments: Any, **more: Any) -> Problem:
        frame = sys._getframe(1)
        reached.add((Path(frame.f_code.co_filename).name, frame.f_lineno))
        return tell(self, *arguments, **more)

    monkeypatch.setattr(Document, "problem", note)
    for number, case in enumerate(CASES):
        folder = tmp_path / str(number)
        shutil.copytree(SMALL, folder)
        case.break_data(folder)
        check_folder(folder)
    test_a_printed_total_must_be_the_sum(real)
    double = tmp_path / "double"
    shutil.copytree(SMALL, double)
    test_two_evaluations_of_one_year(double)
    expected = lines_that_tell(ROOT / "generator" / "rules")
    assert len(expected) > 20
    assert {place for place in expected if place not in reached} == set()


def test_every_rule_is_in_the_contributing_guide() -> None:
    """CONTRIBUTING.md lists every rule that a message can end with."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for rule in {case.rule for case in CASES} | {"duplicate-evaluation", "total-sum"}:
        assert f"`{rule}`" in guide


@pytest.mark.parametrize("name", REGISTERS)
def test_rules_judge_nothing_by_a_register_that_is_not_there(small: Path, name: str) -> None:
    """Without one register the missing file is the one fault; nothing follows from it."""
    (small / name).unlink()
    assert check_lines(small) == [
        f"{name}:1: error: the file can't be read (No such file or directory); check that it is there [unreadable]"
    ]


@pytest.mark.parametrize("name", REGISTERS)
def test_rules_judge_nothing_by_a_register_with_a_faulty_entry(small: Path, name: str) -> None:
    """An entry that can't be read is told; what points to it isn't a second fault."""
    path = small / name
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(name|term|heading|label|first): [^,\n]+,", "", text, count=1), encoding="utf-8")
    lines = check_lines(small)
    assert [line.rpartition("[")[2] for line in lines] == ["missing-key]"]
