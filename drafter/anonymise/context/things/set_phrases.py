"""Whether two words that are a name are an everyday phrase or a place: "the Car Park"."""

from typing import Final

from drafter.anonymise.context.company import Company
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act, is_from_somewhere
from drafter.anonymise.sentence.told import is_labelled, is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    CALLED_AFTER,
    CALLED_AFTER_OR_SURNAME,
    MADE_OF,
    POSTS,
    ROLES,
    SET_PHRASES,
    dictionary,
    english,
    is_common,
)

_HOMES: Final = frozenset(
    ["abbey", "church", "court", "farm", "grange", "hall", "hospital", "house", "lodge", "manor",
     "priory", "school", "villa"]
)  # fmt: skip
"""What people live in, are looked after in or are taught in; it acts as somebody does."""
_STREETS: Final = _HOMES | frozenset(
    ["bank", "bridge", "close", "corner", "cottage", "crescent", "cross", "drive", "field",
     "fields", "gardens", "gate", "green", "grove", "heath", "hill", "lane", "mews", "mill",
     "parade", "park", "place", "rise", "road", "row", "square", "street",
     "terrace", "tower", "view", "walk", "way", "wood", "yard"]
)  # fmt: skip
_PLACES: Final = CALLED_AFTER | CALLED_AFTER_OR_SURNAME | _STREETS | frozenset(
    ["bay", "beck", "brook", "burn", "bush", "dale", "day", "down", "eve", "ford", "forest",
     "garden", "island", "lake", "marsh", "moor", "payment", "pool", "pond", "ridge", "shaw",
     "tree", "vale", "valley", "ward", "well", "wells", "wharf"]
)  # fmt: skip
_BEFORE_THINGS: Final = frozenset(
    ["a", "an", "another", "any", "each", "every", "no", "our", "that", "the", "their", "these",
     "this", "your"]
)  # fmt: skip
_BEFORE_PLACES: Final = frozenset(
    ["across", "along", "at", "behind", "beside", "beyond", "in", "inside", "near", "off", "on",
     "onto", "opposite", "outside", "past", "through", "via", "within"]
)  # fmt: skip
_BEFORE_STREETS: Final = frozenset({"along", "down", "in", "off", "on", "up"})
_WAYS: Final = frozenset({"from", "into", "of", "to"})
_BROUGHT: Final = frozenset(
    ["admitted", "bottom", "came", "corner", "discharged", "drove", "end", "gone", "manager",
     "moved", "opened", "owners", "referred", "residents", "returned", "road", "roof", "rushed",
     "sister", "staff", "taken", "tenants", "top", "transferred", "walked", "walks", "warden",
     "went"]
)  # fmt: skip
"""What leads "to" or "of" a place: "rushed to", "the roof of"."""
_OF_PLACES: Final = frozenset(
    ["bins", "door", "estate", "junction", "key", "keys", "lift", "neighbours", "nursery", "owners",
     "places", "pub", "residents", "roof", "roundabout", "staff", "tenants", "walk"]
)  # fmt: skip
_BEING: Final = frozenset({"are", "is", "was", "were"})
_CUT: Final = frozenset(
    ["built", "busy", "closed", "cut", "demolished", "empty", "flooded", "full", "locked", "open",
     "opened", "overgrown", "pruned", "repaired", "resurfaced", "sheltered", "shut", "trimmed"]
)  # fmt: skip
_PEOPLE: Final = POSTS | ROLES | frozenset(
    ["boy", "child", "girl", "lady", "man", "person", "woman"]
)  # fmt: skip
_MOST_TO_NOUN = 6


