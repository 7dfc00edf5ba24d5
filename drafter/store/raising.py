"""A second start asks the first window to come forward, through a file: no socket is opened.

The second writes the file, the first looks for it (``os.stat`` of one name, so as often as it
likes) and removes it, and that it is gone tells the second that it was heard. Whoever opened a
bundle by its icon has the bundle's path in the question.
"""

import os
from pathlib import Path

from drafter.errors import DrafterError
from drafter.placing import place
from drafter.store.writing import PRIVATE_FILE

NAME = "come-forward"
_LONGEST = 4_096


def ask(folder: Path, file: Path | None = None) -> None:
    """Ask whoever has the vault of ``folder`` to come forward, and to take ``file`` in.

    To ask twice is to ask once. The question is there whole or not at all: the window may look
    at any moment.
    """
    try:
        place(os.fsencode(file or ""), folder / NAME, mode=PRIVATE_FILE)
    except OSError:
        raise DrafterError(f"The open window can't be asked: {folder} can't be written.") from None


def brought(folder: Path) -> Path | None:
    """The file that is to be taken in; None where nobody asks, or only to come forward."""
    try:
        with (folder / NAME).open("rb") as question:
            name = question.read(_LONGEST)
    except OSError:
        return None
    return Path(os.fsdecode(name)) if name else None


def was_asked(folder: Path) -> bool:
    """Whether somebody asked since the last look; to look is to answer.

    Where the question can't be removed it is not taken as asked: the window would come forward
    at every look.
    """
    try:
        (folder / NAME).unlink()
    except OSError:
        return False
    return True


def is_answered(folder: Path) -> bool:
    """Whether the question is gone: the first window has come forward."""
    return not (folder / NAME).exists()


def take_back(folder: Path) -> bool:
    """Stop asking; whether nobody had answered. A question left behind would raise a later window.

    Called by a second start that has waited long enough, and by whoever has just taken the
    vault, for a question that was put to a program that died.
    """
    return was_asked(folder)
