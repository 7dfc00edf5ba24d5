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
_HEAD: Final = re.compile(
    r"(?:From|Date|Sent|To|Cc|Bcc|Subject|Importance|Priority|Attachments|Reply-To):(?: |$)"
)
_FORWARDED: Final = re.compile(
    r"-{2,}.{0,40}\b(?:original|forwarded) message\b|begin forwarded message:?$", re.IGNORECASE
)
_QUOTED: Final = ">"
_WROTE: Final = re.compile(r"on\b.{0,200}\bwrote:$", re.IGNORECASE)
_STAMP: Final = re.compile(r"@|\d[:.]\d\d")
"""An address or an hour, as mail programs put them before "wrote:"."""
_PLACE: Final = r"\d{1,3}(?: ?\([a-z]\)|[a-z](?![\w’']))?"
_VERDICT: Final = re.compile(
    r"(?:(?:we|i|they|he|she|the council)(?: (?:also|now|fully|cannot|do not|don[’']t)){0,2}"
    r" (?:accept|agree(?: with| to)?|disagree with|dispute|deny|reject|challenge)"
    r"|(?:(?:we|i) have )?(?:no comments?|nothing) (?:on|about))"
    rf" ({_PLACE}(?:(?:, | and |, and | to |[-–]){_PLACE})*)"
    r"(?=[.,;:]|$| and | but | as | because )",
    re.IGNORECASE,
)
"""What a line says of a paragraph at once: "We accept 17b."."""
_A_COURTESY: Final = "a courtesy"
_OF_MAIL: Final = "the head of a mail"
_OF_OTHERS: Final = "quoted"
_LONGEST_COURTESY: Final = 30
"""Words: what begins with thanks and goes on for longer says something."""
_LONGEST_NAME: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One comment of a reply, word for word. ``paragraph`` has the numbers it speaks of, or none.

    ``aside`` says what it is where there is nothing to answer: "a courtesy" (a greeting, thanks,
    a signature), "the head of a mail" or "quoted".
    """

    text: str
    paragraph: str = ""
    aside: str = ""


def cut(reply: str) -> tuple[Point, ...]:
    """Cut a reply at its empty lines and where its numbered points begin; no word is lost.

    A line that only names a paragraph belongs to what follows it. A reply that is a list of the
    draft's own numbers ("12. Wrong date", "15. ...") is read so. Rather one comment too many than
    one that hides in another: what belongs together is joined by hand.
    """
    pieces = _pieces(reply)
    counted = [number for one in pieces if not one.aside and (number := _counted(one.text))]
    is_list = len(counted) > 1 or any(letter for _, letter in counted)
    are_places = is_list and ascends(counted) and not is_own_list(counted)
    return _courtesies_marked(
        [
            one if one.aside else replace(one, paragraph=_about(one.text, are_places=are_places))
            for one in _with_headings(pieces)
        ]
    )


def _about(words: str, *, are_places: bool) -> str:
    """The paragraphs a point speaks of; ``are_places`` where figures are the draft's numbers."""
    about, number, verdict = named_in(words), _counted(words), _VERDICT.match(words)
    if not about and number and are_places:
        about = f"{number[0]}{number[1]}"
    if not about and verdict and (are_places or not verdict[1].isdigit()):
        about = named_in(f"paragraphs {verdict[1]}")
    return about


def joined(points: tuple[Point, ...], place: int) -> tuple[Point, ...]:
    """The points with the one at ``place`` joined to the one above it."""
    above, below = points[place - 1], points[place]
    one = Point(text=f"{above.text}\n{below.text}", paragraph=above.paragraph or below.paragraph)
    return (*points[: place - 1], one, *points[place + 1 :])


def _pieces(reply: str) -> list[Point]:
    """Paragraphs; a line that begins with a number, or names a paragraph, begins one too."""
    pieces: list[Point] = []
    lines = [line.strip() for line in reply.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    for above, words, below in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        if not words:
            continue
        aside = _aside(above, words, below)
        starts = any(sign.match(words) for sign in (_NUMBER, _BULLET, ABOUT, _VERDICT))
        if above and aside == pieces[-1].aside and (aside or not starts):
            pieces[-1] = replace(pieces[-1], text=f"{pieces[-1].text}\n{words}")
        else:
            pieces.append(Point(text=words, aside=aside))
    return pieces


def _aside(above: str, words: str, below: str) -> str:
    """What a line is, if a mail program wrote it or it is quoted from another mail."""
    is_stamped = _STAMP.search(words) or below.startswith(_QUOTED)
    if words.startswith(_QUOTED) or (_WROTE.match(words) and is_stamped):
        return _OF_OTHERS
    is_head = _HEAD.match(words) and (_HEAD.match(above) or _HEAD.match(below))
    return _OF_MAIL if is_head or _FORWARDED.match(words) else ""


def _with_headings(pieces: list[Point]) -> list[Point]:
    """Pieces, with those that only name a paragraph before what follows them."""
    whole: list[Point] = []
    heading = ""
    for piece in pieces:
        words = f"{heading}\n{piece.text}" if heading else piece.text
        if piece.aside or ABOUT.sub("", piece.text).strip(" .:-–()"):
            whole.append(replace(piece, text=words))
            heading = ""
        else:
            heading = words
    return [*whole, Point(text=heading)] if heading else whole


def _counted(piece: str) -> tuple[int, str] | None:
    """The number and letter that a point begins with."""
    match = _NUMBER.match(piece)
    return (int(match[1] or match[2]), match[3] or match[4] or "") if match else None


def _courtesies_marked(points: list[Point]) -> tuple[Point, ...]:
    """Greetings, thanks, and a name alone after them, told from what is to be answered."""
    marked: list[Point] = []
    ends = max((at for at, point in enumerate(points) if not point.aside), default=0)
    for number, point in enumerate(points):
        words = point.text.split()
        greets = bool(_COURTESY.match(point.text)) and len(words) <= _LONGEST_COURTESY
        signs = number == ends > 0 and len(words) <= _LONGEST_NAME and not point.paragraph
        polite = not point.paragraph and (greets or (signs and not point.text.endswith(".")))
        marked.append(replace(point, aside=point.aside or (_A_COURTESY if polite else "")))
    return tuple(marked)
