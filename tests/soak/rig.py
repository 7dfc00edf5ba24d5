"""A vault to be ill-treated, and what must be true of it afterwards.

Its key is given, not derived: what is shown here is that nothing is lost, a thousand times over.
"""

from contextlib import closing
from pathlib import Path

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.store import cases
from drafter.store.connection import connect, id_of
from drafter.store.migrations import migrate
from drafter.store.sealing import Key
from drafter.store.unlocked import Vault

KEY = Key(bytes(range(32)))
ENTRIES = 12
WORDS = "The Council did not answer her letter of that day. "


def vault_at(folder: Path, *, training: bool = False) -> Vault:
    """The vault of a folder, as if it had just been unlocked."""
    return Vault(folder=folder, id=id_of(KEY), key=None if training else KEY)


def make_vault(folder: Path, *, training: bool = False) -> Vault:
    """A vault with one case, closed."""
    folder.mkdir()
    vault = vault_at(folder, training=training)
    with closing(connect(vault.database, vault.key, new=True)) as db:
        migrate(db)
        entries = tuple(
            ChronologyEntry(id=f"e{number}", text=WORDS * 5) for number in range(ENTRIES)
        )
        cases.create(db, Case(id="c", reference="26 000 001", about="0", chronology=entries))
    return vault


def number_in(case: Case) -> int:
    """How many edits a case holds; checks that the last is there whole."""
    number = int(case.about)
    if number:
        assert case.chronology[number % ENTRIES].text.startswith(f"{number} ")
    return number
