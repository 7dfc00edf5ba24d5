"""Whether a forename like somebody's here is another's: "John Lane" is not Jane Lane."""

import itertools
import re
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.context.others.strangers import is_forename_besides
from drafter.anonymise.people.names import Reading, title_at
from drafter.anonymise.people.register import Person
from drafter.anonymise.sentence.quoted import is_miscalled
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    PET_NAMES,
    forenames,
    forenames_known,
    forms,
    nicknames,
)

_ALIKE = 3
_LONG = 6
_HEARD: Final = tuple(
    (re.compile(spelt), heard)
    for spelt, heard in (
        ("(?:eigh|ie|ee|ey|ea)$", "y"), ("ph|v", "f"), ("eigh|ai|ay|ei|ey", "a"), ("eu", "u"),
        ("ee|ea|ie", "i"), ("c(?=[eiy])|(?<=.)z", "s"), ("ck|c(?!h)|q", "k"), ("(?<=.)h", ""),
        ("y", "i"), ("ou|oo", "u"), ("j", "g"),
    )
)  # fmt: skip
"""What letters of forenames are heard as, in turn; vowels tell forenames apart."""


def is_other_forename(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename is only like hers, and many another's: "Anna Lane" for Hannah.

    Bill is William, and Penelope whom the caseworker has as Penny; another language's form of
    a forename, and another spelling, is that forename. Whoever writes "(sic)" knows it is hers.
    """
    if reading.last < len(tokens) and tokens[reading.last].norm == "sic":
        return False
    if {"F", "f"} <= set(reading.roles):
        return False  # another forename beside it is hers
    if _is_quoted(tokens, reading):
        return False
    words = tokens[reading.first : reading.last]
    for word, role in zip(words, reading.roles, strict=False):
        if role == "f" and _is_known_elsewhere(word.norm, reading.person):
            return True
        if role == "F" and reading.is_full and _is_other(word.norm, reading.person):
            return True
    return False


def _is_quoted(tokens: list[Token], reading: Reading) -> bool:
    """Whether a paper is quoted that has her title and surname: 'it wrote to "Mrs Jean Lane"'."""
    at = reading.first - 1
    if at < 0 or not title_at(tokens, at) or not (reading.is_full and reading.fit > 1):
        return False
    like = reading.near and all(one.distance <= 1 for one in reading.near)
    return bool(like) and is_miscalled(tokens, at, reading.last)


def are_one_forename(one: str, other: str) -> bool:
    """Whether two folded forenames differ as spellings do: "Leila" and "Laila"; not John, Jane."""
    heard, also = _heard(one), _heard(other)
    begin = heard[:_ALIKE] == also[:_ALIKE] and heard[-1] == also[-1]
    long = min(len(heard), len(also)) > _ALIKE + 1
    if heard == also or (begin and long and _have_one_sound(one, other)):
        return True  # "Debra" and "Deborah"
    if min(len(one), len(other)) < _LONG or one[-1] != other[-1] or one[0] != other[0]:
        return False
    return bool(DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1)


def _heard(word: str) -> str:
    for spelt, heard in _HEARD:
        word = spelt.sub(heard, word)
    return "".join(letter for letter, _ in itertools.groupby(word))


def _is_known_elsewhere(word: str, person: Person) -> bool:
    """Whether what is read as a misspelling is somebody else's forename as it stands."""
    if word not in forenames_known() or word in PET_NAMES:
        return False
    own = person.called & person.typed
    return not any(are_one_forename(word, name) or _is_clip(word, name) for name in own)


def _is_clip(word: str, name: str) -> bool:
    """Whether a forename is cut short by more than an ending: "Leo" of Leonora, not "Len"."""
    return name.startswith(word) and len(name) > len(word) + 1


def _is_other(word: str, person: Person) -> bool:
    if word in PET_NAMES or word in person.typed | person.fond or word not in forenames_known():
        return False
    first = (person.forenames or tuple(sorted(person.called & person.typed)))[0]
    if word not in person.called or first in PET_NAMES or are_one_forename(word, first):
        return False
    if word in forms(first):
        return first in forenames() and not _have_one_sound(word, first)
    if any(name in person.typed for name in nicknames(word) & PET_NAMES):
        return False  # "William" of whoever goes by Bill
    alike = word[:_ALIKE] == first[:_ALIKE]
    if len(word) >= len(first):
        return not (alike and word.endswith(("ie", "y")))  # "Rosie" is Rose, "Annette" not Ann
    return not alike and is_forename_besides(word, person)


def _have_one_sound(one: str, other: str) -> bool:
    """Whether two forms have the same consonants: "Mohammed" and "Muhamad"."""
    return _heard(re.sub("[aeiou]", "", one)) == _heard(re.sub("[aeiou]", "", other))
