"""Tests of `generator.rules`: every rule has a good and a broken fixture."""
