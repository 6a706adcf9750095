"""Builds the public web site of Kommunkompassen evaluations: checked data in, one folder of static pages out.

Data flows one way, and a module imports only from those above its own:

    model      what an evaluation is: frozen records, identifiers; no I/O, no clock
    problems   one fault: path, line, rule, level, message; plain and GitHub formats
    load       YAML files -> records, with the line of every value
    rules      checks across records and files, one small generator each
    swedish    figures, dates and order as a Swedish reader expects them
    analysis   pure sums and comparisons of printed figures; returns records
    charts     analysis record -> Altair chart; the theme stands apart
    figures    chart -> SVG, spec, CSV, title and a sentence
    exports    the open data, CSV and JSON, and what the scripts of the site fetch
    pages      one frozen view per template, sorted and formatted here
    render     Jinja environment and filters: view -> Markdown
    search     what the search index holds: a document for each page, parts of Swedish compounds
    site       the whole site as {path: bytes}; pure, and equal for equal data
    output     the only writer: skips what is unchanged, removes what is stale
    index      the search index of a built site
    build      MkDocs over the written folder
    preview    a live preview: builds after every edit, serves the site or its faults
    cli        the only printer and exit code
"""
