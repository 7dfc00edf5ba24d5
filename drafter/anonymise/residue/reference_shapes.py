"""Shapes of the references under which somebody is on file."""

import re
from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.dates import MONTH, PLAIN_NUMBER, YEAR
from drafter.anonymise.residue.shape import Opening, Shape, count_figures, shape
from drafter.anonymise.text.vocabulary import dictionary

_NOT_WORDS = r"(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|IN |ON |OF |TO |BY |AT |NO |AND )"
_LABELS = "|".join(sorted(lexicon.LABELS, key=len, reverse=True))
_NUMBER_WORDS = "number no num nr ref reference id code acct account card plate"
_VALUE = (
    r"((?:[A-Z]{1,6}[ /-]){0,2}[A-Z\d][\w/-]{0,20}"
    r"(?:[ .](?=[A-Z]{0,4}\d)[A-Z\d][\w/-]{0,14}){0,6}(?: (?-i:[B-HJ-W])(?![\w'-]))?)"
)
_FEWEST, _FEWEST_SURE = 3, 4
_FEWEST_IN_CODE = 5
_SHORTEST_MIXED = 4
_FEWEST_IN_NUMBER = 8
_REFERENCE_PREFIX = 6
_LONGEST_STANDARD, _LONGEST_HYPHENED = 5, 4
"""The most figures of a standard's number behind a space, and behind a hyphen: "BS-5837"."""


_INVOICE = re.compile(r"[A-Z]{1,5}-\d{4}")
"""As in "INV-2044": behind "invoice" no year."""
_OF_YEAR = re.compile(r"(?:19|20)\d\d/(?!(?:19|20)\d\d$)\d{3,8}(?:/[A-Za-z]{1,5})?")
"""A year's number on file, "2023/0456"; no two years, "2023/24", "2023/2024"."""


def _is_standard(words: str) -> bool:
    """Whether words cite a standard or a judgment: "BS 5837", "ISO 9001:2015"; no longer number."""
    prefix, *groups = re.split(r"[ -]", words)
    if prefix.lower() not in lexicon.STANDARDS:
        return False  # "SEN/7718-DN" is none
    hyphened = words[len(prefix) : len(prefix) + 1] == "-"
    first = _LONGEST_HYPHENED if hyphened else _LONGEST_STANDARD
    return all(
        count_figures(group) <= (_LONGEST_STANDARD if at else first)
        for at, group in enumerate(groups)
    )


def _is_reference(words: str) -> bool:
    """Whether a reference is none of a date, a year, a measure, a law or a standard."""
    if PLAIN_NUMBER.fullmatch(words):
        return False
    if _is_standard(words):
        return False
    prefix, _, rest = words.partition(" ")
    is_named_year = prefix.isalpha() and YEAR.fullmatch(rest)
    figures, _, measure = words.partition("-")
    if figures.isdigit() and measure.islower() and measure in dictionary():
        return False  # "the 45-degree rule"
    return not (is_named_year and prefix.lower() in dictionary())


def _is_code(words: str) -> bool:
    """Whether groups of capitals and figures are more than years, sums and sections."""
    groups = re.split(r"[ /.-]", words)
    if any(PLAIN_NUMBER.fullmatch(part) for part in words.split(" ")):
        return False
    if _is_standard(words) or count_figures(words) < _FEWEST_IN_CODE:
        return False
    if words.replace(" ", "").replace("-", "").isdigit():
        has_year = any(YEAR.fullmatch(group) for group in groups)
        return count_figures(words) >= _FEWEST_IN_NUMBER and not has_year and " " in words
    if all(group.isdigit() for group in groups):
        return False
    if groups[0].isalpha() and groups[0].lower() in dictionary() and len(groups) == 2:  # noqa: PLR2004 - a word and its number
        return not YEAR.match(groups[1])
    return True


def _has_value(words: str, fewest: int) -> bool:
    first = words.split(" ", maxsplit=1)[0]
    is_word = first.isalpha() and (not first.isupper() or len(first) > _REFERENCE_PREFIX)
    plain = YEAR.fullmatch(words) or (
        PLAIN_NUMBER.fullmatch(words) and not _OF_YEAR.fullmatch(words)
    )
    return count_figures(words) >= fewest and not plain and not is_word


