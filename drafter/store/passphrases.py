"""Passphrases: five random words offered; own ones of 14 characters and more, honestly judged."""

import re
import secrets
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log2

from drafter import paths
from drafter.opening import read_text

LEAST_CHARACTERS = 14
LEAST_BITS = 16
"""Under this a few hours of one computer's guessing find it: one name, one year, one long key."""
OFFERED_WORDS = 5
GUESSES_A_SECOND = 100_000
"""Of a thousand good graphics cards, against a derivation of about a second."""

_JUDGED = 200
"""Characters that are looked at; what comes after only makes it better."""
_LONGEST_WORD = 24
_SHORTEST_RUN = 3
_LISTS = ("places", "forenames", "passphrases", "surnames", "english", "english-more")
"""Shortest first: a word counts as one of the shortest list that holds it."""
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")
_COMMONPLACE = tuple(
    word
    for line in (
        "admin abc123 changeme dragon football iloveyou letmein liverpool login monkey password",
        "qwerty secret sunshine trustno1 vault welcome whatever",
    )
    for word in line.split()
)
_LONG = 1e9
"""Years."""
_SMALL_WORDS = tuple(
    word
    for line in (
        "a about after all also am an and any are as at be because been but by can come could day",
        "did do does for from get give go good had has have he her here him his how i if in into",
        "is it its just know like long look love make me more most my new no not now of on one",
        "only or other our out over people say see she so some take than that the their them then",
        "there these they think this time to two up us use want was way we well were what when",
        "where which who will with word would year you your",
    )
    for word in line.split()
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """How hard a passphrase is to guess for a program that knows words, names and habits."""

    bits: float

    @property
    def years(self) -> float:
        """Years in which half of the likelier guesses are tried at ``GUESSES_A_SECOND``."""
        try:
            return 2 ** (self.bits - 1) / GUESSES_A_SECOND / (365.25 * 86_400)
        except OverflowError:  # pragma: no cover - more bits than 200 characters can have
            return float("inf")

    def __str__(self) -> str:
        """The estimate in a sentence, with what it can't know."""
        return (
            f"To guess it, a thousand strong computers would need {self._time()}."
            " That holds for words taken at random; a line of a song or a book, or what people"
            " know of you, is guessed far sooner."
        )

    def _time(self) -> str:
        hours = self.years * 365.25 * 24
        if hours < 1:
            return "less than an hour"
        for most, divisor, unit in (
            (48, 1, "hours"),
            (24 * 60, 24, "days"),
            (17_532, 730, "months"),
        ):
            if hours < most:
                return f"about {hours / divisor:.0f} {unit}"
        rounded = float(f"{self.years:.1g}")
        return f"about {rounded:,.0f} years" if rounded < _LONG else "longer than matters"


@cache
def words() -> tuple[str, ...]:
    """The 7,776 words that are offered, each worth 12.9 bits."""
    return _list("passphrases")


def offered(count: int = OFFERED_WORDS) -> str:
    """``count`` random words, none twice, with a space between: 64 bits for five."""
    return " ".join(secrets.SystemRandom().sample(words(), count))


def refusal(passphrase: str) -> str:
    """Why it can't be the passphrase of a vault, in one sentence; empty if it can."""
    if len(unicodedata.normalize("NFC", passphrase)) < LEAST_CHARACTERS:
        return f"A passphrase needs at least {LEAST_CHARACTERS} characters; five random words do."
    if estimate(passphrase).bits < LEAST_BITS:
        return "That passphrase would be guessed within minutes; take five random words."
    return ""


def estimate(passphrase: str) -> Estimate:
    """The cheapest way to build the passphrase from words, runs, repeats, years and letters."""
    typed = unicodedata.normalize("NFC", passphrase)[:_JUDGED]
    folded = typed.lower()
    if len(folded) != len(typed):  # a letter whose small form is two
        typed = folded
    best = [0.0]
    for end in range(1, len(typed) + 1):
        best.append(min(best[start] + cost for start, cost in _pieces(typed, folded, end)))
    return Estimate(bits=best[-1])


def _pieces(typed: str, folded: str, end: int) -> Iterator[tuple[int, float]]:
    """Every piece that ends at ``end``: where it starts and its bits."""
    yield end - 1, _bits_of_letter(typed[end - 1])
    known = _known_words()
    for start in range(max(0, end - _LONGEST_WORD), end - 1):
        piece = folded[start:end]
        capitals = 0.0 if typed[start:end] == piece else 1.0
        if piece in known:
            yield start, known[piece] + capitals
        if len(piece) < _SHORTEST_RUN:
            continue
        if _is_run(piece):
            yield start, 5 + log2(len(piece)) + capitals
        if _YEAR.fullmatch(piece):
            yield start, 7.0
        if piece in folded[:start]:
            yield start, 1 + log2(len(piece)) + capitals
    if end > 1 and folded[end - 1] == folded[end - 2]:
        yield end - 1, 0.05


def _bits_of_letter(letter: str) -> float:
    """One letter taken at random from its kind. A space is what everybody puts between words."""
    if letter == " ":
        return 0.0
    if not letter.isascii():
        return 8.0
    kinds = ((str.isdigit, 10), (str.islower, 26), (str.isupper, 52))
    return log2(next((size for is_kind, size in kinds if is_kind(letter)), 33))


def _is_run(piece: str) -> bool:
    """Whether it runs along the alphabet, the figures or a row of keys, either way."""
    steps = {ord(after) - ord(before) for before, after in pairwise(piece)}
    if steps in ({1}, {-1}):
        return True
    return any(piece in row or piece[::-1] in row for row in _KEYBOARD)


@cache
def _known_words() -> dict[str, float]:
    """What a guesser has in its lists, and the bits that tell one entry of the list."""
    known: dict[str, float] = {}
    for name in _LISTS:
        entries = _list(name)
        for word in entries:
            known.setdefault(word, log2(len(entries)))
    for some in (_SMALL_WORDS, _COMMONPLACE):
        known |= dict.fromkeys(some, log2(len(some)))
    return known


def _list(name: str) -> tuple[str, ...]:
    text = read_text(paths.resources() / "words" / f"{name}.txt")
    return tuple(line.strip().lower() for line in text.splitlines() if line.strip())
