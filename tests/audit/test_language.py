"""The words: complete by the report's headings and columns, each in its place, and plain Swedish."""

import re
from collections.abc import Iterator
from itertools import groupby

import pytest

from generator.analysis import count_bullets, find_terms, index_terms, texts_of_area
from generator.model import Collection, Evaluation
from generator.rules.readability import lix, sentences, words
from tests.audit.named import SECOND_READING, WHOLE
from tests.audit.test_data import areas_of_reports, read_second, read_table

STRENGTHS = {"tranemo-2015": 47, "vannas-2016": 48, "olofstrom-2017": 31, "nassjo-2019": 54, "tomelilla-2020": 53}
IMPROVEMENTS = {"tranemo-2015": 33, "vannas-2016": 38, "olofstrom-2017": 28, "nassjo-2019": 29, "tomelilla-2020": 42}
# Reports that have one running summary for each area, which is divided by subject.
RUNNING = ("vannas-2016", "olofstrom-2017")
LONGEST_SENTENCE = 25


@pytest.fixture(params=WHOLE)
def evaluation(request: pytest.FixtureRequest, named: Collection) -> Evaluation:
    """Return each of the five evaluations that are whole."""
    return named.evaluations[request.param]


def texts_of(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """Yield every text of an evaluation with its place."""
    for entry in (*evaluation.introduction, *evaluation.closing):
        yield entry.heading, entry.text
    for area in evaluation.areas:
        for paragraph in area.summary:
            yield f"{area.slug}, {paragraph.heading}", paragraph.text
        for key, statements in (("strength", area.strengths), ("improvement", area.improvements)):
            for statement in statements:
                yield f"{area.slug}, {key} {statement.nr}", statement.text


def test_every_bullet_of_the_two_columns(named: Collection) -> None:
    """233 strengths and 170 improvements, per report and per area as a second reader counted them."""
    areas = areas_of_reports(named)
    found = {
        place: (count_bullets(area.strengths), count_bullets(area.improvements)) for place, (_, area) in areas.items()
    }
    counted = {
        (key, int(nr)): (int(strengths), int(improvements))
        for key, nr, strengths, improvements in read_second("counts.tsv")
    }
    assert found == counted
    for key in WHOLE:
        assert sum(strengths for (owner, _), (strengths, _) in found.items() if owner == key) == STRENGTHS[key]
        assert sum(improvements for (owner, _), (_, improvements) in found.items() if owner == key) == IMPROVEMENTS[key]
    assert sum(STRENGTHS.values()) == 233
    assert sum(IMPROVEMENTS.values()) == 170


def test_statements_csv_holds_every_bullet(named: Collection) -> None:
    """The file has at least the 233 and 170 items, each with area, kind and number."""
    rows = read_table(named, "statements.csv")
    places = {(row["municipality_code"], row["year"], row["area"], row["kind"], row["nr"]) for row in rows}
    assert sum(place[3] == "strength" for place in places) == 233
    assert sum(place[3] == "improvement" for place in places) == 170
    assert all(row["text"] for row in rows)


def test_every_heading_of_the_reports_in_order(named: Collection) -> None:
    """Each area has text under every heading that the report's text has there, in the report's order."""
    areas = areas_of_reports(named)
    expected: dict[tuple[str, int], list[str]] = {}
    for key, nr, heading in read_second("headings.tsv"):
        expected.setdefault((key, int(nr)), []).append(heading)
    found = {
        place: [heading for heading, _ in groupby(entry.heading for entry in area.summary)]
        for place, (_, area) in areas.items()
    }
    assert found == expected


def test_a_running_summary_is_divided_by_subject(named: Collection) -> None:
    """Where the report has one text on an area, each paragraph of ours says what it is about."""
    for evaluation in named.evaluations.values():
        if evaluation.id in RUNNING:
            for area in evaluation.areas:
                divided = [entry for entry in area.summary if entry.heading == "Sammanfattning"]
                assert len(divided) > 1
                assert all(entry.subject for entry in divided)


def test_a_paragraph_has_one_to_four_sentences(evaluation: Evaluation) -> None:
    """There are no walls of text."""
    paragraphs = [
        *evaluation.introduction,
        *evaluation.closing,
        *(entry for area in evaluation.areas for entry in area.summary),
    ]
    long = [entry.text for entry in paragraphs if len(sentences(entry.text)) > 4]
    assert long == []


def test_the_language_is_plain(evaluation: Evaluation) -> None:
    """LIX under 45 for the evaluation and 48 for each area, and no sentence over 25 words."""
    texts = dict(enumerate(texts_of(evaluation)))
    long = [
        place
        for place, text in texts.values()
        for sentence in sentences(text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]
    assert long == []
    assert lix([text for _, text in texts.values()]) < 45
    for area in evaluation.areas:
        assert lix(list(texts_of_area(area))) < 48, area.slug


def test_the_municipality_is_never_we_or_you(evaluation: Evaluation) -> None:
    """We write about the municipality, not to it and not in its name; quotations stay as they are."""
    spoken = [
        (place, text)
        for place, text in texts_of(evaluation)
        if re.search(r"\b(vi|ni|vår|våra|vårt|er|ert|era|oss)\b", re.sub(r"”[^”]*”", "", text), re.IGNORECASE)
    ]
    assert spoken == []


def test_typography(evaluation: Evaluation) -> None:
    """Swedish quotation marks, whole sentences, no markup, no double spaces, percent in words."""
    for place, text in texts_of(evaluation):
        assert not re.search(r"[\"“„<>*_|]|%|\.\.\.|[a-zåäö] - [a-zåäö]", text), (place, text)
        assert re.search(r"[.!?…][”)]?$", text), (place, text)
        assert text.count("”") % 2 == 0, (place, text)


def test_questions_stay_questions(named: Collection) -> None:
    """What evaluators ask in a bullet is a question in ours, too."""
    asked = {
        (evaluation.id, area.slug, statement.nr)
        for evaluation in named.evaluations.values()
        for area in evaluation.areas
        for statement in area.improvements
        if statement.text.endswith("?")
    }
    assert {("nassjo-2019", "demokrati", 2), ("nassjo-2019", "ledarskap", 1), ("nassjo-2019", "styrning", 5)} <= asked


def test_every_term_of_the_glossary_is_used(named: Collection) -> None:
    """The glossary explains words that readers meet, and nothing else; its explanations are plain too."""
    texts = tuple(text for evaluation in named.evaluations.values() for _, text in texts_of(evaluation))
    assert find_terms(texts, index_terms(named.glossary)) == named.glossary
    assert len(named.glossary) >= 90
    for term in named.glossary:
        assert max(len(words(sentence)) for sentence in sentences(term.explanation)) <= LONGEST_SENTENCE


def test_the_second_reading_is_there() -> None:
    """Without its files the tests above would prove nothing."""
    assert {path.name for path in SECOND_READING.glob("*.tsv")} == {
        "areas.tsv",
        "counts.tsv",
        "headings.tsv",
        "judgements.tsv",
        "marks.tsv",
        "public_figures.tsv",
        "public_known.tsv",
        "public_references.tsv",
        "questions.tsv",
    }
