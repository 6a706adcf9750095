"""How to use the open data: short programs that a reader copies. A test runs the one in Python."""

from collections.abc import Iterator
from dataclasses import dataclass

PANDAS = """\
import json
import pandas as pd
package = json.load(open("datapackage.json", encoding="utf-8"))
fields = {table["name"]: table["schema"]["fields"] for table in package["resources"]}
texts = {field["name"]: "string" for field in fields["criteria"] if field["type"] == "string"}
criteria = pd.read_csv("criteria.csv", dtype=texts)
nassjo = criteria[(criteria["municipality_code"] == "0682") & (criteria["year"] == 2019)]
print(nassjo[["question_nr", "question", "score", "max"]])
"""

R = """\
library(readr)
criteria <- read_csv("criteria.csv", col_types = cols(
  municipality_code = col_character(),
  question_nr = col_character()
))
nassjo <- subset(criteria, municipality_code == "0682" & year == 2019)
print(nassjo[, c("question_nr", "question", "score", "max")])
"""


@dataclass(frozen=True, slots=True)
class DataProgram:
    """A program that reads the data: its name, what to do before, and its lines."""

    name: str
    before: str
    lines: str


def list_uses() -> Iterator[DataProgram]:
    """Yield a way to use the data in each program; Excel needs no lines."""
    yield DataProgram("Python med pandas", "Packa upp kompass.zip och kör det här i dess mapp.", PANDAS)
    yield DataProgram("R", "Packa upp kompass.zip och kör det här i dess mapp.", R)
    yield DataProgram(
        "Excel",
        "Öppna kompass.xlsx. Varje tabell är ett blad med filter i första raden. Välj till exempel Nässjö och 2019 på "
        "bladet Frågor. Bladet Kolumner förklarar kolumnerna.",
        "",
    )
