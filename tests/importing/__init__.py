"""Tests of `generator.importing`, on invented reports."""
