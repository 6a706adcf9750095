"""Tests of `generator.skeletons`."""
