"""Whether a name is an everyday phrase, an office or a country: "the Car Park", "Head said no"."""

from typing import Final

from drafter.anonymise.behind import does_act, is_from_somewhere, verb_of
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.told import is_labelled, is_told
from drafter.anonymise.vocabulary import (
    CALLED_AFTER,
    CALLED_AFTER_OR_SURNAME,
    MADE_OF,
    NAMESAKES,
    POSTS,
    SPEECH_VERBS,
    TELLING_VERBS,
    english,
    is_common,
    towns,
)

_PLACES: Final = CALLED_AFTER | CALLED_AFTER_OR_SURNAME | frozenset(
    ["bay", "beck", "brook", "burn", "bush", "court", "cross", "dale", "day", "down", "eve", "ford",
     "forest", "garden", "grove", "lake", "lodge", "marsh", "mill", "moor", "payment", "pool",
     "pond", "ridge", "shaw", "tower", "tree", "vale", "ward", "well", "wells", "wharf"]
)  # fmt: skip
_BEFORE_THINGS: Final = frozenset(
    ["a", "an", "another", "any", "each", "every", "no", "our", "that", "the", "their", "these",
     "this", "your"]
)  # fmt: skip
_BEFORE_PLACES: Final = frozenset(
    ["across", "along", "at", "behind", "beside", "beyond", "in", "inside", "near", "off", "on",
     "onto", "opposite", "outside", "past", "through", "via", "within"]
)  # fmt: skip
_WAYS: Final = frozenset({"from", "into", "of", "to"})
_BROUGHT: Final = frozenset(
    ["admitted", "came", "discharged", "drove", "moved", "opened", "referred", "returned", "road",
     "sister", "taken", "transferred", "walked", "walks", "went"]
)  # fmt: skip
_BEING: Final = frozenset({"are", "is", "was", "were"})
_ARTICLES: Final = frozenset({"a", "an", "another", "her", "his", "my", "our", "the", "their",
                              "your"})  # fmt: skip
_MOST_TO_NOUN = 6
_SPEAKING: Final = POSTS | frozenset(
    ["bank", "chair", "church", "council", "court", "crown", "head", "home", "hospital", "house",
     "judge", "lodge", "parish", "police", "school", "ward"]
)  # fmt: skip
"""What speaks and is called without an article in notes, though somebody is called so."""
_CUT: Final = frozenset(
    ["built", "busy", "closed", "cut", "demolished", "empty", "flooded", "full", "locked", "open",
     "opened", "overgrown", "pruned", "repaired", "resurfaced", "shut", "trimmed"]
)  # fmt: skip
_QUANTITIES: Final = frozenset({"max", "min"})
_COUNTRY: Final = frozenset(
    ["abroad", "capital", "city", "country", "county", "dangerous", "homeland", "nation", "place",
     "republic", "safe", "state", "town", "village", "where"]
)  # fmt: skip


def is_set_phrase(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether two words that are somebody's name are a thing's by what stands beside them."""
    first, last = reading.first, reading.last
    if at != first or last - first != 2 or tokens[first + 1].gap != " ":  # noqa: PLR2004 - words
        return False
    one, other = tokens[first], tokens[last - 1]
    if reading.roles == "SF" and one.shape is Shape.CAPITAL and one.norm in english():
        return other.norm not in reading.person.typed  # "Big Ben"
    if not is_common(one.norm) or not is_common(other.norm):
        return False
    loose = one.norm not in reading.person.typed and one.norm in english()
    if loose and not _is_somebody(tokens, reading):
        return True
    if other.norm not in _PLACES or not reading.is_full:
        return False
    return _is_led_to(tokens, first) or _is_thing(tokens, last)


def _is_somebody(tokens: list[Token], reading: Reading) -> bool:
    """Whether what stands beside two words only people have: "told Bill Payment"."""
    if _led(tokens, reading.first) in _BEFORE_THINGS:
        return False
    return (
        does_act(tokens, reading.last)
        or is_told(tokens, reading.first)
        or is_labelled(tokens, reading.first)
        or is_from_somewhere(tokens, reading.last)
    )


def _led(tokens: list[Token], at: int) -> str:
    return tokens[at - 1].norm if at and tokens[at].gap == " " else ""


def _is_led_to(tokens: list[Token], at: int) -> bool:
    """Whether an article or a way leads there: "the Rose Garden", "admitted to Victoria Ward"."""
    before = _led(tokens, at)
    if before in _BEFORE_THINGS | _BEFORE_PLACES:
        return True
    near = {token.norm for token in tokens[max(0, at - 4) : at - 1]} if before in _WAYS else set()
    return not near.isdisjoint(_BROUGHT)


def _is_thing(tokens: list[Token], last: int) -> bool:
    """Whether what goes on is said of things: "Holly Bush was cut", "Car Park charges rose"."""
    if last + 1 >= len(tokens) or tokens[last].gap != " " or tokens[last - 1].is_possessive:
        return False
    after, further = tokens[last], tokens[last + 1]
    if after.norm in MADE_OF and not after.is_capital and not does_act(tokens, last):
        return True
    if after.norm not in _BEING or further.gap != " ":
        return False
    if further.norm in ("a", "an", "the"):
        near = tokens[last + 2 : last + _MOST_TO_NOUN]
        return any(token.norm in (tokens[last - 1].norm, "pub", "place") for token in near)
    return further.norm in _CUT


def is_office(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether a surname alone is what somebody or an institution is: "Court told her"."""
    word = tokens[reading.first]
    if at != reading.first or reading.last - at != 1 or "F" in reading.roles:
        return False
    if word.norm not in _SPEAKING or word.shape is Shape.LOWER:
        return False
    if is_labelled(tokens, at):
        return False
    says = verb_of(tokens, reading.last) in SPEECH_VERBS | TELLING_VERBS
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
