"""Typing words: the field, spelling, references, tints."""
