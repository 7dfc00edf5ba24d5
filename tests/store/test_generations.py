from contextlib import closing

import pytest

from drafter.store.connection import connect
from drafter.store.facts import fact, keep_fact
from drafter.store.generations import note_header, older_header
from drafter.store.header import NAME, OLD_NAME
from drafter.store.migrations import migrate
from drafter.store.sealing import Derivation
from drafter.store.store import open_store
from drafter.store.unlocked import Vault, open_training
from drafter.store.vault import WrongPassphraseError, change_passphrase, new_recovery_key, unlock
from tests.store.conftest import PASSPHRASE

OTHER = "otter mango quarry velvet swoop"
OLDER = "The header of this vault is older than its cases have seen"


def notices(vault: Vault) -> list[str]:
    """What an opening says."""
    with open_store(vault) as store:
        return store.notices


def changed_and_put_back(vault: Vault, quick: Derivation) -> None:
    """Open, change the passphrase, open; then put both old headers back."""
    before = {name: (vault.folder / name).read_bytes() for name in (NAME, OLD_NAME)}
    assert notices(vault) == []
    change_passphrase(vault, OTHER, derivation=quick)
    assert notices(unlock(vault.folder, OTHER)) == []
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder, PASSPHRASE)
    for name, data in before.items():
        (vault.folder / name).write_bytes(data)


def test_both_headers_put_back_together_are_noticed_at_every_opening(
    vault: Vault, quick: Derivation
) -> None:
    changed_and_put_back(vault, quick)
    again = unlock(vault.folder, PASSPHRASE)
    assert again.notice == ""  # each copy is authentic, and they agree
    for _ in range(2):
        (said,) = notices(again)
        assert said.startswith(OLDER)


def test_one_header_put_back_is_put_right_and_no_older(vault: Vault, quick: Derivation) -> None:
    before = (vault.folder / NAME).read_bytes()
    change_passphrase(vault, OTHER, derivation=quick)
    assert notices(unlock(vault.folder, OTHER)) == []
    (vault.folder / NAME).write_bytes(before)
    assert notices(unlock(vault.folder, OTHER)) == []


def test_the_next_change_of_the_header_ends_it(vault: Vault, quick: Derivation) -> None:
    changed_and_put_back(vault, quick)
    again = unlock(vault.folder, PASSPHRASE)
    new_recovery_key(again)
    with open_store(again) as store:
        note_header(again, store.db)  # as the commands do once they have changed it
    assert notices(again) == []


def test_a_header_that_can_not_be_read_is_no_older_one(vault: Vault) -> None:
    assert notices(vault) == []
    for name in (NAME, OLD_NAME):
        (vault.folder / name).write_bytes(b"damaged")
    with closing(connect(vault.database, vault.key)) as db:
        assert older_header(vault, db) == ""
        note_header(vault, db)
        assert fact(db, "generation of the header") == "1"


def test_a_header_of_another_key_is_no_older_one(vault: Vault, training: Vault) -> None:
    assert notices(vault) == []
    for name in (NAME, OLD_NAME):
        (vault.folder / name).write_bytes((training.folder / name).read_bytes())
    with closing(connect(vault.database, vault.key)) as db:
        assert older_header(vault, db) == ""


def test_a_note_that_is_no_number_is_made_anew(vault: Vault) -> None:
    with closing(connect(vault.database, vault.key)) as db:
        migrate(db)
        keep_fact(db, "generation of the header", "no number")
        assert older_header(vault, db) == ""
    assert notices(vault) == []
    with closing(connect(vault.database, vault.key)) as db:
        assert fact(db, "generation of the header") == "1"


def test_a_training_vault_has_no_generations(training: Vault) -> None:
    assert notices(open_training(training.folder)) == []
    with closing(connect(training.database, None)) as db:
        assert fact(db, "generation of the header") == ""
