"""The open case: the one door through which it changes, undo, and saving by itself. No Qt."""

from drafter.session.session import Changed, Keeping, SaveState, Saving, Session

__all__ = ["Changed", "Keeping", "SaveState", "Saving", "Session"]
