"""Tests of `generator.pages`."""
