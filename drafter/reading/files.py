"""The text of a file that somebody has: plain text, an e-mail, or a Word file read as text."""

import re
from pathlib import Path

from drafter.errors import DrafterError
from drafter.opening import decode, read_bytes
from drafter.reading.file_text import FileText
from drafter.reading.html_text import text_of_html
from drafter.reading.mail import is_mail, read_mail
from drafter.reading.word_file import read_word

_PAGE = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)

__all__ = ["FileText", "text_of"]


def text_of(path: Path) -> FileText:
    """Read a text, a page in HTML, a Word file or an e-mail (.eml).

    Raises DrafterError for every other kind, with the advice to paste, and for what is empty,
    damaged, larger than 200 MB as it lies or as it says it unpacks to, or declares entities.
    """
    data = read_bytes(path)
    if data.startswith(b"PK\x03\x04"):
        return read_word(data, path.name)
    if is_mail(data, path.name):
        return read_mail(data, path.name)
    if data.startswith((b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise DrafterError(
            f"{path.name} can't be opened here: open it in its own program, copy all of it and"
            " paste it."
        )
    text = _decoded(data, path.name)
    if not text.strip():
        raise DrafterError(f"{path.name} is empty.")
    is_page = _PAGE.match(text) is not None
    return FileText(text=text_of_html(text) if is_page else text)


def _decoded(data: bytes, name: str) -> str:
    try:
        return decode(data, name)
    except DrafterError:
        try:  # what older programs on Windows call "text"
            return data.decode("cp1252")
        except UnicodeDecodeError:
            raise DrafterError(f"{name} is not text; copy what it says and paste it.") from None
