"""Identifiers found by their shape, never validated: a mistyped number is still somebody's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.residue.lexicon import STREET_WORDS

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ ./-]{{0,2}}(?:{_MONTH}|[ivx]{{1,4}}|\d{{1,2}})"
    rf"[ ./-]{{0,2}}'?\d{{2,4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|{_MONTH} \d{{4}})"
)
_STREET = "|".join(sorted(STREET_WORDS, key=len, reverse=True))
_LOWER_STREET = "road|rd|street|avenue|ave|lane|crescent|terrace|cottages|close|mews|gardens"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    f"|sixteen|seventeen|eighteen|nineteen|(?:{_TENS})(?:[- ](?:{_ONES}))?"
)
_AGE = rf"(\d{{1,3}}|{_NUMBERS})"
_NAME = r"(?-i:[A-Z])[\w'-]*"
_NAMES = rf"{_NAME}(?: (?:of |the )?{_NAME}){{0,3}}"
_FILE_ENDS = "docx?|pdf|xlsx?|csv|jpe?g|png|msg|eml|txt|zip|mp[34]|heic|wav|odt|pptx?"
_ACCOUNT = r"a(?:/c|ccount)(?: number| no\.?)?"
_NOT_AGES = r"(?! (?:or|and|to) (?:over|under|above|older|younger|up|\d))"
_IS = r"(?:is|was|am|are|turned|now|just|only|both|nearly|almost|he's|she's|hes|shes)"
_AGE_ENDS = r"(?=[.,;:)!?\n](?!\d)| and\b| but\b| has\b| had\b| years\b| when\b)"
_NOT_WORDS = r"(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|IN |ON |OF |TO |BY )"


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern over folded text, and the kind of what its group 1 (or all of it) is.

    Without one of ``needs`` in the text, in small letters, nothing can match.
    """

    kind: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()


def _shape(kind: str, *pieces: str, needs: tuple[str, ...] = ()) -> Shape:
    return Shape(kind, re.compile("".join(pieces), re.IGNORECASE), needs)