def _is_numbered(words: str) -> bool:
    mixed = len(words) > _SHORTEST_MIXED and words.isalnum() and not words.isdigit()
    return _has_value(words, 2 if mixed else _FEWEST)


def _is_labelled(words: str) -> bool:
    dated = YEAR.match(words) and not _OF_YEAR.fullmatch(words)
    return _has_value(words, _FEWEST_SURE) and not dated


def _is_file(words: str) -> bool:
    """Whether what stands behind "your ref:" is no plain word or date."""
    odd = "/" in words or count_figures(words) > 0 or (words.isupper() and len(words) > 2)  # noqa: PLR2004 - "FM"
    return odd and not PLAIN_NUMBER.fullmatch(words)


def _is_filed(words: str) -> bool:
    """Whether what stands behind "claim" or "DMMO" is more than a date, a share or a standard."""
    what, _, number = words.partition(" ")
    if what.lower() in ("inv", "invoice") and _INVOICE.fullmatch(number):
        return True
    return not _is_standard(words) and not PLAIN_NUMBER.fullmatch(number)


REFERENCE_SHAPES: Final[tuple[Shape, ...]] = (
    # four figures and four that are no years
    shape(
        "reference",
        r"(?<![\w£/.-])(?!(?:19|20)\d\d-(?:19|20)\d\d)\d{4}-\d{4}(?![\w/-])",
        figures=8,
        opening=Opening.FIGURE,
    ),
    # letters, figures and a letter apart: "CM 7741 K"
    shape(
        "reference",
        r"(?-i:(?<![\w£/.-])[A-Z]{1,3} \d{4,6} [A-Z]{1,2}(?![\w/-]))",
        figures=4,
        opening=Opening.LETTERS,
    ),
    # a reference with its claim, notice or file, and one behind a hash
    shape(
        "reference",
        r"\b(?:claim|notice|inv|invoice|file|permit|order) (?=[\w/-]{0,30}\d)",
        r"(?-i:[A-Z\d]{1,6}[/-][A-Z\d/-]{2,20}[a-z]?|[A-Z]\d{2}[A-Z]{2}\d{3})(?![\w/-])",
        figures=3,
        passes=_is_filed,
        needs=("claim", "notice", "inv", "file", "permit", "order"),
        opening=Opening.NEED,
    ),
    # what opens somebody's account: "password Fluffy123"
    shape(
        "reference",
        r"\b(?:password|passcode|memorable word)(?: is| was|:| =)? [\"']?",
        r"((?=[^\s,;()\"']{0,30}\d)[^\s,;()\"']{4,30}\b)",
        needs=("password", "passcode", "memorable word"),
        figures=1,
        opening=Opening.NEED,
    ),
    shape(
        "reference",
        r"\b(?-i:[A-Z]{3,5}) (?=[\w/-]{0,30}\d)(?!(?-i:[A-Z]{2,6}[/-]))",
        r"(?-i:[A-Z\d]{1,6}[/-][A-Z\d/-]{2,20}[a-z]?|[A-Z]\d{2}[A-Z]{2}\d{3})(?![\w/-])",
        figures=3,
        passes=_is_filed,
        opening=Opening.LETTERS,
    ),
    shape(
        "reference",
        r"\b[A-Z]{1,6}#[\w-]{2,20}",
        needs=("#",),
        figures=2,
    ),
    shape(
        "reference",
        r"\b(?:our|your|my|their|his|her) ref(?:erence)?(?: is| was)?[ :]{1,3}",
        r"([^\s,;()\"]{2,30}(?: ?/ ?[\w-]{1,12}\b| \d{1,6}\b){0,3})",
        needs=("our ref", "your ref", "my ref", "their ref", "his ref", "her ref"),
        figures=0,
        passes=_is_file,
        opening=Opening.NEED,
    ),
    shape(
        "reference",
        r"\b[A-Z]{2,5} ?\d{3,6} of \d{1,2} ?[A-Z]{3} ?\d{2,4}\b",
        needs=tuple(f"{figure} of " for figure in range(10)),
        figures=5,
    ),
    shape(
        "reference",
        rf"\b(?:log|incident|cad|crime) \d{{1,6}}(?: of \d{{1,2}}(?:st|nd|rd|th)?(?: {MONTH}|/\d+)",
        r"(?: \d{2,4})?)",
        needs=("log ", "incident ", "cad ", "crime "),
        figures=2,
        opening=Opening.NEED,
    ),
    shape(
        "reference",
        rf"(?<!\bSI )(?<!S\.I\. )(?<!instrument )\b(?:{'|'.join(_NUMBER_WORDS.split())})\b\.?",
        r"(?: is| was| of| reads?| quoted)?",
        rf"(?:[ :#=(\"'-]{{1,4}}){_VALUE}\b",
        needs=tuple(_NUMBER_WORDS.split()),
        passes=_is_numbered,
        figures=2,
        opening=Opening.NEED,
    ),
    shape(
        "reference",
        rf"\b(?:{_LABELS})(?: is| was| of| reads?| quoted)?",
        rf"(?:[ :#=(\"'-]{{1,4}}){_VALUE}\b",
        needs=tuple(sorted(lexicon.LABELS)),
        passes=_is_labelled,
        figures=4,
        opening=Opening.NEED,
    ),
    shape(
        "reference",
        r"(?-i:(?<![\w£$/.,-])(?:[A-Z]{1,5}[ /.-])?[A-Z0-9]{0,8}\d[A-Z0-9]{0,12}",
        r"(?:[ /.-][A-Z0-9]{0,8}\d[A-Z0-9]{0,12}){1,7}(?:[ /-][A-Z]{1,2})?(?![\w/-]))",
        passes=_is_code,
        figures=5,
        opening=Opening.CODE,
    ),
    shape(
        "reference",
        r"(?=[A-Z0-9]{1,12}[/-])(?<![\w£/.-])(?<!\(EC\) )(?<!\(EU\) )(?<!\(EEC\) )",
        r"(?<!\bBS )(?<!\bEN )(?<!\bISO )(?<!\bIEC )(?=[\w/-]{0,40}\d)",
        r"[A-Z0-9]{1,12}(?:[/-][A-Z0-9]{1,14}){1,5}(?![\w/-])",
        passes=_is_reference,
        opening=Opening.CODE,
    ),
    shape(
        "reference",
        r"(?-i:(?<![\w/.-])[A-Z]{2,8}(?:_[A-Z\d]{1,12}){1,4}(?![\w/-]))",
        figures=3,
        passes=lambda words: count_figures(words) >= _FEWEST,
        opening=Opening.LETTERS,
    ),
    shape(
        "reference",
        r"(?-i:\b[A-Z]{1,6}[ -]?\d{5,12}(?:[A-Z]| [B-HJ-W](?![\w'-]))?\b)",
        figures=5,
        passes=_is_reference,
        opening=Opening.LETTERS,
    ),
    shape(
        "reference",
        rf"(?-i:\b{_NOT_WORDS}",
        r"[A-Z]{2,5}(?: \d{3,6}){1,3}(?:-\d{1,6}|/\d\d(?!\d)){0,2}\b)",
        passes=_is_reference,
        figures=3,
        opening=Opening.LETTERS,
    ),
    shape(
        "reference",
        r"\b(?=[a-z\d]{0,20}[a-z])(?=[a-z\d]{0,20}\d[a-z]{0,4}\d[a-z]{0,4}\d[a-z]{0,4}\d)[a-z\d]{6,20}\b",
        figures=4,
        opening=Opening.CODE,
    ),
    shape("reference", r"(?<![\w£/.,-])\d{6,16}(?![\w/-]|,\d)", figures=6, opening=Opening.FIGURE),
    shape(
        "reference",
        r"(?<![\w£/.,-])\d{2,3} \d{3} \d{2,3}[a-z]?(?![\w/-])",
        figures=7,
        opening=Opening.FIGURE,
    ),
)
