"""Registered dates of birth, in every way a date is written."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from drafter.anonymise.text.folding import Folded, fold, lowered
from drafter.anonymise.text.found import Certainty, Found
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.days import MONTHS
from drafter.case.people import IdentifierKind

Births: TypeAlias = Mapping[tuple[int, int, int], tuple[str, ...]]
"""Party ids by (day, month, year)."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
]
_DAY_IN_WORDS = rf"(?:{'|'.join(reversed(_ORDINALS))})"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_DAY_IN_WORDS})"
_GAP = r"[\s/.,'\-]{0,4}"
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_TEENS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_ONES = "|".join(_TEENS[:9])
_SPOKEN = (
    rf"(?:(?:nineteen|two thousand(?: and)?)[ -](?:{'|'.join(reversed(_TEENS))})"
    r"|(?:(?:nineteen|two thousand(?: and)?|twenty)[ -])?"
    rf"(?:{'|'.join(_TENS)})(?:[ -](?:{_ONES}))?|two thousand)"
)
"""A year in words: "nineteen eighty-six", "ninety nine", "two thousand and four"."""
_WRITTEN = re.compile(
    rf"\b(?:{_DAY}(?: day)?(?: of)?{_GAP}{_MONTH}"
    rf"(?:{_GAP}(?:\d{{4}}|\d{{2}}|{_SPOKEN})\b|\b)"
    rf"|\d{{1,2}}[ ./-]{{1,3}}(?:{'|'.join(reversed(_ROMAN))})[ ./-]{{1,3}}\d{{2,4}}\b"
    rf"|{_MONTH}{_GAP}{_DAY}{_GAP}(?:\d{{4}}|\d{{2}})\b"
    rf"|\d{{4}}{_GAP}{_MONTH}{_GAP}{_DAY}\b"
    r"|\d{1,4}[\s/.,\-]{1,4}\d{1,2}[\s/.,\-]{1,4}\d{2,4}\b|\d{8}\b)"
)
_YEAR = re.compile(rf"\b{_SPOKEN}$")
_ROMAN_MONTH = re.compile(rf"(?<=[ ./-])(?:{'|'.join(reversed(_ROMAN))})(?=[ ./-])")
_PARTS = re.compile(rf"\d+|{_DAY_IN_WORDS}|{_MONTH}")
_BIRTH = re.compile(r"\b(?:born|birth|birthday|d\.?o\.?b)\b")
_BEFORE = 30
_YEAR_FIRST = 4
_REASON = "It may be a registered date of birth."


def birth_dates(case: Case) -> Births:
    """Whose each date of birth is that can be read with day, month and year."""
    dates: dict[tuple[int, int, int], tuple[str, ...]] = {}
    for party in case.parties:
        for identifier in party.identifiers:
            if identifier.kind is IdentifierKind.DATE_OF_BIRTH:
                date = read_birth(identifier.value)
                if date:
                    dates[date] = tuple(dict.fromkeys((*dates.get(date, ()), party.id)))
    return dates


def read_birth(value: str) -> tuple[int, int, int] | None:
    """Day, month and year of a date of birth; None where any of them can't be read."""
    date = read_date(fold(value).text)
    if date.day and date.month and date.year:
        return date.day, date.month, date.year
    whole = _WRITTEN.fullmatch(lowered(value).strip())
    readings = list(_readings(whole.group())) if whole else []
    return readings[0] if readings and readings[0][2] else None


def find_births(folded: Folded, births: Births) -> Iterator[Found]:
    """Every registered date of birth; offsets are the folded text's.

    Day before month, as British dates go; the American order is asked about. Day and month
    alone are meant only close behind a word such as "born".
    """
    if not births:
        return
    for match in _WRITTEN.finditer(folded.lower):
        for order, (day, month, year) in enumerate(_readings(match.group())):
            people = births.get((day, month, year), ())
            if not year and _BIRTH.search(
                folded.lower, max(0, match.start() - _BEFORE), match.start()
            ):
                people = tuple(
                    id
                    for date, ids in births.items()
                    if date[:2] == (day, month)
                    for id in ids  # noqa: A001
                )
            if people:
                yield _found(match, people, sure=order < 2)  # noqa: PLR2004 - see _readings
                break


def _found(match: re.Match[str], people: tuple[str, ...], *, sure: bool) -> Found:
    return Found(
        start=match.start(),
        end=match.end(),
        kind=IdentifierKind.DATE_OF_BIRTH.value,
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=people if sure else (),
        candidates=people,
        reason="" if sure else _REASON,
    )


def _in_figures(words: str) -> str:
    """A year in words as figures, two of them where no century is told."""
    told = [word for word in re.split(r"[ -]", words) if word != "and"]
    century = ""
    if told[0] in ("nineteen", "two") or (told[0] == "twenty" and told[1:2] and told[1] in _TENS):
        century = "19" if told[0] == "nineteen" else "20"
        told = told[2 if told[0] == "two" else 1 :]
    number = sum(
        10 * (_TENS.index(word) + 2) if word in _TENS else _TEENS.index(word) + 1 for word in told
    )
    return f"{century}{number:02}"


def _readings(written: str) -> Iterator[tuple[int, int, int]]:
    """What a written date may mean, as (day, month, year); the year is 0 where none is given.

    Two-figure years are of either century: two readings. The American order comes third and
    fourth.
    """
    spoken = _YEAR.search(written)
    if spoken:
        written = f"{written[: spoken.start()]} {_in_figures(spoken.group())}"
    written = _ROMAN_MONTH.sub(lambda month: str(_ROMAN.index(month.group()) + 1), written)
    parts = [
        str(_ORDINALS.index(part) + 1) if part in _ORDINALS else part
        for part in _PARTS.findall(written)
    ]
    if len(parts) == 1:
        whole = parts[0]
        parts = [whole[:2], whole[2:4], whole[4:]]
        if int(whole[:2]) > 31 or whole.startswith(("19", "20")):  # noqa: PLR2004 - days
            parts = [whole[6:], whole[4:6], whole[:4]]
    months = [part for part in parts if part[0].isalpha()]
    if months:
        number = next(at for at, name in enumerate(MONTHS) if name[:3].lower() == months[0][:3])
        parts.remove(months[0])
        parts.insert(1, str(number))
    if len(parts) == 2:  # noqa: PLR2004 - day and month
        parts.append("0")
    if len(parts[0]) == _YEAR_FIRST:
        parts.reverse()
    day, month, year = (int(part) for part in parts)
    short = len(parts[2]) == 2  # noqa: PLR2004 - figures
    years = [1900 + year, 2000 + year] if short else [year, year]
    yield from ((day, month, each) for each in years)
    if not months:
        yield from ((month, day, each) for each in years)
