"""Where somebody was when the cases were locked, for the way back there at the next unlock. No Qt.

It lies in the vault: which case is worked on, and where in it, is nobody else's to read.
"""

import json
from contextlib import suppress
from typing import NamedTuple

from drafter.errors import DrafterError
from drafter.session.desk import Desk
from drafter.store.left_at import keep_left


class Left(NamedTuple):
    """A case and, there, step and tab by number, a field of a record and the cursor in it."""

    case_id: str
    step: int
    tab: int
    record: str
    field: str
    offset: int


def note_left(desk: Desk, left: Left) -> None:
    """Keep where somebody was; a convenience, so nothing is said where that can't be written."""
    with suppress(DrafterError):
        keep_left(desk.store.db, json.dumps(left))


def take_left(desk: Desk) -> Left | None:
    """Where somebody was, once; None where nothing is kept, or the case is gone.

    Raises DrafterError where the cases are found not to be what they must be.
    """
    words = desk.left_at
    if not words:
        return None
    keep_left(desk.store.db, "")
    try:
        case_id, step, tab, record, field, offset = json.loads(words)
        left = Left(str(case_id), int(step), int(tab), str(record), str(field), int(offset))
    except (ValueError, TypeError):
        return None
    return left if desk.lines_of([left.case_id]) else None
