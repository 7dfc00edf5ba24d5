"""The paragraphs of a text, each under the heading that says which part of a case it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.reading.heading_words import Part
from drafter.reading.headings import label_of, section_of
from drafter.reading.pieces import Kind, Piece, signs_off

_ASKS = re.compile(
    r"\b(?:want|wish|hope|seek|expect|need|ask|should|must|please|would like)", re.IGNORECASE
)
"""Words of a paragraph that asks for something, too, below a list of what is wanted."""
_QUESTION = re.compile(
    r"(?P<asked>[^:?]{0,99}\byour?\b[^:?]{0,99})\?[ –-]*(?P<answer>\S.*)", re.DOTALL
)
"""A question of a form, and what was answered: "How has it affected you? I can't sleep."."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The part a paragraph stands under, and the sub-heading right before it, if any."""

    part: Part | None
    sub: str


def paragraphs(found: list[Piece]) -> Iterator[tuple[Heading, str]]:
    """Paragraphs with their items as lines below them, each under its heading.

    Items without a paragraph before them are paragraphs: web pages copy numbered ones so.
    """
    part: Part | None = None
    sub = ""
    held: list[str] = []
    has_lead = is_listed = False
    headings = (section_of(piece.text) for piece in found if piece.kind is Kind.HEADING)
    concluded = Part.ANALYSIS if Part.DECISION in headings else Part.DECISION
    for piece in (*found, Piece(kind=Kind.HEADING, text="")):
        is_listed = is_listed or piece.kind is Kind.ITEM
        if piece.kind is Kind.ITEM and has_lead:
            held.append(f"- {piece.text}")
            continue
        if held:
            yield Heading(part=part, sub=sub), "\n".join(held)
            held, sub, has_lead = [], "", False
        if piece.kind is not Kind.HEADING:
            if sub and "\n" in piece.text:  # a mail begins anew: what is above is its end, if any
                yield Heading(part=part, sub=""), sub
                sub = ""
            opened, held = _opened(piece.text)
            opened = concluded if opened is Part.CONCLUSION else opened
            part = opened or (_unknown(part) if sub else part)
            if piece.kind is Kind.PARAGRAPH and _is_beyond(part, piece.text, is_listed=is_listed):
                part = None
            has_lead = piece.kind is Kind.PARAGRAPH
            continue
        known = section_of(piece.text)
        known = concluded if known is Part.CONCLUSION else known
        if sub:  # two headings in a row: the first has no paragraph of its own
            yield Heading(part=part, sub=""), sub
        part, sub = (known, "") if known is not None else (part, piece.text)
        is_listed = False


def _unknown(part: Part | None) -> Part | None:
    """The part that a heading opens which nobody knows: the chronology, in its order.

    Law and findings have headings of their own within them, and so has a text's beginning.
    """
    return part if part in (None, Part.LAW, Part.ANALYSIS) else Part.FOUND


def _is_beyond(part: Part | None, text: str, *, is_listed: bool) -> bool:
    """Whether a paragraph is none of its part: a letter's end, or what follows listed wishes."""
    return signs_off(text) or (part is Part.WANTED and is_listed and not _ASKS.search(text))


def _opened(text: str) -> tuple[Part | None, list[str]]:
    """The part that "Summary: …" opens before the colon, and the rest; else the whole text.

    A form's question opens one, too, with its answer on the same line.
    """
    asked = _QUESTION.fullmatch(text)
    before, colon, rest = (asked["asked"], "?", asked["answer"]) if asked else text.partition(":")
    part = label_of(before) if colon and rest.strip() else None
    return (part, [rest.strip()]) if part is not None else (None, [text])
