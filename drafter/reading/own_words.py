"""Whether a text is somebody's own account: a letter, or a form filled in, of whoever complains."""

import re
from collections.abc import Sequence
from typing import Final

from drafter.reading.heading_words import Part
from drafter.reading.headings import section_of
from drafter.reading.pieces import Kind, Piece

_FIRST_PERSON: Final = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur)\b")
_OF_LETTER: Final = re.compile(
    r"dear [a-z]|to whom it may concern|yours (?:faithfully|sincerely|truly|respectfully)",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(r"\byour?\b[^?]*\?\s*$", re.IGNORECASE)
"""The question of a form, which somebody answers: "How has it affected you?"."""
_OF_STATEMENT: Final = frozenset([Part.POWERS, Part.ANALYSIS, Part.DECISION, Part.CONCLUSION])
"""Parts that a statement has and no letter of somebody who complains."""


def is_own_account(found: Sequence[Piece]) -> bool:
    """Whether somebody tells here what befell them: it is their word, and nobody has settled it."""
    parts = {section_of(piece.text) for piece in found if piece.kind is Kind.HEADING}
    return (
        not parts & _OF_STATEMENT
        and any(_OF_LETTER.match(piece.text) or _is_asked(piece) for piece in found)
        and any(speaks_of_self(piece.text) for piece in found)
    )


def speaks_of_self(words: str) -> bool:
    """Whether words are in the first person: "I rang", "our flat"."""
    return _FIRST_PERSON.search(words) is not None


def _is_asked(piece: Piece) -> bool:
    return piece.kind is Kind.HEADING and _ASKED.search(piece.text) is not None
