"""A document as a file: one table of formats and a writer each."""
