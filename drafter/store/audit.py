"""What was done with the cases of a vault: append-only, each entry chained to the one before.

An entry says when, what, on which case (a random id that tells nothing) and under which account
of the computer. The account's name is the caseworker's own personal data; it is kept because
several people may share a computer and its vault, and whoever answers for the cases must be able
to say who took which of them out (UK GDPR, articles 5(2) and 33). No word of a case is ever in
an entry: what may be added to one is a closed list of keys with values of a few plain characters.

Each entry's link is the SHA-256 of the link before and of its own words, so that an entry
changed, left out or put between breaks the chain. What is cut off at the end breaks no link.
That is noticed twice over: the database notes the count and the last link with each entry (the
end), and goes on from there, so that what is missing stays a hole; and both are kept beside it,
sealed with the vault's key (:func:`keep_count`), for an older database put in its place. Nothing
tells a whole folder put back at once from the vault as it was then. Whoever has the key and means
it can forge all of it: the trail is for an office that wants to know, not a wall against itself.
"""

import datetime as dt
import getpass
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from drafter.case.dates import printed_day
from drafter.errors import DrafterError
from drafter.store.database import Database
from drafter.store.facts import fact, keep_fact
from drafter.store.faults import explained_sql
from drafter.store.sealing import NotUnsealedError, seal, unseal
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from drafter.store.writing import write_private

COUNT_FILE: Final = "deeds.count"
_ABOUT: Final = b"drafter deeds count"
_END: Final = "end of the trail"
_KEPT: Final = "end of the trail is kept beside"
_KEYS: Final = frozenset({"who", "what", "sha256", "counted"})
_NOTED: Final = re.compile("([0-9]{1,15}) ([0-9a-f]{64})")
_ODD: Final = re.compile(r"[^\w .,@\\+-]")
_MOST: Final = 80


class Deed(Enum):
    """What can be done that is written down; the value is how a sentence says it."""

    OPENED = "opened"
    IMPORTED = "brought in"
    REPLACED = "replaced"
    EXPORTED = "exported"
    BUNDLED = "made a bundle of"
    TOLD = "told a person what is held in"
    ERASED = "erased"
    RESTORED = "restored"
    UNLOCKED = "unlocked the vault"
    REKEYED = "changed the passphrase"
    RECOVERY = "made a new recovery key"
    DOUBTED = "found the last entries of this trail missing, or their count"
    RETENTION = "set how long closed cases are kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry. ``seq`` counts from 1 without gaps; ``at`` is UTC; ``case_id`` may be empty."""

    seq: int
    at: str
    deed: str
    case_id: str
    about: Mapping[str, str]
    chain: bytes

    def __str__(self) -> str:
        """The entry in plain English, without a word of the case."""
        deed = next((deed.value for deed in Deed if deed.name == self.deed), self.deed)
        when = self.at
        with suppress(ValueError):  # an altered entry is shown as it stands
            moment = dt.datetime.fromisoformat(self.at)
            when = f"{printed_day(moment)}, {moment:%H:%M} UTC"
        words = f"{self.seq}. {when}: {self.about.get('who') or 'somebody'} {deed}"
        if self.case_id:
            words += f" case {self.case_id}"
        more = [self.about[key] for key in ("what", "counted") if key in self.about]
        if "sha256" in self.about:
            more.append(f"file {self.about['sha256'][:16]}")
        return f"{words} ({', '.join(more)})." if more else f"{words}."


