"""The preview: the statement as it will be saved."""
