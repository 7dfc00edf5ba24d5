"""The window: widgets show, collect and ask; they never decide."""
