import json
import shutil
import time
from contextlib import closing
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store import vault as vaults
from drafter.store.connection import DamagedError, connect, id_of
from drafter.store.header import HeaderError, read_header
from drafter.store.sealing import Derivation
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault, open_training
from drafter.store.vault import (
    change_passphrase,
    create_training_vault,
    create_vault,
    new_recovery_key,
    unlock,
)
from tests.store.conftest import PASSPHRASE
from tests.store.databases import whole
from tests.store.spoiling import (
    bytes_of,
)


def test_what_is_written_is_there_after_the_vault_is_unlocked_again(vault: Vault) -> None:
    with closing(connect(vault.database, vault.key)) as db, immediate(db):
        whole(db).table("notes").insert({"text": "Zqx"})
    again = unlock(vault.folder, PASSPHRASE)
    assert again == vault
    assert not again.training
    with closing(connect(again.database, again.key, writing=False)) as db:
        assert list(whole(db).table("notes").rows) == [{"text": "Zqx"}]


def test_a_vault_is_for_its_owner_alone(vault: Vault) -> None:
    modes = {path.name: path.stat().st_mode & 0o777 for path in vault.folder.iterdir()}
    assert modes == dict.fromkeys(("cases.db", "vault.json", "vault.json.old"), 0o600)
    assert vault.folder.stat().st_mode & 0o777 == 0o700
    assert vault.backups == vault.folder / "backups"


def test_no_key_and_no_passphrase_is_in_the_folder_or_in_what_is_printed(
    tmp_path: Path, quick: Derivation
) -> None:
    vault, printed = create_vault(tmp_path / "vault", PASSPHRASE, derivation=quick)
    assert vault.key
    whole = b"".join(bytes_of(vault.folder).values()) + repr(vault).encode()
    for secret in (vault.key.raw, vault.key.raw.hex().encode(), PASSPHRASE.encode()):
        assert secret not in whole
    assert printed.encode() not in whole
    assert vault.id.encode() in whole  # the same search finds what is there


def test_the_vaults_id_is_what_its_database_begins_with(vault: Vault) -> None:
    assert vault.key
    assert vault.id == id_of(vault.key) == vault.database.read_bytes()[:16].hex()


@pytest.mark.parametrize("short", ["", "too short", "aaaaaaaaaaaaaaaa"])
def test_a_passphrase_that_is_refused_makes_nothing(
    tmp_path: Path, quick: Derivation, short: str
) -> None:
    with pytest.raises(DrafterError, match="five random words"):
        create_vault(tmp_path / "vault", short, derivation=quick)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_holds_something_is_left_alone(vault: Vault, quick: Derivation) -> None:
    before = bytes_of(vault.folder)
    with pytest.raises(DrafterError, match="There is a vault in"):
        create_vault(vault.folder, PASSPHRASE, derivation=quick)
    with pytest.raises(DrafterError, match="is not empty"):
        create_training_vault(vault.folder.parent)
    assert bytes_of(vault.folder) == before


def test_a_vault_that_cannot_be_finished_is_not_begun(
    tmp_path: Path, quick: Derivation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise DrafterError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(vaults, "write_header", fails)
        with pytest.raises(DrafterError, match="the disk is full"):
            create_vault(tmp_path / "vault", PASSPHRASE, derivation=quick)
    assert list((tmp_path / "vault").iterdir()) == []
    create_vault(tmp_path / "vault", PASSPHRASE, derivation=quick)


def test_whoever_comes_second_takes_nothing_away_from_who_made_the_vault(
    tmp_path: Path, quick: Derivation, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, _ = create_vault(tmp_path / "vault", PASSPHRASE, derivation=quick)
    before = bytes_of(made.folder)
    monkeypatch.setattr(vaults, "require_empty", lambda _: None)  # it looked a moment earlier
    with pytest.raises(DrafterError):
        create_vault(made.folder, PASSPHRASE, derivation=quick)
    assert bytes_of(made.folder) == before
    assert unlock(made.folder, PASSPHRASE) == made


def test_a_vault_of_a_persons_own_takes_about_a_second_to_unlock(tmp_path: Path) -> None:
    """The only test with the derivation that people get."""
    create_vault(tmp_path / "vault", PASSPHRASE)
    started = time.process_time()
    unlock(tmp_path / "vault", PASSPHRASE)
    assert 0.05 < time.process_time() - started < 8  # seconds over all cores
    how = read_header(tmp_path / "vault" / "vault.json").derivation
    assert how
    assert how.memory_kib >= 64 * 1024


def test_a_training_vault_needs_no_passphrase_and_has_none(
    training: Vault, quick: Derivation
) -> None:
    assert training.training
    assert open_training(training.folder) == training
    with closing(connect(training.database, training.key)) as db, immediate(db):
        whole(db).table("notes").insert({"text": "Zqx"})
    assert b"Zqx" in training.database.read_bytes()
    for act in (
        lambda: unlock(training.folder, PASSPHRASE),
        lambda: change_passphrase(training, PASSPHRASE, derivation=quick),
        lambda: new_recovery_key(training),
    ):
        with pytest.raises(DrafterError, match="training vault"):
            act()


def test_a_real_vault_is_never_opened_as_a_training_vault(vault: Vault) -> None:
    with pytest.raises(HeaderError, match="its passphrase is needed"):
        open_training(vault.folder)


def test_a_training_header_beside_a_real_vault_opens_nothing(vault: Vault, training: Vault) -> None:
    shutil.copy(training.folder / "vault.json", vault.folder / "vault.json")
    with pytest.raises(HeaderError, match="its passphrase is needed"):
        open_training(vault.folder)
    opened = unlock(vault.folder, PASSPHRASE)
    assert (opened.key, bool(opened.notice)) == (vault.key, True)
    for name in ("vault.json", "vault.json.old"):
        shutil.copy(training.folder / "vault.json", vault.folder / name)
    opened = open_training(vault.folder)
    with pytest.raises(DamagedError, match="encrypted or damaged"):
        connect(opened.database, opened.key)


def test_a_plain_database_in_a_real_vault_is_refused(vault: Vault, training: Vault) -> None:
    shutil.copy(training.database, vault.database)
    opened = unlock(vault.folder, PASSPHRASE)
    before = vault.database.read_bytes()
    with pytest.raises(DamagedError, match="not encrypted"):
        connect(opened.database, opened.key)
    assert vault.database.read_bytes() == before


def test_a_training_vault_with_one_header_opens(training: Vault) -> None:
    (training.folder / "vault.json").unlink()
    assert open_training(training.folder).id == training.id
    assert json.loads((training.folder / "vault.json.old").read_bytes())["kind"] == "training"
