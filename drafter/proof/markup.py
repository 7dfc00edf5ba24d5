"""Reads one XML part with expat alone: text by paragraph, attributes, names, remarks."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from drafter.errors import DrafterError

MOST_DEPTH: Final = 300
"""Word itself nests a few dozen deep; a file of 20,000 levels is meant to hurt."""
MOST_ELEMENTS: Final = 200_000
"""Over all parts of a file; a thousand paragraphs need some ten thousand."""
_BREAKS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SYMBOLS: Final = 0xF000
"""Where the private letters of a symbol font begin."""
_DELETED: Final = frozenset({"delText"})
_FIELD_CODES: Final = frozenset({"instrText", "delInstrText"})


@dataclass(slots=True)
class Remaining:
    """How many elements may still be met while one file is read."""

    elements: int = MOST_ELEMENTS


@dataclass(slots=True)
class Paragraph:
    """One paragraph's text in three readings, gathered over its runs.

    ``all`` holds kept and deleted text in order, ``kept`` what stays when changes are accepted,
    ``codes`` the field instructions.
    """

    all: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Markup:
    """All that an XML part says.

    ``attributes`` maps each value to the element and attribute where it was first met;
    ``names`` holds element and attribute names as written, ``remarks`` comments and processing
    instructions, ``other`` character data outside text runs, ``whole`` all character data.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    attributes: dict[str, tuple[str, str]] = field(default_factory=dict)
    names: dict[str, None] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    other: list[tuple[str, str]] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    vocabulary: set[tuple[str, str]] = field(default_factory=set)
    """Pairs of element and attribute name; ("p", "") for the element itself."""


class NotXmlError(Exception):
    """The bytes are not well-formed XML; they are searched as bytes instead."""


class _Reader:
    """Expat's callbacks for one part."""

    def __init__(self, remaining: Remaining, where: str) -> None:
        self.markup = Markup()
        self._remaining, self._where = remaining, where
        self._open: list[str] = []
        self._paragraphs: list[Paragraph] = []
        self._loose = Paragraph()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._remaining.elements -= 1
        if self._remaining.elements < 0:
            raise DrafterError(f"{self._where} has too many elements to be a statement.")
        if len(self._open) >= MOST_DEPTH:
            raise DrafterError(f"{self._where} is nested too deeply to be a statement.")
        markup = self.markup
        markup.names[name] = None
        local = name.rpartition(":")[2]
        self._open.append(local)
        markup.vocabulary.add((name, ""))
        for attribute, value in attributes.items():
            markup.names[attribute] = None
            markup.vocabulary.add((name, attribute))
            markup.attributes.setdefault(value, (name, attribute))
        if local == "p":
            paragraph = Paragraph()
            self._paragraphs.append(paragraph)
            markup.paragraphs.append(paragraph)
        elif local in _BREAKS:
            self._add(_BREAKS[local], deleted=False)
        elif local == "sym":
            self._symbol(attributes)

    def end(self, _name: str) -> None:
        if self._open.pop() == "p":
            self._paragraphs.pop()

    def text(self, data: str) -> None:
        self.markup.whole.append(data)
        element = self._open[-1]
        if element == "t":
            self._add(data, deleted=False)
        elif element in _DELETED:
            self._add(data, deleted=True)
        elif element in _FIELD_CODES:
            self._current().codes.append(data)
        elif not data.isspace():
            self.markup.other.append((element, data))

    def remark(self, data: str) -> None:
        self.markup.remarks.append(data)

    def instruction(self, target: str, data: str) -> None:
        self.markup.remarks.append(f"{target} {data}")

    def doctype(self, *_: object) -> None:
        _refuse_doctype(self._where)

    def finish(self) -> Markup:
        if self._loose.all or self._loose.codes:
            self.markup.paragraphs.append(self._loose)
        return self.markup

    def _current(self) -> Paragraph:
        return self._paragraphs[-1] if self._paragraphs else self._loose

    def _add(self, text: str, *, deleted: bool) -> None:
        paragraph = self._current()
        paragraph.all.append(text)
        if not deleted:
            paragraph.kept.append(text)

    def _symbol(self, attributes: dict[str, str]) -> None:
        """``w:sym``: one character of a symbol font, often a plain letter plus F000."""
        for attribute, value in attributes.items():
            if attribute.endswith("char") and re.fullmatch("[0-9A-Fa-f]{1,4}", value):
                number = int(value, 16)
                letter = chr(number & 0xFF if number >= _SYMBOLS else number)
                self._add(letter, deleted=False)
                self.markup.whole.append(letter)


def read_markup(data: bytes, remaining: Remaining, where: str) -> Markup:
    """Read one XML part. ``where`` names it in messages.

    Raises NotXmlError where the bytes are not XML, DrafterError for a DOCTYPE or entity (Word
    writes none; they hide or blow up text) and for bounds exceeded.
    """
    reader = _Reader(remaining, where)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    _connect(parser, reader)
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
    except (expat.ExpatError, LookupError, ValueError) as trouble:
        raise NotXmlError(where) from trouble
    return reader.finish()


def _connect(parser: expat.XMLParserType, reader: _Reader) -> None:
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.CommentHandler = reader.remark
    parser.ProcessingInstructionHandler = reader.instruction
    doctype: Callable[..., None] = reader.doctype
    parser.StartDoctypeDeclHandler = doctype


def _refuse_doctype(where: str) -> None:
    raise DrafterError(
        f"{where} declares a DOCTYPE or entities, which no Word file needs: refused."
    )
