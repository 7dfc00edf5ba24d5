"""Drafter: a typed case becomes an anonymised, numbered, proven Word statement."""

__version__ = "0.1.0"
