"""What the caseworker chose for the window on this computer; figures and ticks, never a word."""

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from drafter.errors import DrafterError
from drafter.opening import read_text
from drafter.session.idle import USUAL, minutes_within
from drafter.store.writing import make_private_folder, write_private

NAME = "window.json"
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
"""Per cent of the usual text size."""
_LARGEST = 10_000


class Preferences(NamedTuple):
    """``idle_minutes`` until the cases lock; ``is_private`` where names are veiled.

    ``is_dark`` is None where the window is as dark as the desktop; ``text_size`` in per cent.
    ``has_locked`` where locked cases were ever open: who has some is not to make others unawares.
    """

    idle_minutes: int = USUAL
    is_private: bool = False
    is_dark: bool | None = None
    text_size: int = SMALLEST_TEXT
    has_locked: bool = False


def read_preferences(folder: Path) -> Preferences:
    """What was chosen; the usual where nothing was, or nothing can be read."""
    with suppress(DrafterError, ValueError, RecursionError):
        kept = json.loads(read_text(folder / NAME, largest=_LARGEST))
        if isinstance(kept, dict):
            minutes, dark = kept.get("idle_minutes"), kept.get("is_dark")
            size = kept.get("text_size")
            return Preferences(
                idle_minutes=minutes_within(minutes) if type(minutes) is int else USUAL,
                is_private=kept.get("is_private") is True,
                is_dark=dark if isinstance(dark, bool) else None,
                text_size=_within(size) if type(size) is int else SMALLEST_TEXT,
                has_locked=kept.get("has_locked") is True,
            )
    return Preferences()


def _within(size: int) -> int:
    return min(max(size, SMALLEST_TEXT), LARGEST_TEXT)


def keep_preferences(folder: Path, chosen: Preferences) -> None:
    """Keep what was chosen. Raises DrafterError where it can't be written."""
    make_private_folder(folder)
    write_private(folder / NAME, json.dumps(chosen._asdict()).encode())
