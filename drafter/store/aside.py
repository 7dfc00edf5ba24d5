"""Where what could not be saved in a vault is put aside: in the caseworker's own folder."""

import hashlib
from pathlib import Path

from drafter.paths import user_folder
from drafter.store.unlocked import Vault


def path_of(vault: Vault, case_id: str) -> Path:
    """The file of a case; a hash, because an id may be anything at all."""
    return _folder(vault) / f"{_hashed(case_id)}.case"


def put_aside_of(vault: Vault) -> tuple[Path, ...]:
    """Every file that was put aside of a vault, and is still there."""
    try:
        return tuple(sorted(each for each in _folder(vault).iterdir() if each.suffix == ".case"))
    except OSError:
        return ()


def _folder(vault: Vault) -> Path:
    return user_folder() / "put-aside" / _hashed(vault.id)


def _hashed(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:32]
