"""The layout of the workbook, shared by the modules that write and read it: sheets, columns and words."""

from generator.model.records import Occasion

FACTS, QUESTIONS, STATEMENTS = "Utvärdering", "Frågor", "Styrkor och råd"
"""The names of the sheets."""

FACT_ROWS = (
    ("municipality", "Kommun", "namn eller kod, som Nässjö eller 0682"),
    ("year", "År", "när utvärderingen gjordes"),
    ("month", "Månad", "1–12; lämna tomt om rapporten inte säger det"),
    ("question_set", "Frågeuppsättning", "ändra inte: frågorna på nästa blad hör till den"),
    ("occasion", "Vilken gång", "kommunens första, andra … utvärdering"),
    ("interviews", "Intervjuade", "som i rapporten: ca 25 personer"),
    ("title", "Rapportens titel", ""),
    ("publisher", "Utgivare", "Sveriges Kommuner och Landsting, eller Sveriges Kommuner och Regioner"),
    ("total", "Totalpoäng", "bara om rapporten skriver ut den"),
)
"""The key, the name and a hint for each fact, one per row. Names are in the first column and values in the second."""
EVALUATOR = "Utvärderare"
EVALUATORS = 4
"""How many rows there are for evaluators, each with a name and an organisation."""

QUESTION_COLUMNS = ("Område", "Nr", "Fråga", "Poäng", "Max", "Procent", "Poäng vid rubriken", "Kontroll")
STATEMENT_COLUMNS = ("Område", "Styrka eller råd", "Nr i rapporten", "Om fråga", "Text med egna ord", "Kontroll")
KINDS = {"styrka": "strengths", "råd": "improvements"}
OCCASIONS = {
    "första": Occasion.FIRST,
    "andra": Occasion.SECOND,
    "tredje": Occasion.THIRD,
    "fjärde": Occasion.FOURTH,
    "senare": Occasion.LATER,
}
STATEMENT_ROWS = 150
HEAD_ROWS = 1
