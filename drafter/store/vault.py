"""A vault: a folder with an encrypted database, and the one key that opens it."""

import uuid
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from drafter.errors import DrafterError
from drafter.store import recovery
from drafter.store.connection import ID_BYTES, connect, id_of
from drafter.store.copies import (
    Copies,
    encrypted_copies,
    opened_by,
    put_right,
    replace_copies,
)
from drafter.store.database import Database
from drafter.store.header import (
    NAME,
    OLD_NAME,
    Header,
    HeaderError,
    about_passphrase,
    write_header,
)
from drafter.store.mounts import journal_for
from drafter.store.passphrases import refusal
from drafter.store.sealing import (
    Derivation,
    Key,
    calibrated,
    derive,
    new_key,
)
from drafter.store.unlocked import BACKUPS, DATABASE, Vault
from drafter.store.wrapping import (
    unwrapped,
    unwrapped_by_paper,
    wrapped_by_paper,
    wrapped_by_passphrase,
)
from drafter.store.writing import make_private_folder

NewWay = Callable[[Header], Header]
"""What makes of a vault's header the one that another passphrase or recovery key opens."""


class WrongPassphraseError(DrafterError):
    """The header is sound, and this passphrase or recovery key isn't the one that opens it."""


class StaleKeyError(DrafterError):
    """A key kept elsewhere that is not, or no longer, this vault's."""


def create_vault(
    folder: Path,
    passphrase: str,
    *,
    derivation: Derivation | None = None,
    begin: Callable[[Database], None] = lambda _: None,
) -> tuple[Vault, str]:
    """Make a vault in an empty or absent folder; with it, its recovery key as it is printed.

    ``derivation`` is else calibrated to about a second; ``begin`` has the empty database before
    there is a vault. Raises DrafterError for a passphrase too short and for a folder that holds
    something.
    """
    _require_good(passphrase)
    key, paper = new_key(), recovery.new_recovery_key()
    vault = Vault(folder=folder, id=id_of(key), key=key)
    how = derivation or calibrated()
    header = Header(
        id=vault.id,
        generation=1,
        derivation=how,
        by_passphrase=wrapped_by_passphrase(vault.id, key, passphrase, how),
        by_recovery=wrapped_by_paper(vault.id, key, paper),
    )
    _make(vault, header.sealed(key), begin)
    return vault, str(paper)


def create_training_vault(folder: Path) -> Vault:
    """Make an unencrypted vault for invented cases in an empty or absent folder."""
    vault = Vault(folder=folder, id=uuid.uuid4().hex, key=None)
    _make(vault, Header(id=vault.id, generation=1), lambda _: None)
    return vault


def unlock(folder: Path, passphrase: str, *, mend: bool = True) -> Vault:
    """Open a vault by its passphrase.

    ``mend`` is False for the folder of a backup, which has one header only and stays as it is.
    Raises WrongPassphraseError, or HeaderError where the header itself is missing, damaged,
    weakened or of a training vault.
    """
    keys: dict[Derivation, Key] = {}

    def by_passphrase(header: Header) -> Key | None:
        how = header.derivation
        assert how  # only headers of encrypted vaults are tried
        if how not in keys:
            keys[how] = derive(passphrase, how)
        return unwrapped(keys[how], header.by_passphrase, about_passphrase(header.id, how))

    return _unlocked(
        folder,
        by_passphrase,
        "That is not the passphrase of these cases: look at Caps Lock and the keyboard's language.",
        mend=mend,
    )


def unlock_with_recovery(folder: Path, typed: str, *, mend: bool = True) -> Vault:
    """Open a vault by its recovery key as somebody typed it.

    Raises MistypedError, with the group the slip is in where that can be told, and else as
    :func:`unlock` does.
    """
    try:
        paper = recovery.read_recovery_key(typed)
    except recovery.MistypedError:
        _tell_slip(folder, typed)
        raise
    return _unlocked(
        folder,
        lambda header: unwrapped_by_paper(header, paper),
        "That recovery key does not open this vault; a newer sheet may have replaced it.",
        mend=mend,
    )


def unlock_either_way(folder: Path, typed: str, *, mend: bool = True) -> Vault:
    """Open a vault by what is its passphrase or its recovery key; raises as the one meant does."""
    try:
        return unlock(folder, typed, mend=mend)
    except WrongPassphraseError:
        if recovery.is_meant(typed):
            return unlock_with_recovery(folder, typed, mend=mend)
        raise WrongPassphraseError(
            "That is neither the passphrase of these cases nor their recovery key: look at Caps"
            " Lock and the keyboard's language."
        ) from None


def unlock_with_key(folder: Path, key: Key, generation: int) -> Vault:
    """Open a vault by its own key, kept elsewhere since its header's ``generation``.

    Raises StaleKeyError where the header changed since, or where the key is of another vault.
    """
    refused = "The key that was kept for this vault is out of date: its passphrase is needed."
    if generation_of(folder) != generation:
        raise StaleKeyError(refused)
    try:
        return _unlocked(folder, lambda header: key if header.is_sealed_by(key) else None, refused)
    except WrongPassphraseError:
        raise StaleKeyError(refused) from None


