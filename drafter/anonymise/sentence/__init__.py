"""What the words before and behind a name tell of it, whoever it is."""
