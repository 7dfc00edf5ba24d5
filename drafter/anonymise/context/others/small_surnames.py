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
    if set(reading.roles) != {"F"} or tokens[last - 1].shape is not Shape.LOWER:
        return False
    if not _goes_on(tokens, last):
        return False
    word = tokens[last].norm
    if word in _NO_SURNAMES | reading.person.surnames | reading.person.called:
        return False
    if is_word(word):
        return word in surnames() and does_act(tokens, last + 1)
    return word in surnames() or (word.isalpha() and len(word) >= _SHORTEST)


def _goes_on(tokens: list[Token], last: int) -> bool:
    """Whether a small word follows that is no label of a form: "fname=claire lname=denton"."""
    if last >= len(tokens) or tokens[last - 1].is_possessive:
        return False
    behind = tokens[last]
    labels = last + 1 < len(tokens) and tokens[last + 1].gap[:1] in ("=", ":")
    return behind.shape is Shape.LOWER and behind.gap == " " and not labels
