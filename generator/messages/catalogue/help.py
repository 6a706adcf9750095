"""The help of the commands, and the messages about arguments that can't be right."""

HELP = {
    "arguments": "argument",
    "options": "val",
    "commands": "kommandon",
    "command": "kommando",
    "kind": "slag",
    "Example:": "Exempel:",
    "usage: ": "så skriver du: ",
    "show this help": "visa den här hjälpen",
    "the language, sv or en (sv)": "språket, sv eller en (sv)",
    "{what}; type {command} --help to see what can be typed": "{what}; skriv {command} --help för att se vad som går",
    "{names} is missing": "{names} saknas",
    "{names} isn't known here": "{names} finns inte här",
    "{chosen} can't be {name}, choose from {choices}": "{chosen} kan inte vara {name}, välj bland {choices}",
    "{name} needs a value": "{name} behöver ett värde",
    "{written} isn't a whole number for {name}": "{written} är inget heltal för {name}",
    "DIR": "MAPP",
    "FILE": "FIL",
    "N": "ANTAL",
    "YEAR": "ÅR",
    "LETTER": "BOKSTAV",
    "MUNICIPALITY": "KOMMUN",
    "EVALUATION": "UTVÄRDERING",
    "TITLE": "RUBRIK",
    "BEFORE": "FÖRE",
    "NOW": "NU",
    "the data folder ({folder})": "mappen med uppgifterna ({folder})",
    "the site's folder ({folder})": "webbplatsens mapp ({folder})",
    "the folder of the pages ({folder})": "mappen med sidorna ({folder})",
    "where to write it ({folder})": "vart den skrivs ({folder})",
    "where to write them ({folder})": "vart de skrivs ({folder})",
    "what builds keep for later builds ({folder})": "det som sparas till nästa bygge ({folder})",
    "checks the evaluations and builds their site": "kontrollerar utvärderingarna och bygger webbplatsen",
    "show every problem in the data, with file and line": "visa varje fel i uppgifterna, med fil och rad",
    "how problems are shown (text)": "hur felen visas (text)",
    "write a new file to fill in: an evaluation, an example or role models": (
        "skriv en ny fil att fylla i: en utvärdering, ett exempel eller förebilder"
    ),
    "write an evaluation to fill in, with each area and question of the question set": (
        "skriv en utvärdering att fylla i, med varje område och fråga i frågeuppsättningen"
    ),
    "the municipality's name or code": "kommunens namn eller kod",
    "the year when the evaluation was made": "året då utvärderingen gjordes",
    "the question set; needed if there is a report": "frågeuppsättningen; behövs om det finns en rapport",
    "write a workbook for Excel instead; read it with kompass import": (
        "skriv en arbetsbok för Excel i stället; läs in den med kompass import"
    ),
    "there is only a page on the web, and no report": "bara en sida på nätet finns, ingen rapport",
    "write a good example of an evaluation to fill in": "skriv ett gott exempel från en utvärdering att fylla i",
    "the name of the evaluation's file, without .yml": "namnet på utvärderingens fil, utan .yml",
    "the example's title, which gives its address, too": "exemplets rubrik, som också ger dess adress",
    "write a file for the role models that a report names": "skriv en fil för de förebilder som en rapport pekar ut",
    "write a draft of an evaluation from a report, PDF or text, or from a workbook that was filled in": (
        "skriv ett utkast till en utvärdering från en rapport, PDF eller text, eller från en ifylld arbetsbok"
    ),
    "the report, as a PDF or as text, or the workbook": "rapporten, som PDF eller text, eller arbetsboken",
    "its name or code (the one that the report names)": "dess namn eller kod (den som rapporten nämner)",
    "when it was evaluated (the year in the report)": "när den utvärderades (året i rapporten)",
    "where to write the draft (the data folder)": "vart utkastet skrivs (mappen med uppgifterna)",
    "write the data file of an example from its form, filled in on GitHub": (
        "skriv ett exempels fil från formuläret som är ifyllt på GitHub"
    ),
    "the text of the form": "formulärets text",
    "where to write the name of the new file": "vart den nya filens namn skrivs",
    "check the data, write the pages and build the site": "kontrollera uppgifterna, skriv sidorna och bygg webbplatsen",
    "make everything from scratch, and keep nothing for later builds": (
        "gör allt på nytt, och spara inget till nästa bygge"
    ),
    "print problems only": "skriv bara ut fel",
    "show a live preview that follows every edit": "visa en förhandsvisning som följer varje ändring",
    "where to serve it (the first free one from 8000 on)": "porten som den visas på (den första lediga från 8000)",
    "write only the Markdown pages and the data files": "skriv bara sidorna som Markdown och datafilerna",
    "write the search index into a built site": "skriv sökningens index i en byggd webbplats",
    "show which addresses aren't in the list of published ones yet": (
        "visa vilka adresser som inte finns i listan över publicerade ännu"
    ),
    "add them to the list": "lägg till dem i listan",
    "show which pages are new, changed or gone, in Swedish": "visa vilka sidor som är nya, ändrade eller borttagna",
    "a folder of pages, as it was": "en mapp med sidor, som de var",
    "a folder of pages, as it is now": "en mapp med sidor, som de är nu",
    "write a copy of the built site that opens from the disk": (
        "skriv en kopia av den byggda webbplatsen som går att öppna från disken"
    ),
    "write the schemas of the data files, and what describes every key": (
        "skriv datafilernas scheman, och det som beskriver varje nyckel"
    ),
    "only show which files aren't as the records say": "visa bara vilka filer som inte stämmer med koden",
    "write a data folder of invented evaluations, to try the site at scale": (
        "skriv en mapp med påhittade utvärderingar, för att pröva webbplatsen i stor skala"
    ),
    "where to write it; nothing may be there yet": "vart den skrivs; där får inget finnas ännu",
    "how many have evaluations (30)": "hur många som har utvärderingar (30)",
    "how many each of them has (3)": "hur många var och en har (3)",
    "good examples ({each} a municipality)": "goda exempel ({each} för varje kommun)",
    "another number gives other data (1)": "ett annat tal ger andra uppgifter (1)",
}
