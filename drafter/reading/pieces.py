"""Pasted text as headings, paragraphs and items, with the numbers it came with taken off.

Word, mail programs and web pages paste differently: paragraphs parted by empty lines or one a
line, numbers typed ("12.", "12)") or lost, bullets as signs, lines wrapped at a width.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from drafter.reading.counting import stopped
from drafter.reading.headings import SECTIONS, section_of

_NUMBER = re.compile(r"^(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]|\(\d{1,3}\))[ \t]+(?=\S)")
_ITEM = re.compile(
    r"^[ \t]*(?:[-–•●▪◦*·][ \t]+|\(?(?:[a-z]|[ivx]{1,4})[.)][ \t]+|\([a-z]\)[ \t]+)(?=\S)"
)
_SPACES = re.compile(r"[ \t\u00a0]+")
_LINE_ENDS = re.compile(r"\r\n|[\r\u2028\u2029\x0b\x0c]")
_ENDS_A_SENTENCE = re.compile(r"[.!?:;”’\"')\]]$")
_HEADS = "Date|Sent|From|To|Cc|Bcc|Subject|Attachments|Importance|Priority|Reply-To"
_HEAD = re.compile(rf"(?:{_HEADS}):(?: \S|$)")
_LEAST_HEADS = 2
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day))\b"
    r"|morning,? (?:all|both|everyone|team)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:(?:(?:many|kind|kindest|best|warm|with) )*(?:thanks|regards|wishes)|thank you|best|cheers"
    r"|yours|(?:yours )?(?:sincerely|faithfully|truly|respectfully))"
    r"(?: (?:again|in advance|so much|very much|ever|and (?:kind |best )?regards))?[,.! ]*",
    re.IGNORECASE,
)
"""A line behind which a mail or letter names its writer."""
_SIGNED_BY = re.compile(
    r"(?i:yours (?:sincerely|faithfully|truly|respectfully)),? [A-Z][^.!?]{0,60}"
)
"""The same with the name behind it."""
_LABEL = re.compile(r"[A-Z][A-Za-z ’'/()-]{1,40}:(?: \S|$)")
_WRAPPED = 55
"""Characters from which a line without a full stop is taken to go on in the next."""
_LONGEST_HEADING = 80


class Kind(Enum):
    """What a piece of text is."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One heading, paragraph or item, its spaces made single, without its number or sign.

    The lines at the head of an e-mail ("From: …") are one paragraph that keeps its line ends;
    a row of a table, its cells parted by tabs, is one, and keeps its ``cells``, empty ones, too.
    """

    kind: Kind
    text: str
    cells: tuple[str, ...] = field(default=(), compare=False)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text in order. Only numbers, signs and spacing are left behind.

    A numbered paragraph is a paragraph, as in statements; where one that ends in a colon leads
    to a list from 1 on, the list's are its items.
    """
    lead, following = "", 0
    for piece, number in _numbered(text):
        if number and (number == following or (number == 1 and lead.endswith(":"))):
            lead, following = "", number + 1
            yield Piece(kind=Kind.ITEM, text=piece.text)
            continue
        if piece.kind is not Kind.ITEM:
            following = 0
        lead = piece.text if piece.kind is Kind.PARAGRAPH else ""
        yield piece


def signs_off(line: str) -> bool:
    """Whether a line is the end of a letter or mail: "Yours faithfully", "Kind regards,"."""
    return bool(_SIGNED.fullmatch(line) or _SIGNED_BY.fullmatch(line))


def _numbered(text: str) -> Iterator[tuple[Piece, int]]:
    """The pieces of a text, each with the number it came with; 0 for none."""
    is_signed = False
    for block in re.split(r"\n[ \t]*\n", stopped(_LINE_ENDS.sub("\n", text))):
        lines = [line for line in block.split("\n") if line.strip()]
        for part in _of_mails(lines):
            yield from _of_block(part, is_signed=is_signed)
            is_signed = bool(part) and signs_off(part[-1].strip())


def _of_mails(lines: list[str]) -> Iterator[list[str]]:
    """The lines of a block, cut before the head of every e-mail."""
    plain = [_HEAD.match(_SPACES.sub(" ", line).strip()) is not None for line in lines]
    begun = 0
    for at in range(1, len(lines) - 1):
        if plain[at] and plain[at + 1] and not plain[at - 1]:
            yield lines[begun:at]
            begun = at
    yield lines[begun:]


