"""A text folded and cut into words, and what is known of the words of the language."""
