"""Invented data at any scale, made after the real ones: the same registers, structure and lengths, but no true word."""

from generator.synth.folder import Size, SynthError, build_synthetic

__all__ = ["Size", "SynthError", "build_synthetic"]
