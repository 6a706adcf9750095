"""Invented data at any scale, modelled on the real data: same registers, structure and lengths, but nothing true."""

from generator.synth.folder import Size, SynthError, build_synthetic

__all__ = ["Size", "SynthError", "build_synthetic"]
