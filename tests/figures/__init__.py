"""Tests of `generator.figures`."""
