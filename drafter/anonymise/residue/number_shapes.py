"""Shapes of numbers by which somebody is on a register."""

import re
from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.dates import PLAIN_NUMBER, YEAR
from drafter.anonymise.residue.shape import Opening, Shape, count_figures, shape
from drafter.anonymise.text.vocabulary import dictionary

_ACCOUNT = r"(?:\ba(?:/?c|cc(?:oun)?t)(?:ount)?(?: number| no\.?| num)?)"
_NEW_PLATE = re.compile(r"[A-Z]{2}\d{2} [A-Z]{3}")
_PHONE_FIGURES = range(9, 15)
_FEWEST_OF_CARDS = 13
_SHORT_PHONE_FIGURES = range(5, 16)
_OFFICERS = (
    "wpc", "pcso", "pc", "dc", "ds", "di", "sgt", "sergeant", "constable", "officer", "warden",
    "collar",
)  # fmt: skip


_DATED = re.compile(r"\(?\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d(?!\d)")
"""A date before a time of the day is no telephone."""


def _is_phone(words: str) -> bool:
    if _DATED.match(words):
        return False
    return count_figures(words.lower().split("x")[0]) in _PHONE_FIGURES


def _is_short_phone(words: str) -> bool:
    is_date = PLAIN_NUMBER.fullmatch(words.strip(" ()."))
    return count_figures(words) in _SHORT_PHONE_FIGURES and not is_date


def _is_plate(words: str) -> bool:
    """Whether a spaced plate is no number between words in capitals ("A 3 BED")."""
    groups = words.lower().split(" ")
    plain = lexicon.NOT_STREETS if words.isupper() and _NEW_PLATE.fullmatch(words) else dictionary()
    return len(groups) == 1 or not any(group in plain for group in groups if len(group) > 1)


def _is_long_number(words: str) -> bool:
    """Whether groups of figures are one long number, and not several years or sums."""
    groups = words.split(" ")
    years = sum(YEAR.fullmatch(group) is not None for group in groups)
    return count_figures(words) >= _FEWEST_OF_CARDS and years < 2  # noqa: PLR2004 - one may be by chance