def _of_block(lines: list[str], *, is_signed: bool) -> Iterator[tuple[Piece, int]]:
    """The pieces of lines that no empty line parts; below "Regards" stands who wrote."""
    held: list[str] = []
    kind, figure = Kind.PARAGRAPH, 0
    heads = _heads(lines)
    if heads:
        yield Piece(kind=Kind.PARAGRAPH, text="\n".join(heads)), 0
        lines = lines[len(heads) :]
    for number, line in enumerate(lines):
        words = _SPACES.sub(" ", line).strip()
        item, numbered = _ITEM.match(line), _NUMBER.match(words)
        alone = number + 1 == len(lines) or (number == 0 and _leads(words, lines[1]))
        is_signed = is_signed or signs_off(words)
        is_within = item is not None or _ends(held, words)
        is_heading = not is_within and _is_heading(words, alone=alone and not is_signed)
        if _is_row(line) or is_heading:
            yield from _made(held, kind, figure)
            held, kind, figure = [], Kind.PARAGRAPH, 0
            yield _row(line) if _is_row(line) else _heading(words), 0
        elif item or numbered or (held and not _is_joined(held, words)):
            yield from _made(held, kind, figure)
            kind = Kind.ITEM if item else Kind.PARAGRAPH
            figure = _figure(numbered[0]) if numbered and not item else 0
            start = item.end() if item else 0
            rest = _SPACES.sub(" ", line[start:]).strip()
            held = [_NUMBER.sub("", rest) if numbered else rest]
        else:
            held.append(words)
    yield from _made(held, kind, figure)


def _heading(words: str) -> Piece:
    return Piece(kind=Kind.HEADING, text=_NUMBER.sub("", words))


def _figure(sign: str) -> int:
    """The number that a sign such as "12)" is; 0 for "1.2."."""
    plain = sign.strip(" \t().")
    return int(plain) if plain.isascii() and plain.isdigit() else 0


def _heads(lines: list[str]) -> list[str]:
    """The lines at the head of an e-mail, if these begin with some; one alone is a label."""
    plain = [_SPACES.sub(" ", line).strip() for line in lines]
    heads = list(itertools.takewhile(_HEAD.match, plain))
    return heads if len(heads) >= _LEAST_HEADS else []


def _is_row(line: str) -> bool:
    """Whether a line is a row of a table: a tab stands between words, not behind a number."""
    return "\t" in _ITEM.sub("", _NUMBER.sub("", line.strip())).strip()


def _row(line: str) -> Piece:
    """The cells of a row as one paragraph: "5 May 2024 – letter sent"; a label has its colon."""
    plain = _ITEM.sub("", _NUMBER.sub("", line.strip()))
    said = " – ".join(filter(None, (" ".join(cell.split()) for cell in plain.split("\t"))))
    cells = tuple(" ".join(cell.split()) for cell in line.split("\t"))
    return Piece(kind=Kind.PARAGRAPH, text=said.replace(": – ", ": "), cells=cells)


def _goes_on(line: str) -> bool:
    """Whether a line was broken for width, so that the next belongs to its sentence."""
    return len(line) >= _WRAPPED and not _ENDS_A_SENTENCE.search(line)


def _is_joined(held: list[str], words: str) -> bool:
    """Whether a line belongs to those above it: neither a label below one nor a letter's end."""
    is_label = _LABEL.match(words) and len(held) == 1 and _LABEL.match(held[0])
    ends = words[:1].isupper() and signs_off(words)
    return _goes_on(held[-1]) and not is_label and not ends


def _ends(held: list[str], words: str) -> bool:
    """Whether a line is the end of the sentence above: "… against this", then "decision."."""
    goes_on = words[:1].islower() or words[-1:] in ".,;"
    return bool(held) and _goes_on(held[-1]) and goes_on


def _made(lines: list[str], kind: Kind, figure: int) -> Iterator[tuple[Piece, int]]:
    if lines:
        yield Piece(kind=kind, text=" ".join(lines)), figure


def _is_heading(words: str, *, alone: bool) -> bool:
    """A heading that the table knows, or a short line of its own that ends without a stop."""
    plain = _NUMBER.sub("", words)
    if section_of(plain) in SECTIONS:
        return True
    short = len(plain) <= _LONGEST_HEADING and len(plain.split()) <= 9  # noqa: PLR2004 - words
    looks = plain[:1].isupper() and plain[-1:] not in ".,;:!?)”’" and not _NUMBER.match(words)
    return alone and short and looks and len(plain.split()) > 0 and _is_titled(plain)


def _leads(words: str, following: str) -> bool:
    """Whether a short first line stands over sentences: "What came next", then "On 3 May …"."""
    plain = following.strip()
    goes_on = len(plain) >= _WRAPPED or plain[-1:] in ".?"
    return len(words) < _WRAPPED and plain[:1].isupper() and goes_on


def _is_titled(words: str) -> bool:
    """Whether a line reads as a title: no greeting, no end or head of a mail, no sum or date."""
    first = words.split(maxsplit=1)[0].casefold()
    is_of_letter = (
        first in {"from", "to", "cc", "date", "re", "yours", "kind", "regards", "sent"}
        or _GREETING.match(words)
        or signs_off(words)
        or _HEAD.match(words)
    )
    return not is_of_letter and not any(character.isdigit() for character in words)
