"""A party's reply to a draft: cut into comments, and laid beside the paragraph that each is about.

Nothing here knows Qt.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from drafter.case.case import Case
from drafter.case.links import name_of
from drafter.case.statement import DraftComment, Version
from drafter.document.model import Document, Paragraph, SubParagraph

_ABOUT: Final = re.compile(
    r"(?:\b(?:paragraphs?|paras?\b\.?)|¶)\s*(?:no\.?\s*)?(\d{1,3})\s*\(?([a-z]\b\)?)?",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"^\(?(\d{1,3})[.):]\)?\s+(?=\S)")
_BULLET: Final = re.compile(r"^(?:[-–•*]|\(?[a-z]\))\s+(?=\S)")
_COURTESY: Final = re.compile(
    r"(?:dear\b|hello\b|hi\b|good (?:morning|afternoon|evening)\b|yours\b"
    r"|(?:(?:kind|best|warm) )?regards\b|many thanks|thank(?:s| you)\b|i (?:hope|look forward)\b"
    r"|sent from my\b|please find\b|(?:my|our|the) comments? (?:is|are|follow)\b|with best wishes)",
    re.IGNORECASE,
)
_LONGEST_COURTESY: Final = 30
"""Words: what begins with thanks and goes on for longer says something."""
_LONGEST_NAME: Final = 5
_NUMBERS: Final = re.compile(r"(?<=\bparagraph )\d+(?:[a-z]\))?|(?<=\bparagraphs )[\d, and]+\d")
_LIKE: Final = 0.5
"""How much of a paragraph must have stayed for it to be the same one, from 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One comment of a reply, word for word. ``paragraph`` is the number it speaks of, or empty.

    ``is_courtesy`` is true of greetings, thanks and signatures.
    """

    text: str
    paragraph: str = ""
    is_courtesy: bool = False


def cut(reply: str) -> tuple[Point, ...]:
    """Cut a reply at its empty lines and where its numbered points begin; no word is lost.

    A line that only names a paragraph belongs to what follows it. A reply that is a list of the
    draft's own numbers ("12. Wrong date", "15. ...") is read so. Rather one comment too many than
    one that hides in another: what belongs together is joined by hand.
    """
    pieces = _pieces(reply)
    counted = [int(match[1]) for piece in pieces if (match := _NUMBER.match(piece))]
    is_list = len(counted) > 1 and counted == sorted(set(counted))
    are_places = is_list and counted != list(range(1, len(counted) + 1))
    points: list[Point] = []
    for piece in _with_headings(pieces):
        number = _NUMBER.match(piece)
        about = _about(piece)
        if not about and number and are_places:
            about = number[1]
        points.append(Point(text=piece, paragraph=about))
    return _courtesies_marked(points)


def joined(points: tuple[Point, ...], place: int) -> tuple[Point, ...]:
    """The points with the one at ``place`` joined to the one above it."""
    above, below = points[place - 1], points[place]
    one = Point(text=f"{above.text}\n{below.text}", paragraph=above.paragraph or below.paragraph)
    return (*points[: place - 1], one, *points[place + 1 :])


def _pieces(reply: str) -> list[str]:
    """Paragraphs; a line that begins with a number, or names a paragraph, begins one too."""
    pieces: list[str] = []
    is_new = True
    for line in reply.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        words = line.strip()
        if not words:
            is_new = True
            continue
        starts = _NUMBER.match(words) or _BULLET.match(words) or _ABOUT.match(words)
        if is_new or starts:
            pieces.append(words)
        else:
            pieces[-1] += f"\n{words}"
        is_new = False
    return pieces


def _with_headings(pieces: list[str]) -> list[str]:
    """Pieces, with those that only name a paragraph before what follows them."""
    whole: list[str] = []
    heading = ""
    for piece in pieces:
        words = f"{heading}\n{piece}" if heading else piece
        if _ABOUT.sub("", piece).strip(" .:-–()"):
            whole.append(words)
            heading = ""
        else:
            heading = words
    return [*whole, heading] if heading else whole


def _about(text: str) -> str:
    """The number of the paragraph that words speak of first: "12", "13c"; empty for none."""
    match = _ABOUT.search(text)
    return f"{match[1]}{(match[2] or '').lower().rstrip(')')}" if match else ""


def _courtesies_marked(points: list[Point]) -> tuple[Point, ...]:
    """Greetings, thanks, and a name alone after them, told from what is to be answered."""
    marked: list[Point] = []
    for number, point in enumerate(points):
        words = point.text.split()
        greets = bool(_COURTESY.match(point.text)) and len(words) <= _LONGEST_COURTESY
        last = number == len(points) - 1
        signs = last and number > 0 and len(words) <= _LONGEST_NAME and not point.paragraph
        polite = not point.paragraph and (greets or (signs and not point.text.endswith(".")))
        marked.append(replace(point, is_courtesy=polite))
    return tuple(marked)


def paragraphs_as_sent(printed: str) -> Mapping[str, str]:
    """The paragraphs of a statement kept as text: "12" with all under it, "12b" alone."""
    found: dict[str, str] = {}
    number = ""
    for line in printed.split("\n"):
        whole = re.match(r"(\d{1,4})\. (.*)", line)
        part = re.match(r"\s+([a-z]{1,2})\) (.*)", line)
        if whole:
            number = whole[1]
            found[number] = whole[2]
        elif part and number:
            found[f"{number}{part[1]}"] = part[2]
            found[number] += f"\n{part[1]}) {part[2]}"
        elif line.strip():
            number = ""
    return found


def paragraphs_now(document: Document) -> Mapping[str, str]:
    """The paragraphs of a document, by number, as :func:`paragraphs_as_sent` has them."""
    found: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.number:
            numbers[block.ordinal] = str(block.number)
            found[str(block.number)] = block.text
        elif isinstance(block, SubParagraph) and block.parent in numbers:
            number = numbers[block.parent]
            found[f"{number}{block.letter}"] = block.text
            found[number] += f"\n{block.letter}) {block.text}"
    return found


class Paired:
    """The paragraphs of a version as it was sent, beside those of the statement as it is now."""

    def __init__(self, sent: Mapping[str, str], now: Mapping[str, str]) -> None:
        self.sent, self.now = sent, now
        self._by_words: dict[str, str] = {}
        for number, text in now.items():
            self._by_words.setdefault(text, number)

    def number_now(self, number: str) -> str:
        """The number that a paragraph has now; empty where nothing is like it any more."""
        text = self.sent.get(number, "")
        if not text:
            return ""
        same = self._by_words.get(text)
        if same:
            return same
        is_part = not number.isdigit()
        words = text.split()
        best, likest = "", _LIKE
        for other, candidate in self.now.items():
            if other.isdigit() == is_part:
                continue
            matcher = difflib.SequenceMatcher(None, words, candidate.split(), autojunk=False)
            if matcher.real_quick_ratio() > likest and matcher.quick_ratio() > likest:
                likeness = matcher.ratio()
                if likeness > likest:
                    best, likest = other, likeness
        return best


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A paragraph as it was sent and as it is now; numbers and texts are empty where there is none.

    ``says`` is what follows from the two, in words.
    """

    number_sent: str
    sent: str
    number_now: str
    now: str
    says: str


