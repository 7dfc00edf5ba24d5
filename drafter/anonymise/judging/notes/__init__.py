"""Names that are words too, in notes and messages without capitals or articles."""
