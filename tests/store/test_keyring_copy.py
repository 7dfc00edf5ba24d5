import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from drafter.errors import DrafterError
from drafter.store.keyring_copy import (
    ALLOWED,
    KeyringError,
    forget,
    is_remembered,
    recall,
    remember,
)
from drafter.store.sealing import Derivation
from drafter.store.unlocked import Vault
from drafter.store.vault import change_passphrase, create_vault, new_recovery_key
from tests.store.conftest import PASSPHRASE

NOW = dt.datetime(2026, 3, 4, 5, 6, 7, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


class Kept(KeyringBackend):
    """A keyring in memory that can be locked."""

    priority = 1.0
    held: dict[tuple[str, str], str] = {}  # noqa: RUF012 - every instance is the same keyring
    locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._require_open()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._require_open()
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._require_open()
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError

    def _require_open(self) -> None:
        if self.locked:
            raise KeyringLocked


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Kept]]:
    """The system's keyring is one that we can look into."""
    monkeypatch.setitem(ALLOWED, sys.platform, ((__name__, "Kept"),))
    yield Kept
    Kept.held.clear()
    Kept.locked = False


def test_a_copy_opens_the_vault_for_fourteen_days(vault: Vault, kept: type[Kept]) -> None:
    assert not is_remembered(vault.folder)
    remember(vault, NOW)
    assert is_remembered(vault.folder)
    assert kept.held.keys() == {("drafter", vault.id)}
    assert recall(vault.folder, NOW) == vault
    assert recall(vault.folder, NOW + 14 * DAY - dt.timedelta(seconds=1)) == vault


@pytest.mark.parametrize("later", [14 * DAY, 400 * DAY, -DAY])
@pytest.mark.usefixtures("kept")
def test_then_or_when_the_clock_was_set_back_the_passphrase_is_asked_for(
    vault: Vault, later: dt.timedelta
) -> None:
    remember(vault, NOW)
    with pytest.raises(KeyringError, match="every 14 days"):
        recall(vault.folder, NOW + later)
    assert recall(vault.folder, NOW) == vault


def test_neither_the_keyring_nor_the_folder_alone_holds_the_key(
    vault: Vault, kept: type[Kept]
) -> None:
    assert vault.key
    remember(vault, NOW)
    (held,) = kept.held.values()
    folder = b"".join(path.read_bytes() for path in vault.folder.iterdir())
    for secret in (vault.key.raw, vault.key.raw.hex().encode()):
        assert secret not in folder
        assert secret not in held.encode()
    assert (vault.folder / "keyring").stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("kept")
def test_without_a_copy_the_passphrase_is_asked_for(vault: Vault) -> None:
    with pytest.raises(KeyringError, match="is not in the system's keyring"):
        recall(vault.folder, NOW)


def test_a_copy_that_went_from_the_keyring_is_told(vault: Vault, kept: type[Kept]) -> None:
    remember(vault, NOW)
    kept.held.clear()
    with pytest.raises(KeyringError, match="no longer holds"):
        recall(vault.folder, NOW)


@pytest.mark.parametrize("held", ["not base64 é", "AAAA", ""])
def test_a_damaged_copy_is_told(vault: Vault, kept: type[Kept], held: str) -> None:
    remember(vault, NOW)
    kept.held["drafter", vault.id] = held
    with pytest.raises(KeyringError, match=r"is damaged|no longer holds"):
        recall(vault.folder, NOW)


@pytest.mark.parametrize("data", [b"", b"short", b"x" * 32 + b"\xff"])
@pytest.mark.usefixtures("kept")
def test_a_damaged_other_half_is_told(vault: Vault, data: bytes) -> None:
    remember(vault, NOW)
    (vault.folder / "keyring").write_bytes(data)
    with pytest.raises(KeyringError, match="is damaged"):
        recall(vault.folder, NOW)


def test_a_locked_keyring_is_told(vault: Vault, kept: type[Kept]) -> None:
    remember(vault, NOW)
    kept.locked = True
    with pytest.raises(KeyringError, match="locked or did not answer"):
        recall(vault.folder, NOW)
    with pytest.raises(KeyringError, match="locked or did not answer"):
        remember(vault, NOW)


@pytest.mark.usefixtures("kept")
def test_a_changed_passphrase_or_sheet_makes_the_copy_stale(
    vault: Vault, quick: Derivation
) -> None:
    remember(vault, NOW)
    change_passphrase(vault, "otter mango quarry velvet swoop", derivation=quick)
    with pytest.raises(KeyringError, match="out of date"):
        recall(vault.folder, NOW)
    remember(vault, NOW)
    new_recovery_key(vault)
    with pytest.raises(KeyringError, match="out of date"):
        recall(vault.folder, NOW)
    remember(vault, NOW)
    assert recall(vault.folder, NOW) == vault


@pytest.mark.usefixtures("kept")
def test_the_copy_of_another_vault_is_stale(
    vault: Vault, tmp_path: Path, quick: Derivation
) -> None:
    second, _ = create_vault(tmp_path / "second", PASSPHRASE, derivation=quick)
    remember(second, NOW)
    shutil.copy(second.folder / "keyring", vault.folder / "keyring")
    with pytest.raises(KeyringError, match="out of date"):
        recall(vault.folder, NOW)
    assert recall(second.folder, NOW) == second


def test_a_forgotten_copy_is_gone_from_both_places(vault: Vault, kept: type[Kept]) -> None:
    forget(vault.folder)
    remember(vault, NOW)
    forget(vault.folder)
    assert not kept.held
    assert not is_remembered(vault.folder)


def test_a_copy_is_forgotten_even_where_the_keyring_is_locked(
    vault: Vault, kept: type[Kept]
) -> None:
    remember(vault, NOW)
    kept.locked = True
    forget(vault.folder)
    kept.locked = False
    assert kept.held
    with pytest.raises(KeyringError, match="is not in the system's keyring"):
        recall(vault.folder, NOW)


@pytest.mark.usefixtures("kept")
def test_a_training_vault_has_nothing_to_keep(training: Vault) -> None:
    with pytest.raises(DrafterError, match="no key to keep"):
        remember(training, NOW)


@pytest.mark.parametrize(
    "offered",
    [
        (),
        (("keyring.backends.nowhere", "Keyring"),),
        (("keyring.backends.null", "Nothing"),),
        (("keyring.backends.Windows" if sys.platform != "win32" else "keyring.backends.macOS",
          "WinVaultKeyring" if sys.platform != "win32" else "Keyring"),),
    ],
)  # fmt: skip
def test_a_computer_without_a_keyring_to_trust_gets_a_sentence(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, offered: tuple[tuple[str, str], ...]
) -> None:
    monkeypatch.setitem(ALLOWED, sys.platform, offered)
    with pytest.raises(KeyringError, match="no keyring that may hold a key"):
        remember(vault, NOW)
    assert not is_remembered(vault.folder)


def test_null_failing_and_plain_text_keyrings_are_never_asked(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {f"{module}.{name}" for each in ALLOWED.values() for module, name in each}
    for refused in ("null", "fail", "chainer"):
        assert not [name for name in names if f".{refused}." in name]
    assert not [name for name in names if not name.startswith("keyring.backends.")]
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setattr(sys, "platform", "plan9")
    with pytest.raises(KeyringError, match="no keyring that may hold a key"):
        remember(vault, NOW)


def test_the_keyring_is_not_loaded_until_it_is_asked_for() -> None:
    script = "import sys, drafter.store.keyring_copy; print('keyring' in sys.modules)"
    root = Path(__file__).parent.parent.parent
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root
    )
    assert run.stdout == "False\n"
