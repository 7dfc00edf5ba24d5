"""How dates are written, as pieces of patterns, and numbers that are a date or the like."""

import re
from typing import Final

MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_ONES = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENS = (
    "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    "|nineteenth|twentieth|thirtieth"
)
_ORDINAL = rf"(?:(?:twenty|thirty)[- ])?(?:{_ONES})|{_TEENS}"
DAY: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|(?:{_ORDINAL}))(?: day)?(?: of)?"
_SEP = r"[ ./,-]{0,3}"
_CUT = r"[ ./-]{1,3}"
DATE: Final = (
    rf"(?:{DAY}{_SEP}{MONTH}{_SEP}'?\d{{2,4}}"
    rf"|\d{{1,2}}{_CUT}(?:[ivx]{{1,4}}|\d{{1,2}}){_CUT}'?\d{{2,4}}"
    rf"|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? '?\d{{2,4}}"
    rf"|{MONTH}\.?,? \d{{4}})"
)
"""A date with its year; also month and year."""
DAY_MONTH: Final = rf"(?:{DAY} {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? '?\d{{2,4}})?"
"""A day and a month, the year or none."""
OLD_DATE: Final = (
    rf"(?:{DAY}{_SEP}{MONTH}{_SEP}|\d{{1,2}}[./-](?:[ivx]{{1,4}}|\d{{1,2}})[./-])"
    r"(?:19\d\d|'?[3-9]\d)(?!\d)"
)
"""A date of the last century: few events of a complaint are as old, but many people."""

PLAIN_NUMBER: Final = re.compile(
    rf"\d{{4}}[/-]\d{{2,4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}}-{MONTH}-?\d{{0,4}}|\d{{1,4}}-\d{{1,4}}|\d{{1,2}}/\d{{1,2}}|24/7|covid-19"
    r"|\d{1,2}(?:am|pm)?-\d{1,2}(?:am|pm)"
    r"|\d+-(?:year|month|week|day|hour|bed|bedroom|point|page|minute|mile|seater|storey|part)[a-z-]*"
    r"|(?:mid|pre|post|section|part|stage|year|grade|type|form|q|s|p|sub|non|co|re)-\d+[a-z]?"
    r"|\d+(?:st|nd|rd|th)-.*|[a-z]+-(?:19|20)\d\d|\d[a-z]?/\d[a-z]?",
    re.IGNORECASE,
)
"""Figures that are a date, a year of accounts, a share or a measure, and nobody's reference."""
YEAR: Final = re.compile(r"(?:19|20)\d\d")
