"""Small faults in the generator, one after the other, each tried on the tests of its own module: `make mutate`.

`make` makes them with mutmut, in an environment of its own; the rest runs the tests. Only what can go wrong in the tool
itself is in `make test`.
"""
