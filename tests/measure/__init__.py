"""Measures of how soon a reader has the answer: how long pages are, and how far it is from a question to its answer."""
