"""What the keys of good examples, role models and topics mean."""

from collections.abc import Mapping

from generator.model.fields import Record
from generator.model.records import ExampleRecord, FollowUp, RoleModelEntry, RoleModelFile, Topic, TopicRegister
from generator.schemas.words.places import AREA, CODE, CONCEPT, EVALUATION, QUESTION, TOPICS

_HEADING = (
    "Rapportens rubrik, ordagrant som i utvärderingens fil, eller Styrkor eller Förbättringsmöjligheter för en punkt."
)

EXAMPLES: Mapping[type[Record], Mapping[str, str]] = {
    ExampleRecord: {
        "id": "Exemplets namn, som också är filens namn och slutet på adressen. Det ändras aldrig.",
        "title": "Exemplets rubrik på webbplatsen.",
        "municipality": f"Kommunens kod. {CODE}",
        "evaluation": f"Utvärderingen som exemplet kommer från. {EVALUATION}",
        "area": AREA,
        "concept": f"Begreppet för den fråga som exemplet hör till. {CONCEPT}",
        "question": f"Frågans nummer. Behövs bara om flera frågor i uppsättningen har samma begrepp. {QUESTION}",
        "topics": f"Ett till fyra ämnen. {TOPICS}",
        "basis": "Om utvärderarna själva kallar det ett gott exempel.",
        "basis_text": "Hur utvärderarna uttrycker det, utan punkt, när de inte skriver ”ett gott exempel”.",
        "summary": "En mening om vad exemplet är. Den står i listor.",
        "what": "Vad kommunen gör, med egna ord: ett eller flera stycken.",
        "why": "Vad rapporten säger om det.",
        "not_said": "Vad en läsare vill veta men rapporten inte säger.",
        "heading": _HEADING,
        "words": "Andra ord som någon kan söka efter och som texten saknar.",
        "follow_up": "Sidor utanför rapporten som berättar hur det gick sedan.",
    },
    FollowUp: {
        "title": "Sidans titel.",
        "address": "Sidans adress, kopierad ur webbläsarens adressfält.",
        "seen": "Dagen då vi läste sidan.",
        "text": "Vad sidan säger, med egna ord.",
    },
    RoleModelFile: {"role_models": "Förebilderna som rapporten pekar ut, en post för varje."},
    RoleModelEntry: {
        "area": AREA,
        "heading": _HEADING,
        "concept": f"Begreppet för den fråga som förebilden hör till. {CONCEPT}",
        "topics": f"Ett till fyra ämnen. {TOPICS}",
        "points_to": f"Kommunen som rapporten pekar på. {CODE} För andra än kommuner skrivs name i stället.",
        "name": "Namnet på förebilden, när den inte är en svensk kommun.",
        "subject": "Vad rapporten lyfter fram hos förebilden, med egna ord.",
    },
    TopicRegister: {"topics": "Ämnena, en post för varje."},
    Topic: {
        "id": "Ämnets namn i adresser. Det ändras aldrig.",
        "name": "Ämnets namn på webbplatsen.",
        "description": "En mening om vad som hör till ämnet.",
        "synonyms": "Andra ord för samma sak. Sökningen hittar ämnet på dem också.",
        "related": "Andra ämnen, med deras id, som läsaren kan vilja se.",
    },
}
