"""Views that several kinds of page share, and how they are built."""
