"""Measures what a build costs at any scale, and plain MkDocs Material over the same Markdown. `make bench` runs it.

`pipeline` is the only module that knows how the generator is put together, and `pages` the only one that opens a
browser. Times are first of all CPU seconds (user and system), which a busy machine changes least.
"""
