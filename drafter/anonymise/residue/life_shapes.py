"""Shapes of dates of birth and exact ages."""

from typing import Final

from drafter.anonymise.residue.dates import DATE, DAY_MONTH, OLD_DATE
from drafter.anonymise.residue.shape import Opening, Shape, shape

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
NUMBERS: Final = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    f"|sixteen|seventeen|eighteen|nineteen|(?:{_TENS})(?:[- ](?:{_ONES}))?"
)
NUMBER_WORDS: Final = frozenset(NUMBERS.split("(?:")[0].strip("|").split("|")) | frozenset(
    _TENS.split("|")
)
"""The words with which an age in words begins."""
_PART = r"(?: and (?:a half|a bit|a quarter|three[- ]quarters))?"
_AGE = rf"((?:\d{{1,3}}|{NUMBERS}){_PART})"
_NOT_AGES = r"(?! (?:or|and|to) (?:over|under|above|older|younger|up|\d))"
_IS = r"(?:is|was|am|are|turned|now|just|only|both|nearly|almost|he's|she's|hes|shes)"
_AGE_ENDS = r"(?=[.,;:)!?\n](?!\d)| and\b| but\b| has\b| had\b| years\b| when\b)"
_NAME = r"(?-i:[A-Z])[\w'-]+"
_BIRTH = r"\b(?:born|d\.?o\.?b\b\.?|date of birth|birth ?date|d of b)"
_BIRTH_NEEDS = ("born", "dob", "d.o.b", "birth", "d of b", "date of b")
_NOT_DAYS = r"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)"

BIRTH_SHAPES: Final[tuple[Shape, ...]] = (
    shape(
        "date of birth",
        rf"{_BIRTH}(?! (?:on or )?(?:after|before|since))\b[^\d\n]{{0,24}}?",
        rf"({DATE}|\d{{6}}(?:\d\d)?|(?:19|20)\d\d)\b",
        needs=_BIRTH_NEEDS,
        opening=Opening.NEED,
    ),
    shape(
        "date of birth",
        rf"\bbirthday,? (?:is |was |on |of |falls on |- ?|: ?|\(){{0,2}}({DATE}|{DAY_MONTH})\b",
        needs=("birthday",),
        opening=Opening.NEED,
    ),
    shape(
        "date of birth",
        rf"\b({DATE})(?=[ ,-]{{0,3}}\(?(?:d\.?o\.?b|date of birth|birth))",
        needs=("dob", "d.o.b", "birth"),
    ),
    shape(
        "date of birth",
        rf"\b({DATE}|{DAY_MONTH})(?= (?:is|was) (?:my|his|her|their|its|[a-z]+'s) birthday)",
        needs=("birthday",),
    ),
    shape(
        "date of birth",
        rf"(?<![\w.])b\.? ?({DATE}|19\d\d|20[01]\d)\b",
        needs=("b.", "b "),
        opening=Opening.NEED,
    ),
    shape(
        "date of birth",
        rf"\b(?:turned|turns|turning|was|be|is|aged) (?:\d{{1,3}}|{NUMBERS}) on ({DAY_MONTH})\b",
        opening=Opening.BESIDE,
    ),
    # a date of the last century behind a name or an age, between commas or in brackets
    shape(
        "date of birth",
        rf"\b(?:(?=(?-i:[A-Z])){_NOT_DAYS}{_NAME}|\d{{1,2}})(?: [(-]|,) ?({OLD_DATE})",
        r"(?=[),;.\n]| of\b| at\b|$)",
        figures=3,
    ),
    shape(
        "date of birth",
        rf"\b(?:born|dob|b\.) (?:on )?{DATE}\)?,? (?:and )?{_NAME} \(({DATE})\)",
        needs=("born", "dob", "b."),
        opening=Opening.NEED,
    ),
    # two people in a row, each with a date in brackets
    shape("date of birth", rf"\b{_NAME} \(({DATE})\)[,;]?(?: and)? (?={_NAME} \(\d)", needs=("(",)),
    shape(
        "date of birth",
        rf"\b{_NAME} \({DATE}\)[,;]?(?: and)? {_NAME} \(({DATE})\)",
        needs=("(",),
    ),
)
AGE_SHAPES: Final[tuple[Shape, ...]] = (
    shape(
        "age",
        rf"\baged? (?:of |about |around |nearly |just |only ){{0,2}}{_AGE}\b",
        _NOT_AGES,
        needs=("age",),
        opening=Opening.NEED,
    ),
    shape(
        "age",
        rf"\b(?:\d{{1,3}}|{NUMBERS})[- ]",
        r"(?:years?|months?|weeks?|days?|yrs?)[- ]old\b",
        needs=("-old", " old"),
    ),
    shape(
        "age",
        r"\b\d{1,2} ?(?:yo|y/o|yrs?)\b(?:,? (?:and )?\d{1,2} ?(?:months|mths?|mos?|m)\b)?",
        needs=("yo", "y/o", "yr"),
    ),
    shape(
        "age",
        rf"\b(?:at|of|is|was|turned) ((?:\d{{1,2}}|{NUMBERS})",
        r" and (?:a half|a bit|three[- ]quarters))\b",
        r"(?! (?:hours?|miles?|days?|weeks?|months?|times|per|pounds|metres|feet|inches|grand))",
        needs=(" and a half", " and a bit", " and three"),
    ),
    shape(
        "age",
        r"\b(?:early|late|mid)[ -](?:\d0'?s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b",
        r"(?! (?:rate|prices))",
        needs=("early", "late", "mid"),
        opening=Opening.NEED,
    ),
    shape("age", rf"\b{_IS} {_AGE}", _AGE_ENDS, opening=Opening.BESIDE),
    shape("age", rf"\b(?:of|at) ((?:{_TENS})[- ](?:{_ONES}))\b(?! per)", opening=Opening.BESIDE),
    # where people are counted, none has an age
    shape(
        "age",
        r"(?-i:\b[A-Z][a-z]+) \((\d{1,2})(?=,|\)(?!:? ?(?-i:[A-Z])))",
        opening=Opening.BESIDE,
    ),
)
