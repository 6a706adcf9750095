"""Tests of `generator.model`."""
