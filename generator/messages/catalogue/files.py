"""Faults of files: what can't be opened, isn't plain text or isn't YAML."""

FILES = {
    "{data}: {count} evaluations, no errors": "{data}: {count} utvärderingar, inga fel",
    "Nothing was written. Fix the errors above and try again.": "Inget skrevs. Rätta felen ovan och försök igen.",
    "the folder can't be read ({strerror}); check its permissions": (
        "mappen går inte att läsa ({strerror}); se efter vem som får läsa den"
    ),
    "the folder holds more than {max_entries} files; remove what doesn't belong here": (
        "mappen har fler än {max_entries} filer; ta bort det som inte hör hemma här"
    ),
    "5 MiB; make the picture smaller": "5 MiB; gör bilden mindre",
    "1 MiB; an evaluation is a hundredth of that, so split it": (
        "1 MiB; en utvärdering är en hundradel så stor, så dela filen"
    ),
    "the file is larger than {larger}": "filen är större än {larger}",
    "this is a link to another place; put the file itself here": (
        "det här är en länk till ett annat ställe; lägg själva filen här"
    ),
    "folders are nested more than {max_depth} deep; move this one up": (
        "mapparna ligger i fler än {max_depth} nivåer; flytta upp den här"
    ),
    "this file would be published, but only pages (.md) and pictures belong here, with names of a-z, 0-9 and "
    "hyphens; rename it, or move it elsewhere": (
        "den här filen skulle publiceras, men här får bara sidor (.md) och bilder finnas, med namn av a–z, 0–9 "
        "och bindestreck; byt namn på den, eller flytta den"
    ),
    'a page begins with a line "---", its title and description, and "---" again; add them': (
        "en sida börjar med raden ---, sedan title och description, och --- igen; lägg till dem"
    ),
    "&{anchor} is read as an anchor and vanishes from the text; put the whole text in quotes": (
        "&{anchor} läses som en kod och försvinner ur texten; sätt hela texten inom citattecken"
    ),
    'the text ends here and "{rest}" is lost as a comment; put the whole text in quotes, or the comment on a '
    "line of its own above": (
        "texten slutar här och ”{rest}” försvinner som en kommentar; sätt hela texten inom citattecken, eller "
        "skriv kommentaren på en egen rad ovanför"
    ),
    "this line begins with # but is part of the text and would be published; remove it, or put it above the key": (
        "raden börjar med # men hör till texten och skulle publiceras; ta bort den, eller flytta den ovanför nyckeln"
    ),
    "nothing reads this; an evaluation goes in {evaluations}/, a good example in {examples}/, the role models "
    "that a report names in {role_models}/, and the registers have fixed names": (
        "inget läser det här; en utvärdering ska ligga i {evaluations}/, ett gott exempel i {examples}/ och en "
        "rapports förebilder i {role_models}/, och registren har bestämda namn"
    ),
    "role models have one file for each evaluation now; move the entries of each to "
    "{role_models}/<evaluation>.yml, below a line role_models:, without their key evaluation": (
        "förebilder har numera en fil för varje utvärdering; flytta posterna till "
        "{role_models}/<utvärdering>.yml, under en rad role_models:, utan nyckeln evaluation"
    ),
    "the file has {problems} more faults; fix the first ones, and check again": (
        "filen har {problems} fel till; rätta de första och kontrollera igen"
    ),
    "the file has at least {problems} more faults; fix the first ones, and check again": (
        "filen har minst {problems} fel till; rätta de första och kontrollera igen"
    ),
    "this folder is a link to another place; put the folder itself here": (
        "mappen är en länk till ett annat ställe; lägg själva mappen här"
    ),
    "this must be a folder; the {what} go in it, one file each": (
        "det här måste vara en mapp; {what} läggs i den, en fil för varje"
    ),
    "evaluations": "utvärderingarna",
    "examples": "exemplen",
    "role models": "förebilderna",
    "no evaluation is here; write the first one, as CONTRIBUTING.md describes": (
        "här finns ingen utvärdering; skriv den första, som CONTRIBUTING.md beskriver"
    ),
    "only files that end in .yml belong in this folder; rename it or move it away": (
        "i den här mappen får bara filer som slutar på .yml finnas; byt namn på filen eller flytta den"
    ),
    "this is a document of {program}; write the file as plain text": (
        "det här är ett dokument från {program}; skriv filen som ren text"
    ),
    "the name ends in .txt, which the system may hide; rename the file {name}": (
        "namnet slutar på .txt, som datorn kan dölja; låt filen heta {name}"
    ),
    "byte 0x{raw} is not UTF-8; save the file with the encoding UTF-8": (
        "filen är inte sparad som UTF-8 (byten 0x{raw}); spara den igen och välj teckenkodningen UTF-8"
    ),
    "this is not a file; put a text file in its place": "det här är ingen fil; lägg en textfil här i stället",
    "the file can't be read ({strerror}); check that it is there": (
        "filen går inte att läsa ({strerror}); se efter att den finns"
    ),
    "this is a merge conflict; keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>": (
        "här har två ändringar krockat; behåll den ena versionen, och ta bort raderna <<<<<<<, ======= och >>>>>>>"
    ),
    "the line contains a tab; write spaces instead, two for each level": (
        "raden har en tabb; skriv mellanslag i stället, två för varje nivå"
    ),
    "the line contains the hidden line break {found}{near}; remove it, or press Enter there": (
        "raden har en osynlig radbrytning {found}{near}; ta bort den, eller tryck på Enter där"
    ),
    "the line contains the hard space {found}{near}; write an ordinary one, the site keeps figures together by "
    "itself": ("raden har ett hårt mellanslag {found}{near}; skriv ett vanligt, webbplatsen håller själv ihop siffror"),
    "the line contains {odd} ({odd_too}), left from a PDF; write {plain} with ordinary letters": (
        "raden har tecknet {odd} ({odd_too}) från en PDF; skriv {plain} med vanliga bokstäver"
    ),
    ' between "{before}" and "{after}"': " mellan ”{before}” och ”{after}”",
    "{word} has a letter of another alphabet, {letter} ({code}), that looks like {plain}; write the word anew": (
        "{word} har en bokstav ur ett annat alfabet, {letter} ({code}), som ser ut som {plain}; skriv om ordet"
    ),
    "the line has neither a key nor a dash; indent it if it belongs to the text above, or write its key first": (
        "raden har varken nyckel eller streck; dra in den om den hör till texten ovanför, eller skriv nyckeln först"
    ),
    "a list begins below {key}; write each item on a line of its own with a dash": (
        "en lista börjar under {key}; skriv varje post på en egen rad med ett streck"
    ),
    "an item of a list begins with an ordinary hyphen; write - instead of {sign}": (
        "en post i en lista börjar med ett vanligt bindestreck; skriv - i stället för {sign}"
    ),
    "write - instead of {sign}": "skriv - i stället för {sign}",
    "the key {key} doesn't belong here; look at its indentation, the keys here are {allowed}": (
        "nyckeln {key} hör inte hemma här; se på indraget, nycklarna här är {allowed}"
    ),
    "the line isn't indented like any line above; begin it below {key}": (
        "raden börjar inte rakt under någon rad ovanför; börja den rakt under {key}"
    ),
    "a comma ends the text of {key} inside braces; put the whole text in quotes": (
        "ett komma avslutar texten i {key} inom klamrar; sätt hela texten inom citattecken"
    ),
    "the line contains the special hyphen {found}; write an ordinary one": (
        "raden har ett särskilt bindestreck {found}; skriv ett vanligt"
    ),
    "the line contains a hidden hyphen before a space, left from a PDF; write the word in one piece": (
        "raden har ett osynligt bindestreck före ett mellanslag, från en PDF; skriv ordet i ett stycke"
    ),
    "a letter has more than {max_marks} accents on it; write only those that belong to it": (
        "en bokstav har fler än {max_marks} accenter på sig; skriv den med dem som den har"
    ),
    "the line contains the invisible character {invisible}; remove it": (
        "raden har det osynliga tecknet {invisible}; ta bort det"
    ),
    "a quotation mark opens a text here that is never closed; write the second quotation mark": (
        "ett citattecken inleder en text här, men det andra saknas; skriv det där texten slutar"
    ),
    "this is not valid YAML{words}; look at indentation, colons and quotation marks here and just above": (
        "raden går inte att läsa{words}; se på indrag, kolon och citattecken här och strax ovanför, och jämför "
        "med en annan fil"
    ),
    "a space is missing after the colon; write {right}": "ett mellanslag saknas efter kolon; skriv {right}",
    "a colon is missing after {key}; write {right}": "ett kolon saknas efter {key}; skriv {right}",
    "the line is indented more than {key} above it, which has its value already; begin both in the same column": (
        "raden är mer indragen än {key} ovanför, som redan har sitt värde; börja båda lika långt in"
    ),
    "a text can't begin with {sign} without quotation marks; write {right}": (
        "en text får inte börja med {sign} utan citattecken; skriv {right}"
    ),
    "a text with a colon in it needs quotation marks; write {right}": (
        "en text med kolon i behöver citattecken; skriv {right}"
    ),
    "only straight quotation marks keep a text with a colon together; write {right}": (
        "bara raka citattecken håller ihop en text med kolon; skriv {right}"
    ),
    "the text ends at its second quotation mark, and {rest} is left over; put the whole text in quotes: {right}": (
        "texten slutar vid sitt andra citattecken, och {rest} blir över; sätt hela texten inom citattecken: {right}"
    ),
    "{opener} is never closed; write {closer} where it ends": "{opener} stängs aldrig; skriv {closer} där det slutar",
    "a comma is missing before {key}; inside braces there is one between two keys": (
        "ett komma saknas före {key}; inom klamrar står det ett mellan två nycklar"
    ),
    "the file is empty; write keys and values, as in the other files of this folder": (
        "filen är tom; skriv nycklar och värden, som i de andra filerna i mappen"
    ),
    "a second document starts here; one file is one document, remove ---": (
        "här börjar ett nytt dokument; en fil är ett dokument, så ta bort raden ---"
    ),
    "the list needs a key; write {key}: on a line of its own above it": (
        "listan behöver en nyckel; skriv {key}: på en egen rad ovanför den"
    ),
    "the file must hold keys and values (key: value), not a list or a single text": (
        "filen ska ha nycklar och värden (nyckel: värde), inte en lista eller en enda text"
    ),
    "values are nested more than {max_depth} deep; look at the indentation": (
        "värdena ligger i fler än {max_depth} nivåer; se på indragen"
    ),
    "the file holds more than {max_values} values; split it": "filen har fler än {max_values} värden; dela den",
    "this is a folder; put its files beside the others, and remove it": (
        "det här är en mapp; lägg filerna bredvid de andra, och ta bort mappen"
    ),
    "this isn't a data file; move it away, and make a draft of it with kompass import {name}": (
        "det här är ingen datafil; flytta den härifrån, och gör ett utkast av den med kompass import {name}"
    ),
    "the name must end in .yml in small letters; rename the file {name}": (
        "namnet ska sluta på .yml med små bokstäver; låt filen heta {name}"
    ),
    "the file has the keys of another kind; move it to {folder}/": (
        "filen har nycklarna för ett annat slag; flytta den till {folder}/"
    ),
    "there is only a dash here; write the text, or remove the line if the report doesn't say": (
        "här står bara ett streck; skriv texten, eller ta bort raden om rapporten inte säger något"
    ),
    "the text begins on the line below {sign}; move {text} there": (
        "texten börjar på raden under {sign}; flytta ”{text}” dit"
    ),
    "keys belong inside braces; write {right}": "nycklar står inom klamrar; skriv {right}",
    "{sign} in a text in quotation marks begins an escape sequence; write {right}": (
        "{sign} i en text inom citattecken läses som en kod; skriv {right}"
    ),
    "only the address is allowed here; write {right}": "här får bara adressen stå; skriv {right}",
    "the line is indented less than those around it; begin it in the same column as {key}": (
        "raden börjar längre ut än raderna runt den; börja den rakt under {key}"
    ),
    "the entry begins in another column than that on line {line}; begin all entries of a list in one column": (
        "posten börjar inte lika långt in som den på rad {line}; börja alla poster i en lista lika långt in"
    ),
    "a dash and a space are missing; write {right}": "ett streck och ett mellanslag saknas; skriv {right}",
    "the alias *{anchor} is not allowed; write the value out in full": (
        "aliaset *{anchor} får inte användas; skriv ut hela värdet"
    ),
    "the tag {tag} is not allowed; remove it": "taggen {tag} får inte användas; ta bort den",
    "the anchor &{anchor} is not allowed; remove it": "ankaret &{anchor} får inte användas; ta bort det",
    "a key must be a single word; look at braces, brackets and dashes here": (
        "en nyckel måste vara ett enda ord; se på klamrar, hakparenteser och streck här"
    ),
    'the key "{key}" is given twice, first on line {given_on}; keep one of them': (
        "nyckeln {key} finns två gånger, först på rad {given_on}; behåll den ena, eller börja en ny post med ett streck"
    ),
}
