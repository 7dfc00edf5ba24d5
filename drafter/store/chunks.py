"""A file as a chain of sealed chunks, so that one of any size is written and read in little memory.

    line "drafter-file 1" | chunk | chunk | …

Each chunk is sealed with the vault's key together with its number and whether it is the last: a
chunk changed, left out, put elsewhere or taken from another file is noticed, and so is an end
that is missing. In a training vault, which has no key, the file's bytes follow the line as they
are.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final, Protocol

from drafter.errors import DrafterError
from drafter.store.sealing import Key, NotUnsealedError, seal, unseal

CHUNK: Final = 1 << 20
"""Bytes of a file in a chunk, but the last."""

_SEALED: Final = b"drafter-file 1 sealed\n"
_PLAIN: Final = b"drafter-file 1 plain\n"
_ADDED: Final = 28
"""Bytes that sealing adds to a chunk: nonce and tag."""

Told = Callable[[int], None]
"""Told the bytes done so far; what it raises stops the work and is passed on."""


class Readable(Protocol):
    """What can be read from: an open file, and what stands in front of one."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, fewer only at the end."""
        ...


class BrokenChainError(DrafterError):
    """The chunks of a file are not as they were written."""


def write_chunks(
    source: Readable, target: BinaryIO, key: Key | None, about: bytes, told: Told = lambda _: None
) -> tuple[int, str]:
    """Copy all of ``source`` into a chain; its size in bytes and its SHA-256."""
    size, digest = 0, hashlib.sha256()
    target.write(_PLAIN if key is None else _SEALED)
    for number, (piece, is_last) in enumerate(_pieces(source, CHUNK)):
        size += len(piece)
        digest.update(piece)
        target.write(seal(key, piece, _about(about, number, is_last=is_last)) if key else piece)
        told(size)
    return size, digest.hexdigest()


def read_chunks(source: Readable, key: Key | None, about: bytes) -> Iterator[bytes]:
    """The bytes of the file that a chain holds, piece by piece. Raises BrokenChainError.

    Without a key nothing is authenticated: whoever asks compares size and hash.
    """
    first = _PLAIN if key is None else _SEALED
    if source.read(len(first)) != first:
        raise BrokenChainError("A file kept with a document is damaged: its first line is wrong.")
    for number, (piece, is_last) in enumerate(_pieces(source, CHUNK + _ADDED if key else CHUNK)):
        if key is None:
            yield piece
            continue
        try:
            yield unseal(key, piece, _about(about, number, is_last=is_last))
        except NotUnsealedError:
            raise BrokenChainError(
                "A file kept with a document is damaged, or not all of it is there."
            ) from None


def _pieces(source: Readable, size: int) -> Iterator[tuple[bytes, bool]]:
    """The pieces of a stream and whether each is its last; an empty stream has one, empty."""
    piece = source.read(size)
    while True:
        following = source.read(size)
        yield piece, not following
        if not following:
            return
        piece = following


def _about(about: bytes, number: int, *, is_last: bool) -> bytes:
    return b"%s %d %s" % (about, number, b"last" if is_last else b"more")
