"""The open case: the one door through which it changes, undo, and saving by itself. No Qt."""
