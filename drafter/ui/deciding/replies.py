"""A party's reply to a draft, cut into comments. Nothing here knows Qt."""

import re
from dataclasses import dataclass, replace
from typing import Final

from drafter.ui.deciding.paragraph_numbers import ABOUT, ascends, is_own_list, named_in

_NUMBER: Final = re.compile(
    r"^(?:\(?(\d{1,3})[.):]\)?|(\d{1,3})(?:\s?\(([a-z])\)[.:]?|([a-z])[.):]))\s+(?=\S)"
)
""""12.", "(12)", and with its letter "17(a)", "17a."."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One comment of a reply, word for word. ``paragraph`` has the numbers it speaks of, or none.

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
    counted = [number for piece in pieces if (number := _counted(piece))]
    is_list = len(counted) > 1 or any(letter for _, letter in counted)
    are_places = is_list and ascends(counted) and not is_own_list(counted)
    points: list[Point] = []
    for piece in _with_headings(pieces):
        number = _counted(piece)
        about = named_in(piece)
        if not about and number and are_places:
            about = f"{number[0]}{number[1]}"
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
        starts = _NUMBER.match(words) or _BULLET.match(words) or ABOUT.match(words)
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
        if ABOUT.sub("", piece).strip(" .:-–()"):
            whole.append(words)
            heading = ""
        else:
            heading = words
    return [*whole, heading] if heading else whole


def _counted(piece: str) -> tuple[int, str] | None:
    """The number and letter that a point begins with."""
    match = _NUMBER.match(piece)
    return (int(match[1] or match[2]), match[3] or match[4] or "") if match else None


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
