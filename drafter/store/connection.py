"""Open a vault's database: encrypted or refused, never made anew, never silently plain."""

import hashlib
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from sqlcipher3 import dbapi2

from drafter.errors import DrafterError
from drafter.store.database import Database
from drafter.store.faults import (
    DamagedError,
    DiskFullError,
    ReadOnlyError,
    SqlError,
    VanishedError,
    explained_sql,
    told,
)
from drafter.store.journals import foreign, journal_of, log_of
from drafter.store.sealing import Key
from drafter.store.writing import PRIVATE_FILE, explained

__all__ = [
    "APPLICATION_ID",
    "DamagedError",
    "Database",
    "Journal",
    "connect",
    "id_of",
]

APPLICATION_ID = 0x64726674
"""Stands in every database of ours ("drft"), so that another program's is recognised."""

_PLAIN = b"SQLite format 3\x00"
Journal = Literal["wal", "delete"]
"""``delete`` is for shared and network folders, where write-ahead logs don't work."""

_BUSY_SECONDS = 5.0
ID_BYTES = 16
"""What a file of ours begins with: its salt, which is its vault's id."""
_PAGE = 4096
_LOG_INDEX = 1 << 16
"""Bytes that reading beside a write-ahead log takes on the disk, with some to spare."""
_AS_IT_IS = "mode=ro&immutable=1"


class _UnfinishedError(ReadOnlyError):
    """A transaction was cut off, and only who may write can take it back."""


def connect(
    path: Path,
    key: Key | None,
    *,
    writing: bool = True,
    new: bool = False,
    journal: Journal = "wal",
) -> Database:
    """Open the database at ``path``; ``key`` is None for a training vault's plain one.

    ``new`` makes it, for its owner alone, and refuses a file that is there. Otherwise the file
    must be there, ours, and readable with ``key``: an empty, foreign, plain, truncated or
    damaged one is refused with one sentence (DamagedError) and left as it is. Writes belong in
    :func:`drafter.store.transactions.immediate`. Raises ReadOnlyError where ``writing`` is asked
    and impossible.
    """
    if new:
        _make_empty(path)
    else:
        _recognise(path, key)
        if not writing:
            return Database(_looked_at(path, key))
        _require_writable(path)
        with suppress(_UnfinishedError):  # what is left of it is rolled back as it is opened
            _looked_at(path, key).close()
    try:
        return Database(_to_write(path, key, journal, new=new))
    except BaseException:
        if new:
            path.unlink()  # only just made
        raise


def _to_write(path: Path, key: Key | None, journal: Journal, *, new: bool) -> Any:  # noqa: ANN401 - sqlcipher3 is untyped
    conn = _opened(path, key, "mode=rw", new=new)
    try:
        with explained_sql():
            if new:
                conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                _require_kind(path, key)
            _set_up(conn, journal)
    except BaseException:
        conn.close()
        raise
    return conn


def _make_empty(path: Path) -> None:
    """A new empty file that nobody else may read; SQLite gives its journals the same rights."""
    with explained(path):
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
        os.close(os.open(path, flags, PRIVATE_FILE))


