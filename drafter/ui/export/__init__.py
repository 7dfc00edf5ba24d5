"""Taking a statement out."""
