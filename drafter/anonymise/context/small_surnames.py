"""Whether a surname in small letters follows a forename in them: "claire harris", of a Denton."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    FEELINGS,
    KIN,
    PERSON_VERBS,
    ROLES,
    SPEECH_VERBS,
    TIMES,
    is_word,
    surnames,
)

_NO_SURNAMES: Final = (
    ADVERBS | AUXILIARIES | FEELINGS | KIN | PERSON_VERBS | ROLES | SPEECH_VERBS | TIMES
)
_SHORTEST = 5
"""Letters of a word that no list has; shorter ones are notes' own: "claire tcb"."""


def has_other_surname(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename goes on as somebody else's name; an everyday word does if it acts."""
    last = reading.last
    if last >= len(tokens) or set(reading.roles) != {"F"}:
        return False
    behind = tokens[last]
    if tokens[last - 1].shape is not Shape.LOWER or behind.shape is not Shape.LOWER:
        return False
    word = behind.norm
    if behind.gap != " " or tokens[last - 1].is_possessive:
        return False
    if last + 1 < len(tokens) and tokens[last + 1].gap[:1] in ("=", ":"):
        return False  # "fname=claire lname=denton"
    if word in _NO_SURNAMES | reading.person.surnames | reading.person.called:
        return False
    if is_word(word):
        return word in surnames() and does_act(tokens, last + 1)
    return word in surnames() or (word.isalpha() and len(word) >= _SHORTEST)
