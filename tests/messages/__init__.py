"""Tests of `generator.messages`."""
