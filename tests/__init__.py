"""Tests mirror the modules of the generator; what a person sees is tested in a real browser."""
