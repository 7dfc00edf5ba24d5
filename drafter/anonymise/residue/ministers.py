"""Ministers named with their office: whoever governs is named on purpose."""

import re
from typing import Final

_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness) )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
_WHOLE = (
    r"(?:(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness) )[A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
    r"|[A-Z][\w'-]+ [A-Z][\w'-]+)"
)
_WORD = (
    r"(?:Affairs|Business|Care|Children|Communities|Culture|Defence|Disabled|Education|Energy"
    r"|Environment|Equalities|Families|Food|Foreign|Government|Health|Home|Housing|Immigration"
    r"|Justice|Levelling|Local|Media|Mental|Net|Pensions|People|Prisons|Public|Rural|Schools|Science"
    r"|Security|Social|Sport|Technology|Transport|Up|Veterans|Women|Work|Zero)"
)
_FIELD = rf"{_WORD}(?:,? (?:and )?{_WORD}){{0,6}}"
_DEPARTMENT = (
    r"(?:Home|Foreign|Health|Housing|Education|Justice|Environment|Transport|Culture|Defence"
    r"|Business|Communities|Levelling Up|Local Government|Work and Pensions)"
)
_OFFICE = (
    rf"(?:Ministers? (?:of State )?for {_FIELD}|Secretary of State(?: for {_FIELD})?"
    rf"|{_DEPARTMENT} (?:Secretary|Minister)|Prime Minister|First Minister"
    r"|Chancellor of the Exchequer)"
)
_BEFORE: Final = re.compile(rf"\b{_OFFICE}(?:, | )(?P<name>{_NAME})")
_BEHIND: Final = re.compile(
    rf"\b(?P<name>{_WHOLE})(?: was| is| became|,)(?: then)?(?: the)?(?: then)? {_OFFICE}"
)


def mark_ministers(text: str, taken: bytearray) -> None:
    """Mark the names of ministers beside their offices in a folded text as found."""
    if "Minister" not in text and "Secretary" not in text and "Chancellor" not in text:
        return
    for shape in (_BEFORE, _BEHIND):
        for match in shape.finditer(text):
            start, end = match.span("name")
            if taken.find(1, start, end) < 0:  # a party stays one
                taken[start:end] = b"\x01" * (end - start)
