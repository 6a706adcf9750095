"""Faults of single values: a key that is missing or unknown, a value of another kind or outside its limits."""

FIELDS = {
    'the key "{key}" is missing; add a line "{key}: ..." here': (
        "nyckeln {key} saknas; lägg till en rad ”{key}: …” här"
    ),
    "; write {near}": "; skriv {near}",
    "only these words are allowed here: {words}{mend}": "här får bara dessa ord stå: {words}{mend}",
    "the number must be at least {context}": "talet måste vara minst {context}",
    "the number must be at most {context}": "talet får vara högst {context}",
    "the list is too short; it needs at least {context}": (
        "listan är för kort; den behöver fler poster, minst {context}"
    ),
    "the list is too long; keep at most {context}": "listan är för lång; behåll högst {context} poster",
    "the text has {length} characters, but only {most} fit; shorten it": (
        "texten har {length} tecken, och högst {most} får plats; korta den"
    ),
    "{mark} is read as a part of the value; write {plain} without it": (
        "{mark} läses som en del av värdet; skriv {plain} utan det"
    ),
    'only straight quotation marks are read as such; write "{plain}"': (
        'bara raka citattecken räknas som citattecken; skriv "{plain}"'
    ),
    'the comma before "{key}" ends the text; put the whole text in quotes': (
        "kommat före ”{key}” avslutar texten; sätt hela texten inom citattecken"
    ),
    "an address has no spaces; write only the address, and one address": (
        "en adress har inga mellanslag; skriv bara adressen, och bara en"
    ),
    "an address begins with https://; write {right}": "en adress börjar med https://; skriv {right}",
    "the address has other characters around it; write {right}": "adressen har tecken runt sig; skriv {right}",
    "letters such as å and characters such as | must be percent-encoded in an address; write {right}": (
        "bokstäver som å och tecken som | skrivs med kod i en adress; skriv {right}"
    ),
    "the comma before {key} splits a number in two; write a decimal point, as in 18.4": (
        "kommat före {key} delar ett tal i två; skriv decimalpunkt, som i 18.4"
    ),
    'did you mean "{near}"?': "menar du {near}?",
    "the keys here are {allowed}": "nycklarna här är {allowed}",
    'unknown key "{key}"; {hint}': "okänd nyckel {key}; {hint}",
    "text": "en text",
    "a whole number": "ett heltal",
    "a list": "en lista",
    "a number": "ett tal",
    "a group of keys and values": "en grupp av nycklar och värden",
    "another kind of value": "ett annat slags värde",
    "{needed} is needed, but {found}; {mend}": "här behövs {needed}, men {found}; {mend}",
    "there is nothing here": "här står inget",
    "{written} is read as yes or no": "{written} läses som ja eller nej",
    "{written} without quotes is read as {read_as}": "{written} utan citattecken läses som {read_as}",
    "{written} without quotes is a number": "{written} utan citattecken är ett tal",
    '"{written}" is text': "”{written}” är text",
    "this is a list": "det här är en lista",
    "this is a group of keys and values": "det här är en grupp av nycklar och värden",
    "yes or no": "ja eller nej",
    "another number": "ett annat tal",
    "a date": "ett datum",
    "a merge key": "en sammanslagning",
    "a default value": "ett förvalt värde",
    "a value tagged {tag}": "ett värde med taggen {tag}",
    "a very large number": "ett mycket stort tal",
    "a very long number": "ett mycket långt tal",
    "a number that loses its leading zero": "ett tal som tappar sin första nolla",
    "something other than text": "något annat än text",
    "write it, or remove the key if the report doesn't say": (
        "skriv det, eller ta bort nyckeln om rapporten inte säger det"
    ),
    'write it in quotes: "{written}"': 'skriv det inom citattecken: "{written}"',
    "write one text, without dashes or keys": "skriv en enda text, utan streck och nycklar",
    "start each item on a line of its own with a dash": "börja varje post på en egen rad med ett streck",
    "write one of the words in areas.yml, such as demokrati": "skriv ett av orden i areas.yml, till exempel demokrati",
    "write what the report says": "skriv det som rapporten säger",
    "write its keys with a value each: {keys}": "skriv nycklarna med var sitt värde: {keys}",
    "write only the number: {figure}": "skriv bara talet: {figure}",
    "write {right}": "skriv {right}",
    "look at how the other files do it": "se hur de andra filerna gör",
    "write digits only, without quotes, as in {example}": "skriv bara siffror, utan citattecken, som i {example}",
    "write it without quotes and with a decimal point: {figure}": (
        "skriv det utan citattecken och med decimalpunkt: {figure}"
    ),
    "write a whole number, without decimals": "skriv ett heltal, utan decimaler",
    "write it without quotes and decimals: {whole}": "skriv det utan citattecken och decimaler: {whole}",
    "the text is longer than {max_text} characters; shorten it, or divide it": (
        "texten är längre än {max_text} tecken; korta den, eller dela den"
    ),
    "the text is empty; write it, or remove the key if there is nothing to say": (
        "texten är tom; skriv den, eller ta bort nyckeln om det inte finns något att säga"
    ),
    "the text contains the invisible character U+{invisible}; remove it and write it anew": (
        "texten har det osynliga tecknet U+{invisible}; ta bort det och skriv om ordet"
    ),
    "a spreadsheet would read {group} as the beginning of a formula; begin with a word instead": (
        "ett kalkylprogram läser {group} som början på en formel; börja med ett ord i stället"
    ),
    "only a-z, 0-9 and single hyphens are allowed here; write {slug}": (
        "här får bara a–z, 0–9 och enkla bindestreck stå; skriv {slug}"
    ),
    "{value} is written here": "här står {value}",
    "write it in square brackets: [{value}]": "skriv det inom hakparenteser: [{value}]",
    "a number is needed": "här behövs ett tal",
    "the number is negative; figures of an evaluation are zero or more": (
        "talet är negativt; siffrorna i en utvärdering är noll eller mer"
    ),
    "the number has more than {max_figure_digits} digits; write it as it is printed": (
        "talet har fler än {max_figure_digits} siffror; skriv det som det är tryckt"
    ),
    'a day is written year-month-day in quotes, for example "2026-11-22"': (
        'en dag skrivs år-månad-dag inom citattecken, till exempel "2026-11-22"'
    ),
    'write year-month-day or year-month in quotes, for example "2021-04-28" or "2021-04"': (
        'skriv år-månad-dag eller år-månad inom citattecken, till exempel "2021-04-28" eller "2021-04"'
    ),
    'a municipality code has four digits in quotes, for example "0682"': (
        'en kommunkod har fyra siffror inom citattecken, till exempel "0682"'
    ),
    "an address part has lower-case letters a-z, digits and single hyphens only": (
        "här får bara små bokstäver a–z, siffror och enkla bindestreck stå"
    ),
    "a question set is named by one capital letter, for example A": (
        "en frågeuppsättning har en stor bokstav som namn, till exempel A"
    ),
    'a question number is area, point, number, in quotes, for example "5.2"': (
        'ett frågenummer är område, punkt och nummer inom citattecken, till exempel "5.2"'
    ),
    "a question is named by its set and its number, for example A 5.2": (
        "en fråga skrivs med uppsättningens bokstav och frågans nummer, till exempel A 5.2"
    ),
    "an address begins with https:// and holds no spaces or quotes; copy it from the browser's address field": (
        "en adress börjar med https:// och har inga mellanslag eller citattecken; kopiera den ur webbläsarens "
        "adressfält"
    ),
    "an address is written from the site's root, without a first slash, as in kommuner/nassjo/2019/": (
        "en adress på webbplatsen skrivs utan första snedstreck, som kommuner/nassjo/2019/"
    ),
}
