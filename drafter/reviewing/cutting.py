"""Who and what a run of capitals names: a person, an organisation, or one inside the other."""

import re
from dataclasses import dataclass
from typing import Final

from drafter.anonymise.residue.lexicon import ORGANISATION_MAYBE, ORGANISATION_WORDS
from drafter.anonymise.text.vocabulary import TITLES, forenames
from drafter.case.people import Party

_JOINTS: Final = frozenset(("of", "at", "from", "for", "with"))
_TRAILING: Final = re.compile(
    r"(?:\s+(?:an?|the|about|across|after|against|at|before|by|during|for|from|in|into|last|near"
    r"|next|of|off|on|out|over|through|to|under|up|with))+$"
)
_POSSESSIVES: Final = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class Cut:
    """The person and the organisation that words name; each empty where they name none."""

    person: str
    organisation: str


def without_joints(words: str) -> str:
    """Found words without the small ones that only lead to what was found behind them."""
    return _TRAILING.sub("", words)


def cut(words: str) -> Cut:
    """Cut words where somebody's name stands in or beside an organisation's.

    "Mrs Roe of Brightwater Care Homes Limited" is a person and an organisation; "Dr Roe's Surgery"
    a person inside an organisation's name, which stays whole; "Duke of York's School" no person.
    """
    parts = without_joints(words).split()
    for at in range(1, len(parts)):
        left, right = parts[:at], parts[at:]
        is_joint = _plain(right[0]) in _JOINTS
        if is_joint or left[-1].endswith(","):
            behind = right[1:] if is_joint else right
            if _is_person(left) and _is_organisation(behind):
                return Cut(_name(left), _name(behind))
        elif left[-1].endswith(_POSSESSIVES) and _is_person(left) and _is_organisation(right):
            return Cut(_name(left), _name(parts))
        elif _plain(right[0]) in TITLES and _is_person(right) and _is_organisation(left):
            return Cut(_name(right), _name(left))
    whole = _name(parts)
    return Cut("", whole) if _is_organisation(parts) else Cut(whole, "")


def _plain(word: str) -> str:
    return word.lower().strip(".,;()")


def _name(parts: list[str]) -> str:
    """The words as a name is registered: without the comma or the "'s" behind them."""
    name = " ".join(parts).rstrip(",;")
    for ending in _POSSESSIVES[:2]:
        name = name.removesuffix(ending)
    return name


def _is_person(parts: list[str]) -> bool:
    """Whether words begin as somebody's name does: a title or a forename, and a name behind it."""
    first = _plain(parts[0])
    return len(parts) > 1 and (first in TITLES or first in forenames())


def _is_organisation(parts: list[str]) -> bool:
    words = [_plain(part).removesuffix("'s").removesuffix("’s") for part in parts]
    named = any(word in ORGANISATION_WORDS for word in words)
    return bool(words) and (named or (len(words) > 1 and words[-1] in ORGANISATION_MAYBE))


def somebody_new(words: str) -> Party:
    """A party called by the words that were found: "Mrs Jane Roe" has a title."""
    parts = cut(words).person.split()
    title = parts.pop(0) if len(parts) > 1 and _plain(parts[0]) in TITLES else ""
    *forenames_, surname = parts or [""]
    return Party(title=title, forenames=" ".join(forenames_), surname=surname)
