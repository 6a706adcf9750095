"""Faults of the registers: municipalities, question sets, concepts, comparability, the glossary and addresses."""

REGISTERS = {
    'the concept "{concept}" has questions of several sets, but no entry judges them; add one': (
        "begreppet {concept} har frågor i flera uppsättningar, men ingen post bedömer dem; lägg till en"
    ),
    '{questions} questions have the concept "{concept}"; at most {max_group} may have one': (
        "{questions} frågor har begreppet {concept}; högst {max_group} får ha samma"
    ),
    "the file judges more than {max_pairs} pairs so far; remove those that are given twice": (
        "filen bedömer fler än {max_pairs} par hittills; ta bort dem som finns två gånger"
    ),
    "{first} and {second} aren't questions of two sets with this concept; remove the pair": (
        "{first} och {second} är inte frågor i två uppsättningar med det här begreppet; ta bort paret"
    ),
    "{first} and {second} are judged twice; keep one of the judgements": (
        "{first} och {second} bedöms två gånger; behåll den ena bedömningen"
    ),
    "{first} and {second} share this concept; say whether they are same, similar or none": (
        "{first} och {second} delar det här begreppet; skriv om de är same, similar eller none"
    ),
    'no question has the concept "{id}"; use it in question_sets.yml or remove it': (
        "ingen fråga har begreppet {id}; använd det i question_sets.yml eller ta bort det"
    ),
    'the match "{match}" leads to "{owner}" already; keep it at one of the terms': (
        "början {match} leder redan till {owner}; behåll den vid ett av orden"
    ),
    "the newest corrections are first; move this one above that of {newer}": (
        "de senaste rättelserna står först; flytta den här ovanför den från {newer}"
    ),
    "before and after say the same; write what was published, and what is there now": (
        "before och after säger samma sak; skriv vad som stod förut och vad som står nu"
    ),
    "say what was corrected with one of the keys evaluation, example and source": (
        "skriv vad som rättades med en av nycklarna evaluation, example och source"
    ),
    'no {kind} has the id "{about}"; look up its id': "{kind} med id {about} finns inte; slå upp rätt id",
    "evaluation": "utvärdering",
    "example": "exempel",
    "source": "källa",
    "{day} is in the future; write the day when the correction is published": (
        "{day} ligger i framtiden; skriv dagen då rättelsen publiceras"
    ),
    "{day} is before the evaluation was published here, {added}; correct one of the days": (
        "{day} är före dagen då utvärderingen publicerades här, {added}; rätta den ena"
    ),
    "say when it was made: year, or when in words if the year isn't known": (
        "skriv när den gjordes: year, eller when med ord om året inte är känt"
    ),
    "a month needs its year; add the year, or say it in when": (
        "en månad behöver sitt år; lägg till year, eller skriv det i when"
    ),
    "{identifier}.yml has this evaluation with its figures; remove this entry": (
        "{identifier}.yml har den här utvärderingen med siffror; ta bort posten"
    ),
    "{name} {year} is on line {line} too; keep one of them": (
        "{name} {year} finns också på rad {line}; behåll den ena"
    ),
    'no municipality has the code "{municipality}"; look it up in municipalities.yml': (
        "ingen kommun har koden {municipality}; se efter den i municipalities.yml"
    ),
    'the code "{municipality}" is that of {name}, not {name_too}; correct one of them': (
        "koden {municipality} är {name}, inte {name_too}; rätta det ena"
    ),
    'the slug of {name} is "{base}", or "{base}-{code}" where two would collide': (
        "slug för {name} är {base}, eller {base}-{code} där två skulle bli lika"
    ),
    'the former name "{name}" is a name of {owner} already; a former name belongs to one municipality, and '
    "isn't its present name": (
        "{name} är redan ett namn på {owner}; ett tidigare namn hör till en kommun, och är inte dess namn i dag"
    ),
    "the tile {tile} is that of {owner}; give each municipality a place of its own": (
        "platsen {tile} är redan {owner}; ge varje kommun en egen plats"
    ),
    'question {nr} is in area {nr_too}; its number must begin with "{nr_too}."': (
        "fråga {nr} ligger i område {nr_too}; numret måste börja med {nr_too}."
    ),
    'the concept "{concept}" belongs to the area "{concept_area}" in concepts.yml, not to "{area}"; choose '
    "another concept": (
        "begreppet {concept} hör till området {concept_area} i concepts.yml, inte till {area}; välj ett annat begrepp"
    ),
    "the maxima of the questions add up to {max}, not {area_maximum}; compare them with the report's appendix": (
        "frågornas högsta poäng blir {max} tillsammans, inte {area_maximum}; jämför dem med rapportens bilaga"
    ),
    'the {key} "{value}" is on line {first} too; each may be given once': (
        "{key} {value} finns också på rad {first}; varje värde får finnas en gång"
    ),
    'unknown topic "{topic}"; write {near}, or another from topics.yml': (
        "okänt ämne {topic}; skriv {near}, eller ett annat som finns i topics.yml"
    ),
    'unknown {what} "{value}"; use one from {register}': "okänt {what} {value}; skriv ett som finns i {register}",
    "concept": "begrepp",
    "topic": "ämne",
    "the yardstick has neither a total nor areas; add what the page prints": (
        "värdet har varken totalpoäng eller områden; lägg till det som sidan skriver"
    ),
    "{total} points are more than the maximum {total_maximum}; compare with the page": (
        "{total} poäng är mer än högsta poängen {total_maximum}; jämför med sidan"
    ),
    "the total is {total}, but the areas add up to {scores}, more than rounding can explain; compare with the page": (
        "totalpoängen är {total}, men områdena blir {scores} tillsammans, mer skillnad än avrundning kan ge; "
        "jämför med sidan"
    ),
    " and {new} more": " och {new} till",
    "not in the list yet: {new}{more}; run kompass addresses --accept to publish them": (
        "finns inte i listan ännu: {new}{more}; kör kompass addresses --accept för att publicera dem"
    ),
    "nothing is at {address} any more, and others link to it; give it back its name, or write in redirects.yml "
    "where it is now: {entry}": (
        "det finns inget på {address} längre, och andra länkar dit; ge tillbaka namnet, eller skriv i "
        "redirects.yml var det finns nu: {entry}"
    ),
    "{new} is of a different kind than {old}; a file leads to a file, a page to a page": (
        "{new} är av annat slag än {old}; en fil leder till en fil, en sida till en sida"
    ),
    "{old} is redirected already, further up; keep one of the entries": (
        "{old} leder redan vidare, längre upp; behåll den ena posten"
    ),
    "something is at {old} again; give that another id, or remove this entry if it is the same": (
        "det finns något på {old} igen; ge det ett annat id, eller ta bort posten om det är samma"
    ),
    "{old} was never published; correct it, or remove this entry": (
        "{old} har aldrig publicerats; rätta adressen, eller ta bort posten"
    ),
    "nothing is at {new}; write the address where it is now": (
        "det finns inget på {new}; skriv adressen där det finns nu"
    ),
}
