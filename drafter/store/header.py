"""A vault's header, ``vault.json``: its key, wrapped; two copies, each checked when it is read.

Noticed without any key: a file that is missing, cut off, changed by accident (its checksum),
from another program, or that asks for a weaker or an absurd derivation. Noticed with the key:
every change made on purpose (its seal). The passphrase's wrap is bound to the vault's id and to
the figures of the derivation, so a weakened header opens nothing.
"""

import base64
import binascii
import hashlib
import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from drafter.errors import DrafterError
from drafter.opening import read_bytes
from drafter.store.sealing import Derivation, Key, NotUnsealedError, seal, unseal
from drafter.store.writing import write_private

NAME = "vault.json"
OLD_NAME = "vault.json.old"
FORMAT = "drafter-vault"
FORMAT_VERSION = 1
_LARGEST = 100_000
_ID = re.compile("[0-9a-f]{32}")


class HeaderError(DrafterError):
    """A header that can't be used: missing, damaged, weakened, newer or of something else."""


class Header(NamedTuple):
    """What is known of a vault without its key. ``generation`` counts its changes from 1.

    ``derivation`` is None for a training vault, which has no key and nothing wrapped. ``seal``
    proves, to whoever holds the key, that all the rest is as it was written.
    """

    id: str
    generation: int
    derivation: Derivation | None = None
    by_passphrase: bytes = b""
    by_recovery: bytes = b""
    seal: bytes = b""

    @property
    def training(self) -> bool:
        """Whether it is of a training vault."""
        return self.derivation is None

    def __repr__(self) -> str:
        """Nothing of what is wrapped in it, wherever it is printed."""
        return "Header(…)"

    def sealed(self, key: Key) -> "Header":
        """The same, with the seal of ``key`` over all of it."""
        return self._replace(seal=seal(key, b"", _canonical(_plain(self))))

    def is_sealed_by(self, key: Key) -> bool:
        """Whether ``key`` once sealed exactly this."""
        try:
            unseal(key, self.seal, _canonical(_plain(self)))
        except NotUnsealedError:
            return False
        return True


def about_passphrase(vault_id: str, how: Derivation) -> bytes:
    """What the passphrase's wrap is bound to."""
    return _canonical({"id": vault_id, "wrapped": "passphrase", "derivation": _figures(how)})


def about_recovery(vault_id: str) -> bytes:
    """What the recovery key's wrap is bound to."""
    return _canonical({"id": vault_id, "wrapped": "recovery"})


def read_header(path: Path) -> Header:
    """The header of a file. Raises HeaderError, whose sentence says what is wrong with it."""
    try:
        data = read_bytes(path, largest=_LARGEST)
    except DrafterError as error:
        raise HeaderError(str(error)) from None
    try:
        plain = json.loads(data)
        return _header_of(plain, path)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise HeaderError(f"{path} is damaged: it can't be read as a vault's header.") from None


def write_header(path: Path, header: Header) -> None:
    """Write a header whole or not at all, for its owner alone. Raises DrafterError."""
    write_private(path, as_bytes(header))


def as_bytes(header: Header) -> bytes:
    """The file of a header, its checksum last."""
    plain = _plain(header) | {"seal": _text(header.seal)}
    plain["checksum"] = _checksum(plain)
    return (json.dumps(plain, indent=1) + "\n").encode()


def _plain(header: Header) -> dict[str, Any]:
    """All that the seal covers."""
    plain: dict[str, Any] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "kind": "training" if header.training else "encrypted",
        "id": header.id,
        "generation": header.generation,
    }
    if header.derivation:
        plain["derivation"] = _figures(header.derivation)
        plain["passphrase"] = _text(header.by_passphrase)
        plain["recovery"] = _text(header.by_recovery)
    return plain


def _figures(how: Derivation) -> dict[str, Any]:
    return {
        "name": "Argon2id",
        "memory_kib": how.memory_kib,
        "passes": how.passes,
        "lanes": how.lanes,
        "salt": _text(how.salt),
    }


def _header_of(plain: dict[str, Any], path: Path) -> Header:
    """Check and read what JSON gave; wrong types surface as the errors its caller expects."""
    if plain["format"] != FORMAT:
        raise HeaderError(f"{path} is not the header of a vault.")
    if plain["format_version"] != FORMAT_VERSION:
        raise HeaderError(f"{path} was written by a newer drafter; this one can't read it.")
    checksum = plain.pop("checksum")
    if _checksum(plain) != checksum:
        raise HeaderError(f"{path} is damaged: it is not as it was written.")
    header = Header(
        id=_id(plain["id"]),
        generation=_whole(plain["generation"]),
        derivation=_derivation(plain["derivation"], path) if plain["kind"] != "training" else None,
        by_passphrase=_bytes(plain.get("passphrase", "")),
        by_recovery=_bytes(plain.get("recovery", "")),
        seal=_bytes(plain["seal"]),
    )
    if plain != _plain(header) | {"seal": _text(header.seal)}:
        raise HeaderError(f"{path} is damaged: it holds something that no header does.")
    return header


def _derivation(plain: dict[str, Any], path: Path) -> Derivation:
    how = Derivation(
        memory_kib=_whole(plain["memory_kib"]),
        passes=_whole(plain["passes"]),
        lanes=_whole(plain["lanes"]),
        salt=_bytes(plain["salt"]),
    )
    why_not = how.refusal()
    if why_not:
        raise HeaderError(f"{path} was altered or is damaged. {why_not}")
    return how


def _checksum(plain: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(plain)).hexdigest()


def _canonical(plain: dict[str, Any]) -> bytes:
    return json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: object) -> bytes:
    try:
        return base64.b64decode(_string(text), validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value


def _id(value: object) -> str:
    if not _ID.fullmatch(_string(value)):
        raise ValueError("not an id")
    return _string(value)


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise TypeError("not a whole number")
    return value


def is_lost(folder: Path) -> bool:
    """Whether neither copy of a vault's header can be read."""
    for name in (NAME, OLD_NAME):
        with suppress(HeaderError):
            read_header(folder / name)
            return False
    return True
