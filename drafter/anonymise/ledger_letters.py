"""Letters that a text uses as letters of its own: "Band D", "Flats B and C", "Plan X".

A child, or anybody with an unusual title, is called by a letter alone. Beside such words nobody
could tell the two apart, and no more could a review of what is told about the person.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from drafter.anonymise.memory import clears
from drafter.anonymise.ordinals import texts_of, walk
from drafter.case.case import Case
from drafter.case.people import Party

_TEXTS = 8_192
_LETTERED = (
    "annex|annexe|appendix|area|band|banding|bay|block|building|category|class|column|corridor|"
    "enclosure|entrance|exhibit|figure|flat|floor|form|gate|grade|grading|group|hepatitis|level|"
    "option|part|phase|plan|platform|plot|priority|room|route|row|scenario|schedule|section|"
    "site|staircase|table|tier|type|unit|version|vitamin|ward|wing|zone"
)
"""What is told apart by letters, in small letters; "Child D" and "Officer D" are people."""
_RANGE = r" ?[-–/] ?| or | to "
_LIST = rf"{_RANGE}|, ?|,? and |, or | ?& ?"
_FIRST = r"[ \u00a0][‘'“\"]?[A-Z]\b"
_LABELLED = re.compile(
    rf"\b(?P<noun>(?i:{_LETTERED}))(?:(?i:e?s){_FIRST}(?:(?:{_LIST})[A-Z]\b)*"
    rf"|{_FIRST}(?:(?:{_RANGE})[A-Z]\b)*)(?!['’]s\b|[.-]\w)"
)
"""After one band there may be others of a range; after bands a list ("Band D, and D rang")."""
_LETTER = re.compile(r"\b[A-Z]\b")
_LONE = re.compile(r"[ \u00a0‘“'\"][B-HJ-Z]\b")
"""What is found at once, and lets most texts go: A is given to nobody, and I is a word."""


def own_letters(text: str) -> Iterator[tuple[int, int, str]]:
    """Where such words stand in a text: start, end, and the words ("Band D").

    Of several letters behind one noun each is yielded alone, from the noun to the letter.
    """
    for match in _LABELLED.finditer(text) if _LONE.search(text) else ():
        noun = match["noun"]
        for letter in _LETTER.finditer(text, match.end("noun"), match.end()):
            yield letter.start(), letter.end(), f"{noun} {letter[0]}"


@functools.lru_cache(maxsize=_TEXTS)
def _in_text(text: str) -> tuple[tuple[str, str], ...]:
    """The letters of a text, each with its words; most texts are as they were a key ago."""
    return tuple((words[-1], words) for _, _, words in own_letters(text))


clears(_in_text.cache_clear)

_last: list[tuple[Case, Mapping[str, str]]] = []
"""The two cases looked through last: one key press asks of it, and of its people alone."""
clears(_last.clear)


def letters_in_texts(case: Case) -> Mapping[str, str]:
    """The letters that a case's printable texts use so, each with the words it stands in."""
    before = _last[:]  # at once: another thread may ask of another case
    for known, letters in before:
        if known is case:
            _last[:] = [(case, letters), *(one for one in before if one[0] is not case)]
            return letters
    found: dict[str, str] = {}
    for record in walk(case):
        if isinstance(record, Party):  # what people are called
            continue
        for _, text in texts_of(record):
            for letter, words in _in_text(text) if text else ():
                found.setdefault(letter, words)
    made = MappingProxyType(found)
    _last[:] = [(case, made), *before[:1]]
    return made
