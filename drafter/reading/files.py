"""The text of a file that somebody has: plain text, or a Word file read as text and no more.

Of a Word file the words of its body are read, by a parser that follows no entity and no link;
what is left behind (tracked deletions, comments, notes, headers) is counted and said.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.parsers import expat

from drafter.errors import DrafterError
from drafter.opening import LARGEST, decode, read_bytes
from drafter.reading.mail import is_mail, read_mail

_BODY: Final = "word/document.xml"
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_SKIPPED: Final = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK})
_DEEPEST: Final = 500
_LEFT: Final = (
    ("word/comments.xml", "comments"),
    ("word/footnotes.xml", "footnotes"),
    ("word/endnotes.xml", "endnotes"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileText:
    """The text of a file, paragraphs parted by empty lines, and what of it was left behind."""

    text: str
    notices: tuple[str, ...] = ()


def text_of(path: Path) -> FileText:
    """Read a text, a Word file or an e-mail (.eml).

    Raises DrafterError for every other kind, with the advice to paste, and for what is damaged,
    larger than 200 MB as it lies or as it says it unpacks to, or declares entities.
    """
    data = read_bytes(path)
    if data.startswith(b"PK\x03\x04"):
        return _of_word(data, path.name)
    if is_mail(data, path.name):
        mail = read_mail(data, path.name)
        return FileText(text=mail.text, notices=mail.notices)
    try:
        return FileText(text=decode(data, path.name))
    except DrafterError:
        if data.startswith((b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
            raise DrafterError(
                f"{path.name} can't be opened here: open it in its own program, copy all of it and"
                " paste it."
            ) from None
        try:  # what older programs on Windows call "text"
            return FileText(text=data.decode("cp1252"))
        except UnicodeDecodeError:
            raise DrafterError(
                f"{path.name} is not text; copy what it says and paste it."
            ) from None


def _of_word(data: bytes, name: str) -> FileText:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(member.file_size for member in packed.infolist()) > LARGEST:
                raise DrafterError(f"{name} would unpack to more than 200 MB; paste its text.")
            names = packed.namelist()
            if _BODY not in names:
                raise DrafterError(f"{name} is packed, but no Word file; paste its text.")
            body = packed.read(_BODY)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):
        raise DrafterError(f"{name} is damaged or locked by a password; paste its text.") from None
    paragraphs = _Paragraphs()
    try:
        paragraphs.read(body)
    except (expat.ExpatError, ValueError):
        raise DrafterError(f"{name} is damaged; open it in Word and paste its text.") from None
    left = [what for member, what in _LEFT if member in names]
    notices = [f"Its {' and '.join(left)} were not read."] if left else []
    if paragraphs.deletions:
        notices.append(f"{paragraphs.deletions} tracked deletions were left out.")
    return FileText(text="".join(paragraphs.joined()).strip(), notices=tuple(notices))


class _Paragraphs:
    """The paragraphs of a body, and which of them are items."""

    def __init__(self) -> None:
        self._found: list[tuple[bool, str]] = []
        self._words: list[str] = []
        self._is_item = self._in_text = False
        self._skipping = self._depth = self.deletions = 0

    def read(self, body: bytes) -> None:
        """Read the XML of a body. Raises ValueError for entities, ExpatError for no XML."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(body, True)  # noqa: FBT003 - expat's own: this is all of it

    def joined(self) -> Iterator[str]:
        """The paragraphs with what stands between them; an item follows its lead at once."""
        for is_item, words in self._found:
            if words.strip():
                yield f"\n- {words.strip()}" if is_item else f"\n\n{words.strip()}"

    @staticmethod
    def _refuse(*_: object) -> None:
        raise ValueError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
            self.deletions += name == f"{_W}del" and self._skipping == 1
        elif name == f"{_W}t":
            self._in_text = True
        elif name in {f"{_W}tab", f"{_W}br", f"{_W}cr"}:
            self._words.append(" ")
        elif name == f"{_W}ilvl":
            self._is_item = attributes.get(f"{_W}val", "0") != "0"
        elif name == f"{_W}pStyle":
            self._is_item = "Bullet" in attributes.get(f"{_W}val", "")

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._skipping:
            self._skipping -= 1
        elif name == f"{_W}t":
            self._in_text = False
        elif name == f"{_W}p":
            self._found.append((self._is_item, "".join(self._words)))
            self._words, self._is_item = [], False

    def _text(self, words: str) -> None:
        if self._in_text and not self._skipping:
            self._words.append(words)