NUMBER_SHAPES: Final[tuple[Shape, ...]] = (
    shape(
        "NI number",
        r"(?:(?<![\w/.-])|(?<=nino/)|(?<=\bni/)|(?<=\bno/))",
        r"(?!(?:at|by|in|is|no|of|on|or|to|st|nd|rd|th) )[A-Z]{2}",
        r"[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}(?:[ -]?[A-D]|[A-Z]|[ -](?-i:[E-HJ-Z]))?\b(?![/-]\w| \d)",
        figures=6,
        opening=Opening.LETTERS,
    ),
    shape(
        "NI number",
        r"\b(?:NI|N\.I\.?|NINO|national insurance)(?: number| no\.?)?(?: is| was)?[ :#]{1,3}",
        r"([A-Z]{0,2}(?:[ -]?\d){4,8}(?:[ -]?[A-Z])?)\b",
        needs=("ni", "n.i", "national insurance"),
        figures=4,
        opening=Opening.NEED,
    ),
    shape(
        "account",
        r"\b[A-Z]{2}\d{2}(?: ?[A-Z]{4})(?: ?\d{2,4}){2,6}\b",
        figures=6,
        opening=Opening.LETTERS,
    ),
    shape(
        "account",
        r"\bsort[ -]?code:? ?\d[\d -]{4,8},? (?:and )?(?:with )?",
        _ACCOUNT,
        r":? ?\d(?: ?\d){5,7}\b",
        needs=("sort",),
        figures=10,
        opening=Opening.NEED,
    ),
    shape(
        "account",
        r"(?<!\+)\b\d{2}[- ]?\d{2}[- ]?\d{2}[ ,/]{1,3}",
        rf"(?:and )?(?:{_ACCOUNT}:? )?",
        r"\d{4} ?\d{2,4}\b",
        figures=10,
        opening=Opening.FIGURE,
    ),
    shape(
        "account",
        rf"(?:sort[ -]?code|{_ACCOUNT})",
        r"[ :]{1,3}(?:is |was )?(\d[\d -]{4,12}\d)\b",
        needs=("sort", "account", "a/c", "acct", "ac no"),
        figures=6,
        opening=Opening.NEED,
    ),
    shape(
        "account", r"(?<![\d/.-])\d{2}-\d{2}-\d{2}(?![\d/.-])", figures=6, opening=Opening.FIGURE
    ),
    shape("account", r"(?<![\w-])(?:\d{4}[ -]){3}\d{2,4}\b", figures=14, opening=Opening.FIGURE),
    shape(
        "account",
        r"\b(?:ends|ending|end|last (?:three|four|3|4) (?:digits|numbers|figures))",
        r"(?: in| with| are| were| of)?[ :]{1,2}([\dx*]{0,4}\d{3,5})\b(?!-|/)",
        needs=("end", "last"),
        passes=lambda words: not YEAR.fullmatch(words),
        figures=3,
        opening=Opening.NEED,
    ),
    shape(
        "NHS number",
        r"\bNHS(?: (?:number|no\.?|num|id))?[^\d\n]{0,12}(\d[\d -]{7,13}\d)\b",
        needs=("nhs",),
        figures=9,
        opening=Opening.NEED,
    ),
    shape(
        "passport",
        r"\bpassport(?: (?:number|no\.?))?[^\d\n]{0,14}?((?-i:[A-Z]{1,3} ?)?\d[\d ]{5,11}\d)\b",
        needs=("passport",),
        figures=7,
        opening=Opening.NEED,
    ),
    # a card's number in groups of any length: "2 9001 00417 338 6"
    shape(
        "account",
        r"(?<![\w£/.,-])[1-9]\d{0,5}(?: \d{1,6}){3,7}(?![\w/-]|[,.:]\d)",
        figures=13,
        passes=_is_long_number,
        opening=Opening.FIGURE,
    ),
    shape(
        "phone",
        r"(?<![\w/.-])(?:\+ ?44|0044|\(?0)[ ()\d./-]{7,16}\d(?![\w/])",
        r"(?:,? ?(?:ext(?:ensio)?n?|x)\.? ?\d{1,5}\b)?",
        passes=_is_phone,
        figures=9,
        opening=Opening.FIGURE,
    ),
    shape(
        "phone",
        r"(?<![\w/.-])\+\d{2,3}[ ()\d.-]{6,15}\d(?![\w/])",
        figures=8,
        opening=Opening.FIGURE,
    ),
    shape(
        "phone",
        r"\b(?:tel|telephone|phone|phoned|rang|mob|mobile|cell|fax|ring|call|text|texted|dial|landline"
        r"|whatsapp)\b(?: (?:number|no\.?|me|him|her|us|them|on|at|is|was|to|from|of))*[ :.]{1,3}",
        r"(\(?\d[\d ()./-]{3,18}\d)\b(?!/|[a-z])",
        needs=(
            "tel",
            "phone",
            "mob",
            "cell",
            "fax",
            "ring",
            "call",
            "text",
            "whatsapp",
            "rang",
            "dial",
            "landline",
        ),
        passes=_is_short_phone,
        figures=5,
        opening=Opening.NEED,
    ),
    shape(
        "phone",
        r"\b(?:ext|extension|extn|bleep|pager)\.? ?(?:no\.? |number )?(\d{3,5})\b",
        needs=("ext", "bleep", "pager"),
        figures=3,
        opening=Opening.NEED,
    ),
    shape(
        "NHS number",
        r"(?<![\w/.£-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-])",
        figures=10,
        opening=Opening.FIGURE,
    ),
    shape(
        "NHS number",
        r"(?<![\w/.£-])\d{3}[ -]\d{4}[ -]\d{3}(?![\w/-])",
        figures=10,
        opening=Opening.FIGURE,
    ),
    shape(
        "vehicle",
        r"(?-i:\b[A-Z]{2} \d{2} ?[A-Z]{3}\b)",
        figures=2,
        passes=_is_plate,
        opening=Opening.LETTERS,
    ),
    shape(
        "vehicle",
        r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b",
        figures=2,
        passes=_is_plate,
        opening=Opening.LETTERS,
    ),
    shape(
        "vehicle",
        r"(?-i:\b[A-Z] ?\d{1,3} ?[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3} ?[A-Z]\b)",
        passes=_is_plate,
        opening=Opening.LETTERS,
    ),
    shape(
        "vehicle",
        r"\b(?:registration|reg|plates?|car|van|vehicle)(?: (?:number|no\.?|mark|plate))?",
        r"(?: is| was|,)?[ :(]{1,2}",
        r"((?-i:[A-Z]{1,3} ?\d{1,4}(?: ?[A-Z]{1,3})?|\d{1,4} ?[A-Z]{1,3}))\b",
        needs=("reg", "plate", "car", "van", "vehicle"),
        opening=Opening.NEED,
    ),
    shape(
        "person",
        r"(?-i:\b(?:Mr|Mrs|Ms|Miss|Dr|Mx|Cllr)\.? [A-Z]-[A-Z]\b)",
        needs=("mr", "ms", "miss", "dr", "mx", "cllr"),
        figures=0,
        opening=Opening.NEED,
    ),
    shape(
        "person",
        r"(?-i:\b(?:WPC|PCSO|PC|DC|DS|DI|Sgt|Sergeant|Constable|Officer|Warden|Collar) \d{2,6}",
        r"(?: [A-Z][\w'-]+)?)\b",
        needs=_OFFICERS,
        figures=2,
        opening=Opening.NEED,
    ),
)