SHAPES = (
    _shape("web address", r"(?:https?://|www\.)[^\s\"'<>()]{1,300}[\w/]", needs=("://", "www.")),
    _shape("e-mail", r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", needs=("@",)),
    _shape(
        "file name",
        r"(?:(?<![\w()-])(?=(?:[^\W\d_]|[()-]){0,40}[\d_])[\w()-]{1,80} )?[\w()+-]{1,80}",
        rf"\.(?:{_FILE_ENDS})\b",
    ),
    _shape(
        "web address",
        r"\b(?:[a-z0-9-]{1,63}\.){1,4}(?:example|com|org|net|uk|info|io)\b",
        r"(?:/[^\s\"'<>()]{0,200}[\w/])?",
    ),
    _shape("handle", r"(?<![\w@.])@[a-z_]\w{2,30}", needs=("@",)),
    _shape(
        "NI number",
        r"\b(?!(?:at|by|in|is|no|of|on|or|to) )[A-Z]{2}",
        r"[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}(?:[ -]?[A-Z])?\b",
    ),
    _shape("account", r"\b[A-Z]{2}\d{2}(?: ?[A-Z]{4})(?: ?\d{2,4}){2,6}\b"),
    _shape("account", r"\b\d{2}[- ]\d{2}[- ]\d{2}[ ,/]{1,3}", rf"(?:{_ACCOUNT} )?", r"\d{6,8}\b"),
    _shape(
        "account",
        r"\bsort code:? ?\d[\d -]{4,8},? (?:and )?",
        _ACCOUNT,
        r":? ?\d{6,8}\b",
        needs=("sort code",),
    ),
    _shape(
        "account",
        rf"(?:sort code|{_ACCOUNT})",
        r"[ :]{1,3}(\d[\d -]{4,12}\d)\b",
        needs=("sort code", "account", "a/c"),
    ),
    _shape("account", r"(?<![\d/.-])\d{2}-\d{2}-\d{2}(?![\d/.-])"),
    _shape("NHS number", r"\bNHS[^\d\n]{0,12}(\d[\d -]{7,13}\d)\b", needs=("nhs",)),
    _shape("passport", r"\bpassport[^\d\n]{0,14}([A-Z]?\d[\d ]{5,11}\d)\b", needs=("passport",)),
    _shape("phone", r"(?<![\w/.-])(?:\+ ?44|0044|\(?0)[ ()\d.-]{7,15}\d(?![\w/])"),
    _shape("NHS number", r"(?<![\w/.£-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-])"),
    _shape("postcode", r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"),
    _shape("vehicle", r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b"),
    _shape("vehicle", r"(?-i:\b[A-Z]\d{1,3} ?[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3}[A-Z]\b)"),
    _shape(
        "date of birth",
        r"\b(?:born|d\.?o\.?b\.?|date of birth|birthday)\b[^\d\n]{0,24}",
        rf"({_DATE})",
        needs=("born", "dob", "d.o.b", "birth"),
    ),
    _shape(
        "date of birth",
        rf"({_DATE})(?= ?\(?(?:d\.?o\.?b|date of birth))",
        needs=("born", "dob", "d.o.b", "birth"),
    ),
    _shape(
        "address",
        r"\b(?:(?:flat|apartment|apt|unit|room|plot|no\.?) ?\w{0,2}/?\d{1,4}[a-z]?,? )",
        rf"(?:\d{{1,4}}[a-z]?,? )?{_NAME}(?: {_NAME}){{0,3}}",
        rf"(?:, (?:\d{{1,4}}[a-z]? )?{_NAMES} (?:{_STREET})\b)?",
        needs=("flat", "apartment", "apt", "unit", "room", "plot", "no"),
    ),
    _shape("address", rf"\b\d{{1,4}}[a-z]?(?:-\d{{1,4}}[a-z]?)?,? {_NAMES}", rf" (?:{_STREET})\b"),
    _shape(
        "address",
        rf"\b\d{{1,3}}[a-z]? [a-z]{{3,20}}(?: [a-z]{{3,20}})? (?:{_LOWER_STREET})\b",
    ),
    _shape("age", rf"\baged? (?:of )?{_AGE}\b", _NOT_AGES, needs=("age",)),
    _shape(
        "age",
        rf"\b(?:\d{{1,3}}|{_NUMBERS})[- ]",
        r"(?:years?|months?|weeks?|days?|yrs?)[- ]old\b",
        needs=("old",),
    ),
    _shape("age", r"\b\d{1,2} ?(?:yo|y/o|yrs?)\b", needs=("yo", "y/o", "yr")),
    _shape("age", rf"\b{_IS} {_AGE}", _AGE_ENDS),
    _shape("age", rf"\b(?:of|at) ((?:{_TENS})[- ](?:{_ONES}))\b(?! per)"),
    _shape("age", r"(?-i:\b[A-Z][a-z]+) \((\d{1,2})(?=[,)])"),
    _shape("reference", r"\b[A-Z]{2,5} ?\d{3,6} of \d{1,2} ?[A-Z]{3} ?\d{2,4}\b", needs=(" of ",)),
    _shape(
        "reference",
        r"(?<![\w£/.-])(?=[\w/-]{0,40}\d)",
        r"[A-Z0-9]{1,12}(?:[/-][A-Z0-9]{1,12}){1,5}(?![\w/-])",
    ),
    _shape("reference", r"(?-i:\b[A-Z]{1,6}[ -]?\d{5,12}[A-Z]?\b)"),
    _shape("reference", rf"(?-i:\b{_NOT_WORDS}", r"[A-Z]{2,5}(?: \d{3,6}){1,3}\b)"),
    _shape(
        "reference",
        r"(?:ref(?:erence)?|no|number|case|crime|policy|account|upn|id)\.?[ :#]{1,3}",
        r"((?=[\w/-]*\d)[A-Z\d][\w/-]{3,20})\b",
    ),
    _shape("reference", r"(?<![\w£/.,-])\d{6,16}(?![\w/-]|,\d)"),
    _shape("reference", r"(?<![\w£/.,-])\d{2} \d{3} \d{3}[a-z]?(?![\w/-])"),
)
"""In the order in which they claim their words: the most particular first."""

_PLAIN_NUMBER = re.compile(
    rf"\d{{4}}[/-]\d{{2,4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}-{_MONTH}-?\d{{0,4}}"
    r"|\d{1,4}-\d{1,4}|\d{1,2}/\d{1,2}|24/7|covid-19|\d+-(?:year|month|week|day|hour|bed|bedroom|point|page|minute|mile|seater|storey|part)[a-z-]*"
    r"|(?:mid|pre|post|section|part|stage|year|grade|type|form|q|s|p|sub|non|co|re)-\d+[a-z]?|\d+(?:st|nd|rd|th)-.*|[a-z]+-\d{4}|\d[a-z]?/\d[a-z]?",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shaped:
    """Words of some kind, by offsets of the folded text."""

    start: int
    end: int
    kind: str


_FIGURE = re.compile(
    r"\d|@|://|www\.|\.(?:example|com|org|net|uk|info|io)\b|\.[a-z]{3,4}\b", re.IGNORECASE
)
_NUMBER_WORD = re.compile(rf"\b(?:{_NUMBERS})\b", re.IGNORECASE)
"""No identifier is without a figure or the like, and no age without that or a number in words;
only what stands near one is looked at closely."""
_BEFORE, _AFTER = 44, 70


def find_shapes(text: str) -> Iterator[Shaped]:
    """Everything in a folded text that has the shape of an identifier; they may overlap."""
    places = [match.span() for match in _FIGURE.finditer(text)]
    figures = _windows(text, places)
    words = [match.span() for match in _NUMBER_WORD.finditer(text)]
    numbers = _windows(text, sorted(places + words)) if words else figures
    lower = text.lower()
    for shape in SHAPES:
        if shape.needs and not any(word in lower for word in shape.needs):
            continue
        for start, end in numbers if shape.kind == "age" else figures:
            for match in shape.pattern.finditer(text, start, end):
                found = _found(shape, match)
                if found:
                    yield found


def _windows(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of a text round some places, cut at spaces."""
    windows: list[tuple[int, int]] = []
    for first, last in places:
        before = _BEFORE if text[first].isalnum() else 2 * _BEFORE  # "@" ends a long word
        start, end = max(0, first - before), last + _AFTER
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return [
        (start and max(0, text.rfind(" ", 0, start)), _space(text, end)) for start, end in windows
    ]


def _space(text: str, at: int) -> int:
    found = text.find(" ", at)
    return len(text) if found < 0 else min(found, at + _AFTER)


def _found(shape: Shape, match: re.Match[str]) -> Shaped | None:
    group = 1 if match.re.groups and match.group(1) else 0
    words = match.group(group)
    if shape.kind == "reference" and _PLAIN_NUMBER.fullmatch(words):
        return None
    if shape.kind == "phone" and not 9 <= sum(map(str.isdigit, words)) <= 14:  # noqa: PLR2004
        return None
    return Shaped(match.start(group), match.end(group), shape.kind)
