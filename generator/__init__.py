"""Builds the public website of Kommunkompassen evaluations: checked data in, one folder of static pages out.

Data flows one way. The layers are listed in `pyproject.toml`, under `tool.importlinter`; the docstring of each says
what it owns. `theme_hook` is outside them: MkDocs calls it during a build.
"""