def version_of(case: Case, comment: DraftComment) -> Version | None:
    """The version a comment was made on: the one it names, else the last draft that was kept."""
    named = next((each for each in case.versions if each.id == comment.version), None)
    kept = [each for each in case.versions if each.printed]
    drafts = [each for each in kept if each.kind.value != "final"]
    return named or next(reversed(drafts), None) or next(reversed(kept), None)


def plain_number(typed: str) -> str:
    """A paragraph's number as it is looked up: "paragraph 12 (b)" becomes "12b"."""
    match = re.search(r"(\d{1,4})\W*([a-z](?![a-z]))?", typed.lower())
    return f"{match[1]}{match[2] or ''}" if match else ""


def laid_beside(number: str, paired: Paired) -> Beside:
    """The paragraph of a number as sent, and as it is now."""
    sent = paired.sent.get(number, "")
    number_now = paired.number_now(number)
    now = paired.now.get(number_now, "")
    if not number:
        says = "Say which paragraph it is about, and it is shown here as sent and as it is now."
    elif not sent:
        says = f"There is no paragraph {number} in what was sent."
    elif not now:
        says = "Nothing in the statement is like this paragraph any more."
    elif sent == now:
        moved = f", and is now paragraph {number_now}" if number_now != number else ""
        says = f"It reads as it was sent{moved}."
    elif _NUMBERS.sub("", sent) == _NUMBERS.sub("", now):
        says = "It reads as it was sent, but for the numbers of other paragraphs."
    else:
        says = "It reads otherwise now."
    return Beside(number_sent=number, sent=sent, number_now=number_now, now=now, says=says)


def not_kept(number: str, paired: Paired, version: Version | None) -> Beside:
    """The same where the words that were sent are not there: the paragraph of that number now."""
    now = paired.now.get(number, "")
    why = (
        "No version that was sent is kept yet."
        if version is None
        else f"The words of {name_of(version)} are not kept: it was added by hand."
    )
    if number:
        shown = "is shown as it is now" if now else "is not in the statement now"
        why += f" Paragraph {number} {shown}."
    return Beside(number_sent=number, sent="", number_now=number if now else "", now=now, says=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of a comparison; ``is_changed`` where the other side has others."""

    text: str
    is_changed: bool


def compared(sent: str, now: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Both texts in stretches, so that what was taken out and put in can be marked."""
    old, new = re.findall(r"\s*\S+", sent), re.findall(r"\s*\S+", now)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    left: list[Stretch] = []
    right: list[Stretch] = []
    for what, a, b, c, d in matcher.get_opcodes():
        is_changed = what != "equal"
        if a < b:
            left.append(Stretch(text="".join(old[a:b]), is_changed=is_changed))
        if c < d:
            right.append(Stretch(text="".join(new[c:d]), is_changed=is_changed))
    return tuple(left), tuple(right)
