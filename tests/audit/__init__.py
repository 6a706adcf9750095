"""What readers found in the reports, held against the texts of the data."""