def generation_of(folder: Path) -> int:
    """How often a vault's header was written; it changes with the passphrase and the sheet."""
    return encrypted_copies(folder).found[0].generation


def change_passphrase(
    vault: Vault, passphrase: str, *, derivation: Derivation | None = None
) -> None:
    """Wrap the vault's key by another passphrase; the database is not touched.

    The passphrase before it opens nothing in the vault's folder any more, its backups included;
    ChangedInPartError where that could not be brought about.
    """
    take_effect(vault, passphrase_made(vault, passphrase, derivation=derivation))


def passphrase_made(
    vault: Vault, passphrase: str, *, derivation: Derivation | None = None
) -> NewWay:
    """Another passphrase, made ready (a second or two, any thread) and not yet in effect."""
    _require_good(passphrase)
    how = derivation or calibrated()
    wrapped = wrapped_by_passphrase(vault.id, _key_of(vault), passphrase, how)
    return lambda header: header._replace(derivation=how, by_passphrase=wrapped)


def new_recovery_key(vault: Vault) -> str:
    """Give the vault another recovery key, as it is printed; the one before opens it no more."""
    way, printed = recovery_key_made(vault)
    take_effect(vault, way)
    return printed


def recovery_key_made(vault: Vault) -> tuple[NewWay, str]:
    """Another recovery key, as it is printed, and not yet in effect."""
    paper = recovery.new_recovery_key()
    wrapped = wrapped_by_paper(vault.id, _key_of(vault), paper)
    return lambda header: header._replace(by_recovery=wrapped), str(paper)


def take_effect(vault: Vault, way: NewWay) -> None:
    """Let a new way open the vault in place of the one before, its backups included; quick.

    Raises DrafterError where nothing was changed, ChangedInPartError where not all of it was.
    """
    replace_copies(vault.folder, vault.backups, _key_of(vault), way)


def _require_good(passphrase: str) -> None:
    why_not = refusal(passphrase)
    if why_not:
        raise DrafterError(why_not)


def _key_of(vault: Vault) -> Key:
    if vault.key is None:
        raise DrafterError("A training vault has no passphrase and no recovery key.")
    return vault.key


def require_empty(folder: Path) -> None:
    """Raise DrafterError for a folder that holds a vault or anything else."""
    if (folder / NAME).exists() or (folder / OLD_NAME).exists():
        raise DrafterError(f"There is a vault in {folder} already; nothing in it was changed.")
    if folder.is_dir() and any(folder.iterdir()):
        raise DrafterError(f"{folder} is not empty; a vault needs a folder of its own.")


def _make(vault: Vault, header: Header, begin: Callable[[Database], None]) -> None:
    """The folder, the empty database, and the header last: without it there is no vault yet."""
    require_empty(vault.folder)
    make_private_folder(vault.folder)
    journal = journal_for(vault.folder)
    made = connect(vault.database, vault.key, new=True, journal=journal)
    try:  # only whoever made the database may take it away again
        with closing(made) as db:
            begin(db)
        write_header(vault.folder / OLD_NAME, header)
        write_header(vault.folder / NAME, header)
    except BaseException:
        for name in (DATABASE, OLD_NAME, NAME):
            with suppress(OSError):
                (vault.folder / name).unlink()
        raise


def _unlocked(
    folder: Path, unwrap: Callable[[Header], Key | None], refused: str, *, mend: bool = True
) -> Vault:
    """The vault of the header that opens, the other copy put right from it."""
    copies = encrypted_copies(folder)
    opened = opened_by(copies, unwrap)
    if opened is None:
        raise _refused(folder, copies, refused)
    notice = put_right(folder, folder / BACKUPS, opened) if mend else ""
    return Vault(folder=folder, id=opened.header.id, key=opened.key, notice=notice)


def _refused(folder: Path, copies: Copies, refused: str) -> DrafterError:
    """Why nothing opened: the header of another vault is told from a wrong passphrase."""
    ids = {header.id for header in copies.found}
    with suppress(OSError), (folder / DATABASE).open("rb") as file:
        if file.read(ID_BYTES).hex() not in ids:
            return HeaderError(
                f"{folder / NAME} belongs to another vault than {DATABASE} beside it,"
                " or one of them is damaged."
            )
    return WrongPassphraseError(refused)


def _tell_slip(folder: Path, typed: str) -> None:
    """Raise MistypedError with the group, where a key one slip away opens the vault."""
    found = encrypted_copies(folder).found
    for group, paper in recovery.near_misses(typed):
        if any(unwrapped_by_paper(header, paper) for header in found):
            raise recovery.MistypedError(recovery.slip_in(group))
