"""The key of a vault, sealed by what a person has: a passphrase, or the recovery key on paper."""

from drafter.store import recovery
from drafter.store.header import Header, about_passphrase, about_recovery
from drafter.store.sealing import Derivation, Key, NotUnsealedError, derive, seal, unseal


def wrapped_by_passphrase(vault_id: str, key: Key, passphrase: str, how: Derivation) -> bytes:
    """The key as only the passphrase opens it; takes as long as the derivation does."""
    return seal(derive(passphrase, how), key.raw, about_passphrase(vault_id, how))


def wrapped_by_paper(vault_id: str, key: Key, paper: recovery.RecoveryKey) -> bytes:
    """The key as only a recovery key opens it."""
    return seal(paper.wrapping_key(vault_id), key.raw, about_recovery(vault_id))


def unwrapped_by_paper(header: Header, paper: recovery.RecoveryKey) -> Key | None:
    """The key of a header that a recovery key opens; None where it doesn't."""
    wrapping = paper.wrapping_key(header.id)
    return unwrapped(wrapping, header.by_recovery, about_recovery(header.id))


def unwrapped(wrapping: Key, wrapped: bytes, about: bytes) -> Key | None:
    """The key that was sealed by another; None where that is not the one."""
    try:
        return Key(unseal(wrapping, wrapped, about))
    except NotUnsealedError:
        return None
