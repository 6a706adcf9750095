"""The kinds of file in the data folder: where each is, and which record it is read as."""

from dataclasses import dataclass

from generator.load import Notice
from generator.model.fields import Record
from generator.model.records import (
    AreaRegister,
    ComparabilityRegister,
    ConceptRegister,
    CorrectionRegister,
    EvaluationRecord,
    ExampleRecord,
    Glossary,
    KnownRegister,
    MunicipalityRegister,
    QuestionSetRegister,
    RedirectRegister,
    RoleModelFile,
    TopicRegister,
    YardstickRegister,
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of data file: the name of its schema, its place in the data folder, its record and what it is for.

    In `place`, what an editor chooses is in angle brackets. `pattern` is the same place as a glob.
    """

    name: str
    place: str
    record: type[Record]
    title: str
    about: str

    @property
    def folder(self) -> str:
        """The folder of such files, from the data folder; empty for the data folder itself."""
        return self.place.rpartition("/")[0]

    @property
    def pattern(self) -> str:
        """The place as a glob."""
        return f"{self.folder}/*.yml" if self.folder else self.place


KINDS = (
    FileKind(
        "evaluation",
        "evaluations/<kommun>-<år>.yml",
        EvaluationRecord,
        "En utvärdering",
        "En fil för varje utvärdering. Filen heter som kommunens adress och året, till exempel nassjo-2019.yml.",
    ),
    FileKind(
        "example",
        "examples/<kommun>-<kort namn>.yml",
        ExampleRecord,
        "Ett gott exempel",
        "En fil för varje gott exempel. Filens namn är exemplets id, som också är slutet på sidans adress.",
    ),
    FileKind(
        "role-model",
        "role_models/<kommun>-<år>.yml",
        RoleModelFile,
        "Förebilder som en rapport pekar ut",
        "En fil för varje rapport som pekar ut förebilder. Den heter som utvärderingens fil.",
    ),
    FileKind(
        "known",
        "known.yml",
        KnownRegister,
        "Kända utvärderingar utan siffror",
        "Utvärderingar som har gjorts, men som inga siffror är offentliga från. Ta bort posten när siffrorna läggs in.",
    ),
    FileKind(
        "yardsticks",
        "yardsticks.yml",
        YardstickRegister,
        "Medelvärden och medianer på offentliga sidor",
        "Medelvärden och medianer som en offentlig sida skriver ut. De räknas aldrig fram av oss.",
    ),
    FileKind(
        "corrections",
        "corrections.yml",
        CorrectionRegister,
        "Rättelser",
        "Det som vi har rättat i efterhand, det senaste först. Fel i källorna är avvikelser, i utvärderingens fil.",
    ),
    FileKind(
        "topics",
        "topics.yml",
        TopicRegister,
        "Ämnen",
        "De ämnen som goda exempel, förebilder, styrkor och förbättringsmöjligheter hör till.",
    ),
    FileKind("glossary", "glossary.yml", Glossary, "Ordlista", "Ord som webbplatsen förklarar för läsaren."),
    FileKind(
        "areas",
        "areas.yml",
        AreaRegister,
        "Områden",
        "De åtta områdena, i den ordning som de har i frågeuppsättning A–C.",
    ),
    FileKind(
        "concepts",
        "concepts.yml",
        ConceptRegister,
        "Begrepp",
        "Vad frågorna handlar om. Frågor i olika uppsättningar som har något gemensamt har samma begrepp.",
    ),
    FileKind(
        "question-sets",
        "question_sets.yml",
        QuestionSetRegister,
        "Frågeuppsättningar",
        "Områdena, frågorna och de högsta poängen, som rapporterna skriver dem.",
    ),
    FileKind(
        "comparability",
        "comparability.yml",
        ComparabilityRegister,
        "Jämförbarhet",
        "Hur lika frågor i olika uppsättningar är. Varje par med samma begrepp bedöms en gång.",
    ),
    FileKind(
        "municipalities",
        "municipalities.yml",
        MunicipalityRegister,
        "Kommuner",
        "Sveriges 290 kommuner. Här finns varje kommuns kod, namn och adress.",
    ),
    FileKind(
        "redirects",
        "redirects.yml",
        RedirectRegister,
        "Adresser som leder vidare",
        "Adresser som har varit publicerade, och var innehållet finns nu.",
    ),
    FileKind(
        "notice",
        "notice.yml",
        Notice,
        "Upplysning på alla sidor",
        "Finns bara när uppgifterna är påhittade. Texten visas överst på varje sida.",
    ),
)
