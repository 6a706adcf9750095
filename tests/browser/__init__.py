"""What a person sees and does, in a real browser. Every test here has the marker `browser`."""
