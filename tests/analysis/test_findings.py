"""`generator.analysis.findings`: what pages ask of the whole collection is answered from that collection."""

from generator.analysis import build_findings, build_lessons, find_helped, find_standing, find_terms, related_examples
from generator.model import Collection


def test_each_index_is_of_the_collection(several: Collection) -> None:
    """Examples, lessons, peers and the glossary answer with the collection's own."""
    findings = build_findings(several)
    by_id = {entry.id: entry for entry in several.examples}
    related = related_examples(findings.examples, by_id["exempelby-malkartan"])
    assert "olanda-ateljen" in [entry.id for entry in related]
    assert find_helped(findings.examples, by_id["exempelby-motesbussen"]).count > 0
    assert [term.term for term in find_terms(("Kommunens mötesplats.",), findings.terms)] == ["möte"]
    evaluation = several.evaluations["asele-by-2022"]
    area = evaluation.areas[0]
    standing = find_standing(several, findings.peers, evaluation=evaluation, area=area)
    assert [entry.evaluation.id for entry in standing.same_questions] == ["olanda-2020"]
    lessons = build_lessons(findings.lessons, evaluation=evaluation, area=area)
    assert [statement.text for lesson in lessons for statement in lesson.improvements]


def test_others_are_those_with_the_same_questions(several: Collection, grown: Collection) -> None:
    """Never the evaluation itself, and none if its questions are unknown; then there is no mean either."""
    findings = build_findings(several)
    others = {key: [other.id for other in findings.others_for(entry)] for key, entry in several.evaluations.items()}
    assert others == {
        "exempelby-2019": [],
        "asele-by-2021": [],
        "asele-by-2022": ["olanda-2020"],
        "olanda-2010": ["olanda-2014"],
        "olanda-2014": ["olanda-2010"],
        "olanda-2020": ["asele-by-2022"],
    }
    assert findings.means_for(several.evaluations["asele-by-2021"]) is None
    assert findings.means_for(several.evaluations["exempelby-2019"]) is not None
    again = build_findings(grown)
    assert [entry.id for entry in again.others_for(grown.evaluations["exempelby-2020"])] == ["exempelby-2019"]
