"""Text packed inside pictures: the compressed chunks of a PNG."""

import struct
from collections.abc import Iterator
from typing import Final

from drafter.proof.decoding import strings
from drafter.proof.opening import Allowance, inflated

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_CHUNK: Final = struct.Struct(">I4s")
_PACKED: Final = {b"zTXt", b"iTXt", b"iCCP"}


def picture_texts(data: bytes, allowance: Allowance) -> Iterator[tuple[str, str]]:
    """Pairs of (where, text) for each compressed text chunk of a PNG.

    Plain chunks (tEXt, eXIf) and JPEG's comments, EXIF and XMP lie open and are found as bytes.
    """
    start = data.find(_SIGNATURE)
    if start < 0:
        return
    start += len(_SIGNATURE)
    while start + _CHUNK.size <= len(data):
        length, kind = _CHUNK.unpack_from(data, start)
        body = data[start + _CHUNK.size : start + _CHUNK.size + length]
        if kind in _PACKED:
            for text in _packed_texts(body, allowance):
                yield f"a {kind.decode()} chunk", text
        start += _CHUNK.size + length + 4


def _packed_texts(body: bytes, allowance: Allowance) -> Iterator[str]:
    """Try each zlib header, since language and keyword of varying length come before it."""
    at = body.find(b"\x78")
    while at >= 0:
        out = inflated(body[at:], allowance)
        if out:
            yield from (text for _, text in strings(out))
            return
        at = body.find(b"\x78", at + 1)
