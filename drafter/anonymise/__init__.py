"""Names swapped for pseudonyms, once, in one walk."""
