import json
import shutil
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store import copies
from drafter.store import vault as vaults
from drafter.store.connection import DamagedError, connect, id_of, immediate
from drafter.store.copies import ChangedInPartError
from drafter.store.header import Header, HeaderError, read_header, write_header
from drafter.store.recovery import MistypedError
from drafter.store.sealing import Derivation
from drafter.store.vault import (
    Vault,
    WrongPassphraseError,
    change_passphrase,
    create_training_vault,
    create_vault,
    new_recovery_key,
    open_training,
    unlock,
    unlock_with_recovery,
)
from tests.store.conftest import PASSPHRASE
from tests.store.test_header import altered

OTHER = "otter mango quarry velvet swoop"
Spoil = Callable[[Path], None]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def second_vault(tmp_path: Path, quick: Derivation) -> Vault:
    made, _ = create_vault(tmp_path / "second", OTHER, derivation=quick)
    return made


# Made


def test_what_is_written_is_there_after_the_vault_is_unlocked_again(vault: Vault) -> None:
    with closing(connect(vault.database, vault.key)) as db, immediate(db):
        db.table("notes").insert({"text": "Zqx"})
    again = unlock(vault.folder, PASSPHRASE)
    assert again == vault
    assert not again.training
    with closing(connect(again.database, again.key, writing=False)) as db:
        assert list(db.table("notes").rows) == [{"text": "Zqx"}]


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


def test_a_vault_of_a_persons_own_takes_about_a_second_to_unlock(tmp_path: Path) -> None:
    """The only test with the derivation that people get."""
    create_vault(tmp_path / "vault", PASSPHRASE)
    started = time.process_time()
    unlock(tmp_path / "vault", PASSPHRASE)
    assert 0.05 < time.process_time() - started < 8  # seconds over all cores
    how = read_header(tmp_path / "vault" / "vault.json").derivation
    assert how
    assert how.memory_kib >= 64 * 1024


# Unlocked, or not


@pytest.mark.parametrize(
    "typed", ["", "x", PASSPHRASE.upper(), PASSPHRASE + " ", "x" * 10_000, "🐘", "\ud800", "\0"]
)
def test_a_wrong_passphrase_gets_one_sentence_and_changes_nothing(vault: Vault, typed: str) -> None:
    before = bytes_of(vault.folder)
    with pytest.raises(WrongPassphraseError, match="not the passphrase of this vault; look at"):
        unlock(vault.folder, typed)
    assert bytes_of(vault.folder) == before
    assert unlock(vault.folder, PASSPHRASE) == vault


def test_a_passphrase_with_accents_opens_however_it_is_typed(
    tmp_path: Path, quick: Derivation
) -> None:
    create_vault(tmp_path / "vault", "K\u00e4the und J\u00fcrgen", derivation=quick)
    unlock(tmp_path / "vault", "Ka\u0308the und Ju\u0308rgen")


def test_a_folder_without_a_vault_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(HeaderError, match=r"There is no file .*vault\.json"):
        unlock(tmp_path, PASSPHRASE)
    with pytest.raises(HeaderError, match=r"There is no file .*vault\.json"):
        open_training(tmp_path)
    assert list(tmp_path.iterdir()) == []


def remove(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def flip(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:300] + bytes([whole[300] ^ 1]) + whole[301:])


def weaken(path: Path) -> None:
    altered(path, checked=True, derivation__memory_kib=32)


def weaken_within_bounds(path: Path) -> None:
    altered(path, checked=True, derivation__memory_kib=65)


def take_out_recovery(path: Path) -> None:
    altered(path, checked=True, recovery="AAAA")


def count_up(path: Path) -> None:
    altered(path, checked=True, generation=99)


SPOILT = [remove, cut, flip, weaken, weaken_within_bounds, take_out_recovery, count_up]


