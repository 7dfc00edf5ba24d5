from pathlib import Path

from drafter.store.connection import Database
from drafter.store.left_at import keep_left, left_at
from drafter.store.store import open_store
from drafter.store.unlocked import Vault, is_vault


def test_where_the_work_was_left_is_there_until_something_else_is_kept(sealed: Database) -> None:
    assert left_at(sealed) == ""
    keep_left(sealed, "there")
    assert left_at(sealed) == "there"
    keep_left(sealed, "")
    assert left_at(sealed) == ""


def test_it_is_read_as_soon_as_the_vault_is_open(vault: Vault, user_folder: Path) -> None:
    assert not user_folder.exists()
    with open_store(vault) as store:
        keep_left(store.db, "there")
    with open_store(vault) as store:
        assert store.left_at == "there"


def test_a_folder_is_a_vaults_for_as_long_as_anything_of_one_is_in_it(vault: Vault) -> None:
    for name in ("vault.json", "vault.json.old", "cases.db"):
        assert is_vault(vault.folder)
        (vault.folder / name).unlink()
    assert not is_vault(vault.folder)
