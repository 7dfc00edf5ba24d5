"""What the words round a word tell by which it is a thing, a place, a time or another name."""
