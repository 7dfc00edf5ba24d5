"""How much each kind of words singles somebody out, and the vaguer words offered instead."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from drafter.case.people import Pronouns

STRONG: Final = 3
"""Few people share it: blurred even where it stands alone."""
_MARKED: Final = 2
_SLIGHT: Final = 1
DIRECT: Final = 4

_WEIGHTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "age": _MARKED,
        "car": _SLIGHT,
        "condition": STRONG,
        "date": _MARKED,
        "fact": STRONG,
        "family": _SLIGHT,
        "job": _MARKED,
        "organisation": STRONG,
        "origin": _MARKED,
        "pet": _SLIGHT,
        "place": STRONG,
        "sum": _SLIGHT,
    }
)
_USUAL_CONDITIONS: Final = re.compile(
    r"\b(?:adhd|anxiety|arthritis|asthma|autis\w+|cancer|dementia|depress\w+|diabet\w+|disab\w+"
    r"|dyslexia|eczema|epilep\w+|learning difficult\w+|mental health|stroke|wheelchair)\b",
    re.IGNORECASE,
)
_UNUSUAL_FAMILIES: Final = re.compile(
    r"\b(?:triplets?|quads|quadruplets?|twins?|adopt\w+|foster\w*|surrogate|(?:[6-9]|1\d|six|seven"
    r"|eight|nine|ten|eleven|twelve) (?:\w+ )?(?:children|sons|daughters|brothers|sisters))\b",
    re.IGNORECASE,
)
_NAMES_OF_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "age": "an exact age",
        "car": "a car",
        "condition": "a condition",
        "date": "an exact date",
        "event": "an event",
        "fact": "an unusual fact",
        "family": "a family",
        "health": "health",
        "home": "a home",
        "job": "a job",
        "money": "money of their own",
        "organisation": "an organisation",
        "origin": "an origin",
        "pet": "a pet",
        "place": "a place",
        "school": "schooling",
        "sum": "an exact sum",
        "work": "work",
    }
)
_TENS: Final = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
_WORDS: Final = (
    "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS_IN_WORDS: Final = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_THEIR: Final = MappingProxyType({Pronouns.SHE: "her", Pronouns.HE: "his"})
_KINDS_OF_ORGANISATION: Final = (
    (r"primary|infant|junior", "a primary school"),
    (r"secondary|high|grammar|comprehensive", "a secondary school"),
    (r"nursery|pre-?school|playgroup", "a nursery"),
    (r"school|academy", "a school"),
    (r"college", "a college"),
    (r"university", "a university"),
    (r"surgery|practice|medical|health centre", "a GP surgery"),
    (r"hospital|infirmary", "a hospital"),
    (r"hospice", "a hospice"),
    (r"care|nursing|residential|lodge", "a care home"),
    (r"church|chapel|mosque|temple|synagogue|gurdwara", "a place of worship"),
    (r"pharmacy|chemist", "a pharmacy"),
    (r"club|society|association|charity|trust", "a local group"),
    (r"ltd|limited|plc|company|firm", "a firm"),
)
_DATE: Final = re.compile(r"(?:\b(?P<on>[Oo])n )?(?P<day>\d{1,2}(?:st|nd|rd|th)?) (?P<rest>.+)")
_POUNDS: Final = re.compile(r"£ ?([\d,]+)(?:\.(\d{1,2}))?")
_ROUND: Final = ((10_000, 1_000), (1_000, 100), (100, 10), (0, 5))


def weight_of(kind: str, words: str) -> int:
    """How much words of a kind single somebody out: 1 little, 2 somewhat, 3 much, 4 wholly."""
    if kind == "condition" and _USUAL_CONDITIONS.search(words):
        return _SLIGHT
    if kind == "family" and _UNUSUAL_FAMILIES.search(words):
        return _MARKED
    return _WEIGHTS.get(kind, DIRECT)


def called(kind: str) -> str:
    """A kind with its article, for messages."""
    article = "an" if kind[:1].lower() in "aeio" else "a"
    return _NAMES_OF_KINDS.get(kind, f"{article} {kind}")


def offered(kind: str, words: str, pronoun: str) -> str:
    """Vaguer words that tell less; empty where leaving words out is all that helps."""
    blur = _BLURS.get(kind)
    return blur(words, pronoun) if blur else ""


def _age(words: str, pronoun: str) -> str:
    age = _number(words)
    whose = _THEIR.get(Pronouns(pronoun), "their")
    if re.search(r"\d-year-old", words, re.IGNORECASE):
        return ""  # "a 43-year-old woman" is a woman
    if age is None or re.search(r"month|week|day", words, re.IGNORECASE):
        return "very young" if age is not None else ""
    if age < 13:  # noqa: PLR2004 - years
        return "a child"
    if age < 20:  # noqa: PLR2004 - years
        return f"in {whose} teens"
    return f"in {whose} {_TENS[age // 10 - 2]}" if age < 100 else "very old"  # noqa: PLR2004 - years


def _number(words: str) -> int | None:
    """The first number of an age, in figures or in words, below 200."""
    figures = re.search(r"\d{1,3}", words)
    if figures:
        return int(figures[0])
    total: int | None = None
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in _WORDS:
            return (total or 0) + _WORDS.index(word)
        if word in _TENS_IN_WORDS:
            total = 10 * (_TENS_IN_WORDS.index(word) + 2)
    return total


def _place(words: str, _: str) -> str:
    if re.search(r"\b(?:road|street|lane|avenue|close|way|drive)\b", words, re.IGNORECASE):
        return "a street"
    if re.search(r"\b(?:estate|court|house|park|gardens)\b", words, re.IGNORECASE):
        return "an estate"
    small = re.search(r"\b(?:great|little|upper|lower|village|hamlet)\b", words, re.IGNORECASE)
    return "a village" if small else "a town"


def _organisation(words: str, _: str) -> str:
    return next(
        (
            vague
            for sign, vague in _KINDS_OF_ORGANISATION
            if re.search(rf"\b(?:{sign})", words, re.IGNORECASE)
        ),
        "an organisation",
    )


def _condition(words: str, _: str) -> str:
    mental = re.search(r"psych|schizo|bipolar|phobia|compulsive", words, re.IGNORECASE)
    return "a mental health condition" if mental else "a health condition"


def _date(words: str, _: str) -> str:
    match = _DATE.fullmatch(words)
    if match is None:
        return ""
    opening = "In " if match["on"] == "O" else "in "
    return f"{opening if match['on'] else ''}{match['rest']}"


def _sum(words: str, _: str) -> str:
    match = _POUNDS.search(words)
    if match is None or not match[1].strip(","):
        return ""
    pounds = int(match[1].replace(",", "")) + (int(match[2] or 0) > 49)  # noqa: PLR2004 - pence
    step = next(step for least, step in _ROUND if pounds >= least)
    return f"about £{max(step, (pounds + step // 2) // step * step):,}"


_BLURS: Final[Mapping[str, Callable[[str, str], str]]] = MappingProxyType(
    {
        "age": _age,
        "car": lambda *_: "a car",
        "condition": _condition,
        "date": _date,
        "family": lambda *_: "the family",
        "job": lambda *_: "a worker",
        "organisation": _organisation,
        "pet": lambda *_: "a pet",
        "place": _place,
        "sum": _sum,
    }
)
