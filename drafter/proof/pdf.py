"""Reads a PDF: what its pages say (through pypdf) and what its bytes hold (by itself)."""

import io
import logging
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from drafter.errors import DrafterError
from drafter.proof.decoding import strings
from drafter.proof.opening import Allowance, inflated
from drafter.proof.view import Part, View, ViewKind

# pypdf's warnings quote what it reads, and no text of a case may reach a log
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)

_STREAM: Final = re.compile(rb"stream\r?\n")
_LITERAL: Final = re.compile(r"\(((?:\\.|[^()\\]){1,4000})\)", re.DOTALL)
_MOST_PAGES: Final = 2_000
_MOST_STREAMS: Final = 20_000
_MOST_OBJECTS: Final = 50_000


def pdf_views(part: Part, allowance: Allowance) -> Iterator[View]:
    """Views of a PDF: pages, properties, every string of every object, every stream inflated.

    Raises DrafterError for one that is locked or damaged.
    """
    reader = _open(part)
    for number, text in _pages(reader, part):
        for line_number, line in enumerate(text.split("\n\n"), start=1):
            if line.strip():
                where = f"{part.where}, page {number}, block {line_number}"
                yield _view(part, where, line, ViewKind.PROSE, of_body=True)
        joined = text.replace("\n", "")
        yield _view(part, f"{part.where}, page {number} run together", joined, of_body=True)
    for where, text in _strings_of(reader, part):
        yield _view(part, f"{part.where}, {where}", text, ViewKind.VALUE)
    for where, text in _streams_of(reader):
        yield _view(part, f"{part.where}, {where}", text, of_body=True)
    for words, text in strings(part.data):
        yield _view(part, f"{part.where}, {words}", text, of_body=True)
    yield from _stream_views(part, allowance)


def _view(
    part: Part, where: str, text: str, kind: ViewKind = ViewKind.RAW, *, of_body: bool = False
) -> View:
    return View(where=where, text=text, kind=kind, part=part.name, of_body=of_body)


def _guarded(part: Part, read: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever is read
    """Run one step of pypdf, whose failures on damaged files are of any kind at all."""
    try:
        return read()
    except Exception as trouble:
        raise DrafterError(f"{part.where} is a damaged PDF and can't be read.") from trouble


def _open(part: Part) -> pypdf.PdfReader:
    reader: pypdf.PdfReader = _guarded(part, lambda: pypdf.PdfReader(io.BytesIO(part.data)))
    if _guarded(part, lambda: reader.is_encrypted):
        raise DrafterError(f"{part.where} is a PDF locked with a password; save it without one.")
    return reader


def _pages(reader: pypdf.PdfReader, part: Part) -> Iterator[tuple[int, str]]:
    count = _guarded(part, lambda: len(reader.pages))
    if count > _MOST_PAGES:
        raise DrafterError(f"{part.where} has more than {_MOST_PAGES:,} pages: no statement.")
    for index in range(count):
        yield index + 1, _guarded(part, partial(_page_text, reader, index))


def _page_text(reader: pypdf.PdfReader, index: int) -> str:
    return reader.pages[index].extract_text()


def _strings_of(reader: pypdf.PdfReader, part: Part) -> Iterator[tuple[str, str]]:
    """Each string, name and key of each object: properties, notes, outline, forms, names."""
    waiting: list[tuple[str, Any]] = [("the trailer", reader.trailer)]
    met: set[tuple[int, int]] = set()
    spent = 0
    while waiting:
        where, one = waiting.pop()
        spent += 1
        if spent > _MOST_OBJECTS:
            raise DrafterError(f"{part.where} has too many objects to be a statement.")
        if isinstance(one, IndirectObject):
            key = (one.idnum, one.generation)
            if key in met:
                continue
            met.add(key)
            one = _guarded(part, one.get_object)
        if isinstance(one, DictionaryObject):
            waiting.extend((f"{key} of an object", one.raw_get(key)) for key in one)
            yield "names of entries", " ".join(str(key) for key in one)
        elif isinstance(one, ArrayObject):
            waiting.extend((where, entry) for entry in one)
        elif isinstance(one, (str, bytes)):
            text = one.decode("latin-1") if isinstance(one, bytes) else str(one)
            if text.strip():
                yield where, text


def _streams_of(reader: pypdf.PdfReader) -> Iterator[tuple[str, str]]:
    """What streams say once every filter is undone; where pypdf fails, the bytes remain."""
    for number in sorted(reader.xref.get(0, {}) | dict.fromkeys(reader.xref_objStm)):
        try:
            one = reader.get_object(number)
            data = one.get_data() if isinstance(one, StreamObject) else b""
        except Exception:  # noqa: BLE001, S112 - pypdf raises anything at all
            continue
        for words, text in strings(data):
            yield f"object {number} {words}", text


def _stream_views(part: Part, allowance: Allowance) -> Iterator[View]:
    """Every deflated stream, those of earlier versions that no table lists any more included."""
    for number, match in enumerate(_STREAM.finditer(part.data), start=1):
        if number > _MOST_STREAMS:
            raise DrafterError(f"{part.where} has too many streams to be a statement.")
        end = part.data.find(b"endstream", match.end())
        data = inflated(part.data[match.end() : end if end >= 0 else None], allowance)
        for words, text in strings(data):
            where = f"{part.where}, stream {number} {words}"
            yield _view(part, where, text, of_body=True)
            shown = "".join(_LITERAL.findall(text))
            if shown:
                yield _view(part, f"{where}, strings run together", shown, of_body=True)
