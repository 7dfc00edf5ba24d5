"""Where somebody was or has been, by which a word cut from a forename is somebody."""

from typing import Final

from drafter.anonymise.text.tokens import Token

_HAVE: Final = frozenset({"had", "hadnt", "has", "hasnt"})
_WHOSE: Final = frozenset({"a", "an", "her", "his", "our", "the", "their"})
_WHERE_ONE_GOES: Final = frozenset(
    ["appointment", "barbers", "bingo", "christening", "church", "cinema", "clinic", "cricket",
     "dentist", "dentists", "doctor", "doctors", "football", "funeral", "game", "gym", "hearing",
     "hospital", "interview", "library", "match", "meeting", "mosque", "nursery", "party",
     "pictures", "pub", "races", "rugby", "seaside", "shops", "supermarket", "surgery", "temple",
     "vets", "wedding"]
)  # fmt: skip
"""Where people are, for what is done there."""
_WORDS = 4


def has_been_somewhere(tokens: list[Token], at: int) -> bool:
    """Whether it is told from ``at`` on: "has been to see us", "was at the match"."""
    behind = [token.norm for token in tokens[at : at + _WORDS] if token.gap == " "]
    if len(behind) < _WORDS:
        return False
    been = behind[0] in _HAVE and behind[1:3] == ["been", "to"]
    was = behind[:2] == ["was", "at"] and behind[2] in _WHOSE and behind[3] in _WHERE_ONE_GOES
    return been or was
