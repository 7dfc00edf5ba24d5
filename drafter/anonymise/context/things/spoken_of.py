"""Where a name is a brand, or spoken of as a word: "Jordan trainers", "is also the name of"."""

import itertools
from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.inflected import Use, is_done, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ADVERBS, AUXILIARIES, dictionary

_BEING: Final = frozenset({"is", "was"})
_BESIDES: Final = frozenset({"also", "just", "merely", "only", "simply", "still", "too"})
_ARTICLES: Final = frozenset({"a", "an", "another", "her", "his", "its", "the", "their"})
_CALLED: Final = frozenset(
    ["brand", "chain", "company", "firm", "make", "model", "place", "pub", "road", "ship",
     "shop", "street", "supplier", "town", "village", "word"]
)  # fmt: skip
"""What has a name or is one, and is nobody."""
_NAMES: Final = frozenset({"name", "nickname", "surname"})
"""What of something may be anybody's: "the name of the cat", but "the first name listed"."""
_MOST_TO_KIND: Final = 4
_AFTER_HISSES: Final = ("ches", "shes", "sses", "xes")
"""Where "-es" makes several: "matches"."""
_LONG: Final = 4
_GIVEN: Final = frozenset(
    ["allowed", "asked", "awarded", "bought", "brought", "cost", "denied", "gave", "give", "given",
     "gives", "granted", "handed", "lent", "offered", "owed", "paid", "posted", "promised",
     "refused", "sent", "showed", "taught", "told"]
)  # fmt: skip
"""What is done with things to somebody: "sent Jordan vouchers"."""


_OTHERS: Final = frozenset({"her", "his", "their"})
_READINGS: Final = frozenset(
    ["extract", "gospel", "lesson", "passage", "psalm", "quotation", "reading", "sermon", "verse"]
)
_MOST_TO_FROM: Final = 4


def is_a_work(tokens: list[Token], reading: Reading) -> bool:
    """Whether one word is a brand or a book: "his Levi's", "the reading was from Ruth"."""
    first = reading.first
    if not first or reading.last - first > 1 or tokens[first].gap != " ":
        return False
    before = tokens[first - 1]
    if before.norm in _OTHERS:
        return tokens[first].is_possessive and tokens[first].shape is Shape.CAPITAL
    near = {token.norm for token in tokens[max(0, first - _MOST_TO_FROM) : first - 1]}
    return before.norm == "from" and not near.isdisjoint(_READINGS)


def is_spoken_of(tokens: list[Token], reading: Reading) -> bool:
    """Whether it is told what else is called so: "O'Brien is also the name of the supplier"."""
    at = reading.last
    if reading.last - reading.first > 1 or at >= len(tokens) or tokens[at].norm not in _BEING:
        return False
    at += 1
    while at < len(tokens) and tokens[at].norm in _BESIDES:
        at += 1
    if at >= len(tokens) or tokens[at].norm not in _ARTICLES:
        return False
    kinds = tokens[at + 1 : at + 1 + _MOST_TO_KIND]
    for token, after in itertools.zip_longest(kinds, kinds[1:]):
        if token.gap != " " or token.is_capital:
            return False
        if token.norm in _NAMES:
            return after is not None and after.norm == "of"
        if token.norm in _CALLED:
            return True
    return False


_WHERE_OR_WHEN: Final = frozenset(
    ["afterwards", "backwards", "besides", "downstairs", "downwards", "forwards", "indoors",
     "nowadays", "outdoors", "overseas", "perhaps", "sideways", "sometimes", "towards", "upstairs"]
)  # fmt: skip
"""No things, though they end as several do: "carried Ida downstairs"."""


def is_made_by(tokens: list[Token], reading: Reading) -> bool:
    """Whether several things follow at once, as behind a brand: "Jordan trainers".

    Neither "Jordan notes that", which is something to do, nor "sent Jordan vouchers".
    """
    first, last = reading.first, reading.last
    word = tokens[last - 1]
    if last - first > 1 or word.shape is not Shape.CAPITAL or word.is_possessive:
        return False
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last].shape is not Shape.LOWER:
        return False
    things = tokens[last].norm
    if len(things) < _LONG or not things.endswith("s") or things.endswith(("ss", "us")):
        return False  # "Karen anxious"
    if things in ADVERBS | AUXILIARIES | _WHERE_OR_WHEN:
        return False
    if is_told(tokens, first) or _is_given(tokens, first):
        return False
    one = _one_of(things)
    return bool(uses_of(one) & Use.NOUN) and not _is_done(one)


def _is_done(word: str) -> bool:
    """Whether a word is something to do by itself: "note", but "uniting" is done to unite."""
    words = dictionary()
    if word.endswith("ie"):
        return f"{word[:-2]}ying" in words  # "lies"
    if f"{word}ing" in words and f"{word}e" in words:
        return False
    return is_done(word) or f"{word}ing" in words


def _one_of(things: str) -> str:
    if things.endswith("ies") and len(things) > _LONG:
        return f"{things[:-3]}y"
    return things[:-2] if things.endswith(_AFTER_HISSES) else things[:-1]


def _is_given(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in _GIVEN
