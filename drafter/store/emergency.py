"""What could not be saved in the vault, sealed with its key in the caseworker's own folder.

A full disk, a drive that is gone, a folder that vanished: the case as it is shown is put aside
elsewhere and merged at the next unlock. It replaces what the vault holds only where that is what
it was written from; where the case has moved on meanwhile it becomes a copy beside it.
"""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from drafter.case.case import Case
from drafter.case.json_form import read_case, write_case
from drafter.errors import DrafterError
from drafter.store import cases
from drafter.store.aside import path_of, put_aside_of
from drafter.store.database import Database
from drafter.store.history import keep_steps
from drafter.store.sealing import seal, unseal
from drafter.store.tombstones import is_erased
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from drafter.store.writing import make_private_folder, write_private

_ABOUT = b"drafter put aside "
_FORMAT = "drafter-aside"
_SURROGATES = re.compile("[\ud800-\udfff]")


class Became(Enum):
    """What became of a case that had been put aside."""

    SAVED = "saved"
    """The vault held what it was written from, and holds it now."""
    COPIED = "kept as a copy"
    """The case had moved on; both are there."""
    KNOWN = "nothing new"
    """The vault holds it already."""
    ERASED = "erased"
    """The case was erased meanwhile, and so was this."""
    UNREADABLE = "can't be read"
    """It is left where it is."""
    REFUSED = "could not be brought in"
    """The vault did not take it; it is tried again at the next unlock."""

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is needed any more."""
        return self not in {Became.UNREADABLE, Became.REFUSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What became of the file at ``path``; ``case_id`` is the case to open, empty without one."""

    path: Path
    became: Became
    sentence: str
    case_id: str = ""


class _Held(NamedTuple):
    """What is in a file: ``base`` marks what the case was written from, ``at`` says when."""

    base: str
    at: str
    case: Case
    steps: str


def put_aside(
    vault: Vault, before: Case, after: Case, *, steps: str = "", now: dt.datetime
) -> Path:
    """Keep ``after``, written from ``before``, until the next unlock; the file it is in.

    ``steps`` is its undo history, as :func:`drafter.store.history.keep_steps` has it. One file a
    case: a later call replaces it. Of a training vault it is plain, because its cases are
    invented. Raises DrafterError where it can't be kept either.
    """
    path = path_of(vault, before.id)
    make_private_folder(path.parent)
    plain = {
        "format": _FORMAT,
        "base": _mark(before),
        "at": now.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "case": _written(after),
        "steps": steps,
    }
    write_private(path, _sealed(vault, path, json.dumps(plain).encode()))
    return path


def forget_aside(vault: Vault, case_id: str) -> bool:
    """Remove what was put aside of a case: it was saved after all, or erased; whether any was."""
    try:
        path_of(vault, case_id).unlink()
    except OSError:
        return False
    return True


def merge_aside(vault: Vault, db: Database, *, now: dt.datetime) -> tuple[Merged, ...]:
    """Bring in what was put aside of this vault's cases: the whole database was looked at before.

    What is merged into a damaged one goes when a backup is restored. The files stay until
    :func:`let_go`; one that is merged again is nothing new.
    """
    return tuple(_merge(vault, db, path, now) for path in put_aside_of(vault))


def let_go(merged: Iterable[Merged]) -> None:
    """Remove the files of what the vault holds now, once nothing more can go wrong with it."""
    for one in merged:
        if one.became.is_done:
            with suppress(OSError):
                one.path.unlink()


def _merge(vault: Vault, db: Database, path: Path, now: dt.datetime) -> Merged:
    try:
        held = _read(vault, path)
    except (DrafterError, OSError, ValueError, KeyError, TypeError):
        sentence = f"{path} was put aside for this vault and can't be read; it was left there."
        return Merged(path=path, became=Became.UNREADABLE, sentence=sentence)
    try:
        with immediate(db):
            became, case_id, sentence = _brought_in(db, held, now)
    except DrafterError as error:
        return Merged(path=path, became=Became.REFUSED, sentence=str(error))
    return Merged(path=path, became=became, case_id=case_id, sentence=sentence)


def _brought_in(db: Database, held: _Held, now: dt.datetime) -> tuple[Became, str, str]:
    """What became of the case, its id now, and the sentence."""
    case = held.case
    name = f"case {case.reference}" if case.reference else "a case without a reference"
    if is_erased(db, case.id):
        sentence = "Changes that could not be saved were of a case erased since; they are gone."
        return Became.ERASED, "", sentence
    kept = cases.load(db, case.id) if cases.exists(db, case.id) else None
    if kept is not None and _mark(kept) == _mark(case):
        return Became.KNOWN, case.id, f"All changes to {name} are saved."
    if kept is not None and _mark(kept) == held.base:
        cases.save(db, kept, case, now=now)
        keep_steps(db, case.id, held.steps)  # those in the vault end at what it held before
        sentence = f"Changes to {name} that could not be saved before are saved now."
        return Became.SAVED, case.id, sentence
    about = f"Put aside on {held.at} because it could not be saved.\n\n{case.about}".rstrip()
    copy = cases.create(db, replace(case, about=about), now=now)
    sentence = (
        f"Changes to {name} that could not be saved are in a copy beside it: the case itself was"
        " changed meanwhile."
    )
    return Became.COPIED, copy.id, sentence


def _read(vault: Vault, path: Path) -> _Held:
    kept = path.read_bytes()
    plain = unseal(vault.key, kept, _about(vault, path)) if vault.key else kept
    held = json.loads(plain)
    if held["format"] != _FORMAT:
        raise ValueError(held["format"])
    return _Held(
        base=str(held["base"]),
        at=str(held["at"]),
        case=read_case(held["case"], path.name),
        steps=str(held.get("steps", "")),
    )


def _sealed(vault: Vault, path: Path, plain: bytes) -> bytes:
    return seal(vault.key, plain, _about(vault, path)) if vault.key else plain


def _about(vault: Vault, path: Path) -> bytes:
    """Binds what is sealed to its vault and file, so that none can be passed off for another."""
    return _ABOUT + f"{vault.id} {path.name}".encode()


def _mark(case: Case) -> str:
    """The same for two cases that say the same, and no word of them."""
    return hashlib.sha256(_written(case).encode()).hexdigest()


def _written(case: Case) -> str:
    """The case as JSON; half a character, which nothing can store, becomes what a row has."""
    return _SURROGATES.sub("\ufffd", write_case(case))
