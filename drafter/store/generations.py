"""Whether a vault's header is as new as its cases have seen it.

Both copies of a header may be put back at once to what they were before the passphrase was
changed, and each is authentic. So the database notes the generation of the header that it was
last opened with.
"""

from contextlib import suppress

from drafter.store.copies import read_copies
from drafter.store.database import Database
from drafter.store.facts import fact, keep_fact
from drafter.store.header import HeaderError
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault

_SEEN = "generation of the header"


def older_header(vault: Vault, db: Database) -> str:
    """A sentence where the header is older than the cases have seen; empty where it is not."""
    seen = fact(db, _SEEN)
    if not seen.isdecimal() or not 0 < _generation(vault) < int(seen):
        return ""
    return (
        "The header of this vault is older than its cases have seen, so that a passphrase or a"
        " recovery sheet that was replaced opens it again: change the passphrase, and make a new"
        " sheet (drafter vault passphrase, drafter vault recovery --lost-sheet)."
    )


def note_header(vault: Vault, db: Database) -> None:
    """Take the header for the newest: after a change of it, and at openings with nothing older."""
    generation = _generation(vault)
    if generation and fact(db, _SEEN) != str(generation):
        with immediate(db):
            keep_fact(db, _SEEN, str(generation))


def _generation(vault: Vault) -> int:
    """That of the newest copy which the key confirms; 0 for a training vault, and without any."""
    if vault.key is None:
        return 0
    with suppress(HeaderError):
        for header in read_copies(vault.folder).found:
            if header.is_sealed_by(vault.key):
                return header.generation
    return 0
