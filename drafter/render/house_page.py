"""The page of an office's own Word file: its size and margins, if a statement fits on it."""

import dataclasses
from typing import Final
from xml.etree.ElementTree import Element

from drafter.render.house_elements import W
from drafter.render.look import Page
from drafter.render.office_zip import OfficeZip

_DOCUMENT = "word/document.xml"
_LARGEST = 6_000_000
_SIDES: Final = ("top", "right", "bottom", "left", "header", "footer")
_SMALLEST_PAGE, _LARGEST_PAGE = 7000, 25000
_LARGEST_MARGIN = 5000
_NARROWEST_TEXT = 5000
"""Twentieths of a point: A5 is 8,391 wide."""


def read_page(package: OfficeZip) -> tuple[Page, tuple[str, ...]]:
    """The page of the last section, and in plain words what could not be taken over."""
    section = package.parse(_DOCUMENT, _LARGEST).find(f"{W}body/{W}sectPr")
    page, missing = Page(), []
    width, height = _number(section, "pgSz", "w"), _number(section, "pgSz", "h")
    if all(_SMALLEST_PAGE <= side <= _LARGEST_PAGE for side in (width, height)):
        page = dataclasses.replace(page, width=width, height=height)
    else:
        missing.append("the page size")
    margins = {side: _number(section, "pgMar", side) for side in _SIDES}
    framed = dataclasses.replace(page, **margins)
    fits = all(0 <= margin <= _LARGEST_MARGIN for margin in margins.values())
    tall = framed.height - framed.top - framed.bottom
    if fits and framed.text_width >= _NARROWEST_TEXT and tall >= _NARROWEST_TEXT:
        return framed, tuple(missing)
    return page, (*missing, "the page margins")


def _number(section: Element | None, element: str, name: str) -> int:
    """A whole number of a child of the section; -1, which fits nowhere, for anything else."""
    child = None if section is None else section.find(f"{W}{element}")
    found = "" if child is None else child.get(f"{W}{name}", "")
    return int(found) if found.isascii() and found.isdigit() and len(found) < len("100000") else -1
