"""Faults of good examples, role models and topics, and what texts carry along from a PDF."""

EXAMPLES = {
    'the sentence "{beginning} ..." has {count} words; divide it, {most} are enough': (
        "meningen ”{beginning} …” har {count} ord; dela den, {most} räcker"
    ),
    "the texts from here on have LIX {lix}, which is hard to read; write shorter words and sentences": (
        "texterna härifrån har LIX {lix}, som är svårt att läsa; skriv kortare ord och meningar"
    ),
    "{seen} is in the future; write the day when you read the page": (
        "{seen} ligger i framtiden; skriv dagen då du läste sidan"
    ),
    'the id "{id}" is in {first} too; each may be given once': (
        "id {id} finns också i {first}; varje id får finnas en gång"
    ),
    "the file holds {id}, so its name should be {id}.yml; rename it": (
        "filen gäller {id}, så den ska heta {id}.yml; byt namn på den"
    ),
    'the evaluation "{evaluation}" is that of {municipality}, not {municipality_too}; correct one of them': (
        "utvärderingen {evaluation} gäller kommun {municipality}, inte {municipality_too}; rätta det ena"
    ),
    'no evaluation has the id "{evaluation}"; name a file of evaluations/, without .yml': (
        "ingen utvärdering heter {evaluation}; skriv namnet på en fil i evaluations/, utan .yml"
    ),
    "question {question} doesn't have the concept {concept}; it should be {candidates}": (
        "fråga {question} har inte begreppet {concept}; det ska vara {candidates}"
    ),
    'several questions have this concept; add a line with one of them, question: "{candidates}"': (
        'flera frågor har det här begreppet; lägg till en rad med en av dem, question: "{candidates}"'
    ),
    'the evaluation has no area "{area}"; name one of its areas': (
        "utvärderingen har inget område {area}; skriv ett som den har"
    ),
    'the area "{area}" of {evaluation} has no heading "{heading}"; write one that is there, or {columns} for a '
    "bullet of a column": (
        "området {area} i {evaluation} har ingen rubrik ”{heading}”; skriv en som finns där, eller {columns} "
        "för en punkt i en kolumn"
    ),
    'no question of the area "{area}" in question set {question_set} has the concept "{concept}"; look up the '
    "question in question_sets.yml": (
        "ingen fråga i området {area} i frågeuppsättning {question_set} har begreppet {concept}; se efter "
        "frågan i question_sets.yml"
    ),
    'no evaluation has the id "{evaluation}"; name this file after one of evaluations/': (
        "ingen utvärdering heter {evaluation}; låt filen heta som en i evaluations/"
    ),
    "give points_to with the code of a municipality, or name for any other organisation, but not both": (
        "skriv points_to med en kommuns kod, eller name för den som inte är en kommun, men inte båda"
    ),
    "the role model is the evaluated municipality itself; write it as a good example instead": (
        "förebilden är den utvärderade kommunen själv; skriv den som ett gott exempel i stället"
    ),
    '"{found}" looks like a word that was divided at the end of a line; write {joined}, or put the hyphen in '
    "its place": (
        "”{found}” ser ut som ett ord som delades i slutet av en rad; skriv {joined}, eller sätt bindestrecket "
        "på rätt plats"
    ),
    'nothing has the topic "{id}"; give it to an example, or remove the topic': (
        "inget har ämnet {id}; ge det till ett exempel, eller ta bort ämnet"
    ),
    '"{related}" is not another topic of this file; name one that is': (
        "{related} är inte ett annat ämne i filen; skriv ett som är det"
    ),
    'the synonym "{synonym}" leads to "{owner}" already; keep it at one of the topics': (
        "synonymen {synonym} leder redan till {owner}; behåll den vid ett av ämnena"
    ),
    'the topic "{topic}" is given twice; keep it once': "ämnet {topic} finns två gånger; behåll det en gång",
}
