"""What the database refuses, as one sentence and a kind of error that a caller can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from drafter.errors import DrafterError

SqlError: type[Exception] = dbapi2.Error
"""Whatever the database itself raises; its ``sqlite_errorcode`` says why."""


class DamagedError(DrafterError):
    """A file that is not what it must be. Nothing was changed or made in its place."""


class NotWrittenError(DrafterError):
    """A write that did not happen; what was there before still is."""


class DiskFullError(NotWrittenError):
    """No room left; erasing may give up the reserve."""


class ReadOnlyError(NotWrittenError):
    """The file, its folder or its disk may only be read."""


class BusyError(NotWrittenError):
    """Another program kept writing for as long as was waited."""


class VanishedError(NotWrittenError):
    """The drive did not answer, or the file is no longer where it was."""


_KINDS: dict[int, tuple[type[DrafterError], str]] = {
    5: (BusyError, "Another program is writing to this vault; try again in a moment."),
    6: (BusyError, "Another program is writing to this vault; try again in a moment."),
    8: (
        ReadOnlyError,
        "Nothing can be written to the vault: its disk is read-only, or a part of it is damaged.",
    ),
    10: (VanishedError, "The disk that holds the vault did not answer as it should."),
    11: (DamagedError, "The vault's database is damaged; nothing in it was changed."),
    13: (DiskFullError, "The disk that holds the vault is full; nothing was written."),
    14: (VanishedError, "The vault's database can't be opened where it was."),
    26: (DamagedError, "The vault's database is damaged; nothing in it was changed."),
}
"""By SQLite's primary result code (https://www.sqlite.org/rescode.html)."""

_BY_WORDS = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
"""SQLite's own words; what ``backup()`` raises carries no code."""


_NO_TEXT = "Could not decode to UTF-8"
"""What is said of a damaged text, with that text behind it; it has no code of its own."""
_NO_MEMORY = (
    "The vault's database did not answer: it is damaged, or this computer has no memory left;"
    " nothing was written."
)
"""SQLCipher gives out a page that is not as it was sealed as a want of memory, now and then."""


def told(error: Exception) -> DrafterError | None:
    """The sentence for what the database raised; None where it is our own fault."""
    if isinstance(error, MemoryError):
        return NotWrittenError(_NO_MEMORY)
    code = getattr(error, "sqlite_errorcode", None) or _BY_WORDS.get(str(error))
    if str(error).startswith(_NO_TEXT):
        code = 11
    if not isinstance(code, int) or (code & 0xFF) not in _KINDS:
        return None
    kind, sentence = _KINDS[code & 0xFF]
    return kind(sentence)


@contextmanager
def explained_sql() -> Iterator[None]:
    """Turn what the database raises about the world into a DrafterError; the rest passes."""
    try:
        yield
    except (SqlError, MemoryError) as error:
        sentence = told(error)
        if sentence is None:
            raise
        raise sentence from error
