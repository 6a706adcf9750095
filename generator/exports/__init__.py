"""Files made from the data: the open data and, apart from it, what the scripts of the site fetch."""
