"""Tests of `generator.exports`."""
