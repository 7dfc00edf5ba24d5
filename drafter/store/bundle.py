"""One case as one encrypted file for hand-over, under a passphrase of its own.

    line "drafter-bundle 1" | length of the header, 4 bytes | header, JSON | sealed contents

Everything before the sealed contents is authenticated with them, so a weakened header is
noticed. The contents are one line of JSON that says what this is (the manifest) and the case as
a case file. A bundle that carries files of documents is of version 2: their bytes follow the case,
in the manifest's order. Undo history and the vault's own versions are no part of a case and stay
behind.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

from drafter import __version__
from drafter.case.case import Case
from drafter.case.documents import files_of
from drafter.case.files import MOST_FILE_BYTES, MOST_FILES
from drafter.case.json_form import read_case, write_case
from drafter.errors import DrafterError
from drafter.store.sealing import Derivation, NotUnsealedError, calibrated, derive, seal, unseal

SUFFIX: Final = ".drafter-case"
BUNDLE_VERSION: Final = 2
_WITHOUT_FILES: Final = 1
"""What a bundle without files still is, so that an older program opens it."""
LARGEST: Final = 200_000_000
"""Bytes of the largest bundle that is opened; no larger case file is read either."""

_MAGIC: Final = b"drafter-bundle "
_LINE: Final = len(_MAGIC) + 8
_LENGTH: Final = 4
_MOST_HEADER: Final = 4_096
_MOST_MANIFEST: Final = 4_096
_MOST_FILES_LISTED: Final = 40_000
"""Characters of a manifest that lists as many files as a case may have."""
_NAMES: Final = {int: "a whole number", str: "text", bool: "true or false"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """An opened bundle.

    ``with_names`` is False where the key to names was left behind, ``invented`` True where it
    was made of a training vault.
    """

    case: Case
    with_names: bool
    invented: bool
    made_at: dt.datetime
    program: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    """The bytes of the files that came along, by what the case says they are kept as."""


def make_bundle(  # noqa: PLR0913 - each is said in the file
    case: Case,
    passphrase: str,
    *,
    with_names: bool,
    now: dt.datetime,
    invented: bool = False,
    files: Mapping[str, bytes] | None = None,
    derivation: Derivation | None = None,
) -> bytes:
    """The bytes of a bundle of ``case`` as it is given; ``now`` is aware.

    ``with_names`` only says whether the case still has its names: whoever hands over a case
    without them takes them out first (:func:`drafter.handing_over.without_names`). ``invented``
    is for cases of a training vault. ``files`` are the bytes of files that the case has, by what
    they are kept as.
    """
    how = derivation or calibrated()
    text = write_case(case).encode()
    carried = files or {}
    manifest: dict[str, object] = {
        "invented": invented,
        "made_at": now.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "program": f"drafter {__version__}",
        "sha256": hashlib.sha256(text).hexdigest(),
        "with_names": with_names,
    }
    if carried:
        manifest |= {"case": len(text), "files": " ".join(carried)}
    contents = b"".join((json.dumps(manifest).encode(), b"\n", text, *carried.values()))
    header = {
        "contents": len(contents),
        "lanes": how.lanes,
        "memory_kib": how.memory_kib,
        "passes": how.passes,
        "salt": how.salt.hex(),
    }
    plain_header = json.dumps(header, sort_keys=True).encode()
    front = _MAGIC + f"{BUNDLE_VERSION if carried else _WITHOUT_FILES}\n".encode()
    front += len(plain_header).to_bytes(_LENGTH, "big") + plain_header
    return front + seal(derive(passphrase, how), contents, front)


def is_bundle(data: bytes) -> bool:
    """Whether a file begins as bundles do; what it is worth shows when it is opened."""
    return data.startswith(_MAGIC)


def open_bundle(data: bytes, passphrase: str, name: str) -> Bundle:
    """Open a bundle; ``name`` is what errors call it. Nothing of it is trusted until unsealed.

    Raises DrafterError, one sentence: no bundle, cut short, from a newer drafter, asking for
    absurd work, another passphrase or changed on its way, contents that are no case.
    """
    front, sealed = _parted(data, name)
    header = _header(front, name)
    how = _derivation(header, name)
    if len(sealed) < header["contents"]:
        raise DrafterError(f"{name} is cut short: only part of the bundle arrived.")
    try:
        contents = unseal(derive(passphrase, how), sealed, front)
    except NotUnsealedError:
        raise DrafterError(
            f"{name} does not open: it has another passphrase, or was changed on its way."
        ) from None
    line, _, text = contents.partition(b"\n")
    if not text:
        raise DrafterError(f"{name} holds no case.")
    has_files = _version(front) == BUNDLE_VERSION
    manifest = _manifest(line, name, has_files=has_files)
    rest = b""
    if has_files:
        size = max(manifest["case"], 0)
        text, rest = text[:size], text[size:]
    if hashlib.sha256(text).hexdigest() != manifest["sha256"]:
        raise DrafterError(f"{name} holds a case that is not the one its list of contents names.")
    case = read_case(_decoded(text, name), name)
    return Bundle(
        case=case,
        files=_files(case, manifest["files"].split(), rest, name) if has_files else {},
        with_names=manifest["with_names"],
        invented=manifest["invented"],
        made_at=_moment(manifest["made_at"], name),
        program=manifest["program"],
    )


def _files(case: Case, ids: list[str], data: bytes, name: str) -> dict[str, bytes]:
    """The files that follow the case: each as long, and with the hash, that the case says."""
    known = {file.stored: file for file in files_of(case) if file.stored}
    found: dict[str, bytes] = {}
    at = 0
    for stored in ids[:MOST_FILES]:
        file = known.get(stored)
        if file is None or stored in found or not 0 < file.size <= MOST_FILE_BYTES:
            raise DrafterError(f"{name} holds a file that its case does not have.")
        found[stored] = data[at : at + file.size]
        at += file.size
        if hashlib.sha256(found[stored]).hexdigest() != file.sha256:
            raise DrafterError(f"{name} holds a file that is not the one its case names.")
    if at != len(data) or len(ids) > MOST_FILES:
        raise DrafterError(f"{name} does not hold what its case says.")
    return found


def _version(front: bytes) -> int:
    return int(front.partition(b"\n")[0].removeprefix(_MAGIC))


def _parted(data: bytes, name: str) -> tuple[bytes, bytes]:
    """The authenticated front of a bundle, and what is sealed."""
    if not data:
        raise DrafterError(f"{name} is empty.")
    if len(data) > LARGEST:
        raise DrafterError(f"{name} is too large for a bundle ({len(data):,} bytes).")
    first = data[:_LINE].partition(b"\n")[0]
    if not first.startswith(_MAGIC):
        raise DrafterError(f"{name} is not a bundle of a case made by drafter.")
    version = first.removeprefix(_MAGIC)
    if not version.isdigit() or b"\n" not in data[:_LINE]:
        raise DrafterError(f"{name} is damaged: its first line can't be read.")
    if int(version) not in {_WITHOUT_FILES, BUNDLE_VERSION}:
        raise DrafterError(
            f"{name} was made by a newer drafter (bundle version {int(version)}; "
            f"this one opens {BUNDLE_VERSION})."
        )
    start = len(first) + 1 + _LENGTH
    length = int.from_bytes(data[len(first) + 1 : start], "big")
    if length > _MOST_HEADER:
        raise DrafterError(f"{name} is damaged: its header can't be read.")
    if len(data) <= start + length:
        raise DrafterError(f"{name} is cut short: only part of the bundle arrived.")
    return data[: start + length], data[start + length :]


def _header(front: bytes, name: str) -> dict[str, Any]:
    start = front.index(b"\n") + 1 + _LENGTH
    kinds = {"contents": int, "lanes": int, "memory_kib": int, "passes": int, "salt": str}
    return _object(front[start:], kinds, f"{name} is damaged: its header")


def _manifest(line: bytes, name: str, *, has_files: bool) -> dict[str, Any]:
    what = f"{name} can't be read: its list of contents"
    if len(line) > (_MOST_FILES_LISTED if has_files else _MOST_MANIFEST):
        raise DrafterError(f"{what} is too long.")
    kinds: dict[str, type] = {
        "invented": bool,
        "made_at": str,
        "program": str,
        "sha256": str,
        "with_names": bool,
    }
    if has_files:
        kinds |= {"case": int, "files": str}
    return _object(line, kinds, what)


def _derivation(header: dict[str, Any], name: str) -> Derivation:
    """How the key is made, where that is neither too little nor too much to ask."""
    try:
        salt = bytes.fromhex(header["salt"])
    except ValueError:
        raise DrafterError(f"{name} is damaged: its salt can't be read.") from None
    how = Derivation(
        memory_kib=header["memory_kib"],
        passes=header["passes"],
        lanes=header["lanes"],
        salt=salt,
    )
    why_not = how.refusal()
    if why_not:
        raise DrafterError(f"{name} is not opened. {why_not}")
    return how


def _object(plain: bytes, kinds: dict[str, type], what: str) -> dict[str, Any]:
    """A flat JSON object with exactly these keys; ``what`` begins the sentence of a refusal."""
    try:
        found = json.loads(
            plain.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant
        )
    except (ValueError, RecursionError):
        raise DrafterError(f"{what} can't be read.") from None
    if not isinstance(found, dict) or set(found) != set(kinds):
        raise DrafterError(f"{what} does not say what it should.")
    for key, kind in kinds.items():
        if type(found[key]) is not kind:
            raise DrafterError(f"{what} should give {key} as {_NAMES[kind]}.")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "a key stands twice"
        raise ValueError(message)
    return found


def _no_constant(constant: str) -> NoReturn:
    raise ValueError(constant)


def _decoded(text: bytes, name: str) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        raise DrafterError(f"{name} holds a case that is not text in UTF-8.") from None


def _moment(written: str, name: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(written)
    except ValueError:
        raise DrafterError(f"{name} does not say when it was made.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
