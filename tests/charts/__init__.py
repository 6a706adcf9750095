"""Tests of `generator.charts`."""
