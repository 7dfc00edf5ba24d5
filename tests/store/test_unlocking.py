import shutil
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store import copies
from drafter.store.connection import DamagedError, connect
from drafter.store.header import HeaderError, read_header
from drafter.store.recovery import MistypedError, new_recovery_key
from drafter.store.sealing import Derivation
from drafter.store.unlocked import Vault, open_training
from drafter.store.vault import (
    WrongPassphraseError,
    create_vault,
    unlock,
    unlock_either_way,
)
from tests.store.conftest import PASSPHRASE
from tests.store.spoiling import (
    OTHER,
    SPOILT,
    Spoil,
    bytes_of,
    cut,
    flip,
    remove,
    second_vault,
    take_out_recovery,
    weaken,
    weaken_within_bounds,
)


@pytest.mark.parametrize(
    "typed", ["", "x", PASSPHRASE.upper(), PASSPHRASE + " ", "x" * 10_000, "🐘", "\ud800", "\0"]
)
def test_a_wrong_passphrase_gets_one_sentence_and_changes_nothing(vault: Vault, typed: str) -> None:
    before = bytes_of(vault.folder)
    with pytest.raises(WrongPassphraseError, match="not the passphrase of these cases: look at"):
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


def test_either_key_opens_where_either_is_asked_for(tmp_path: Path, quick: Derivation) -> None:
    vault, key = create_vault(tmp_path / "either", PASSPHRASE, derivation=quick)
    assert unlock_either_way(vault.folder, PASSPHRASE) == vault
    assert unlock_either_way(vault.folder, key.lower().replace("-", " ")) == vault


def test_a_passphrase_that_looks_like_a_key_is_tried_as_a_passphrase(
    tmp_path: Path, quick: Derivation
) -> None:
    alike = str(new_recovery_key())
    vault, _ = create_vault(tmp_path / "alike", alike, derivation=quick)
    assert unlock_either_way(vault.folder, alike) == vault


@pytest.mark.parametrize(
    "typed, error, sentence",
    [
        ("wrong lantern drizzle omit zebra", WrongPassphraseError, "neither the passphrase"),
        (" ", WrongPassphraseError, "neither the passphrase"),
        (str(new_recovery_key()), WrongPassphraseError, "does not open this vault"),
        (str(new_recovery_key())[:-3] + "!0", MistypedError, "holds “!”"),
    ],
    ids=["words", "nothing", "another key", "a slip"],
)
def test_what_is_neither_is_told_as_what_it_was_meant_for(
    vault: Vault, typed: str, error: type[Exception], sentence: str
) -> None:
    with pytest.raises(error, match=sentence):
        unlock_either_way(vault.folder, typed)
