"""Registered identifiers, matched by their digits and letters, not by their spelling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.folding import Folded, fold, squeeze
from drafter.anonymise.found import Certainty, Found
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.people import Identifier, IdentifierKind

_BETWEEN = r"[\s\-./()_,:|]{0,3}"
_SHORTEST = 4
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b")
_STREETS = {
    "road": "rd", "street": "st", "avenue": "ave?", "close": "cl", "lane": "ln", "drive": "dr",
    "court": "ct", "crescent": "cres", "gardens": "gdns", "grove": "gr", "place": "pl",
    "square": "sq", "terrace": "terr?", "park": "pk", "mount": "mt", "saint": "st", "house": "hse",
    "flat": "flt", "apartment": "apt", "row": "row", "way": "way", "view": "vw", "hill": "hl",
    "rise": "rise", "walk": "wk", "mews": "mews", "parade": "pde", "yard": "yd", "green": "gn",
    "cottages": "cotts?", "cottage": "cott", "buildings": "bldgs", "building": "bldg",
}  # fmt: skip
_NUMBER = re.compile(r"^(?:(?:flat|apartment|unit|no\.?|number)\s+)?(\d+\s?[a-z]?)\b[,\s]*(.*)$")
_WRITTEN_DATES = re.compile(
    r"\b\d{1,4}[/.\- ]{1,2}(?:\d{1,2}|[a-z]{3,9})[/.\- ]{1,2}\d{2,4}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?(?: of)?[ \-]{0,2}[a-z]{3,9}\.?,?[ \-]{0,2}\d{2,4}\b"
)


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern over folded lower-case text that finds one identifier in every spelling."""

    party: str
    record: str
    kind: IdentifierKind
    pattern: re.Pattern[str]
    is_whole: bool = True
    """False for a part that alone is only a hint (a house number, a street)."""


def sought_identifiers(case: Case) -> tuple[Sought, ...]:
    """What to look for, for every identifier of every party; dates of birth are apart."""
    return tuple(
        sought
        for party in case.parties
        for identifier in party.identifiers
        for sought in _sought(party.id, identifier)
    )


def birth_dates(case: Case) -> dict[tuple[int, int, int], tuple[str, str]]:
    """Party and record by (day, month, year) for every date of birth that can be read."""
    dates: dict[tuple[int, int, int], tuple[str, str]] = {}
    for party in case.parties:
        for identifier in party.identifiers:
            if identifier.kind is IdentifierKind.DATE_OF_BIRTH:
                date = read_date(fold(identifier.value).text)
                if date.day and date.month and date.year:
                    dates[date.day, date.month, date.year] = (party.id, identifier.id)
    return dates


def _sought(party: str, identifier: Identifier) -> Iterator[Sought]:
    value = fold(identifier.value).lower.strip()
    kind = identifier.kind
    if kind is IdentifierKind.DATE_OF_BIRTH:
        return
    if kind is IdentifierKind.ADDRESS:
        yield from _address(party, identifier, value)
        return
    squeezed = squeeze(value)
    if len(squeezed) < _SHORTEST:
        return
    pattern = _phone(squeezed) if kind is IdentifierKind.PHONE else _spelt(squeezed)
    yield Sought(party, identifier.id, kind, re.compile(pattern))


def _spelt(squeezed: str) -> str:
    return r"(?<![^\W_])" + _BETWEEN.join(map(re.escape, squeezed)) + r"(?![^\W_])"


def _phone(squeezed: str) -> str:
    """Any spelling of a phone: with or without the country, brackets, spaces."""
    digits = "".join(char for char in squeezed if char.isdigit())
    national = digits.removeprefix("00").removeprefix("44").removeprefix("0")
    start = r"(?<!\d)(?:(?:\+|00)?" + _BETWEEN + "4" + _BETWEEN + "4" + _BETWEEN + r")?[\s(]{0,2}0?"
    return start + _BETWEEN + _BETWEEN.join(national) + r"(?!\d)"


