import shutil
import time
from contextlib import closing
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store import copies
from drafter.store.connection import connect
from drafter.store.copies import ChangedInPartError
from drafter.store.header import Header, HeaderError, read_header, write_header
from drafter.store.recovery import MistypedError
from drafter.store.sealing import Derivation
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from drafter.store.vault import (
    WrongPassphraseError,
    change_passphrase,
    create_vault,
    new_recovery_key,
    unlock,
    unlock_with_recovery,
)
from tests.store.conftest import PASSPHRASE
from tests.store.databases import whole
from tests.store.spoiling import (
    OTHER,
    bytes_of,
    cut,
    flip,
    second_vault,
)
from tests.store.test_header import altered


def test_another_passphrase_opens_the_same_vault_and_the_old_one_does_not(
    vault: Vault, quick: Derivation
) -> None:
    database = vault.database.read_bytes()
    change_passphrase(vault, OTHER, derivation=quick)
    assert unlock(vault.folder, OTHER) == vault
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder, PASSPHRASE)
    assert vault.database.read_bytes() == database
    assert read_header(vault.folder / "vault.json").generation == 2


def test_a_change_of_passphrase_takes_under_two_seconds_whatever_the_size(
    tmp_path: Path,
) -> None:
    least = Derivation(memory_kib=64 * 1024, passes=3, lanes=2, salt=bytes(16))
    vault, _ = create_vault(tmp_path / "vault", PASSPHRASE, derivation=least)
    with closing(connect(vault.database, vault.key)) as db, immediate(db):
        whole(db).table("notes").insert_all({"text": "x" * 100_000} for _ in range(200))
    started = time.process_time()
    change_passphrase(vault, OTHER)
    assert time.process_time() - started < 8  # seconds over all cores; others use them too


def test_the_old_passphrase_opens_no_backup_either(vault: Vault, quick: Derivation) -> None:
    for stamp in ("20260304T050607Z-1", "20260305T050607Z-1"):
        backup = vault.backups / stamp
        backup.mkdir(parents=True)
        shutil.copy(vault.folder / "vault.json", backup / "vault.json")
        shutil.copy(vault.database, backup / "cases.db")
        unlock(backup, PASSPHRASE)
    (vault.backups / "broken").mkdir()
    (vault.backups / "broken" / "vault.json").write_text("{}", encoding="utf-8")
    foreign = read_header(vault.folder / "vault.json")._replace(id="0b" * 16)
    (vault.backups / "foreign").mkdir()
    write_header(vault.backups / "foreign" / "vault.json", foreign)
    change_passphrase(vault, OTHER, derivation=quick)
    for backup in vault.backups.glob("2026*"):
        assert unlock(backup, OTHER).key == vault.key
        with pytest.raises(WrongPassphraseError):
            unlock(backup, PASSPHRASE)
    assert read_header(vault.backups / "foreign" / "vault.json") == foreign
    assert (vault.backups / "broken" / "vault.json").read_text(encoding="utf-8") == "{}"


def test_a_change_cut_off_half_way_leaves_a_vault_that_opens(
    vault: Vault, quick: Derivation
) -> None:
    old = (vault.folder / "vault.json.old").read_bytes()
    change_passphrase(vault, OTHER, derivation=quick)
    (vault.folder / "vault.json.old").write_bytes(old)  # the power went before it was replaced
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder, PASSPHRASE)
    assert unlock(vault.folder, OTHER) == vault
    assert (vault.folder / "vault.json.old").read_bytes() != old
    assert unlock(vault.folder, OTHER).notice == ""


def test_a_change_killed_before_it_reached_the_backups_is_finished_at_the_next_unlock(
    vault: Vault, quick: Derivation, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = vault.backups / "20260304T050607Z-1" / "vault.json"
    backup.parent.mkdir(parents=True)
    shutil.copy(vault.folder / "vault.json", backup)
    newer = read_header(backup)._replace(generation=7)
    beside = vault.backups / "20260304T050607Z-2" / "vault.json"
    beside.parent.mkdir()
    write_header(beside, newer)

    def killed(path: Path, header: Header) -> None:
        if path == backup:
            raise KeyboardInterrupt
        write_header(path, header)

    with monkeypatch.context() as until_then:
        until_then.setattr("drafter.store.copies.write_header", killed)
        with pytest.raises(KeyboardInterrupt):
            change_passphrase(vault, OTHER, derivation=quick)
    assert unlock(backup.parent, PASSPHRASE, mend=False).key == vault.key
    assert unlock(vault.folder, OTHER).key == vault.key
    with pytest.raises(WrongPassphraseError):
        unlock(backup.parent, PASSPHRASE)
    assert read_header(beside) == newer


def test_a_backup_is_unlocked_without_a_change_to_it(vault: Vault) -> None:
    (vault.folder / "vault.json.old").unlink()
    before = bytes_of(vault.folder)
    assert unlock(vault.folder, PASSPHRASE, mend=False).notice == ""
    assert bytes_of(vault.folder) == before
    assert unlock(vault.folder, PASSPHRASE).notice


def test_an_older_header_put_back_is_noticed(vault: Vault, quick: Derivation) -> None:
    old = (vault.folder / "vault.json").read_bytes()
    change_passphrase(vault, OTHER, derivation=quick)
    (vault.folder / "vault.json").write_bytes(old)
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder, PASSPHRASE)
    unlock(vault.folder, OTHER)
    assert read_header(vault.folder / "vault.json").generation == 2


