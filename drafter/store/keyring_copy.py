"""A copy of a vault's key in the system's keyring, for a computer that one person uses alone.

Off until it is asked for. The keyring holds the key sealed; what unseals it lies in the vault's
folder, so that neither alone opens anything. The passphrase is asked for every 14 days all the
same, or it is forgotten, and whenever the header has changed since. Any program that runs as the
same person can read both: that is said where it is offered.
"""

import base64
import datetime as dt
import importlib
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.errors import DrafterError
from drafter.opening import read_bytes
from drafter.store.sealing import KEY_BYTES, Key, NotUnsealedError, new_key, seal, unseal
from drafter.store.unlocked import Vault
from drafter.store.vault import StaleKeyError, generation_of, unlock_with_key
from drafter.store.writing import write_private

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "drafter"
FILE = "keyring"
DAYS = 14
"""After so many days the passphrase must be typed again."""

ALLOWED = {
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
    "linux": (
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
    ),
}
"""The keyrings that encrypt what they hold, by platform; all others are never asked.

The ``keyring`` library itself would take whatever a variable or a file of settings names, and a
null or plain-text keyring where it finds nothing better.
"""


class KeyringError(DrafterError):
    """The keyring can't be used, or holds nothing that opens the vault: type the passphrase."""


def remember(vault: Vault, now: dt.datetime) -> None:
    """Keep a copy, at once after the passphrase was typed. ``now`` is aware.

    Raises KeyringError where no keyring of the system can be trusted or none answers, and
    DrafterError for a training vault.
    """
    if vault.key is None:
        raise DrafterError("A training vault has no key to keep.")
    backend, opener = _backend(), new_key()
    plain = {
        "key": vault.key.raw.hex(),
        "generation": generation_of(vault.folder),
        "typed_at": now.astimezone(dt.UTC).isoformat(),
    }
    sealed = seal(opener, json.dumps(plain).encode(), _about(vault.id))
    write_private(vault.folder / FILE, opener.raw + vault.id.encode())
    _ask(backend.set_password, SERVICE, vault.id, base64.b64encode(sealed).decode())


def recall(folder: Path, now: dt.datetime) -> Vault:
    """Open a vault by its copy. ``now`` is aware.

    Raises KeyringError, whose sentence says why the passphrase is needed: no copy, a keyring that
    is locked, gone or not to be trusted, 14 days over, a clock set back, a key out of date.
    """
    opener, vault_id = _opener(folder)
    held = _ask(_backend().get_password, SERVICE, vault_id)
    if not held:
        raise KeyringError("The system's keyring no longer holds this vault's key.")
    try:
        plain = json.loads(unseal(opener, base64.b64decode(str(held)), _about(vault_id)))
    except (NotUnsealedError, ValueError):
        raise KeyringError("What the system's keyring holds for this vault is damaged.") from None
    days = (now - dt.datetime.fromisoformat(plain["typed_at"])) / dt.timedelta(days=1)
    if not 0 <= days < DAYS:
        raise KeyringError(
            f"Please type the passphrase: it is asked for every {DAYS} days, so that it is not"
            " forgotten."
        )
    try:
        return unlock_with_key(folder, Key(bytes.fromhex(plain["key"])), plain["generation"])
    except StaleKeyError as error:
        raise KeyringError(str(error)) from None


def forget(folder: Path) -> None:
    """Remove the copy from the keyring and what unseals it; nothing where there is none."""
    if not is_remembered(folder):
        return
    with suppress(DrafterError):  # without its other half, what stays in the keyring opens nothing
        _, vault_id = _opener(folder)
        _ask(_backend().delete_password, SERVICE, vault_id)
    (folder / FILE).unlink(missing_ok=True)


def is_remembered(folder: Path) -> bool:
    """Whether a copy was kept for the vault of this folder on some computer."""
    return (folder / FILE).is_file()


def _opener(folder: Path) -> tuple[Key, str]:
    """What unseals the copy, and the vault's id."""
    if not is_remembered(folder):
        raise KeyringError("This vault's key is not in the system's keyring.")
    data = read_bytes(folder / FILE, largest=1000)
    try:
        return Key(data[:KEY_BYTES]), data[KEY_BYTES:].decode("ascii")
    except ValueError:
        raise KeyringError(f"{folder / FILE} is damaged; the passphrase is needed.") from None


def _backend() -> "KeyringBackend":
    """The first keyring of the system that may be trusted and answers."""
    backend = next(_trusted(), None)
    if backend is None:
        raise KeyringError(
            "This computer has no keyring that may hold a key (those of Windows, macOS, GNOME and"
            " KDE may): the passphrase is needed each time."
        )
    return backend


def _trusted() -> Iterator["KeyringBackend"]:
    for module, name in ALLOWED.get(sys.platform, ()):
        with suppress(ImportError, AttributeError, RuntimeError):
            kind = getattr(importlib.import_module(module), name)
            if kind.viable:
                yield kind()


def _ask(act: Any, *arguments: str) -> object:  # noqa: ANN401 - of whatever the backend is
    """Ask the keyring. Each has errors of its own: none of them may end the program."""
    try:
        return act(*arguments)
    except Exception as error:
        raise KeyringError(
            "The system's keyring is locked or did not answer: the passphrase is needed."
        ) from error


def _about(vault_id: str) -> bytes:
    return f"keyring copy of {vault_id}".encode()