def account() -> str:
    """The name of the account of whoever sits here, as the system says it; empty where it can't."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def record(
    db: Database,
    what: Deed,
    *,
    now: dt.datetime,
    case_id: str = "",
    about: Mapping[str, str] | None = None,
) -> Entry:
    """Write down a deed; ``now`` is aware. ``about`` has none but the keys of a closed list.

    Times are only told: entries are counted, so a clock that goes back changes no order.
    """
    extra = {"who": account(), **(about or {})}
    assert set(extra) <= _KEYS  # ours alone: no word of a case can come in by another
    said = {key: _ODD.sub("?", value)[:_MOST] for key, value in extra.items() if value}
    at = now.astimezone(dt.UTC).isoformat(timespec="seconds")
    with immediate(db):
        seq, before = _end(db)
        words = json.dumps(said, sort_keys=True)
        link = _link(before, seq + 1, at, what.name, case_id, words)
        db.execute(
            "INSERT INTO deeds (seq, at, deed, case_id, about, chain) VALUES (?, ?, ?, ?, ?, ?)",
            (seq + 1, at, what.name, case_id, words, link),
        )
        keep_fact(db, _END, f"{seq + 1} {link.hex()}")
    about = MappingProxyType(said)
    return Entry(seq=seq + 1, at=at, deed=what.name, case_id=case_id, about=about, chain=link)


def deeds(db: Database) -> Iterator[Entry]:
    """Every entry, in the order of their counting; an altered one with what can be read of it."""
    for seq, at, deed, case_id, words, chain in _rows(db):
        said = MappingProxyType(_said(words))
        yield Entry(seq=seq, at=at, deed=deed, case_id=case_id, about=said, chain=bytes(chain))


@explained_sql()
def broken_link(db: Database) -> int | None:
    """The count of the first entry that is not what was written there, or is missing; else None."""
    before, expected = b"", 1
    for seq, at, deed, case_id, words, chain in _rows(db):
        if seq != expected or bytes(chain) != _link(before, seq, at, deed, case_id, words):
            return expected
        before, expected = bytes(chain), seq + 1
    last, link = _end(db)
    if last == expected - 1:
        return None if link == before else last
    return min(expected, last + 1)  # missing from the end, or added behind the program's back


def carry_over(db: Database, entries: Sequence[tuple[Any, ...]]) -> None:
    """Put entries of the same trail, as their rows are, after those that are there."""
    with immediate(db):
        for entry in entries:
            db.execute("INSERT INTO deeds VALUES (?, ?, ?, ?, ?, ?)", entry)
        seq, chain = _last(db)
        keep_fact(db, _END, f"{seq} {chain.hex()}")


def keep_count(vault: Vault, db: Database) -> None:
    """Keep beside the database, sealed, how many entries there are and the last one's link.

    What was kept before is forgotten: whoever opened ``db`` to write has looked at it first.
    """
    seq, chain = _end(db)
    plain = json.dumps({"count": seq, "chain": chain.hex()}).encode()
    about = _ABOUT + vault.id.encode()
    write_private(vault.folder / COUNT_FILE, seal(vault.key, plain, about) if vault.key else plain)
    if not fact(db, _KEPT):
        with immediate(db):
            keep_fact(db, _KEPT, "yes")


def end_in_doubt(vault: Vault, db: Database) -> str:
    """A sentence where entries are missing from the end, or nobody can say; a quick look."""
    try:
        missing = cut_off(vault, db) or max(0, _end(db)[0] - _last(db)[0])
    except DrafterError as error:
        return str(error)
    return f"The audit trail lacks its last entries: {missing}." if missing else ""


def cut_off(vault: Vault, db: Database) -> int:
    """How many entries are missing from the end, as counted when last kept; 0 where none is.

    An older database put in place is noticed by this too; a restore therefore keeps the count
    anew. Raises DrafterError where the kept count is gone or can't be read; a vault that has
    never kept one has nothing cut off.
    """
    path = vault.folder / COUNT_FILE
    if not path.exists() and not fact(db, _KEPT):
        return 0
    try:
        kept = path.read_bytes()
        plain = unseal(vault.key, kept, _ABOUT + vault.id.encode()) if vault.key else kept
        found = json.loads(plain)
        count, chain = int(found["count"]), str(found["chain"])
    except (OSError, ValueError, KeyError, TypeError, NotUnsealedError):
        raise DrafterError(
            f"{COUNT_FILE} in the vault's folder is gone or can't be read, so nobody can say"
            " whether the end of the audit trail is missing."
        ) from None
    seq, _ = _last(db)
    if seq < count:
        return count - seq
    there = db.execute("SELECT chain FROM deeds WHERE seq = ?", (count,)).fetchone()
    return 0 if count == 0 or (there and bytes(there[0]).hex() == chain) else 1


def _said(words: str) -> dict[str, str]:
    """What was added to an entry; nothing where its words are not as they were written."""
    try:
        found = json.loads(words)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: str(value) for key, value in found.items()}


@explained_sql()
def _rows(db: Database) -> list[tuple[Any, ...]]:
    found = db.execute("SELECT seq, at, deed, case_id, about, chain FROM deeds ORDER BY seq")
    rows: list[tuple[Any, ...]] = found.fetchall()
    return rows


def _end(db: Database) -> tuple[int, bytes]:
    """The count and link of the entry that was written last, whether or not it is there still."""
    noted = _NOTED.fullmatch(fact(db, _END))
    return (int(noted[1]), bytes.fromhex(noted[2])) if noted else _last(db)


def _last(db: Database) -> tuple[int, bytes]:
    """The count and link of the last entry; 0 and nothing before the first."""
    row = db.execute("SELECT seq, chain FROM deeds ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(row[0]), bytes(row[1])) if row else (0, b"")


def _link(before: bytes, seq: int, at: str, deed: str, case_id: str, about: str) -> bytes:  # noqa: PLR0913, PLR0917 - the entry's columns
    own = json.dumps([seq, at, deed, case_id, about])
    return hashlib.sha256(before + own.encode()).digest()
