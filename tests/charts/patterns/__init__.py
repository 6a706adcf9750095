"""Tests of `generator.charts.patterns`."""
