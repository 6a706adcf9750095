"""Faults as an editor reads them, in Swedish: where it is, in the report's words, what the file has, and what to write."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.messages import Language
from generator.problems import format_text
from tests.support.broken import EVALUATION, EXAMPLE, ROLES
from tests.support.checking import check_folder
from tests.support.folders import SMALL

ADDRESS = "https://www.example.org/bussen"
FIELDS = [
    # what the file has, what an editor writes instead, and the whole message
    (EVALUATION, 'municipality: "9901"', "municipality: ”9901”", '1: fel: municipality: bara raka citattecken räknas som citattecken; skriv "9901" [value]'),
    (EVALUATION, 'municipality: "9901"', 'municipality: "990"', '1: fel: municipality: här står 990; en kommunkod har fyra siffror inom citattecken, till exempel "0682" [value]'),
    (EVALUATION, 'municipality: "9901"', 'municipality: "9902"', '1: fel: koden 9902 är Åsele*by, inte Exempelby; skriv "9901" [municipality]'),
    (EVALUATION, "name: Exempelby", "name: Exemplby", "2: fel: koden 9901 är Exempelby, inte Exemplby; skriv name: Exempelby, eller rätta koden [municipality]"),
    (EVALUATION, "year: 2019", "year: ”2019”", "3: fel: year: ” läses som en del av värdet; skriv 2019 utan det [value]"),
    (EVALUATION, "year: 2019", "year: 2099", "3: fel: året 2099 ligger i framtiden; skriv året då utvärderingen gjordes [date]"),
    (EVALUATION, "month: 3", "month: mars", "4: fel: month: här behövs ett heltal, men ”mars” är text; skriv bara siffror, utan citattecken, som i 3 [type]"),
    (EVALUATION, "occasion: first", "occasion: ”first”", '6: fel: occasion: bara raka citattecken räknas som citattecken; skriv "first" [value]'),
    (EVALUATION, "interviews:", "intervjuer:", "7: fel: okänd nyckel intervjuer; menar du interviews? [unknown-key]"),
    (EVALUATION, "area: demokrati", "area: Demokrati", "20: fel: område Demokrati: okänt område Demokrati; skriv demokrati, eller ett annat av demokrati, styrning [area]"),
    (EVALUATION, "area: styrning", "area: Ekonomi", "42: fel: område Ekonomi: okänt område Ekonomi; områdena är demokrati, styrning [area]"),
    (EVALUATION, "    score: 18.4\n", "    score: 18,4\n", "43: fel: område styrning, score: här behövs ett tal, men ”18,4” är text; skriv det utan citattecken och med decimalpunkt: 18.4 [type]"),
    (EVALUATION, '{nr: "1.1", score: 30', '{nr: "1.1", score: 300', "27: fel: område demokrati, fråga 1.1: 300 poäng är mer än högsta poängen 60; jämför båda med rapportens bilaga [points-above-maximum]"),
    (EVALUATION, '{nr: "1.1", score: 30', '{nr: "1.1", score:30', "27: fel: område demokrati, fråga 1.1: ett mellanslag saknas efter kolon; skriv score: 30 [unknown-key]"),
    (EVALUATION, '{nr: "1.1"', '{nr: "1.9"', "27: fel: område demokrati, fråga 1.9: frågeuppsättning S har ingen fråga 1.9 i det här området; den har 1.1, 1.2 [question]"),
    (EVALUATION, "{name: Anna Exempel", "{namn: Anna Exempel", "9: fel: utvärderare nummer 1: okänd nyckel namn; menar du name? [unknown-key]"),
    (EXAMPLE, "what:\n  - Bussen", "what:\n  – Bussen", "11: fel: what: här behövs en lista, men ”– Bussen stannar på 12 platser. - Pol...” är text; skriv - i stället för – [type]"),
    (EVALUATION, "month: 3\n", "month: 3\nheading: 3\n", "5: fel: nyckeln heading hör inte hemma här; se på indraget, nycklarna här är municipality, name, year, month, question_set, version, version_known_by, occasion, interviews, evaluators, report, sources, added, total, total_source, lowest_area, highest_area, notes, introduction, only_some_areas, areas, closing, discrepancies [unknown-key]"),
    (EXAMPLE, "evaluation: exempelby-2019", "evaluation: Exempelby 2019", "4: fel: evaluation: här står Exempelby 2019; här får bara a–z, 0–9 och enkla bindestreck stå; skriv exempelby-2019 [value]"),
    (EXAMPLE, "area: demokrati", "area: Demokratí", "5: fel: okänt område Demokratí; skriv demokrati, eller ett annat av demokrati, styrning [area]"),
    (EXAMPLE, ADDRESS, "www.example.org/bussen", f"19: fel: uppföljning nummer 1, address: här står www.example.org/bussen; en adress börjar med https://; skriv {ADDRESS} [value]"),
    (EXAMPLE, ADDRESS, "http//www.example.org/bussen", f"19: fel: uppföljning nummer 1, address: här står http//www.example.org/bussen; en adress börjar med https://; skriv {ADDRESS} [value]"),
    (EXAMPLE, ADDRESS, f"<{ADDRESS}>", f"19: fel: uppföljning nummer 1, address: här står <{ADDRESS}>; adressen har tecken runt sig; skriv {ADDRESS} [value]"),
    (EXAMPLE, ADDRESS, f"{ADDRESS}/åk", f"19: fel: uppföljning nummer 1, address: här står {ADDRESS}/åk; bokstäver som å och tecken som | skrivs med kod i en adress; skriv {ADDRESS}/%C3%A5k [value]"),
    (EXAMPLE, ADDRESS, "se kommunens webb", "19: fel: uppföljning nummer 1, address: här står se kommunens webb; en adress har inga mellanslag; skriv bara adressen, och bara en [value]"),
    (EVALUATION, 'municipality: "9901"', 'kommun: "9901"', "1: fel: okänd nyckel kommun; menar du municipality? [unknown-key]"),
    (EVALUATION, "name: Exempelby", "ort: Exempelby", "2: fel: okänd nyckel ort; menar du name? [unknown-key]"),
    (EVALUATION, "name: Exempelby", "name:", "2: fel: name: här behövs en text, men här står inget; skriv det som rapporten säger [type]"),
    (EVALUATION, "year: 2019", "year: mars 2019", "3: fel: year: här behövs ett heltal, men ”mars 2019” är text; skriv bara talet: 2019 [type]"),
    (EVALUATION, "year: 2019", "year: tjugo", "3: fel: year: här behövs ett heltal, men ”tjugo” är text; skriv bara siffror, utan citattecken, som i 2019 [type]"),
    (EVALUATION, "year: 2019", "year: 2019.", "3: fel: year: här behövs ett heltal, men 2019. utan citattecken läses som ett annat tal; skriv det utan citattecken och decimaler: 2019 [type]"),
    (EVALUATION, "occasion: first", "occasion: första", "6: fel: occasion: här står första; här får bara dessa ord stå: first (första gången), second (andra gången), third (tredje gången), fourth (fjärde gången), later (en senare gång); skriv first [value]"),
    (EVALUATION, "occasion: first", "occasion: 1", "6: fel: occasion: här står 1; här får bara dessa ord stå: first (första gången), second (andra gången), third (tredje gången), fourth (fjärde gången), later (en senare gång) [value]"),
    (EVALUATION, "interviews: ca 10 personer", "interviews: #30", '7: fel: en text får inte börja med # utan citattecken; skriv "#30" [comment]'),
    (EVALUATION, "  - {name: Anna Exempel, organisation: SKL}", "  - {name: Anna Exempel, organisation: SKL, Stockholm}", "9: fel: utvärderare nummer 1: kommat före ”Stockholm” avslutar texten; sätt hela texten inom citattecken [unknown-key]"),
    (EVALUATION, "  - {name: Bo Exempel, organisation: Exempelby kommun}", "  - Bo Exempel", "10: fel: utvärderare nummer 2: här behövs en grupp av nycklar och värden, men ”Bo Exempel” är text; skriv nycklarna med var sitt värde: name: …, organisation: … [type]"),
    (EVALUATION, "    score: 18.4\n", "    score: 18,4 poäng\n", "43: fel: område styrning, score: här behövs ett tal, men ”18,4 poäng” är text; skriv bara talet: 18.4 [type]"),
    (EVALUATION, "    score: 18.4\n", "    score: 18,4 av 100\n", "43: fel: område styrning, score: här behövs ett tal, men ”18,4 av 100” är text; skriv bara talet: 18.4 [type]"),
    (EVALUATION, "    score: 18.4\n", "    poäng: 18.4\n", "43: fel: område styrning: okänd nyckel poäng; menar du score? [unknown-key]"),
    (EVALUATION, "area: styrning", "area: 2", '42: fel: område 2, area: här behövs en text, men 2 utan citattecken är ett tal; skriv ett av orden i areas.yml, till exempel demokrati [type]'),
    (EVALUATION, '{nr: "1.1", score', '{nr "1.1", score', '27: fel: område demokrati, fråga nummer 1: ett kolon saknas efter nr; skriv nr: "1.1" [unknown-key]'),
    (EXAMPLE, "basis: explicit", "basis: Explicit", "8: fel: basis: här står Explicit; här får bara dessa ord stå: explicit (utvärderarna kallar det ett gott exempel), noted (utvärderarna beskriver det bara); skriv explicit [value]"),
    (EXAMPLE, "evaluation: exempelby-2019", "evaluation: exempelby-2019.yml", "4: fel: evaluation: här står exempelby-2019.yml; här får bara a–z, 0–9 och enkla bindestreck stå; skriv exempelby-2019 [value]"),
    (EXAMPLE, "what:\n  - Bussen", "what:\n  -Bussen", "11: fel: what: här behövs en lista, men ”-Bussen stannar på 12 platser. - Poli...” är text; skriv - Bussen stannar på 12 platser. - Polit... [type]"),
    (EXAMPLE, "what:\n  - Bussen", "what:\n  1. Bussen", "11: fel: what: här behövs en lista, men ”1. Bussen stannar på 12 platser. - Po...” är text; skriv - Bussen stannar på 12 platser. - Polit... [type]"),
    (EXAMPLE, "why: ", "varför: ", "13: fel: okänd nyckel varför; menar du why? [unknown-key]"),
    (EXAMPLE, "topics: [moten]", "topics: [Möte]", "7: fel: ämne nummer 1: okänt ämne Möte; skriv moten, eller ett annat som finns i topics.yml [topic]"),
    (EXAMPLE, "topics: [moten]", "topics: [borgarm\u00f6te]", "7: fel: ämne nummer 1: okänt ämne borgarmöte; skriv moten, eller ett annat som finns i topics.yml [topic]"),
    (EXAMPLE, "topics: [moten]", "topics: [miljö]", "7: fel: ämne nummer 1: okänt ämne miljö; skriv ett som finns i topics.yml [topic]"),
    (ROLES, 'points_to: "9902"', "points_to: Åsele*by", '2: fel: förebild nummer 1, points_to: här står Åsele*by; en kommunkod har fyra siffror inom citattecken, till exempel "0682" [value]'),
    (ROLES, 'points_to: "9902"', "points_to: ”9902”", '2: fel: förebild nummer 1, points_to: bara raka citattecken räknas som citattecken; skriv "9902" [value]'),
    (ROLES, "role_models:\n", "", "1: fel: listan behöver en nyckel; skriv role_models: på en egen rad ovanför den [mapping]"),
    (EXAMPLE, "title: ", "title: !", '2: fel: en text får inte börja med ! utan citattecken; skriv "!Mötesbussen <b>Dialog</b>" [syntax]'),
]  # fmt: skip
FILES = [
    ("evaluations/exempelby-2019 (1).yml", ": fel: Exempelby 2019 finns också i exempelby-2019.yml; behåll den ena filen [duplicate-evaluation]"),
    ("evaluations/exempelby-2018.yml", ": fel: Exempelby 2019 finns också i exempelby-2019.yml; behåll den ena filen [duplicate-evaluation]"),
    ("evaluations/exempelby-2019.yml.txt", ": fel: namnet slutar på .txt, som datorn kan dölja; låt filen heta exempelby-2019.yml [file-name]"),
    ("evaluations/exempelby-2019.docx", ": fel: det här är ett dokument från Word; skriv filen som ren text [file-name]"),
    ("evaluations/exempelby-2019.yaml", ": fel: namnet ska sluta på .yml med små bokstäver; låt filen heta exempelby-2019.yml [file-name]"),
    ("evaluations/rapport.pdf", ": fel: det här är ingen datafil; flytta den härifrån, och gör ett utkast av den med kompass import rapport.pdf [file-name]"),
    ("evaluations/Exempelby.xlsx", ": fel: det här är ingen datafil; flytta den härifrån, och gör ett utkast av den med kompass import Exempelby.xlsx [file-name]"),
    ("examples/exempelby-2019.yml", ": fel: filen har nycklarna för ett annat slag; flytta den till evaluations/ [file-name]"),
    ("examples/exempel.XLSX", ": fel: det här är ett dokument från Excel; skriv filen som ren text [file-name]"),
]  # fmt: skip


def messages_on(folder: Path) -> Sequence[str]:
    """Return the messages that an editor sees about a folder."""
    return [format_text(problem, Language.SV).replace(f"{folder}/", "") for problem in check_folder(folder)]


@pytest.mark.parametrize(("file", "good", "written", "answer"), FIELDS)
def test_a_slip_is_one_answer(small: Path, file: str, good: str, written: str, answer: str) -> None:
    """The message is in Swedish, with its place, and nothing that follows from the slip is reported."""
    path = small / file
    text = path.read_text(encoding="utf-8")
    assert good in text
    path.write_text(text.replace(good, written, 1), encoding="utf-8")
    assert messages_on(small) == [f"{file}:{answer}"]


@pytest.mark.parametrize(("name", "answer"), FILES)
def test_a_file_that_does_not_belong_is_one_answer(small: Path, name: str, answer: str) -> None:
    """A copy, a document from another program, or a name with a hidden ending."""
    (small / name).write_bytes((SMALL / EVALUATION).read_bytes())
    assert messages_on(small) == [f"{name}:1{answer}"]


def test_a_folder_in_a_folder_is_one_answer(small: Path) -> None:
    """This holds whatever is in it."""
    (small / "evaluations" / "Ny mapp").mkdir()
    (small / "evaluations" / "Ny mapp" / "a.yml").write_text("x", encoding="utf-8")
    assert messages_on(small) == [
        "evaluations/Ny mapp:1: fel: det här är en mapp; lägg filerna bredvid de andra, och ta bort mappen [file-name]"
    ]


@pytest.mark.parametrize(
    "name", ["~$exempelby-2019.docx", "~WRL0003.tmp", "1A2B3C4D", "exempelby-2019.yml~", ".~lock.x#"]
)
def test_what_programs_leave_behind_is_not_a_fault(small: Path, name: str) -> None:
    """Word and Excel put such files next to the one that is being edited."""
    (small / "evaluations" / name).write_bytes(b"\0")
    assert messages_on(small) == []


def test_a_long_text_is_reported_with_its_length(small: Path) -> None:
    """It isn't taken for a list, and the editor sees how much to cut."""
    path = small / EXAMPLE
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("summary:"))
    lines[at] = "summary: " + "Ord " * 60
    path.write_text("\n".join(lines), encoding="utf-8")
    assert messages_on(small) == [
        f"{EXAMPLE}:{at + 1}: fel: summary: texten har 239 tecken, och högst 200 får plats; korta den [value]"
    ]
