"""Tests of `generator.workbooks`."""
