"""Councils, other bodies and organisations: every form of their names."""
