"""Whether a name is an office, a bound or a country: "Head said no", "Max 3 visits"."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import verb_of
from drafter.anonymise.sentence.told import is_labelled, is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import NAMESAKES, POSTS, SPEECH_VERBS, TELLING_VERBS, towns

_SPEAKING: Final = POSTS | frozenset(
    ["bank", "board", "chair", "church", "council", "court", "crown", "head", "home", "hospital",
     "house", "judge", "lodge", "parish", "police", "school", "ward"]
)  # fmt: skip
"""What speaks and is called without an article in notes, though somebody is called so."""
_DECIDED: Final = frozenset(
    ["decided", "found", "granted", "ordered", "refused", "ruled", "sentenced"]
)
_QUANTITIES: Final = frozenset({"max", "min"})
_COUNTRY: Final = frozenset(
    ["abroad", "capital", "city", "country", "county", "dangerous", "homeland", "nation", "place",
     "republic", "safe", "state", "town", "village", "where"]
)  # fmt: skip
_MOST_TO_NOUN = 6


def is_office(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether a surname alone is what somebody or an institution is: "Court told her"."""
    word = tokens[reading.first]
    if at != reading.first or reading.last - at != 1 or "F" in reading.roles:
        return False
    if word.norm not in _SPEAKING or word.shape is Shape.LOWER:
        return False
    if is_labelled(tokens, at):
        return False
    says = verb_of(tokens, reading.last) in SPEECH_VERBS | TELLING_VERBS | _DECIDED
    return says or is_told(tokens, at)


def is_quantity(tokens: list[Token], reading: Reading) -> bool:
    """Whether a figure goes on behind what is a bound too: "Max 3 visits"."""
    last = reading.last
    if last - reading.first > 1 or tokens[reading.first].norm not in _QUANTITIES:
        return False
    if last >= len(tokens) or tokens[last].gap not in (" ", ": ", ". "):
        return False
    return tokens[last].norm[0].isdigit()


def is_country(tokens: list[Token], reading: Reading) -> bool:
    """Whether it is said what a country or a town is: "Jordan is her home country"."""
    last = reading.last
    word = tokens[reading.first]
    if last - reading.first > 1 or not (word.norm in NAMESAKES or word.norm in towns()):
        return False
    if last + 1 >= len(tokens) or tokens[last].norm not in ("is", "remains", "was"):
        return False
    for token in tokens[last + 1 : last + 1 + _MOST_TO_NOUN]:
        if token.gap not in (" ", "-"):
            return False
        if token.norm in _COUNTRY:
            return True
    return False
