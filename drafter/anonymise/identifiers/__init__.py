"""Registered identifiers: numbers, addresses, days of birth, in every spelling."""
