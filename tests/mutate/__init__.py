"""Small faults in the generator, one at a time, each tried on the tests of its own module: `make mutate`.

`make` makes them with mutmut, in a separate environment; the rest runs the tests. `make test` covers only what can
go wrong in the tool itself.
"""
