"""What kind of file some bytes are, told by the bytes and not by the file's name."""

import re
from enum import Enum
from typing import Final

from drafter.errors import DrafterError


class FileKind(Enum):
    """The kinds of file that the proof can read."""

    WORD = "Word document"
    PACKAGE = "zip package"
    """Any other Office file or zip: searched alike, but without running text of its own."""
    PDF = "PDF"
    HTML = "HTML page"
    RTF = "rich text"
    TEXT = "text"


_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_MARK: Final = "EncryptedPackage".encode("utf-16-le")
_MARKUP: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|h1|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_HEAD: Final = 4096


def kind_of(data: bytes, name: str) -> FileKind:
    """Tell what ``data`` is. ``name`` is only used in messages.

    Raises DrafterError, with what to do about it, for what cannot be read.
    """
    if not data:
        raise DrafterError(f"{name} is empty.")
    if data.startswith(_OLE):
        raise DrafterError(_ole_sentence(data, name))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.WORD if b"word/" in data else FileKind.PACKAGE
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    if data.startswith(b"{\\rtf"):
        return FileKind.RTF
    if data.startswith(_PICTURES):
        raise DrafterError(f"{name} is a picture, and a picture of text can't be searched.")
    return _text_kind(data, name)


def _ole_sentence(data: bytes, name: str) -> str:
    """Password-protected .docx files and old .doc files both lie in an OLE container."""
    if _ENCRYPTED_MARK in data:
        return f"{name} is protected by a password; open it in Word and save it without one."
    return f"{name} is an old Word file (.doc); open it in Word and save it as .docx first."


def _text_kind(data: bytes, name: str) -> FileKind:
    head = data[:_HEAD]
    if not head.startswith(_UTF16) and _is_binary(head):
        raise DrafterError(f"{name} is neither a Word document, a PDF, a web page nor plain text.")
    bare = head.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe")
    return FileKind.HTML if _MARKUP.match(bare) else FileKind.TEXT


def _is_binary(head: bytes) -> bool:
    """Whether control characters that no text has make up more than one byte in fifty.

    NUL counts unless it takes every other place, as it does in UTF-16 without a mark.
    """
    nuls = head.count(0)
    looks_wide = max(head[0::2].count(0), head[1::2].count(0)) > len(head) // 3
    controls = len(head) - len(head.translate(None, bytes(range(1, 9)) + bytes(range(14, 27))))
    return controls * 50 > len(head) or (nuls > 0 and not looks_wide and nuls * 50 > len(head))
