"""Whether the journal or the write-ahead log beside a database is its own.

SQLite replays whatever lies beside a database under such a name, if only its own checksums are
right; a log of another vault would be copied over the pages of this one. Each page in it carries
SQLCipher's authentication code, so the key tells whose it is
(https://www.sqlite.org/fileformat2.html, https://www.zetetic.net/sqlcipher/design).
"""

import hashlib
import hmac
import struct
from pathlib import Path

from drafter.store.sealing import KEY_BYTES, Key

_HEADER = 32
_FRAME_HEADER = 24
_PAGE = 4096
_CODE = 64
_JOURNAL_HEADER = 28
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_SALT = 16
_SALT_MASK = 0x3A
_CODE_PASSES = 2
_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
"""And in which order of bytes the checksums were counted."""
_WORD = 0xFFFFFFFF
_BEGINNING = 2**17
"""Bytes in which the first page lies, behind the largest sector that a header may fill."""


def log_of(database: Path) -> Path:
    """Where SQLite keeps the write-ahead log of a database."""
    return database.with_name(f"{database.name}-wal")


def journal_of(database: Path) -> Path:
    """Where SQLite keeps the rollback journal of a database."""
    return database.with_name(f"{database.name}-journal")


def foreign(database: Path, key: Key) -> Path | None:
    """The file beside ``database`` that would be replayed though another key wrote it.

    One that SQLite itself leaves alone (empty, torn, left over from before) is not foreign.
    """
    with database.open("rb") as file:
        salt = file.read(_SALT)
    mask = bytes(byte ^ _SALT_MASK for byte in salt)
    code_key = hashlib.pbkdf2_hmac("sha512", key.raw, mask, _CODE_PASSES, KEY_BYTES)
    log, journal = log_of(database), journal_of(database)
    for path, is_foreign in ((log, _is_foreign_log), (journal, _is_foreign_journal)):
        if path.is_file():
            with path.open("rb") as file:
                begins = file.read(_BEGINNING)
            if is_foreign(begins, code_key):
                return path
    return None


def _is_foreign_log(log: bytes, code_key: bytes) -> bool:
    """By its first page alone, too: whoever begins a log goes on with it."""
    if len(log) < _HEADER + _FRAME_HEADER + _PAGE:
        return False
    order = _MAGIC.get(struct.unpack_from(">I", log)[0])
    frame = log[_HEADER : _HEADER + _FRAME_HEADER + _PAGE]
    if order is None or frame[8:16] != log[16:24]:
        return False
    sums = _checksum(log[:24], order, (0, 0))
    sums = _checksum(frame[:8] + frame[_FRAME_HEADER:], order, sums)
    (number,) = struct.unpack_from(">I", frame)
    whole = sums == struct.unpack_from(">II", frame, 16)
    return whole and not _is_of(code_key, number, frame[_FRAME_HEADER:])


def _is_foreign_journal(journal: bytes, code_key: bytes) -> bool:
    """By its first page alone: one connection writes a journal."""
    if len(journal) < _JOURNAL_HEADER or not journal.startswith(_JOURNAL_MAGIC):
        return False
    nonce, _, sector, page_size = struct.unpack_from(">4I", journal, 12)
    at = sector + 4
    page = journal[at : at + _PAGE]
    if page_size != _PAGE or len(journal) < at + _PAGE + 4:
        return False
    (number,) = struct.unpack_from(">I", journal, sector)
    (written,) = struct.unpack_from(">I", journal, at + _PAGE)
    counted = (nonce + sum(page[spot] for spot in range(_PAGE - 200, 0, -200))) & _WORD
    return counted == written and not _is_of(code_key, number, page)


def _is_of(code_key: bytes, number: int, page: bytes) -> bool:
    """Whether a page was written with this key."""
    covered = page[_SALT if number == 1 else 0 : -_CODE] + struct.pack("<I", number)
    return hmac.compare_digest(hmac.digest(code_key, covered, "sha512"), page[-_CODE:])


def _checksum(data: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    """SQLite's checksum of a log, gone on with from ``sums``."""
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, two in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & _WORD
        second = (second + two + first) & _WORD
    return first, second
