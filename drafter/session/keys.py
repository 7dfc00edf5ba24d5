"""Another passphrase or recovery key for the open vault, and what is written down of it. No Qt.

``change`` and ``confirm`` take a second or two and touch no database: any thread may run them.
What was done is then written down by ``note``, where the vault is written.
"""

import datetime as dt

from drafter.session.desk import Desk, utc_now
from drafter.store.audit import Deed, keep_count, record
from drafter.store.generations import note_header
from drafter.store.vault import Vault, change_passphrase, new_recovery_key, unlock


def change(vault: Vault, present: str, new: str) -> Deed:
    """Give an open vault another passphrase, whatever its size; what is to be noted.

    ``present`` is asked so that nobody who only finds the window open can do it. Raises
    WrongPassphraseError for it, and what :func:`change_passphrase` raises.
    """
    confirm(vault, present)
    change_passphrase(vault, new)
    return Deed.REKEYED


def confirm(vault: Vault, present: str) -> None:
    """Nothing, where ``present`` is the passphrase. Raises WrongPassphraseError where it is not."""
    unlock(vault.folder, present, mend=False)


def new_sheet(vault: Vault) -> tuple[Deed, str]:
    """Another recovery key, as its sheet has it; the sheet before opens nothing any more.

    Quick; whoever asks has confirmed the passphrase and shows the key at once.
    """
    return Deed.RECOVERY, new_recovery_key(vault)


def note(desk: Desk, deed: Deed, *, now: dt.datetime | None = None) -> None:
    """Write down what was done, and that this header is the newest. Raises DrafterError."""
    store = desk.store
    record(store.db, deed, now=now or utc_now())
    note_header(store.vault, store.db)
    keep_count(store.vault, store.db)
