"""Tests of `generator.model.binding`."""
