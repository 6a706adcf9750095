"""What the keys of an evaluation mean, and those of its sources."""

from collections.abc import Mapping

from generator.model.fields import Record
from generator.model.records import (
    DiscrepancyRecord,
    EvaluationAreaRecord,
    EvaluationRecord,
    Evaluator,
    PageRecord,
    Paragraph,
    QuestionScoreRecord,
    Report,
    StatementRecord,
)
from generator.schemas.words.places import AREA, CODE, QUESTION, TOPICS

EVALUATIONS: Mapping[type[Record], Mapping[str, str]] = {
    EvaluationRecord: {
        "municipality": f"Kommunens kod. {CODE}",
        "name": "Kommunens namn, som det står i data/municipalities.yml.",
        "year": "Året då utvärderingen gjordes.",
        "month": "Månaden då utvärderingen gjordes, som ett tal från 1 till 12. Lämna bort den om den inte är känd.",
        "question_set": (
            "Frågeuppsättningens bokstav. Jämför rapportens frågor och högsta poäng med data/question_sets.yml. Behövs "
            "om filen har poäng för frågor."
        ),
        "version": (
            "Versionen av Kommunkompassen. Skrivs bara när question_set saknas, för en uppsättning hör redan till en "
            "version."
        ),
        "version_known_by": "Hur vi vet vilken version det är. Skrivs tillsammans med version.",
        "occasion": "Vilken gång i ordningen som kommunen utvärderas.",
        "interviews": "Hur många som intervjuades, med rapportens ord: ”ett 30-tal personer”.",
        "evaluators": "De som gjorde utvärderingen, en rad för varje person.",
        "report": "Rapporten som siffror och text kommer från. Utan rapport behövs sources.",
        "sources": "De sidor på nätet som siffrorna kommer från, om det inte finns någon rapport.",
        "added": "Dagen då utvärderingen läggs ut här.",
        "total": "Totalpoängen, om källan skriver ut den. Räkna aldrig ut den.",
        "total_source": "Vilken av källorna i sources som totalpoängen kommer från. Behövs när de är flera.",
        "lowest_area": "Det lägsta områdets poäng, när källan inte säger vilket område det är.",
        "highest_area": "Det högsta områdets poäng, när källan inte säger vilket område det är.",
        "notes": "Meningar med egna ord om vad siffrorna är och inte är.",
        "introduction": "Rapportens inledning med egna ord, ett stycke för varje rubrik eller sak.",
        "only_some_areas": "Skriv true när källan bara ger några av områdena.",
        "areas": "Områdena med poäng, frågor, text, styrkor och förbättringsmöjligheter.",
        "closing": "Rapportens avslutning med egna ord, ett stycke för varje rubrik eller sak.",
        "discrepancies": "Uppgifter i källan som står emot varandra. Rätta dem inte, utan beskriv båda.",
    },
    Evaluator: {
        "name": "Personens namn.",
        "organisation": "Var personen arbetar, till exempel SKL eller en kommun.",
    },
    Report: {
        "id": "Rapportens namn i adresser och öppna data. Det ändras aldrig. kompass check föreslår det.",
        "title": "Rapportens titel, som den står på omslaget.",
        "publisher": "Den som har gett ut rapporten.",
        "file": "Namnet på rapportens textfil i vårt arkiv.",
        "place": "Var i källan utvärderingen finns, om källan handlar om något annat.",
        "cover_date": "Datumet på omslaget, skrivet som där.",
    },
    PageRecord: {
        "id": "Källans namn i öppna data: kommunens adress och dagen, som karlskrona-2014-03-14. Ändras aldrig.",
        "title": "Sidans titel.",
        "publisher": "Den som har gett ut sidan.",
        "address": "Sidans adress, kopierad ur webbläsarens adressfält.",
        "date": "Sidans eget datum. Lämna bort det om sidan inte har något.",
        "read": "När vi läste sidan.",
        "dead": "När vi såg att adressen inte längre leder till sidan. Då visas adressen utan länk.",
        "note": "En mening om vad det är för slags källa, om det spelar roll.",
    },
    EvaluationAreaRecord: {
        "area": AREA,
        "source": "Vilken av källorna i sources som poängen kommer från. Behövs när de är flera.",
        "heading_name": "Områdets namn i rapportens rubrik, om det skiljer sig från frågeuppsättningens namn.",
        "appendix_name": "Områdets namn i rapportens bilaga, om det skiljer sig från frågeuppsättningens namn.",
        "heading_score": "Poängen bredvid områdets rubrik i rapportens text.",
        "score": "Områdets poäng i rapportens bilaga.",
        "max": "Områdets högsta poäng i rapportens bilaga.",
        "percent": "Områdets procent i rapportens bilaga. Räkna aldrig ut den.",
        "questions": "Områdets frågor, en rad för varje fråga i uppsättningen.",
        "summary": "Vad rapporten säger om området, med egna ord: ett stycke för varje rubrik eller sak.",
        "strengths": "Punkterna i rapportens kolumn Styrkor, med egna ord.",
        "improvements": "Punkterna i rapportens kolumn Förbättringsmöjligheter, med egna ord.",
    },
    QuestionScoreRecord: {
        "nr": f"Frågans nummer. {QUESTION}",
        "printed_nr": "Numret som rapporten skriver, om det är ett annat.",
        "label": "Frågan som rapporten skriver den, om det är med andra ord än i frågeuppsättningen.",
        "score": "Frågans poäng.",
        "max": "Frågans högsta poäng.",
        "percent": "Frågans procent. Räkna aldrig ut den.",
    },
    Paragraph: {
        "heading": "Rapportens rubrik, ordagrant.",
        "subject": "Vår egen underrubrik, när rapporten tar upp flera saker under samma rubrik.",
        "text": "En till fyra meningar med egna ord.",
    },
    StatementRecord: {
        "id": (
            "Slutet på adressen: styrka-3 eller forbattring-1. Det ändras aldrig och används aldrig igen. kompass "
            "check föreslår det."
        ),
        "nr": "Punktens nummer i rapportens kolumn, från 1. En punkt med flera saker blir flera poster med samma nr.",
        "question": f"Numret på frågan som punkten gäller. Lämna bort det om den gäller hela området. {QUESTION}",
        "topics": f"Högst två ämnen. {TOPICS}",
        "text": "Punkten med egna ord, en tanke, med samma styrka som i rapporten.",
    },
    DiscrepancyRecord: {
        "id": "Slutet på adressen: avvikelse-1. Det ändras aldrig och används aldrig igen. kompass check föreslår det.",
        "kind": "Vad som inte stämmer. Regeln med samma namn säger sedan inget om det.",
        "area": f"{AREA} Lämna bort det om det gäller hela utvärderingen.",
        "question": f"Frågans nummer, om det gäller en fråga. {QUESTION}",
        "place": "Det ena stället i källan.",
        "printed": "Vad som står på det ena stället.",
        "other_place": "Det andra stället i källan.",
        "other": "Vad som står på det andra stället.",
        "note": "En mening till läsaren om vad som skiljer.",
    },
}
