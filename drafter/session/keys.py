"""Another passphrase or recovery key for the open vault, and what is written down of it. No Qt.

What takes a second or two is made ready on any thread and changes nothing: whoever leaves before
it is there has the keys that they had. :func:`take` then lets it count, and writes down that it
does, in one go where the vault is written.
"""

import datetime as dt
from contextlib import suppress

from drafter.errors import DrafterError
from drafter.session.desk import Desk, utc_now
from drafter.store.audit import Deed, keep_count, record
from drafter.store.copies import ChangedInPartError
from drafter.store.generations import note_header
from drafter.store.sheet_kept import note_kept
from drafter.store.unlocked import Vault
from drafter.store.vault import (
    NewWay,
    passphrase_made,
    recovery_key_made,
    take_effect,
    unlock_either_way,
)


def new_passphrase(vault: Vault, present: str | None, new: str) -> NewWay:
    """Another passphrase for an open vault, whatever its size; it does not count yet.

    ``present``, the passphrase or the recovery key, is asked so that nobody who only finds the
    window open can do it; None where it has just opened the vault. Raises as :func:`confirm`,
    and DrafterError for a new one that is refused.
    """
    if present is not None:
        confirm(vault, present)
    return passphrase_made(vault, new)


def confirm(vault: Vault, present: str) -> None:
    """Nothing, where ``present`` is the passphrase or the recovery key.

    Raises WrongPassphraseError where it is neither, MistypedError for a slip in the key.
    """
    unlock_either_way(vault.folder, present, mend=False)


def new_sheet(vault: Vault) -> tuple[NewWay, str]:
    """Another recovery key, as its sheet has it; the sheet before is good until it counts.

    Quick; whoever asks has confirmed who they are.
    """
    return recovery_key_made(vault)


def note_sheet_kept(desk: Desk) -> None:
    """Note that somebody has the sheet; where that can't be written, it is asked for again."""
    with suppress(DrafterError):
        note_kept(desk.store.db)


def take(desk: Desk, way: NewWay, deed: Deed) -> str:
    """Let a new way in count, and write that down; sentences for what of it went wrong.

    What was begun is then done all the same. Raises DrafterError where nothing was changed.
    """
    in_part = ""
    try:
        take_effect(desk.store.vault, way)
    except ChangedInPartError as error:
        in_part = str(error)
    return " ".join(filter(None, (in_part, _not_noted(desk, deed))))


def _not_noted(desk: Desk, deed: Deed) -> str:
    """Write down what was done; a sentence where that can't be: it is done all the same."""
    try:
        note(desk, deed)
    except DrafterError as error:
        return f"The audit trail does not say so: {error}"
    return ""


def note(desk: Desk, deed: Deed, *, now: dt.datetime | None = None) -> None:
    """Write down what was done, and that this header is the newest. Raises DrafterError."""
    store = desk.store
    record(store.db, deed, now=now or utc_now())
    note_header(store.vault, store.db)
    keep_count(store.vault, store.db)
