"""Several people named by one run of words, and names that run into one another."""