def is_set_phrase(tokens: list[Token], at: int, reading: Reading, company: Company) -> bool:
    """Whether two words that are somebody's name are a thing's by what stands beside them."""
    first, last = reading.first, reading.last
    if at != first or last - first != 2 or tokens[first + 1].gap != " ":  # noqa: PLR2004 - words
        return False
    one, other = tokens[first], tokens[last - 1]
    if reading.roles == "SF" and one.shape is Shape.CAPITAL and one.norm in english():
        return other.norm not in reading.person.typed  # "Big Ben"
    if other.norm in _STREETS and _is_street(tokens, reading):
        return True
    if not is_common(one.norm) or not is_common(other.norm):
        return False
    formal = reading.person.id in company.formal
    loose = one.norm not in reading.person.typed and one.norm in english()
    if loose or (_is_phrase(one.norm, other.norm) and not formal):
        return not _is_somebody(tokens, reading)
    return other.norm in _PLACES and _is_placed(tokens, reading, formal=formal)


def _is_phrase(one: str, other: str) -> bool:
    """Whether two words are an everyday phrase, or one word: "Art Room", "Will Power"."""
    return (one, other) in SET_PHRASES or one + other in dictionary()


def _is_placed(tokens: list[Token], reading: Reading, *, formal: bool) -> bool:
    """Whether a place or a thing may be called so, whose last word often is one's."""
    first, last = reading.first, reading.last
    home = tokens[last - 1].norm in _HOMES and not formal
    if home and not _is_written_as_name(tokens, reading):
        return True
    return _is_led_to(tokens, first) or _is_thing(tokens, last)


def _is_street(tokens: list[Token], reading: Reading) -> bool:
    """Whether a house's number or a way there leads to a street: "12 Peter Lane"."""
    first, last = reading.first, reading.last
    if not first or tokens[last - 1].is_possessive or does_act(tokens, last):
        return False
    if not set(reading.roles) <= set("FBS"):
        return False
    before = tokens[first - 1]
    if before.norm[0].isdigit():
        told = is_told(tokens, first)  # "spoke 2 hazel green"
        if told or before.gap in (":", "/", ".", "-") or tokens[first].after_break:
            return False  # "08:30 Joy Green"
        return tokens[first].gap in (" ", ", ") and len(before.norm) < 4  # noqa: PLR2004 - houses
    if tokens[first].gap != " ":
        return False
    return before.norm in _BEFORE_STREETS or (before.norm in _WAYS and _is_brought(tokens, first))


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


def _is_written_as_name(tokens: list[Token], reading: Reading) -> bool:
    """Whether a form or a signature gives it as a name: "From: Olive Lodge"."""
    first, last = reading.first, reading.last
    alone = tokens[first].after_break and (last >= len(tokens) or tokens[last].after_break)
    return alone or is_labelled(tokens, first) or is_told(tokens, first, directly=True)


def _led(tokens: list[Token], at: int) -> str:
    return tokens[at - 1].norm if at and tokens[at].gap == " " else ""


def _is_led_to(tokens: list[Token], at: int) -> bool:
    """Whether an article or a way leads there: "the Rose Garden", "admitted to Victoria Ward"."""
    before = _led(tokens, at)
    if before in _BEFORE_THINGS | _BEFORE_PLACES:
        return True
    return before in _WAYS and _is_brought(tokens, at)


def _is_brought(tokens: list[Token], at: int) -> bool:
    near = {token.norm for token in tokens[max(0, at - 4) : at - 1]}
    return not near.isdisjoint(_BROUGHT)


def _is_thing(tokens: list[Token], last: int) -> bool:
    """Whether what goes on is said of things: "Holly Bush was cut", "Car Park charges rose"."""
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last - 1].is_possessive:
        return False
    after = tokens[last]
    further = tokens[last + 1] if last + 1 < len(tokens) else None
    made = after.norm in MADE_OF or after.norm in _OF_PLACES
    if made and not after.is_capital and not does_act(tokens, last):
        return True
    if after.norm not in _BEING or further is None or further.gap != " ":
        return False
    if further.norm in ("a", "an", "the"):
        near = {token.norm for token in tokens[last + 2 : last + _MOST_TO_NOUN]}
        return near.isdisjoint(_PEOPLE)
    return further.norm in _CUT
