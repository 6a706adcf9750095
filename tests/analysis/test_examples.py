"""`generator.analysis.examples`: which examples are related, and whom one may help."""
