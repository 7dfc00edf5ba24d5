"""Letters that may be somebody's initials."""
