"""The text of a Word file: its body, read as text and no more; what is left behind is said."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from drafter.errors import DrafterError
from drafter.opening import LARGEST
from drafter.reading.file_text import FileText
from drafter.reading.word_numbering import Numbering, read_numbering
from drafter.reading.word_paragraphs import Paragraphs

_BODY: Final = "word/document.xml"
_LEFT: Final = (
    ("comments", re.compile(r"word/comments\.xml")),
    ("footnotes", re.compile(r"word/footnotes\.xml")),
    ("endnotes", re.compile(r"word/endnotes\.xml")),
)
_EDGES: Final = (
    ("header", re.compile(r"word/header\d*\.xml")),
    ("footer", re.compile(r"word/footer\d*\.xml")),
)
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The only ways in which a Word file is packed."""
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
    EOFError,
    OSError,
)
"""What Python's own reader raises of a packed file that is damaged, or locked."""
_MOST_PARTS: Final = 60
_LONGEST_SAID: Final = 300


def read_word(data: bytes, name: str) -> FileText:
    """Read a Word file; ``name`` is what a refusal calls it.

    Raises DrafterError for what is damaged, locked or no Word file, says that it unpacks to
    more than 200 MB, or declares entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(member.file_size for member in packed.infolist()) > LARGEST:
                raise DrafterError(f"{name} would unpack to more than 200 MB; paste its text.")
            if any(member.compress_type not in _PACKED for member in packed.infolist()):
                raise zipfile.BadZipFile
            if _BODY not in packed.namelist():
                raise DrafterError(f"{name} is packed, but no Word file; paste its text.")
            return _read(packed, name)
    except _BROKEN:
        raise DrafterError(f"{name} is damaged or locked by a password; paste its text.") from None


def _read(packed: zipfile.ZipFile, name: str) -> FileText:
    numbering = read_numbering(
        _part(packed, "word/styles.xml"), _part(packed, "word/numbering.xml")
    )
    body = Paragraphs(numbering)
    try:
        body.read(packed.read(_BODY))
    except (expat.ExpatError, ValueError):
        raise DrafterError(f"{name} is damaged; open it in Word and paste its text.") from None
    return FileText(text=body.text(), notices=tuple(_notices(packed, numbering, body.deletions)))


def _part(packed: zipfile.ZipFile, name: str) -> bytes | None:
    return packed.read(name) if name in packed.namelist() else None


def _notices(packed: zipfile.ZipFile, numbering: Numbering, deletions: int) -> Iterator[str]:
    """What was left behind, in a sentence each; what has no words is not missed."""
    left = [what for what, names in _LEFT if any(_texts(packed, names, numbering))]
    if left:
        yield f"Its {' and '.join(left)} were not read."
    for what, names in _EDGES:
        words = " / ".join(dict.fromkeys(_texts(packed, names, numbering)))
        if words:
            yield f"Its {what} was left out: “{_short(words)}”."
    if deletions:
        yield f"{deletions} tracked deletion{'s were' if deletions > 1 else ' was'} left out."


def _texts(packed: zipfile.ZipFile, names: re.Pattern[str], numbering: Numbering) -> Iterator[str]:
    """The words of each part that is called so; of one that can't be read, that."""
    members = [member for member in packed.namelist() if names.fullmatch(member)]
    for member in members[:_MOST_PARTS]:
        found = Paragraphs(numbering)
        try:
            found.read(packed.read(member))
        except (expat.ExpatError, ValueError):
            yield "it can’t be read"
            continue
        words = " ".join(found.text().split())
        if any(letter.isalpha() for letter in words):  # a page's number alone is no loss
            yield words


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_SAID else words[: _LONGEST_SAID - 1] + "…"
