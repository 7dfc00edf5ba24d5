"""How sure a surname or initials behind a title are: "Mrs Lane", "Mr V", "Dr H Lane"."""

import itertools

from drafter.anonymise.context.company import Company
from drafter.anonymise.context.styled import is_called_so
from drafter.anonymise.judging.judgement import (
    INITIAL,
    OTHER_TITLE,
    REPLACE,
    SOMEONE_ELSE,
    Judgement,
    ask,
)
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import is_followed_by_name
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import HONORIFICS, MEN, WOMEN

_ALIKE = 3
_FITS = 2
"""How well a title fits that may be theirs (see ``people.fitting``)."""
_EVERYDAY_TITLES = (
    MEN | WOMEN | HONORIFICS | {"brother", "father", "madam", "madame", "mister", "mx", "sister"}
)


def is_of_another(title: Token, reading: Reading) -> bool:
    """Whether a title before a full name is not theirs: "Mr H Lane", "Dr Hannah Lane" of a Mrs."""
    if not reading.fit:
        return reading.roles[0] in "IX"
    if reading.fit > 1 or reading.person.has_post:
        return False  # an officer may have any
    return title.norm not in _EVERYDAY_TITLES


def judge_titled(
    tokens: list[Token], at: int, reading: Reading, company: Company, register: Register
) -> Judgement:
    """How sure a surname, a forename or initials behind a title are to be somebody's."""
    if reading.is_initials:
        whole = len(reading.roles) > 1 and reading.roles[-1] in "JX"
        if (whole and reading.fit > 1) or _is_known_initial(tokens, at, reading, company, register):
            return REPLACE
        return ask(INITIAL)
    if "S" in reading.roles or "B" in reading.roles:
        theirs = reading.fit >= _FITS or is_called_so(tokens, at, reading, company, register)
        if not theirs:
            return ask(OTHER_TITLE)
    elif not reading.fit or is_of_another(tokens[at], reading):
        return ask(OTHER_TITLE)  # "Dr Hannah" of a Mrs Lane
    return ask(SOMEONE_ELSE) if is_followed_by_name(tokens, reading.last) else REPLACE


def _is_known_initial(
    tokens: list[Token], at: int, reading: Reading, company: Company, register: Register
) -> bool:
    """Whether "Mr V" is the one here whose surname begins so, who is named in full as well.

    A text that names him is no text of pseudonyms; nobody else in it may share title and letter.
    """
    letters = tokens[reading.last - 1].norm
    if reading.fit < _FITS or reading.roles not in ("J", "X"):
        return False
    if reading.person.id not in company.present:
        return False
    title = tokens[at].norm
    own = reading.person.surnames
    return not any(
        word.norm == title
        and after.norm[0] == letters
        and not any(after.norm == letters or after.norm[:_ALIKE] == name[:_ALIKE] for name in own)
        and not any(near.word in own for near in register.near(after.norm))  # "Miss Somers"
        for word, after in itertools.pairwise(tokens)
    )
