"""How sure a slip is that makes a name only beside a title, or the rest of it: "Mrs Dya"."""

import itertools
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.judging.judgement import MISSPELT, OTHER_TITLE, REPLACE, Judgement, ask
from drafter.anonymise.people.homophones import are_heard_alike, are_transposed
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.slips import Near
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import forenames_known, is_word, surnames

_VOWELS: Final = frozenset("aeiouy")
_HEARD: Final = 4
_KEYS: Final = tuple(
    frozenset(pair)
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for pair in itertools.pairwise(row)
)
"""Two letters that lie beside each other on a keyboard."""


def has_slip(reading: Reading) -> bool:
    """Whether a word of the name is like theirs only because of what stands beside it."""
    return any(near.is_slip for near in reading.near)


def judge_slip(tokens: list[Token], reading: Reading, *, titled: bool, here: bool) -> Judgement:
    """How sure: where it is no word or name, and theirs with one letter wrong or heard alike.

    A short forename, and a surname behind a title alone, has to be what typing makes of it:
    "Mrs Dan" and "Bod Virk" may be others, "Mrs Dya", "Mrs Ddy", "Ivt Day" are Mrs Ivy Day.
    """
    if titled and reading.fit < 2:  # noqa: PLR2004 - see fit
        return ask(MISSPELT if reading.fit else OTHER_TITLE)
    run = tokens[reading.first : reading.last]
    words = [(word.norm, role) for word, role in zip(run, reading.roles, strict=False)]
    misspelt = [each for each in words if each[1] in "fs"]
    exact = not set("FSB").isdisjoint(reading.roles)
    plain = all(
        _is_plain(word, role, near, exact=exact)
        for (word, role), near in zip(misspelt, reading.near, strict=False)
    )
    return REPLACE if here and plain else ask(MISSPELT)


def _is_plain(word: str, role: str, near: Near, *, exact: bool) -> bool:
    """Whether nobody else is called so beside the rest of the name, or behind the title."""
    if word in surnames() or word in forenames_known() or is_word(word):
        return False
    behind = exact and role == "s" and near.distance <= 1
    return behind or _is_typed_so(word, near.word)


def _is_typed_so(word: str, own: str) -> bool:
    """Whether a word that is nobody's name is what typing makes of somebody's."""
    if not _VOWELS & set(word) or are_transposed(word, own):
        return True
    heard = min(len(word), len(own)) >= _HEARD and are_heard_alike(word, own)
    return heard or _is_next_key(word, own)


def _is_next_key(word: str, own: str) -> bool:
    """Whether one letter is the key beside the right one: "Ivt" for Ivy."""
    if len(word) != len(own) or DamerauLevenshtein.distance(word, own) != 1:
        return False
    apart = {frozenset(pair) for pair in zip(word, own, strict=True) if pair[0] != pair[1]}
    return any(pair in _KEYS for pair in apart)
