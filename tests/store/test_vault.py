from drafter.store.connection import connect, immediate
from drafter.store.vault import Vault, unlock
from tests.store.conftest import PASSPHRASE


def test_what_is_written_is_there_after_the_vault_is_unlocked_again(vault: Vault) -> None:
    db = connect(vault.database, vault.key)
    with immediate(db):
        db.table("notes").insert({"text": "Zqx"})
    db.close()
    again = unlock(vault.folder, PASSPHRASE)
    db = connect(again.database, again.key, writing=False)
    assert list(db.table("notes").rows) == [{"text": "Zqx"}]
    db.close()
