"""The page of an office's own Word file: its size and margins, if a statement fits on it."""

import dataclasses
from collections.abc import Mapping
from typing import Final

from drafter.render.house_elements import W
from drafter.render.look import Page
from drafter.render.office_zip import OfficeZip

_DOCUMENT = "word/document.xml"
_LARGEST = 8_000_000
_SIDES: Final = ("top", "right", "bottom", "left", "header", "footer")
_SMALLEST_PAGE, _LARGEST_PAGE = 7000, 25000
_LARGEST_MARGIN = 5000
_NARROWEST_TEXT = 5000
"""Twentieths of a point: A5 is 8,391 wide."""


def read_page(package: OfficeZip) -> tuple[Page, tuple[str, ...]]:
    """The page of the last section, and in plain words what could not be taken over."""
    last = _LastSection()
    package.feed(_DOCUMENT, _LARGEST, last)
    page, missing = Page(), []
    width, height = _number(last.size, "w"), _number(last.size, "h")
    if all(_SMALLEST_PAGE <= side <= _LARGEST_PAGE for side in (width, height)):
        page = dataclasses.replace(page, width=width, height=height)
    else:
        missing.append("the page size")
    margins = {side: _number(last.margins, side) for side in _SIDES}
    framed = dataclasses.replace(page, **margins)
    fits = all(0 <= margin <= _LARGEST_MARGIN for margin in margins.values())
    tall = framed.height - framed.top - framed.bottom
    if fits and framed.text_width >= _NARROWEST_TEXT and tall >= _NARROWEST_TEXT:
        return framed, tuple(missing)
    return page, (*missing, "the page margins")


def _number(attributes: Mapping[str, str], name: str) -> int:
    """A whole number; -1, which fits nowhere, for anything else."""
    found = attributes.get(f"{W}{name}", "")
    return int(found) if found.isascii() and found.isdigit() and len(found) < len("100000") else -1


class _LastSection:
    """What a parser tells of a document: the last page size and margins, nothing kept besides.

    What tracked changes remember of former sections is passed over.
    """

    def __init__(self) -> None:
        self.size: Mapping[str, str] = {}
        self.margins: Mapping[str, str] = {}
        self._former = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag == f"{W}sectPrChange":
            self._former += 1
        elif self._former:
            return
        elif tag == f"{W}pgSz":
            self.size = dict(attributes)
        elif tag == f"{W}pgMar":
            self.margins = dict(attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._former -= tag == f"{W}sectPrChange"

    def close(self) -> None:
        """The document ends."""