def _address(party: str, identifier: Identifier, value: str) -> Iterator[Sought]:
    kind = IdentifierKind.POSTCODE
    for code in _POSTCODE.finditer(value):
        pattern = re.compile(_spelt(code.group(1) + code.group(2)))
        yield Sought(party, identifier.id, kind, pattern)
    rest = _POSTCODE.sub(" ", value)
    segments = [" ".join(segment.split()) for segment in re.split(r"[,;\n]", rest)]
    for number, segment in enumerate(segment for segment in segments if segment):
        yield from _address_line(party, identifier, segment, is_first=number == 0)


def _address_line(
    party: str, identifier: Identifier, line: str, *, is_first: bool
) -> Iterator[Sought]:
    kind = IdentifierKind.ADDRESS
    numbered = _NUMBER.match(line)
    words = numbered[2].split() if numbered else line.split()
    is_street = bool(words) and words[-1].rstrip(".") in _STREETS
    if not is_first and not numbered and not is_street:
        return  # a town or county names nobody by itself
    street = r"[\s,.\-]{1,3}".join(_street_word(word) for word in words)
    if numbered:
        house = _BETWEEN.join(re.escape(char) for char in numbered[1].replace(" ", ""))
        if words:
            pattern = rf"(?<![^\W_])(?:no\.? ?|number )?{house}[\s,.]{{0,3}}{street}(?![^\W_])"
            yield Sought(party, identifier.id, kind, re.compile(pattern))
        hint = re.compile(rf"\b(?:no\.?|number) ?{house}(?![^\W_])")
        yield Sought(party, identifier.id, kind, hint, is_whole=False)
    if len(words) > 1:
        pattern = rf"(?<![^\W_]){street}(?![^\W_])"
        sure = not numbered
        yield Sought(party, identifier.id, kind, re.compile(pattern), is_whole=sure)


def _street_word(word: str) -> str:
    word = word.rstrip(".")
    short = _STREETS.get(word)
    full = re.escape(word)
    return rf"(?:{full}|{short}\.?)" if short else full


def find_identifiers(
    folded: Folded,
    sought: tuple[Sought, ...],
    births: dict[tuple[int, int, int], tuple[str, str]],
) -> Iterator[Found]:
    """Every registered identifier of a folded text; offsets are the folded text's."""
    for one in sought:
        for match in one.pattern.finditer(folded.lower):
            start = match.start() + len(match.group()) - len(match.group().lstrip(" ("))
            if match.group().lstrip().startswith("(") and ")" in match.group():
                start = match.start() + match.group().index("(")
            yield Found(
                start=start,
                end=match.end(),
                kind=one.kind.value,
                certainty=Certainty.REPLACE if one.is_whole else Certainty.ASK,
                parties=(one.party,) if one.is_whole else (),
                candidates=(one.party,),
                reason="" if one.is_whole else "It may be part of a registered address.",
            )
    if births:
        yield from _find_births(folded, births)


def _find_births(
    folded: Folded, births: dict[tuple[int, int, int], tuple[str, str]]
) -> Iterator[Found]:
    for match in _WRITTEN_DATES.finditer(folded.lower):
        for day, month, year in _readings(match.group()):
            if (day, month, year) in births:
                party = births[day, month, year][0]
                yield Found(
                    start=match.start(),
                    end=match.end(),
                    kind=IdentifierKind.DATE_OF_BIRTH.value,
                    certainty=Certainty.REPLACE,
                    parties=(party,),
                    candidates=(party,),
                )
                break


def _readings(written: str) -> Iterator[tuple[int, int, int]]:
    """What a written date may mean: day first, year first, two-figure years in both centuries."""
    parts = [
        part
        for part in re.split(
            r"(?:st|nd|rd|th)?[^\w]+(?:of )?|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", written
        )
        if part
    ]
    if len(parts) == 4 and parts[1] in ("st", "nd", "rd", "th"):  # noqa: PLR2004 - "3rdjune"
        del parts[1]
    if len(parts) != 3:  # noqa: PLR2004 - day, month, year
        return
    if parts[0].isdigit() and len(parts[0]) == 4:  # noqa: PLR2004 - a year
        parts.reverse()
    day, month, year = parts
    if not (day.isdigit() and year.isdigit()):
        return
    number = int(month) if month.isdigit() else read_date(f"1 {month} 2000").month
    years = [int(year)] if len(year) > 2 else [1900 + int(year), 2000 + int(year)]  # noqa: PLR2004
    for each in years:
        yield int(day), number, each
