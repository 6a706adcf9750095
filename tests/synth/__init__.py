"""Tests of invented data."""
