"""The office as a vault keeps it, once for all its cases: text for a row, and back."""

import dataclasses
import json
from typing import Final

from drafter.case.preparing import Office
from drafter.errors import DrafterError

OFFICE: Final = "office"
"""The id of the one office of a vault, and of its copy in a case."""
MOST_LETTERHEAD_BYTES: Final = 10_000_000
"""Bytes of the largest letterhead that is kept."""


def write_office(office: Office) -> str:
    """The office as JSON."""
    return json.dumps(dataclasses.asdict(office), ensure_ascii=False)


def read_office(text: str) -> Office:
    """What :func:`write_office` gave; fields that it knows nothing of are empty.

    Raises DrafterError for anything else.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise DrafterError("What is kept of the office can't be read; enter it again.")
    known = {field.name for field in dataclasses.fields(Office)}
    return Office(**{name: value for name, value in found.items() if name in known})
