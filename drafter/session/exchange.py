"""Cases that leave or enter a vault as files: bundles and case files. No Qt."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from pathlib import Path

from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.errors import DrafterError
from drafter.handing_over import without_names
from drafter.opening import decode, read_bytes
from drafter.store.audit import Deed, record
from drafter.store.bringing_in import refuse_misplaced
from drafter.store.bundle import LARGEST, is_bundle, make_bundle, open_bundle
from drafter.store.carrying import carried, found_here, kept_at_home, taken_in
from drafter.store.passphrases import refusal
from drafter.store.store import Store
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from drafter.store.writing import write_private


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A case that came as a file, and what must be known of it."""

    case: Case
    notice: str = ""


def needs_passphrase(path: Path) -> bool:
    """Whether a file is a bundle. Raises DrafterError where it can't be read."""
    return is_bundle(read_bytes(path, largest=LARGEST))


def incoming(path: Path, passphrase: str, vault: Vault) -> Incoming:
    """The case of a case file, or of a bundle by its own passphrase (about a second).

    Raises DrafterError for what is neither, and for what does not belong in this vault.
    """
    data = read_bytes(path, largest=LARGEST)
    if not is_bundle(data):
        case = read_case(decode(data, path.name), path.name)
        refuse_misplaced(vault, case)
        case, left_out = found_here(vault, case)
        return Incoming(case=case, notice=left_out)
    if vault.training:
        raise DrafterError("The training cases take no bundles: they are not encrypted.")
    bundle = open_bundle(data, passphrase, path.name)
    if bundle.invented:
        raise DrafterError(
            f"{path.name} was made of the training cases: an invented case does not belong among"
            " real ones."
        )
    notice = "" if bundle.with_names else "It comes without the key to names."
    case, left_out = taken_in(vault, bundle)
    return Incoming(case=case, notice=" ".join(filter(None, (notice, left_out))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a bundle is to be: its passphrase as typed twice, and whether names go along."""

    passphrase: str
    again: str
    with_names: bool

    def refusal(self) -> str:
        """Why the passphrase will not do; empty if it will."""
        why_not = refusal(self.passphrase)
        if not why_not and self.passphrase != self.again:
            why_not = "The two are not the same: type it once more."
        return why_not


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundled:
    """The bytes of a bundle, and what is said of them when they leave."""

    case_id: str
    data: bytes
    with_names: bool
    left_out: str = ""
    """A sentence about files of documents that do not go along."""


def bundle_of(case: Case, asked: Asked, vault: Vault, *, now: dt.datetime) -> Bundled:
    """Make a bundle (about a second). Raises DrafterError."""
    why_not = asked.refusal()
    if why_not:
        raise DrafterError(why_not)
    files, left_out = carried(vault, case) if asked.with_names else ({}, kept_at_home(case))
    data = make_bundle(
        case if asked.with_names else without_names(case),
        asked.passphrase,
        with_names=asked.with_names,
        now=now,
        invented=vault.training,
        files=files,
    )
    return Bundled(case_id=case.id, data=data, with_names=asked.with_names, left_out=left_out)


def write_bundle(store: Store, bundled: Bundled, path: Path, *, now: dt.datetime) -> str:
    """Write a bundle and note that it left, both or neither; a sentence.

    Out of cases that may only be read it goes without a note, and that is said. Raises
    DrafterError; never overwrites.
    """
    if path.exists():
        raise DrafterError(f"{path} is there already; give the bundle another name.")
    what = "with names" if bundled.with_names else "without names"
    about = {"what": what, "sha256": hashlib.sha256(bundled.data).hexdigest()}
    told = f"{path.name} is written, {what}. Tell its passphrase by another way."
    if not store.writing:
        write_private(path, bundled.data)
        return f"{told} It stands in no audit trail. {bundled.left_out}".rstrip()
    is_written = False
    try:
        with immediate(store.db):
            record(store.db, Deed.BUNDLED, case_id=bundled.case_id, now=now, about=about)
            write_private(path, bundled.data)
            is_written = True
    except BaseException:
        if is_written:  # a file without its deed does not stay
            path.unlink(missing_ok=True)
        raise
    return f"{told} {bundled.left_out}".rstrip()
