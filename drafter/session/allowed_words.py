"""The words that an office lets through, kept with its cases: taken in, told, and used. No Qt."""

import datetime as dt
from pathlib import Path

from drafter.anonymise.allowed import AllowedWords, AllowList, read_allow_list
from drafter.anonymise.known import NOTHING, Known
from drafter.case.dates import printed_day
from drafter.errors import DrafterError
from drafter.opening import read_text
from drafter.store.office import allow_list_of, keep_allow_list, remove_allow_list
from drafter.store.store import Store

_LARGEST = 2_000_000
"""Bytes of a list."""


def allow_list(store: Store, today: dt.date) -> AllowList:
    """The list that is kept, as it stands on a day; empty without one. Raises DrafterError."""
    name, text = allow_list_of(store.db)
    return read_allow_list(text, name, today) if text else AllowList(today=today)


def known_beside(store: Store, today: dt.date) -> Known:
    """What is known beside any case of a vault; a list that can't be read lets nothing through."""
    try:
        allowed = allow_list(store, today)
    except DrafterError:  # the page of the list says why
        return NOTHING
    return Known(allowed=allowed) if allowed.entries else NOTHING


def take_list(store: Store, path: Path, today: dt.date) -> AllowList:
    """Keep the list of a file in place of the one before.

    Raises DrafterError, one sentence that names the line, where it is none; the one before is
    then kept.
    """
    text = read_text(path, largest=_LARGEST)
    read = read_allow_list(text, path.name, today)
    keep_allow_list(store.db, path.name, text)
    return read


def do_without(store: Store) -> None:
    """Keep no list."""
    remove_allow_list(store.db)


def line_of(entry: AllowedWords, today: dt.date) -> str:
    """An entry in words: how long it holds and why, or why it lets nothing through."""
    fault, last = entry.fault(today), entry.holds_until()
    if fault or last is None:
        return f"▲ “{entry.words}” lets nothing through: it {fault}"
    return f"✓ “{entry.words}” until {printed_day(last)}: {entry.reason.strip()}"