def test_an_older_header_that_counts_itself_newer_is_noticed(
    vault: Vault, quick: Derivation
) -> None:
    old = (vault.folder / "vault.json").read_bytes()
    change_passphrase(vault, OTHER, derivation=quick)
    (vault.folder / "vault.json").write_bytes(old)
    altered(vault.folder / "vault.json", checked=True, generation=9)
    assert unlock(vault.folder, OTHER).notice
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder, PASSPHRASE)


def test_a_header_that_is_not_its_own_is_never_changed(
    vault: Vault, tmp_path: Path, quick: Derivation
) -> None:
    second = second_vault(tmp_path, quick)
    strange = second._replace(folder=vault.folder)
    before = bytes_of(vault.folder)
    with pytest.raises(HeaderError, match="was altered"):
        change_passphrase(strange, OTHER, derivation=quick)
    assert bytes_of(vault.folder) == before
    cut(vault.folder / "vault.json.old")
    with pytest.raises(HeaderError, match=r"vault\.json\.old is damaged"):
        new_recovery_key(strange)


def test_a_change_that_did_not_reach_every_copy_says_which(
    vault: Vault, quick: Derivation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path, header: Header) -> None:
        if path.name == "vault.json.old":
            raise DrafterError("the disk is full")
        write_header(path, header)

    with monkeypatch.context() as patch:
        patch.setattr(copies, "write_header", fails)
        with pytest.raises(ChangedInPartError, match=r"The change is made, .*vault\.json\.old"):
            change_passphrase(vault, OTHER, derivation=quick)
    unlock(vault.folder, OTHER)


def test_a_weak_passphrase_is_not_changed_to(vault: Vault) -> None:
    with pytest.raises(DrafterError, match="at least 14"):
        change_passphrase(vault, "short")


@pytest.fixture
def paper(vault: Vault) -> str:
    return new_recovery_key(vault)


def test_the_recovery_key_opens_the_vault_however_it_is_typed(vault: Vault, paper: str) -> None:
    for typed in (paper, paper.lower(), paper.replace("-", " "), paper.replace("0", "O")):
        assert unlock_with_recovery(vault.folder, typed) == vault


def test_a_new_recovery_key_replaces_the_one_before(tmp_path: Path, quick: Derivation) -> None:
    vault, first = create_vault(tmp_path / "vault", PASSPHRASE, derivation=quick)
    assert unlock_with_recovery(vault.folder, first) == vault
    second = new_recovery_key(vault)
    with pytest.raises(WrongPassphraseError, match="a newer sheet may have replaced it"):
        unlock_with_recovery(vault.folder, first)
    assert unlock_with_recovery(vault.folder, second) == vault
    assert unlock(vault.folder, PASSPHRASE) == vault


def test_a_slip_is_told_with_its_group(vault: Vault, paper: str) -> None:
    groups = paper.split("-")
    groups[4] = groups[4][:3] + ("X" if groups[4][3] != "X" else "Y")
    with pytest.raises(MistypedError, match="Group 5 of the recovery key has a slip"):
        unlock_with_recovery(vault.folder, "-".join(groups))


def test_a_slip_in_the_check_is_told(vault: Vault, paper: str) -> None:
    with pytest.raises(MistypedError, match="The end of the recovery key has a slip"):
        unlock_with_recovery(vault.folder, paper[:-1] + ("X" if paper[-1] != "X" else "Y"))


def test_two_slips_are_told_without_a_group(vault: Vault, paper: str) -> None:
    plain = [*paper]
    for at in (0, 10, 20):
        plain[at] = "X" if plain[at] != "X" else "Y"
    with pytest.raises(
        (MistypedError, WrongPassphraseError), match=r"There is a slip|does not open"
    ):
        unlock_with_recovery(vault.folder, "".join(plain))


def test_recovery_puts_a_spoilt_header_right_as_well(vault: Vault, paper: str) -> None:
    flip(vault.folder / "vault.json")
    assert unlock_with_recovery(vault.folder, paper).notice
    assert unlock(vault.folder, PASSPHRASE).notice == ""
