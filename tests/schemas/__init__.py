"""Tests of `generator.schemas`."""
