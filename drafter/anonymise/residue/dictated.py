"""Shapes of telephone numbers, addresses and postcodes that somebody says in words."""

import re
from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.shape import Opening, Shape, shape

_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SPOKEN_FIGURES = (
    f"oh|o|zero|nought|double|treble|triple|hundred|thousand|ten|{_UNITS}|{_TEENS}|{_TENS}"
)
_TIMES = {"double": 1, "treble": 2, "triple": 2, "hundred": 2, "thousand": 3}
"""How many figures a word adds to the one beside it."""
_TWO_FIGURES = frozenset(f"ten|{_TEENS}".split("|"))
_ROUND = frozenset(_TENS.split("|"))
_NO_NAMES = frozenset(
    f"{_UNITS}|{_TEENS}|{_TENS}|ten|hundred|and|the|flat|apartment|apt|flt|number|no".split("|")
)
_PUBLIC = re.compile(
    r"(?:oh|o|zero|nought),? (?:(?:three|eight) hundred|eight oh|three oh three)\b"
)
"""How lines of public bodies and free ones begin: nobody is at home there."""
_FEWEST_FIGURES = 7
_LARGE = rf"(?:(?:{_TENS})(?:[- ](?:{_UNITS}))?|{_TEENS})"
_HUNDREDS = rf"(?:a|{_UNITS}) hundred(?: and (?:{_LARGE}|ten|{_UNITS}))?"
_HOUSE_NUMBER = rf"(?:{_HUNDREDS}|{_LARGE}|ten|{_UNITS})(?: [a-d](?=,? [a-z]))?"
_STREET_NAME = r"(?:[a-z][a-z']{2,19} ){1,2}"
_SURE = "road|rd|street|avenue|ave|lane|crescent|terrace|cottages|mews|gardens|parade|villas|square"
_MAYBE = "close|drive|grove|court|row|walk|green|hill|view"
"""No "way", "place" or "park": there are too many ways to say "one better place"."""
_HUNDRED = tuple(f"{unit} hundred" for unit in ("a", *_UNITS.split("|")))
_LED = (
    "live", "lives", "lived", "living", "stay", "stays", "staying", "home", "house", "me", "us",
    "them", "back", "it's", "its", "move", "moved", "moving", "send", "sent", "went", "round",
    "visit", "visited", "tenancy",
)  # fmt: skip
_LEADS = rf"(?:address(?: is| was)?:?|(?:{'|'.join(_LED)})(?: is)?(?: at| to| of)?)"
_ROOMS = ("flat", "apartment", "apt", "flt")
_ROOM = rf"(?:{'|'.join(_ROOMS)})"
_IN_A_STREET = (
    rf"(?:{_STREET_NAME}(?:{_SURE}|{_MAYBE})|the (?:{_STREET_NAME})?(?:{_SURE}|{_MAYBE}))"
)
_LETTERS = (
    "[a-z]|ay|bee|cee|dee|ee|eff|gee|aitch|haitch|jay|kay|el|em|en|pee|cue|ar|ess|tee|you|vee"
    "|double[ -]?[uy]ou|double[ -]u|ex|why|zed"
)


def _is_number(words: str) -> bool:
    """Whether words that begin with a nought, or with a country's code, are figures enough."""
    if _PUBLIC.match(words.lower()):
        return False
    said = re.findall(r"[a-z]+|\d+", words.lower())
    figures, ten = 0, False
    for word in said:
        if word in _TIMES:
            figures += _TIMES[word]
        elif word.isdigit():
            figures += len(word)
        elif word in _TWO_FIGURES or word in _ROUND:
            figures += 2
        else:
            figures += not ten
        ten = word in _ROUND  # "sixty one" has no more figures than "sixty"
    return figures >= _FEWEST_FIGURES and any(word.isalpha() for word in said)


def _is_street(words: str) -> bool:
    """Whether the words between a number and "road" can be a street's name."""
    *said, _ = re.findall(r"[a-z']+", words.lower())
    named = [word for word in said if word not in _NO_NAMES and len(word) > 1]
    return not any(word in lexicon.NOT_STREETS for word in named)


DICTATED_SHAPES: Final[tuple[Shape, ...]] = (
    # "oh double seven double oh nine hundred one two three", "07700 nine hundred 1 2 3"
    shape(
        "phone",
        r"\b(?:oh|o|zero|nought|plus four|plus 44|0\d{0,5})",
        rf"(?:,? (?:{_SPOKEN_FIGURES}|\d{{1,6}})|-(?:{_SPOKEN_FIGURES})){{4,16}}\b",
        needs=("oh", "zero", "nought", "double", "treble", "triple", "hundred"),
        figures=0,
        passes=_is_number,
    ),
    shape(
        "address",
        rf"\b(?:{_ROOM}|number|no\.?) {_HOUSE_NUMBER},? (?:{_HOUSE_NUMBER},? )?{_IN_A_STREET}\b",
        needs=(*_ROOMS, "number", "no"),
        figures=0,
        passes=_is_street,
        opening=Opening.NEED,
    ),
    shape(
        "address",
        rf"\b{_LEADS} ({_HOUSE_NUMBER},? {_IN_A_STREET})\b",
        needs=("address", *_LED),
        figures=0,
        passes=_is_street,
        opening=Opening.NEED,
    ),
    shape(
        "address",
        rf"\b(?:{_HUNDREDS}|{_LARGE}),? {_STREET_NAME}(?:{_SURE})\b",
        needs=(*_HUNDRED, *_TENS.split("|"), *_TEENS.split("|")),
        figures=0,
        passes=_is_street,
        opening=Opening.NEED,
    ),
    shape(
        "address",
        rf"\b{_ROOM} (?:{_LARGE}|ten|{_UNITS})(?: [a-d]\b)?\b",
        r"(?! (?:bed|bedroom|day|days|door|doors|floor|floors|hour|hours|month|months|of|or|people"
        r"|step|steps|time|times|week|weeks|year|years)\b)",
        needs=_ROOMS,
        figures=0,
        opening=Opening.NEED,
    ),
    shape(
        "postcode",
        rf"\bpost ?code(?: is| was|'s)?[ :]{{1,3}}((?:{_LETTERS})",
        rf"(?: (?:{_LETTERS}|{_LARGE}|ten|{_UNITS}|oh|zero|nought|\d{{1,2}})){{2,8}})\b",
        needs=("postcode", "post code"),
        figures=0,
        opening=Opening.NEED,
    ),
)
