"""A question set as in the reports of 2002-2009: the eight areas, with invented questions."""

from decimal import Decimal

from generator.model.records import QuestionRecord, QuestionSetAreaRecord, QuestionSetRecord
from generator.model.records.registers import Version

_AREAS = {
    "demokrati Offentlighet och demokrati": (
        "Plan för demokratiarbetet:20", "Information till medborgarna om kommunens verksamhet:20",
        "Hur redovisas resultat?:20", "Former för medborgarnas inflytande mellan valen, samråd och utskick:25",
        "Etiska frågor:15",
    ),
    "brukarfokus Tillgänglighet och brukarorientering": (
        "Strategi:25", "Bemötande och tillgänglighet:25", "Valmöjligheter:10",
        "Brukarundersökningar och hur de används i verksamheten:20", "Klagomål:20",
    ),
    "styrning Politisk styrning och kontroll": (
        "Styrning genom politiska mål:30", "Rapportering till politikerna under året:30", "Delegationsordning:20",
        "Rollerna mellan förtroendevalda och tjänstemän:20",
    ),
    "ledarskap Ledarskap, ansvar och delegation": (
        "Resultatenheternas ansvar för ekonomi, personal och organisation:30", "Samarbete över sektorsgränser:20",
        "Ledarnas uppdrag:25", "Ledarutveckling:25",
    ),
    "effektivitet Resultat och effektivitet": (
        "Sambandet mellan kostnad och resultat i budget:30", "Uppföljning:20", "Jämförelser:20",
        "Samverkan med andra kommuner och med privata utförare:15", "Intern kontroll:15",
    ),
    "arbetsgivare Kommunen som arbetsgivare - personalpolitik": (
        "Personalstrategi:20", "Rekrytering och introduktion:20", "Kompetensutveckling för alla medarbetare:20",
        "Individuell lönesättning:20", "Jämställdhet och mångfald:20",
    ),
    "kvalitet Verksamhetsutveckling": (
        "Strategi för utveckling av kvalitet:30", "Metoder:20", "Att lära av varandra:25", "24-timmarsmyndigheten:25",
    ),
    "samhalle Kommunen som samhällsbyggare": (
        "Föreningslivet:25", "Kultur:20", "Lokalt näringsliv:25", "Internationella kontakter:10", "Agenda 21:20",
    ),
}  # fmt: skip


def build_older_set() -> QuestionSetRecord:
    """Return the question set; its maxima add up to 100 in each area."""
    areas = []
    for nr, (title, entries) in enumerate(_AREAS.items(), 1):
        slug, name = title.split(" ", 1)
        pairs = [entry.rsplit(":", 1) for entry in entries]
        questions = tuple(
            QuestionRecord(nr=f"{nr}.{at}", label=label, max=Decimal(most), concept="unknown")
            for at, (label, most) in enumerate(pairs, 1)
        )
        areas.append(QuestionSetAreaRecord(area=slug, nr=nr, name=name, questions=questions))
    return QuestionSetRecord(name="Z", version=Version("older"), description="Invented.", areas=tuple(areas))
