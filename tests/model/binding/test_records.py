"""`generator.model.binding.records`: the collection and its indexes, each in a known order."""

from collections.abc import Iterable

from generator.model import Collection, CorrectedKind, Verdict


def ids(entries: Iterable[object]) -> list[str]:
    """Return the ids of examples or evaluations."""
    return [str(getattr(entry, "id")) for entry in entries]  # noqa: B009 - either kind


def test_evaluations_are_by_code_and_year(several: Collection) -> None:
    """Those of a municipality are oldest first; the municipalities that have any are in the order of their codes."""
    assert [*several.evaluations] == [
        "exempelby-2019",
        "asele-by-2021",
        "asele-by-2022",
        "olanda-2010",
        "olanda-2014",
        "olanda-2020",
    ]
    assert [entry.code for entry in several.evaluated] == ["9901", "9902", "9903"]
    olanda = several.municipalities["9903"]
    assert ids(several.evaluations_of(olanda)) == ["olanda-2010", "olanda-2014", "olanda-2020"]
    assert several.evaluations_of(several.municipalities["9906"]) == ()


def test_every_index_keeps_the_order(several: Collection) -> None:
    """Examples by id, role models by file and place, answers and improvements by evaluation and question."""
    assert ids(several.examples) == ["exempelby-malkartan", "exempelby-motesbussen", "olanda-appen", "olanda-ateljen"]
    assert ids(several.examples_by_topic["mal"]) == ["exempelby-malkartan", "olanda-ateljen"]
    assert {area: ids(entries) for area, entries in several.examples_by_area.items()} == {
        "demokrati": ids(several.examples)
    }
    assert ids(several.examples_by_evaluation["olanda-2014"]) == ["olanda-ateljen"]
    subjects = ["Hur möten visas", "Hur mål sätts", "Hur val sköts", "Hur chefer möter personalen"]
    assert [entry.subject for entry in several.role_models] == subjects
    assert {code: [entry.subject for entry in found] for code, found in several.role_models_by_target.items()} == {
        "9902": [subjects[0], subjects[3]],
        "9901": [subjects[2]],
    }
    assert [entry.subject for entry in several.role_models_by_topic["mal"]] == [subjects[1], subjects[2]]
    assert [entry.subject for entry in several.role_models_by_area["arbetsgivare"]] == [subjects[3]]
    assert [entry.subject for entry in several.role_models_by_evaluation["olanda-2014"]] == subjects[2:]
    answers = several.answers_by_question["T 1.2"]
    assert [(entry.evaluation.id, entry.area.slug, entry.score.nr) for entry in answers] == [
        ("asele-by-2022", "demokrati", "1.2"),
        ("olanda-2020", "demokrati", "1.2"),
    ]
    found = several.improvements_by_concept["insyn"]
    assert [(entry.evaluation.id, entry.statement.anchor) for entry in found] == [
        ("olanda-2014", "forbattring-1"),
        ("olanda-2014", "forbattring-2"),
    ]


def test_what_is_known_and_measured_is_found_by_key(several: Collection) -> None:
    """Known evaluations by municipality, yardsticks by version; a yardstick whose version isn't known is in no list."""
    assert {code: [entry.year for entry in found] for code, found in several.known_by_municipality.items()} == {
        "9901": [2015],
        "9902": [None],
        "9905": [2009],
    }
    assert {version.value: ids(found) for version, found in several.yardsticks_by_version.items()} == {
        "2016": ["exempel-2020"]
    }
    assert ids(several.yardsticks) == ["exempel-2020", "exempel-median"]


def test_a_source_is_listed_once_without_a_place_in_it(several: Collection) -> None:
    """The yearbook page belongs to one evaluation; the news item is listed once though a median is from it, too."""
    assert several.evaluations["olanda-2010"].source.place == "sidan 12"
    assert several.sources["arsbok-2010"].place is None
    assert [*several.sources][:2] == ["analys-av-exempelby", "asele-by-nyhet"]
    assert len(several.sources) == 8
    assert not several.sources_by_county


def test_questions_are_judged_from_either_side(several: Collection) -> None:
    """With the given reason, in whichever order the two are asked about."""
    for first, second in (("T 1.3", "U 2.1"), ("U 2.1", "T 1.3")):
        judgement = several.judge(first, second)
        assert judgement is not None
        assert judgement.verdict is Verdict.SIMILAR
        assert judgement.why == "Båda gäller val, men bara den äldre hur många som röstar."
    assert several.judge("T 1.3", "S 1.1") is None
    assert several.judge("T 1.3", "T 1.3") is not None
    assert several.questions["U 2.1"].label == "Hur många röstar?"


def test_an_example_has_all_that_its_file_says(several: Collection) -> None:
    """It also has its question with the points, by the concept; a role model that isn't a municipality has a name."""
    record = next(entry for entry in several.records.examples if entry.id == "exempelby-motesbussen")
    example = next(entry for entry in several.examples if entry.id == record.id)
    for name in ("title", "basis", "basis_text", "summary", "what", "why", "not_said", "heading", "words", "follow_up"):
        assert getattr(example, name) == getattr(record, name), name
    assert (example.address, example.evaluation.id, example.area.slug) == (
        "exempel/exempelby-motesbussen/",
        "exempelby-2019",
        "demokrati",
    )
    assert (example.concept.id, [topic.id for topic in example.topics]) == ("dialog", ["moten"])
    assert example.question is several.questions["S 1.1"]
    assert example.score is not None
    assert example.score.nr == "1.1"
    assert [entry.name for entry in several.role_models] == ["Åsele*by", "Nätverket *Mål*", "Exempelby", "Åsele*by"]


def test_a_correction_is_found_by_what_it_is_about(several: Collection) -> None:
    """By kind and id, with the title and address of what was corrected; nothing else has corrections."""
    found = {key: [entry.id for entry in entries] for key, entries in several.corrections_by_about.items()}
    assert found == {
        (CorrectedKind.EVALUATION, "exempelby-2019"): ["exempelby-2019-styrka"],
        (CorrectedKind.EXAMPLE, "exempelby-motesbussen"): ["exempelby-motesbussen-ar"],
    }
    assert [(entry.title, entry.address) for entry in several.corrections] == [
        ("Exempelby 2019", "kommuner/exempelby/2019/"),
        ("Mötesbussen <b>Dialog</b>", "exempel/exempelby-motesbussen/"),
    ]


def test_registers_are_found_by_their_keys(several: Collection) -> None:
    """Topics and concepts by id, areas by slug in the order of the register, question sets by name, terms in order."""
    assert {key: entry.id for key, entry in several.topics.items()} == {"moten": "moten", "mal": "mal"}
    assert all(entry.id == key for key, entry in several.concepts.items())
    assert [*several.areas][:2] == ["demokrati", "styrning"]
    assert {key: entry.name for key, entry in several.question_sets.items()} == {"S": "S", "T": "T", "U": "U"}
    assert [entry.term for entry in several.glossary] == ["möte", "APT (arbetsplatsträff)", "Dialog med medborgare"]
    assert all(question.reference == key for key, question in several.questions.items())
