"""Tests of `generator.pages.views`."""
