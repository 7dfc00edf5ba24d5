"""Fold a text so that every way of writing a name looks the same, and map back exactly."""

import bisect
import re
import unicodedata
from dataclasses import dataclass, field

_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\ufffd")
"""Characters that print nothing, or a box, and count as letters or marks all the same."""
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0000-\U000e0fff]")
_LETTERS = {
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O",
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
    "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ŋ": "n", "Ŋ": "N", "ə": "e",
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "′": "'", "`": "'", "´": "'", "‛": "'", "＇": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "﹣": "-", "－": "-",
    "…": "...",
}  # fmt: skip
_ALIKE = dict(
    zip(
        "АВЕКМНОРСТХУІЈЅаеорсухіјѕԁһкмнтвԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχ",
        "ABEKMHOPCTXYIJSaeopcyxijsdhkmhtbqwABEZHIKMNOPTYXaeikvoptux",
        strict=True,
    )
)
"""Cyrillic and Greek letters that look like Latin ones."""

_RUNS = re.compile(r"(?:[!-_a-~]+ ?)+|\s+|[^\s!-_a-~]", re.ASCII)
"""Runs that fold to themselves (ASCII but for the grave accent), white space, anything else."""
_PLAIN = re.compile(r"(?:[!-_a-~]+ ?)*+", re.ASCII)
"""What is one such run as a whole: most names and headings."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. Accents, odd quotes, dashes and look-alikes are plain; case is kept.

    A run of white space is one space, an empty line one line feed; invisible characters and a
    line break after a hyphen are gone. ``lower`` is the same in lower case, offset by offset.
    """

    text: str
    lower: str
    breaks: frozenset[int]
    """Offsets of spaces that were typed as a line break."""
    _folded: tuple[int, ...] = field(repr=False)
    _typed: tuple[int, ...] = field(repr=False)
    _ends: tuple[int, ...] = field(repr=False)
    _whole: tuple[bool, ...] = field(repr=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the typed text that ``text[start:end]`` came from.

        Accents and invisible characters that followed a letter go with it.
        """
        first = self._run(start)
        typed = self._typed[first] + (start - self._folded[first] if self._whole[first] else 0)
        if end <= start:
            return typed, typed
        last = self._run(end - 1)
        following = self._folded[last + 1] if last + 1 < len(self._folded) else len(self.text)
        if end == following or not self._whole[last]:
            return typed, self._ends[last]
        return typed, self._typed[last] + end - self._folded[last]

    def _run(self, offset: int) -> int:
        return bisect.bisect_right(self._folded, offset) - 1


class _Runs:
    """What folding has made so far: pieces, and where each was typed."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.folded: list[int] = []
        self.typed: list[int] = []
        self.ends: list[int] = []
        self.whole: list[bool] = []
        self.breaks: list[int] = []
        self.length = 0

    @property
    def last(self) -> str:
        return self.pieces[-1] if self.pieces else ""

    def add(self, piece: str, start: int, end: int, *, whole: bool) -> None:
        self.pieces.append(piece)
        self.folded.append(self.length)
        self.typed.append(start)
        self.ends.append(end)
        self.whole.append(whole)
        self.length += len(piece)

    def swallow(self, end: int) -> None:
        """Count characters that fold to nothing to the letter before them."""
        if self.ends and not self.last.endswith((" ", "-", "\n")):
            self.ends[-1] = end


def fold(text: str) -> Folded:
    """Fold ``text``; offsets count code points. Linear in its length."""
    if _PLAIN.fullmatch(text):
        return Folded(text, text.lower(), frozenset(), (0,), (0,), (len(text),), (True,))
    runs = _Runs()
    for run in _RUNS.finditer(text):
        piece = run.group()
        if " " < piece[0] <= "~" and piece[0] != "`":
            runs.add(piece, run.start(), run.end(), whole=True)
            continue
        is_break = "\n" in piece
        piece = _fold_odd(piece, runs.last, text, run.end())
        if is_break:
            runs.breaks.append(runs.length if piece else runs.length - 1)
        if piece:
            runs.add(piece, run.start(), run.end(), whole=False)
        else:
            runs.swallow(run.end())
    if not runs.pieces:
        runs.add("", 0, 0, whole=True)
    joined = "".join(runs.pieces)  # no letter in it grows when lowered: İ is I by now
    return Folded(
        joined,
        joined.lower(),
        frozenset(runs.breaks),
        tuple(runs.folded),
        tuple(runs.typed),
        tuple(runs.ends),
        tuple(runs.whole),
    )


def _fold_odd(piece: str, before: str, text: str, after: int) -> str:
    """Fold white space, or one character that is not plain ASCII."""
    if piece.isspace():
        if piece.count("\n") > 1 or "\u2029" in piece or "\f" in piece:
            return "\n"
        hyphen = before.endswith("-") and before[-2:-1].isalpha()
        if hyphen and "\n" in piece and text[after : after + 1].isalpha():
            return ""
        return "" if before.endswith((" ", "\n")) else " "
    return _plain(piece)


def _plain(piece: str) -> str:
    """One character without accents and fancy; nothing where it is invisible."""
    known = _LETTERS.get(piece) or _ALIKE.get(piece)
    if known:
        return known
    if _is_invisible(piece):
        return ""
    if piece.isdecimal():
        return str(unicodedata.decimal(piece))
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", piece) if not unicodedata.combining(char)
    )
    return "".join(_LETTERS.get(char) or _ALIKE.get(char, char) for char in plain)


def _is_invisible(char: str) -> bool:
    """Whether a character prints nothing or a box: between the letters of a name it hides it."""
    return (
        char in _FILLERS
        or unicodedata.category(char)[0] == "C"
        or unicodedata.category(char) == "Me"
        or _SELECTORS.match(char) is not None
    )


def lowered(text: str) -> str:
    """The text folded and in lower case; sooner had than ``fold(text).lower``."""
    return text.lower() if _PLAIN.fullmatch(text) else fold(text).lower


def squeeze(text: str) -> str:
    """Only the letters and digits of a text, folded and in lower case."""
    return "".join(filter(str.isalnum, lowered(text)))
