"""A Word file from elsewhere, opened without trusting it."""

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree as ET

from drafter.errors import DrafterError
from drafter.render.characters import printable

_MEMBERS = 2_000
_WHOLE = 200_000_000
_RATIO = 100
_SMALL = 1_000_000
"""Members, declared bytes in all, bytes out of one byte in; a small member may pack better."""

_TAGS = 600_000
"""How many tags a part may have; parsing that many takes well under two seconds."""

_KINDS = (
    (b"{\\rtf", "an RTF file"),
    (b"%PDF", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc) or one locked with a password"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<?xml", "an XML file"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)
_OFFICES = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("mimetype", "an OpenDocument file"),
)
_SAVE_AGAIN = "open it in Word and save it as .docx first"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""All that zipfile raises on damaged archives; ValueError has UnicodeDecodeError in it."""

_DECLARATION = re.compile("<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class OfficeZip:
    """An opened .docx: the ``names`` of its members, which are read one by one.

    ``name`` is the file's name, for sentences. Raises ``DrafterError`` where ``data`` is not a
    zip file, is damaged, locked or out of all proportion.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name = printable(name)
        _refuse_other_kinds(data, name)
        try:
            self._package = zipfile.ZipFile(io.BytesIO(data))
            members = self._package.infolist()
        except _BROKEN as error:
            raise DrafterError(f"{name} is damaged: only part of it may have arrived.") from error
        self._refuse_bombs(members)
        self.names = frozenset(member.filename for member in members)
        for member_name, kind in _OFFICES:
            if member_name in self.names:
                raise DrafterError(f"{name} is not a Word .docx file but {kind}: {_SAVE_AGAIN}.")

    def _refuse_bombs(self, members: list[zipfile.ZipInfo]) -> None:
        """Judge what the archive says of itself, before anything is unpacked."""
        if len(members) > _MEMBERS or sum(member.file_size for member in members) > _WHOLE:
            raise DrafterError(f"{self.name} is far larger inside than any Word file.")
        if len({member.filename.casefold() for member in members}) < len(members):
            raise DrafterError(f"{self.name} is damaged: two of its parts have the same name.")
        for member in members:
            if member.flag_bits & 1:
                raise DrafterError(f"{self.name} is locked with a password: {_SAVE_AGAIN}.")
            packed = max(member.compress_size, 1)
            if member.file_size > _SMALL and member.file_size > packed * _RATIO:
                raise DrafterError(f"{self.name} is far larger inside than any Word file.")

    def read(self, member: str, limit: int) -> bytes:
        """The bytes of one member: ``DrafterError`` where it is absent, damaged or too large.

        At most ``limit`` bytes are unpacked, whatever the archive declares.
        """
        if member not in self.names:
            raise DrafterError(f"{self.name} is not a Word document: {member} is not in it.")
        try:
            with self._package.open(member) as part:
                inner = part.read(limit + 1)
        except _BROKEN as error:
            raise DrafterError(f"{self.name} is damaged: {member} can't be unpacked.") from error
        if len(inner) > limit:
            raise DrafterError(f"{self.name} is too large: {member} has over {limit:,} bytes.")
        return inner

    def read_xml(self, member: str, limit: int) -> bytes:
        """The UTF-8 bytes of an XML part in which no document type or entity is declared."""
        inner = self.read(member, limit)
        try:
            words = inner.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DrafterError(f"{self.name} is damaged: {member} is not in UTF-8.") from error
        if _DECLARATION.search(words):
            raise DrafterError(
                f"{self.name} is not safe: {member} declares a document type, as no Word file does."
            )
        if words.count("<") > _TAGS:
            raise DrafterError(f"{self.name} is too large: {member} has over {_TAGS:,} tags.")
        return words.encode()

    def parse(self, member: str, limit: int) -> ET.Element:
        """The root element of an XML part."""
        inner = self.read_xml(member, limit)
        # Entities, the danger of this parser, were refused with the document type.
        parser = ET.XMLParser(encoding="utf-8")  # noqa: S314 - see above
        try:
            return ET.XML(inner, parser)
        except ET.ParseError as error:
            raise DrafterError(f"{self.name} is damaged: {member} is not whole XML.") from error


def _refuse_other_kinds(data: bytes, name: str) -> None:
    """Say what a file is that is not a zip archive at all."""
    if not data:
        raise DrafterError(f"{name} is empty.")
    if data[:2] == b"PK":
        return
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for magic, kind in _KINDS:
        if start.startswith(magic.lower()):
            raise DrafterError(f"{name} is not a Word .docx file but {kind}: {_SAVE_AGAIN}.")
    raise DrafterError(f"{name} is not a Word .docx file: {_SAVE_AGAIN}.")
