"""Faults of evaluations: their municipality, areas, questions and figures, their sources and what they refer to."""

EVALUATIONS = {
    "the year {year} is in the future; write the year when the evaluation was made": (
        "året {year} ligger i framtiden; skriv året då utvärderingen gjordes"
    ),
    "month {month} of {year} is in the future; correct month or year": (
        "månad {month} år {year} ligger i framtiden; rätta månaden eller året"
    ),
    "{added} is in the future; write the day when the evaluation is published here": (
        "{added} ligger i framtiden; skriv dagen då utvärderingen läggs ut här"
    ),
    "{added} is before the evaluation was made; correct this day, or year and month": (
        "{added} är före utvärderingen; rätta dagen, eller år och månad"
    ),
    "{day} is in the future; write {meanings}": "{day} ligger i framtiden; skriv {meanings}",
    "the date that the page itself has": "sidans eget datum",
    "when you read it": "när du läste den",
    "when you found that the address no longer leads to it": "när du såg att adressen inte längre leder dit",
    "the page is from {date}, but was read {read}, before that; correct one of the dates": (
        "sidan är från {date} men lästes {read}, som är tidigare; rätta det ena datumet"
    ),
    "the page was read {read}, but gone {dead}, before that; correct one of the dates": (
        "sidan lästes {read} men var borta {dead}, som är tidigare; rätta det ena datumet"
    ),
    'the evaluation has no area "{area}"; name one of its areas, or remove the key': (
        "utvärderingen har inget område {area}; skriv ett som den har, eller ta bort nyckeln"
    ),
    'a question needs its area; add a line "area: ..." here': (
        "en fråga behöver sitt område; lägg till en rad ”area: …” här"
    ),
    'the area "{area}" has no question {question}; name one that it has': (
        "området {area} har ingen fråga {question}; skriv en som det har"
    ),
    "the figures fit, so there is nothing to explain; remove this entry, or correct the figures": (
        "siffrorna stämmer, så det finns inget att förklara; ta bort posten, eller rätta siffrorna"
    ),
    "printed and other don't name the figure {missing}; write what the report prints": (
        "talet {missing} finns varken i printed eller other; skriv det som rapporten trycker"
    ),
    "the file holds {name} {year}, so its name should be {expected}; rename it": (
        "filen gäller {name} {year}, så den ska heta {expected}; byt namn på den"
    ),
    "{name} {year} is in {first} too; keep one of the files": (
        "{name} {year} finns också i {first}; behåll den ena filen"
    ),
    "the evaluation has neither a total nor areas; add what the source gives": (
        "utvärderingen har varken totalpoäng eller områden; lägg till det som källan ger"
    ),
    'no municipality has the code "{municipality}"; {mend}': "ingen kommun har koden {municipality}; {mend}",
    'the code "{municipality}" is that of {name}, not {name_too}; {mend}': (
        "koden {municipality} är {name}, inte {name_too}; {mend}"
    ),
    'write "{right}"': 'skriv "{right}"',
    "write name: {name}, or correct the code": "skriv name: {name}, eller rätta koden",
    "look up code and name in municipalities.yml": "se efter kod och namn i municipalities.yml",
    'unknown question set "{name}"; those in question_sets.yml are {names}': (
        "okänd frågeuppsättning {name}; de som finns i question_sets.yml är {names}"
    ),
    'the questions need a question set; add a line "question_set: ..." with one of {names}': (
        "frågorna behöver en frågeuppsättning; lägg till en rad ”question_set: …” med en av {names}"
    ),
    "none yet": "ingen ännu",
    'unknown area "{area}"; write {near}, or another of {areas}': (
        "okänt område {area}; skriv {near}, eller ett annat av {areas}"
    ),
    'unknown area "{area}"; the areas are {areas}': "okänt område {area}; områdena är {areas}",
    'question set {name} has no area "{area}"; remove it, or choose another set': (
        "frågeuppsättning {name} har inget område {area}; ta bort det, eller välj en annan uppsättning"
    ),
    'the area "{area}" is on line {line} too; each may be given once': (
        "området {area} finns också på rad {line}; varje område får finnas en gång"
    ),
    "these areas are missing: {missing}; add them, or if the source doesn't give them, write \"only_some_areas: "
    'true"': (
        "dessa områden saknas: {missing}; lägg till dem, eller skriv ”only_some_areas: true” om källan inte ger dem"
    ),
    "question set {question_set} has no question {nr} in this area; it has {numbers}": (
        "frågeuppsättning {question_set} har ingen fråga {nr} i det här området; den har {numbers}"
    ),
    "question {nr} is on line {line} too; each may be given once": (
        "fråga {nr} finns också på rad {line}; varje fråga får finnas en gång"
    ),
    "these questions are missing: {missing}; add them from the report's appendix": (
        "dessa frågor saknas: {missing}; lägg till dem från rapportens bilaga"
    ),
    "the lowest area has {lowest} points and the highest {highest}; they are the wrong way round": (
        "det lägsta området har {lowest} poäng och det högsta {highest}; byt plats på dem"
    ),
    "{score} points are less than those of the lowest area, {lowest}; correct one of them": (
        "{score} poäng är mindre än det lägsta områdets {lowest}; rätta det ena"
    ),
    "{score} points are more than those of the highest area, {highest}; correct one of them": (
        "{score} poäng är mer än det högsta områdets {highest}; rätta det ena"
    ),
    "{areas_of_a_total} areas of at least {lowest} points are more than the total {total}; correct one": (
        "{areas_of_a_total} områden med minst {lowest} poäng blir mer än totalpoängen {total}; rätta det ena"
    ),
    "{areas_of_a_total} areas of at most {highest} points are less than the total {total}; correct one": (
        "{areas_of_a_total} områden med högst {highest} poäng blir mindre än totalpoängen {total}; rätta det ena"
    ),
    "the report has no id; add the line id: {title} and never change it": (
        "rapporten har inget id; lägg till raden id: {title} och ändra den aldrig"
    ),
    "this has no id, which is the end of its address; add the line id: {free} and never change it": (
        "här saknas id, som är slutet på adressen; lägg till raden id: {free} och ändra den aldrig"
    ),
    'the id "{id}" is taken by an entry above; write id: {free} here': (
        "en post ovanför har redan id {id}; skriv id: {free} här"
    ),
    'the id "{id}" doesn\'t begin with {kind}- and a number; write id: {free}': (
        "id {id} börjar inte med {kind}- och ett nummer; skriv id: {free}"
    ),
    "{score} points are more than the maximum {maximum}; compare both with the report's appendix": (
        "{score} poäng är mer än högsta poängen {maximum}; jämför båda med rapportens bilaga"
    ),
    "question {nr}": "fråga {nr}",
    "the area {area}": "området {area}",
    "{name} has the maximum {expected} in question set {question_set}, not {max}; compare with the report, or "
    "choose another question set": (
        "{name} har högsta poäng {expected} i frågeuppsättning {question_set}, inte {max}; jämför med "
        "rapporten, eller välj en annan frågeuppsättning"
    ),
    "no rounding of {score} of {max} points gives {percent} percent; correct it, or if the report prints it "
    "so, add it to the discrepancies with kind: percent": (
        "{score} av {max} poäng kan inte bli {percent} procent hur man än avrundar; rätta det, eller beskriv "
        "det i discrepancies med kind: percent om rapporten skriver så"
    ),
    "the area has {score} points, but its questions add up to {scores}, more than rounding can explain; "
    "correct it, or if the report prints it so, add it to the discrepancies with kind: area-sum": (
        "området har {score} poäng, men frågorna blir {scores} tillsammans, mer skillnad än avrundning kan ge; "
        "rätta det, eller beskriv det i discrepancies med kind: area-sum om rapporten skriver så"
    ),
    "the heading has {heading_score} points and the appendix {score}; correct it, or if the report prints it "
    "so, add it to the discrepancies with kind: area-score": (
        "rubriken har {heading_score} poäng och bilagan {score}; rätta det, eller beskriv det i discrepancies "
        "med kind: area-score om rapporten skriver så"
    ),
    ", and {missing} missing ones can't explain the rest": (
        ", och {missing} områden som saknas räcker inte till resten"
    ),
    "the total is {total}, but the areas add up to {scores}, more than rounding can explain{rest}; correct it, "
    "or if the report prints it so, add it to the discrepancies with kind: total-sum": (
        "totalpoängen är {total}, men områdena blir {scores} tillsammans, mer skillnad än avrundning kan "
        "ge{rest}; rätta det, eller beskriv det i discrepancies med kind: total-sum om rapporten skriver så"
    ),
    "the evaluation has no source; add its report, or the page that the figures come from in sources": (
        "utvärderingen har ingen källa; lägg till report, eller i sources sidan som siffrorna kommer från"
    ),
    "there is no total whose source could be named; remove this line, or add the total": (
        "det finns ingen totalpoäng som en källa kan anges för; ta bort raden, eller lägg till total"
    ),
    "these points come from one of several sources; name it in {location}: {known}": (
        "de här poängen kommer från en av flera källor; skriv vilken i {location}: {known}"
    ),
    'the file has no source "{named}"; name one of its sources, or add it there': (
        "filen har ingen källa {named}; skriv en av dess källor, eller lägg till den där"
    ),
    '{there} gives the source "{id}" another {key}; write the same in both places': (
        "{there} har ett annat värde för {key} hos källan {id}; skriv samma på båda ställena"
    ),
    'the address belongs to the source "{other}" already; use that id here': (
        "adressen hör redan till källan {other}; skriv det id:t här"
    ),
    "{there} has another report of this title; add the municipality or the year to one of the titles": (
        "{there} har en annan rapport med samma titel; lägg till kommunen eller året i den ena titeln"
    ),
    "{there} calls this report {id}; write the same id in both places": (
        "{there} kallar rapporten {id}; skriv samma id på båda ställena"
    ),
    'the id "{id}" is that of "{titles}"; give this report another one': (
        "id {id} hör till ”{titles}”; ge den här rapporten ett annat"
    ),
    "number {nr} follows {last}; the numbers are those of the report's column, from 1, without gaps (several "
    "items may share one)": (
        "nummer {nr} kommer efter {last}; numren är de i rapportens kolumn, från 1 och utan luckor (flera "
        "poster får ha samma)"
    ),
    "the area has no question {question}; it has {numbers}": "området har ingen fråga {question}; det har {numbers}",
    "question set {question_set} says which version it belongs to; remove this line and version_known_by": (
        "frågeuppsättning {question_set} hör redan till en version; ta bort raden och version_known_by"
    ),
    "version and version_known_by go together; give both, or neither if the version isn't known": (
        "version och version_known_by hör ihop; skriv båda, eller ingen om versionen inte är känd"
    ),
    "the older versions ended in {new_form}, and the evaluation is from {year}; correct one": (
        "de äldre versionerna slutade {new_form}, och utvärderingen är från {year}; rätta det ena"
    ),
    "the version of {version} didn't exist in {year}; correct version or year": (
        "versionen från {version} fanns inte {year}; rätta versionen eller året"
    ),
}