def _recognise(path: Path, key: Key | None) -> None:
    """Refuse what can be told from the file's first bytes."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would hang
            raise DamagedError(f"{path} is no file that can be read.")
        with path.open("rb") as file:
            first = file.read(len(_PLAIN))
    except FileNotFoundError:
        raise DamagedError(f"There is no database {path}; nothing was made in its place.") from None
    except OSError:
        raise DamagedError(f"{path} is no file that can be read.") from None
    if not first:
        raise DamagedError(f"{path} is empty (0 bytes); nothing was made in its place.")
    _require_kind_of(first, path, key)


def _require_kind(path: Path, key: Key | None) -> None:
    with path.open("rb") as file:
        _require_kind_of(file.read(len(_PLAIN)), path, key)


def _require_kind_of(first: bytes, path: Path, key: Key | None) -> None:
    """An encrypted file where there is a key, a plain one where there is none."""
    plain = first == _PLAIN
    if key and plain:
        raise DamagedError(
            f"{path} is not encrypted, and a vault's database must be: somebody may have put"
            " another file in its place. It was not opened."
        )
    if not key and not plain:
        raise DamagedError(
            f"{path} is not the plain database of a training vault: it is encrypted or damaged."
        )


def _opened(path: Path, key: Key | None, how: str, *, new: bool = False) -> Any:  # noqa: ANN401 - sqlcipher3 is untyped
    """A connection with its key given and its cipher asserted; nothing is read yet.

    A new file begins with a salt made from its key, so that a file of another vault is told from
    a damaged one. An old file's salt is read from it.
    """
    place = f"file:{quote(str(path.absolute()))}?{how}"
    with explained_sql():
        conn = dbapi2.connect(place, uri=True, isolation_level=None, timeout=_BUSY_SECONDS)
    try:
        _require_cipher(conn)
        conn.execute("PRAGMA cipher_log_level = NONE")
        if key:
            salt = id_of(key) if new else ""
            conn.execute(f"PRAGMA key = \"x'{key.raw.hex()}{salt}'\"")
            conn.execute("PRAGMA cipher_compatibility = 4")
    except BaseException:
        conn.close()
        raise
    return conn


def _require_cipher(conn: Any) -> None:  # noqa: ANN401 - sqlcipher3 is untyped
    """Plain SQLite takes a key without a word and writes plain text; it has no cipher_version."""
    if not conn.execute("PRAGMA cipher_version").fetchone():
        raise DrafterError("This copy of the program lacks its encryption; nothing was opened.")


def id_of(key: Key) -> str:
    """What the file of this key begins with, in hexadecimal, and the id of its vault.

    One way, so it tells nothing of the key.
    """
    return hashlib.sha256(b"drafter database salt" + key.raw).digest()[:ID_BYTES].hex()


def _looked_at(path: Path, key: Key | None) -> Any:  # noqa: ANN401 - sqlcipher3 is untyped
    """A connection that may only read, once it has read a little and knows the file for ours.

    Every file is looked at so first: a connection that may write copies a foreign write-ahead
    log into the file when it closes, and with that destroys it.
    """
    if key and (journal := foreign(path, key)):
        raise _not_its_own(journal)
    try:
        conn = _read_once(path, key, _how_to_read(path))
    except (SqlError, UnicodeDecodeError) as error:  # the latter over a damaged schema
        if isinstance(told(error), ReadOnlyError) and journal_of(path).exists():
            raise _UnfinishedError(
                f"{path} was not closed properly, and may only be read here."
            ) from error
        raise _why_unreadable(path, key, error) from error
    if conn.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        conn.close()
        raise DamagedError(f"{path} is a database of another program; it was not opened.")
    return conn


def _require_writable(path: Path) -> None:
    for each in (path, path.parent):
        if not os.access(each, os.W_OK):
            raise ReadOnlyError(f"{each} may only be read here; nothing can be written to it.")


def _read_once(path: Path, key: Key | None, how: str) -> Any:  # noqa: ANN401 - sqlcipher3 is untyped
    """A connection that has read the schema."""
    conn = _opened(path, key, how)
    try:
        for pragma in ("query_only = ON", "temp_store = MEMORY", "foreign_keys = ON"):
            conn.execute(f"PRAGMA {pragma}")
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        conn.close()
        raise
    return conn


def _how_to_read(path: Path) -> str:
    """Where no log can be made (a read-only disk) and none is waiting, the file is all there is."""
    log = log_of(path)
    waiting = log.exists() and log.stat().st_size
    return "mode=ro" if waiting or os.access(path.parent, os.W_OK) else _AS_IT_IS


def _why_unreadable(path: Path, key: Key | None, error: Exception) -> DrafterError:
    """What is wrong with a file that can't be read with the right kind of key."""
    sentence = told(error)
    if isinstance(sentence, VanishedError) and _has_no_room(path):
        return DiskFullError(f"The disk that holds {path} is full; nothing was changed.")
    if not isinstance(sentence, DamagedError):
        return sentence or DamagedError(f"{path} can't be read: it is damaged.")
    if path.stat().st_size % _PAGE:
        return DamagedError(f"{path} is cut off: only a part of it is there. It was not changed.")
    with suppress(SqlError, DrafterError):
        _read_once(path, key, _AS_IT_IS).close()
        return _not_its_own(log_of(path))
    with path.open("rb") as file:
        if key and file.read(ID_BYTES).hex() != id_of(key):
            return DamagedError(
                f"{path} belongs to another vault than its vault.json, or its beginning is"
                " damaged. It was not changed."
            )
    return DamagedError(f"{path} is damaged. It was not changed.")


def _has_no_room(path: Path) -> bool:
    """Whether there is no room for a log's index; SQLite then only says that it was not read."""
    try:
        return shutil.disk_usage(path.parent).free < _LOG_INDEX
    except OSError:
        return False


def _not_its_own(journal: Path) -> DamagedError:
    return DamagedError(
        f"{journal} does not belong to the database beside it, or is damaged; neither was changed."
    )


def _set_up(conn: Any, journal: Journal) -> None:  # noqa: ANN401 - sqlcipher3 is untyped
    """What keeps a vault whole: nothing lost at a power cut, nothing left of what is deleted."""
    if journal == "delete":  # alone for a moment, a log left here needs no shared memory
        conn.execute("PRAGMA locking_mode = EXCLUSIVE")
    for pragma in (
        "temp_store = MEMORY",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "cell_size_check = ON",
    ):
        conn.execute(f"PRAGMA {pragma}")
    (mode,) = conn.execute(f"PRAGMA journal_mode = {journal}").fetchone()
    if mode != journal:
        raise ReadOnlyError("The vault may only be read here: its journal can't be kept.")
    conn.execute("PRAGMA locking_mode = NORMAL")
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("ROLLBACK")
