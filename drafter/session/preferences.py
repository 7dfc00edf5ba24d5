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
_LARGEST = 10_000


class Preferences(NamedTuple):
    """``idle_minutes`` until the cases lock; ``is_private`` where names are veiled."""

    idle_minutes: int = USUAL
    is_private: bool = False


def read_preferences(folder: Path) -> Preferences:
    """What was chosen; the usual where nothing was, or nothing can be read."""
    with suppress(DrafterError, ValueError, RecursionError):
        kept = json.loads(read_text(folder / NAME, largest=_LARGEST))
        if isinstance(kept, dict):
            minutes, private = kept.get("idle_minutes"), kept.get("is_private")
            return Preferences(
                idle_minutes=minutes_within(minutes) if type(minutes) is int else USUAL,
                is_private=private is True,
            )
    return Preferences()


def keep_preferences(folder: Path, chosen: Preferences) -> None:
    """Keep what was chosen. Raises DrafterError where it can't be written."""
    make_private_folder(folder)
    write_private(folder / NAME, json.dumps(chosen._asdict()).encode())