@pytest.mark.parametrize("name", ["vault.json", "vault.json.old"])
@pytest.mark.parametrize("spoil", SPOILT)
def test_a_spoilt_header_is_put_right_from_the_other_copy(
    vault: Vault, spoil: Spoil, name: str
) -> None:
    before = bytes_of(vault.folder)
    spoil(vault.folder / name)
    opened = unlock(vault.folder, PASSPHRASE)
    assert (opened.key, opened.id) == (vault.key, vault.id)
    assert opened.notice == "" or "missing, damaged or altered; it was put right" in opened.notice
    assert bytes_of(vault.folder) == before
    assert unlock(vault.folder, PASSPHRASE).notice == ""


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_spoilt_newest_header_is_told(vault: Vault, spoil: Spoil) -> None:
    spoil(vault.folder / "vault.json")
    assert unlock(vault.folder, PASSPHRASE).notice


@pytest.mark.parametrize("spoil", [cut, flip, weaken, remove])
def test_two_spoilt_headers_are_told_from_a_wrong_passphrase(vault: Vault, spoil: Spoil) -> None:
    for name in ("vault.json", "vault.json.old"):
        spoil(vault.folder / name)
    before = bytes_of(vault.folder)
    for typed in (PASSPHRASE, OTHER):
        with pytest.raises(HeaderError, match=r"damaged|altered|no file"):
            unlock(vault.folder, typed)
    assert bytes_of(vault.folder) == before


def test_figures_weakened_within_the_bounds_open_nothing(vault: Vault) -> None:
    for name in ("vault.json", "vault.json.old"):
        weaken_within_bounds(vault.folder / name)
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder, PASSPHRASE)


def test_a_header_whose_recovery_key_was_taken_out_still_opens_and_says_so(vault: Vault) -> None:
    for name in ("vault.json", "vault.json.old"):
        take_out_recovery(vault.folder / name)
    assert "altered" in unlock(vault.folder, PASSPHRASE).notice


def test_a_header_that_cannot_be_put_right_opens_all_the_same(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise DrafterError("read-only")

    cut(vault.folder / "vault.json")
    monkeypatch.setattr(copies, "write_header", fails)
    assert "could not be put right" in unlock(vault.folder, PASSPHRASE).notice


def test_the_header_of_another_vault_in_one_copy_is_put_right(
    vault: Vault, tmp_path: Path, quick: Derivation
) -> None:
    second = second_vault(tmp_path, quick)
    shutil.copy(second.folder / "vault.json", vault.folder / "vault.json")
    opened = unlock(vault.folder, PASSPHRASE)
    assert (opened.id, bool(opened.notice)) == (vault.id, True)
    assert read_header(vault.folder / "vault.json").id == vault.id


def test_the_header_of_another_vault_in_both_copies_is_told(
    vault: Vault, tmp_path: Path, quick: Derivation
) -> None:
    second = second_vault(tmp_path, quick)
    for name in ("vault.json", "vault.json.old"):
        shutil.copy(second.folder / name, vault.folder / name)
    with pytest.raises(HeaderError, match=r"belongs to another vault than cases\.db"):
        unlock(vault.folder, PASSPHRASE)
    opened = unlock(vault.folder, OTHER)
    with pytest.raises(DamagedError, match="belongs to another vault"):
        connect(opened.database, opened.key)


def test_a_wrong_passphrase_without_a_database_is_still_a_wrong_passphrase(vault: Vault) -> None:
    vault.database.unlink()
    with pytest.raises(WrongPassphraseError):
        unlock(vault.folder, OTHER)
    assert not vault.database.exists()


# The passphrase changed


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
        db.table("notes").insert_all({"text": "x" * 100_000} for _ in range(200))
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
    foreign = replace(read_header(vault.folder / "vault.json"), id="0b" * 16)
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
    newer = replace(read_header(backup), generation=7)
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
    strange = replace(second, folder=vault.folder)
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


# The recovery key


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


# The training vault


def test_a_training_vault_needs_no_passphrase_and_has_none(
    training: Vault, quick: Derivation
) -> None:
    assert training.training
    assert open_training(training.folder) == training
    with closing(connect(training.database, training.key)) as db, immediate(db):
        db.table("notes").insert({"text": "Zqx"})
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
