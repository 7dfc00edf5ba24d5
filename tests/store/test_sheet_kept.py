import datetime as dt
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store.audit import Deed, record
from drafter.store.connection import Database
from drafter.store.sealing import Derivation
from drafter.store.sheet_kept import is_unkept, note_kept, note_shown
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from drafter.store.unsettled import open_unsettled
from drafter.store.vault import create_vault, unlock
from tests.store.conftest import PASSPHRASE
from tests.store.spoiling import bytes_of

NOW = dt.datetime(2029, 6, 15, 12, tzinfo=dt.UTC)


@pytest.fixture
def shown(tmp_path: Path, quick: Derivation) -> Vault:
    """A vault whose sheet is shown and not kept."""
    made, _ = create_vault(tmp_path / "v", PASSPHRASE, derivation=quick, begin=note_shown)
    return made


def test_a_sheet_is_lacking_from_the_first_moment_until_it_is_kept(
    shown: Vault, user_folder: Path
) -> None:
    assert not user_folder.exists()
    with open_unsettled(unlock(shown.folder, PASSPHRASE)) as cases:
        assert cases.is_listable
        assert cases.lacks_sheet
    with open_store(shown) as store:
        note_kept(store.db)
        assert not store.lacks_sheet
    with open_store(shown) as store:
        assert not store.lacks_sheet


def test_a_sheet_that_was_made_since_is_one(shown: Vault) -> None:
    with open_store(shown) as store:
        record(store.db, Deed.REKEYED, now=NOW)
        assert is_unkept(store.db)
        record(store.db, Deed.RECOVERY, now=NOW)
        assert not is_unkept(store.db)


def test_of_a_vault_that_says_nothing_no_sheet_is_lacking(sealed: Database) -> None:
    assert not is_unkept(sealed)
    note_kept(sealed)
    assert not is_unkept(sealed)


def test_a_vault_whose_tables_cannot_be_made_is_not_begun(
    tmp_path: Path, quick: Derivation
) -> None:
    def fails(db: Database) -> None:
        note_shown(db)
        raise DrafterError("the disk is full")

    with pytest.raises(DrafterError, match="the disk is full"):
        create_vault(tmp_path / "v", PASSPHRASE, derivation=quick, begin=fails)
    assert bytes_of(tmp_path / "v") == {}
    assert create_vault(tmp_path / "v", PASSPHRASE, derivation=quick, begin=note_shown)
