"""Typed text that is nearly structure: lines like sub-paragraphs, marks that mean nothing.

Only "- " begins a sub-paragraph and only whole marks are read; all else is printed as it is.
"""

import re
from collections.abc import Iterator
from typing import Final

from drafter.anonymise.ordinals import MARK
from drafter.case.days import MONTHS
from drafter.checks.reviewed import Reviewed, Typed
from drafter.problem import Fix, Place, Problem, Severity

_LETTER: Final = r"[^\W\d_]"
_MONTHS: Final = "|".join(MONTHS[1:])
_BULLET = re.compile(rf" *(?:[•‣▪●◦○·][^\S\n]*|\*[^\S\n]+|-\u00a0|-(?=[\"“‘']?{_LETTER}))(?=\S)")
"""What nobody types at the start of a line but for an item: "• six", "* four", "-three"."""
_FIGURE = re.compile(
    rf" *(?:[–—]|\d{{1,2}}[.)]|\(?{_LETTER}\)|\([ivx]{{1,4}}\))[^\S\n]+(?!\d|(?:{_MONTHS})\b)(?=\S)"
)
"""What may also go on with the line before: "1. five", "a) six", a dash."""
_ENDED = re.compile(r"[:;.!?…][\"”’')\]]*\s*$")
_OPENED = re.compile(r"\[\[(?!\d{4}\])(?:[^\[\]\n]{0,80}\]\]?)?")
"""A mark's beginning, and its end where it has one; "[[2014] UKSC 5]" is a citation."""
_WHY = "Four things mean something in a text; everything else is printed as typed."


def lines_like_items(reviewed: Reviewed) -> Iterator[Problem]:
    """A line that looks like a sub-paragraph but would be joined to the line before it."""
    for typed in reviewed.texts:
        before, is_list, at = "", False, 0
        for line in typed.text.split("\n"):
            is_item = line.lstrip(" ").startswith("- ")
            match = _BULLET.match(line)
            if match is None and (is_list or _ENDED.search(before)):
                match = _FIGURE.match(line)
            if match and not is_item and before.strip():
                yield _like_item(typed, at, at + match.end())
            is_list = is_item or match is not None
            before, at = line, at + len(line) + 1


def _like_item(typed: Typed, start: int, end: int) -> Problem:
    place = Place(record=typed.record, field=typed.field, start=start, end=end)
    return Problem(
        check="line-looks-like-item",
        severity=Severity.CONSIDER,
        message="This line is joined to the one before it; a sub-paragraph begins with “- ”.",
        place=place,
        why=_WHY,
        fix=Fix(label="Make it a sub-paragraph", place=place, replacement="- "),
    )


def broken_marks(reviewed: Reviewed) -> Iterator[Problem]:
    """A cross-reference or label that isn't one, and a label in the middle of a line."""
    for typed in reviewed.texts:
        if "[[" not in typed.text:
            continue
        whole = list(MARK.finditer(typed.text))
        for mark in whole:
            line = typed.text[mark.end() :].partition("\n")[0]
            if mark["names"] and MARK.sub("", line).strip():
                message = "A label stands at the end of its paragraph or sub-paragraph."
                yield _broken(typed, mark, message)
        ends = {mark.start() for mark in whole}
        for mark in _OPENED.finditer(typed.text):
            if mark.start() not in ends:
                message = (
                    "Behind “|” stands “above” or “below”; as it is, this is printed as typed."
                    if "|" in mark.group()
                    else "This is no whole cross-reference or label, and is printed as typed."
                )
                yield _broken(typed, mark, message)


def _broken(typed: Typed, mark: re.Match[str], message: str) -> Problem:
    return Problem(
        check="broken-mark",
        severity=Severity.FIX,
        message=message,
        place=Place(record=typed.record, field=typed.field, start=mark.start(), end=mark.end()),
        why=_WHY,
    )
