"""Tests of `generator.preview`."""
