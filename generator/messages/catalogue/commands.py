"""What commands print besides faults in the data."""

COMMANDS = {
    'the form has no answer to "{question}"; write it below that heading': (
        "formuläret har inget svar på ”{question}”; skriv det under den rubriken"
    ),
    '"{written}" below "Utvärdering" is not an evaluation of this site; similar are {near}': (
        "”{written}” under ”Utvärdering” är ingen utvärdering som finns här; nära är {near}"
    ),
    '"{written}" below "Utvärdering" is not an evaluation of this site; write it like Nässjö 2019': (
        "”{written}” under ”Utvärdering” är ingen utvärdering som finns här; skriv kommunens namn och årtalet, "
        "till exempel Nässjö 2019"
    ),
    'no municipality is called "{name}"; did you mean {near}?': "ingen kommun heter ”{name}”; menar du {near}?",
    'no municipality is called "{name}"; they are in municipalities.yml': (
        "ingen kommun heter ”{name}”; de står i municipalities.yml"
    ),
    'no question set is called "{letter}"; there are {names}': (
        "ingen frågeuppsättning heter ”{letter}”; de som finns är {names}"
    ),
    'no evaluation is called "{identifier}"; similar are {near}': (
        "ingen utvärdering heter ”{identifier}”; nära är {near}"
    ),
    "the registers in {data} can't be read; run kompass check": (
        "registren i {data} går inte att läsa; kör kompass check"
    ),
    "add --question-set with one of {names}; compare the report's questions with question_sets.yml": (
        "lägg till --question-set med en av {names}; jämför rapportens frågor med question_sets.yml"
    ),
    "{path} exists already; edit it, or remove it first": "{path} finns redan; ändra i den, eller ta bort den först",
    "{path} is written; fill it in, and run kompass check": "{path} är skriven; fyll i den och kör kompass check",
    "{path} is written; fill it in, and run kompass import {path}": (
        "{path} är skriven; fyll i den och kör kompass import {path}"
    ),
    "{title} can't be a name in an address; write a title with letters": (
        "{title} kan inte bli ett namn i en adress; skriv en rubrik med bokstäver"
    ),
}
