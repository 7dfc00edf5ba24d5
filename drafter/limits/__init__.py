"""Time limits of complaints, and which Ombudsman can take one; the rules are data."""
