"""Every part of a finished file in every view, by one table of hiding places."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from drafter.proof.decoding import as_text, decoded, strings
from drafter.proof.kinds import FileKind
from drafter.proof.markup import Markup, NotXmlError, Remaining, read_markup
from drafter.proof.opening import Allowance, Package, open_package
from drafter.proof.pages import html_views, rich_text_views
from drafter.proof.pictures import picture_texts
from drafter.proof.view import Part, View, ViewKind
from drafter.proof.vocabulary import is_words_own, without_field_words

_DEEPEST: Final = 3
"""Packages within packages that are opened; deeper ones are noted."""
_APART: Final = "\n" * 13
"""Between values of one attribute: wider than any gap that a searched form may have."""
_LONGEST_ORDINAL: Final = 5
"""Digits of a number that is no identifier."""


def _pdf_views(part: Part, allowance: Allowance) -> Iterator[View]:
    from drafter.proof.pdf import pdf_views  # noqa: PLC0415 - its library takes 25 MB, for PDFs alone

    return pdf_views(part, allowance)


@dataclass(slots=True)
class Reading:
    """What has been read of one file: its views, packages, parsed parts and remarks."""

    allowance: Allowance
    remaining: Remaining = field(default_factory=Remaining)
    views: list[View] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    package: Package | None = None
    markups: dict[str, Markup] = field(default_factory=dict)
    """Parsed parts of the outermost package, by name."""
    excused: list[tuple[str, str]] = field(default_factory=list)
    """(part, value) of attributes that are Word's own words."""

    def note(self, words: str) -> None:
        """Keep a remark for the reader, once."""
        if words not in self.notes:
            self.notes.append(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class HidingPlace:
    """One way in which a part of a file may hold a name: ``words`` for people, its reader."""

    words: str
    read: Callable[["Read"], Iterable[View]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A part with what expat made of it, if it is XML."""

    part: Part
    markup: Markup | None
    reading: Reading

    @property
    def is_story(self) -> bool:
        """Whether readers see this part as text: the document, its headers, notes and so on."""
        return self.part.name.startswith("word/") and not self.part.name.startswith(
            ("word/settings", "word/styles", "word/_rels", "word/comments", "word/people")
        )

    def view(self, words: str, text: str, kind: ViewKind, *, of_body: bool = False) -> View:
        """A view of this part; ``words`` say where in it."""
        where = f"{self.part.where}, {words}"
        return View(where=where, text=text, kind=kind, part=self.part.name, of_body=of_body)


def _paragraphs(read: Read) -> Iterator[View]:
    for number, paragraph in enumerate(read.markup.paragraphs if read.markup else (), start=1):
        words, body = f"paragraph {number}", read.is_story
        whole, kept = "".join(paragraph.all), "".join(paragraph.kept)
        if whole.strip():
            yield read.view(words, whole, ViewKind.PROSE, of_body=body)
        if kept != whole and kept.strip():
            yield read.view(f"{words} with changes accepted", kept, ViewKind.PROSE, of_body=body)


def _field_codes(read: Read) -> Iterator[View]:
    """Field instructions, those split over runs joined."""
    codes = ["".join(one.codes) for one in (read.markup.paragraphs if read.markup else ())]
    text = _APART.join(without_field_words(code) for code in codes if code)
    if text:
        yield read.view("a field code", text, ViewKind.VALUE)


def _joined(read: Read) -> Iterator[View]:
    """All text of a part run together: a name broken over cells, or under tags of its own."""
    if read.markup:
        whole = "".join(read.markup.whole)
        yield read.view("text run together", whole, ViewKind.RAW, of_body=read.is_story)
        kept = "".join("".join(paragraph.kept) for paragraph in read.markup.paragraphs)
        if kept != whole:
            words = "text run together, changes accepted"
            yield read.view(words, kept, ViewKind.RAW, of_body=read.is_story)


def _other_text(read: Read) -> Iterator[View]:
    """Character data outside runs: properties, custom XML, tables of names, stray text."""
    for element, text in read.markup.other if read.markup else ():
        yield read.view(f"element {element}", text, ViewKind.VALUE)


def _attributes(read: Read) -> Iterator[View]:
    values: dict[tuple[str, str], list[str]] = {}
    for value, (element, attribute) in (read.markup.attributes if read.markup else {}).items():
        if is_words_own(element, attribute, value):
            read.reading.excused.append((read.part.name, value))
        elif not value.isdigit() or len(value) > _LONGEST_ORDINAL:
            values.setdefault((element, attribute), []).append(value)
    for (element, attribute), texts in values.items():
        words = f"attribute {attribute} of {element}"
        yield read.view(words, _APART.join(texts), ViewKind.VALUE)


def _names(read: Read) -> Iterator[View]:
    if read.markup:
        text = "\n".join(read.markup.names)
        yield read.view("a name of an element or attribute", text, ViewKind.RAW)


def _remarks(read: Read) -> Iterator[View]:
    for remark in read.markup.remarks if read.markup else ():
        yield read.view("a comment or instruction in the markup", remark, ViewKind.VALUE)


def _bytes(read: Read) -> Iterator[View]:
    if read.markup and b"\0" not in read.part.data:
        text = read.part.data.decode("utf-8", "replace")
        where = f"{read.part.where}, as bytes"
        yield View(
            where=where,
            text=text,
            kind=ViewKind.RAW,
            part=read.part.name,
            of_body=read.is_story,
            is_decoded=True,
        )
        return
    for words, text in strings(read.part.data):
        yield read.view(words, text, ViewKind.RAW, of_body=bool(read.markup) and read.is_story)


def _pictures(read: Read) -> Iterator[View]:
    if read.markup is None:
        for words, text in picture_texts(read.part.data, read.reading.allowance):
            yield read.view(words, text, ViewKind.VALUE)


def _pages(read: Read) -> Iterator[View]:
    """Web pages, e-mail and rich text that Word takes in as a part (``altChunk``)."""
    head = read.part.data[:1024].lstrip().lower()
    if read.markup is None and (b"<html" in head or b"<svg" in head or b"<!doctype" in head):
        yield from html_views(read.part)
    elif head.startswith(b"{\\rtf"):
        yield from rich_text_views(read.part)
    elif head.startswith(b"%pdf"):
        yield from _pdf_views(read.part, read.reading.allowance)


def _packages(read: Read) -> Iterator[View]:
    """Packages within the part: embedded workbooks, documents, OLE wrappings of them."""
    data, part = read.part.data, read.part
    start, end = data.find(b"PK\x03\x04"), data.rfind(b"PK\x05\x06")
    if start < 0 or end < start or read.markup is not None:
        return
    if part.depth >= _DEEPEST:
        read.reading.note(f"{part.where} holds files within files too deep to open.")
        return
    comment = int.from_bytes(data[end + 20 : end + 22], "little")
    inner = data[start : end + 22 + comment]
    package = open_package(inner, read.reading.allowance)
    read.reading.note(f"{part.where} is an embedded file.")
    yield from package_views(package, read.reading, within=f"{part.where} > ", depth=part.depth + 1)


HIDING_PLACES: Final[tuple[HidingPlace, ...]] = (
    HidingPlace(words="paragraphs", read=_paragraphs),
    HidingPlace(words="text run together across a part", read=_joined),
    HidingPlace(words="text outside paragraphs", read=_other_text),
    HidingPlace(words="field codes", read=_field_codes),
    HidingPlace(words="attributes", read=_attributes),
    HidingPlace(words="names of elements and attributes", read=_names),
    HidingPlace(words="comments and instructions in the markup", read=_remarks),
    HidingPlace(words="bytes as text", read=_bytes),
    HidingPlace(words="compressed text in pictures", read=_pictures),
    HidingPlace(words="web pages, rich text and PDFs within", read=_pages),
    HidingPlace(words="packages within", read=_packages),
)
"""What is read of every part of a package; a new hiding place is one line here."""


def package_views(
    package: Package, reading: Reading, *, within: str = "", depth: int = 0
) -> Iterator[View]:
    """Every view of a package: its wrapping, then each member by the table of hiding places."""
    yield from _wrapping_views(package, within)
    for member in package.members:
        where = within + member.name
        part = Part(name=where, where=where, data=member.data, depth=depth, note=reading.note)
        yield View(where="the name of a part", text=member.name, kind=ViewKind.VALUE, part=where)
        for words, data in (("comment", member.comment), ("extra field", member.extra)):
            for encoding, text in strings(data):
                yield View(
                    where=f"the zip {words} of {where} {encoding}", text=text, kind=ViewKind.VALUE
                )
        markup = _markup_of(part, reading)
        if markup and depth == 0:
            reading.markups[member.name] = markup
        read = Read(part=part, markup=markup, reading=reading)
        for place in HIDING_PLACES:
            yield from place.read(read)


def _wrapping_views(package: Package, within: str) -> Iterator[View]:
    loose = (
        ("the comment of the zip file", package.comment),
        ("bytes before the first part", package.around),
        *(("a part that the zip directory hides", stray) for stray in package.strays),
    )
    for words, data in loose:
        for encoding, text in strings(data):
            yield View(where=f"{within}{words}, {encoding}", text=text, kind=ViewKind.RAW)


def _markup_of(part: Part, reading: Reading) -> Markup | None:
    if not part.name.lower().endswith((".xml", ".rels", ".vml")):
        return None
    try:
        return read_markup(part.data, reading.remaining, part.where)
    except NotXmlError:
        reading.note(f"{part.where} is not well-formed XML; its bytes were searched.")
        return None


def read_file(data: bytes, kind: FileKind, name: str, shown: str) -> Reading:
    """Read a whole file into views; equal texts of one kind are kept once.

    ``name`` is the file's name, which is searched, ``shown`` what messages call it.

    Raises DrafterError, one sentence, where it can't be read or is beyond the bounds.
    """
    reading = Reading(allowance=Allowance(name=shown))
    views: Iterable[View]
    if kind in {FileKind.WORD, FileKind.PACKAGE}:
        reading.package = open_package(data, reading.allowance)
        views = package_views(reading.package, reading)
    else:
        part = Part(name=shown, where="the file", data=data, depth=0, note=reading.note)
        views = _SINGLE[kind](part, reading)
    title = View(where="the file's name", text=name, kind=ViewKind.VALUE)
    reading.views = list(_once(title, views))
    return reading


def _text_views(part: Part, _reading: Reading) -> Iterator[View]:
    text = as_text(part.data)
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield View(where=f"line {number}", text=line, kind=ViewKind.PROSE, of_body=True)
    yield View(
        where="lines run together", text=text.replace("\n", ""), kind=ViewKind.RAW, of_body=True
    )
    for words, raw in strings(part.data):
        yield View(where=words, text=raw, kind=ViewKind.RAW, of_body=True)


_SINGLE: Final[dict[FileKind, Callable[[Part, Reading], Iterable[View]]]] = {
    FileKind.PDF: lambda part, reading: _pdf_views(part, reading.allowance),
    FileKind.HTML: lambda part, _reading: html_views(part),
    FileKind.RTF: lambda part, _reading: rich_text_views(part),
    FileKind.TEXT: _text_views,
}


def _once(first: View, views: Iterable[View]) -> Iterator[View]:
    """Views with a text not met before, each followed by what it says once decoded."""
    met: set[tuple[ViewKind, bool, str]] = set()
    for view in (first, *views):
        key = (view.kind, view.of_body, view.text)
        if key in met or not view.text:
            continue
        met.add(key)
        yield view
        if view.kind is ViewKind.PROSE or view.is_decoded:
            continue  # running text is decoded where it is run together
        for words, text in decoded(view.text):
            yield View(
                where=f"{view.where}, {words}",
                text=text,
                kind=ViewKind.RAW,
                part=view.part,
                of_body=view.of_body,
            )
