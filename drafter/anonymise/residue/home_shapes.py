"""Shapes of addresses and postcodes, complete or in part."""

import re
from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import is_official_word
from drafter.anonymise.residue.shape import Opening, Shape, shape

_NOT_NAMES = (
    r"(?!(?:and|at|for|from|in|is|on|or|per|to|was|were|went|with|have|had|has|are|by|said|of)\b)"
)
_NAME = rf"{_NOT_NAMES}(?-i:[A-Z])[\w'-]*"
_NAMES = rf"{_NAME}(?: (?:of |the )?{_NAME}){{0,3}}"
_STREET = "|".join(sorted(lexicon.STREET_WORDS | lexicon.NUMBERED_STREETS, key=len, reverse=True))
_HOUSE = (
    r"(?:flat|flt|apartment|apt\.?|unit|room|rm\.?|plot|suite|studio|maisonette|bedsit|pitch|berth|mooring"
    r"|garage|block|bungalow|chalet|caravan|bay|cabin|annexe|lock-?up|shop|arch|hut|kiosk|no\.?|number)"
)
_ROOMS = frozenset(
    {"the", "to", "room", "rm", "unit", "block", "plot", "flat", "number", "no", "suite", "garage"}
)
_SPOKEN = (
    r"(?:eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
"""A house's number in words, from eleven on: there are two streets, but not often twelve."""
_FLOOR = (
    r"(?:(?:basement|ground|first|second|third|fourth|top|\d{1,2}(?:st|nd|rd|th)) floor"
    r"(?: flat| left| right)?,? )"
)
_NUMBER = r"\d{1,4}(?: ?[a-z](?![a-z]))?(?:(?:[/-]| to |(?<!\d{4}) and | ?& ?)\d{1,4}[a-z]?)?"
_LOWER_SURE = (
    "road|rd|street|avenue|ave|lane|crescent|cres|terrace|terr|cottages|mews|gardens|gdns|parade"
    "|buildings|villas|square|ln"
)
_LOWER_MAYBE = "close|drive|way|grove|court|place|row|walk|rise|st|park|green|hill|view|yard"
_HOUSES = (
    r"(?:Cottage|Cottages|Farm|Farmhouse|Barn|Vicarage|Rectory|Manor|Forge|Mill|Hall|Bungalow"
    r"|Lodge|Gables|Old (?:[A-Z]\w+)|Orchard|Coach House|Stables|Villa|Croft|Laurels|Willows"
    r"|Elms|Firs|Oaks|Limes|Poplars|Beeches|Hollies|Cedars|Nook|Retreat|Haven)"
)


def _is_street(words: str) -> bool:
    """Whether what a number counts is a house in a street: not "3 BED HOUSE"."""
    counted = re.search(r"[A-Z][\w']+", words)
    dated = re.match(r"(?:19|20)\d\d The ", words)
    return not dated and counted is not None and counted.group().lower() not in lexicon.COUNTED


def _is_home(words: str) -> bool:
    """Whether what a room or a plot is in is more than words of an office."""
    names = [word for word in re.findall(r"[a-z']+", words.lower()) if word not in _ROOMS]
    return not all(is_official_word(word) for word in names)


def _is_counted(words: str) -> bool:
    """Whether a number begins with a capital, as a house's does, or is "no." and a house."""
    return words[0] == "N" or "." in words


def _is_lower_street(words: str) -> bool:
    """Whether words in small letters between a number and "close" can be a street's name."""
    return not any(word in lexicon.NOT_STREETS for word in words.lower().split()[1:-1])


HOME_SHAPES: Final[tuple[Shape, ...]] = (
    # but for Parliament, Downing Street and the Palace
    shape(
        "postcode",
        r"\b(?!SW1A ?(?:0AA|0PW|1AA|2AA)\b)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b",
        opening=Opening.LETTERS,
    ),
    shape(
        "postcode",
        r"(?-i:\b(?!SW1A ?(?:0AA|0PW|1AA|2AA)\b)[A-Z]{1,2}\d{1,2}[A-Z]? ?[\dO][A-Z]{2}\b)",
        opening=Opening.LETTERS,
    ),
    shape(
        "postcode",
        r"\bpost ?code[^\n.\d]{0,30}?\b([A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{0,2})?)\b",
        r"(?:,? (?:not|and|or|but) ([A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{0,2})?)\b)?",
        needs=("postcode", "post code"),
        opening=Opening.NEED,
    ),
    shape(
        "postcode",
        r"(?-i:\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]?)(?=[\s,.;)]|$)",
        needs=("postcode", "post code"),
    ),
    shape("address", rf"\b{_FLOOR}(?:{_NUMBER},? )?{_NAMES} (?:{_STREET})\b", needs=("floor",)),
    shape(
        "address",
        rf"\b(?:{_HOUSE} ?\w{{0,2}}/?\d{{1,4}}[a-z]?,? )",
        rf"(?:{_NUMBER},? )?{_NAME}(?: {_NAME}){{0,3}}",
        rf"(?:, (?:{_NUMBER} )?{_NAMES} (?:{_STREET})\b)?",
        needs=(
            "flat",
            "flt",
            "apartment",
            "apt",
            "unit",
            "room",
            "rm",
            "plot",
            "no",
            "num",
            "suite",
            "studio",
            "maison",
            "bedsit",
            "pitch",
            "berth",
            "moor",
            "garage",
            "block",
            "bungalow",
            "chalet",
            "caravan",
            "bay",
            "cabin",
            "annexe",
            "lock",
            "shop",
            "arch",
            "hut",
            "kiosk",
        ),
        passes=_is_home,
        opening=Opening.NEED,
    ),
    shape(
        "address",
        rf"\b(?!(?:19|20)\d\d ){_NUMBER},? (?-i:The [A-Z][a-z]+)\b",
        r"(?! (?:Act|Order|Regulations|Court|Council|Tribunal)\b)",
        rf"(?: {_NAME})?(?:, {_NAMES} (?:{_STREET})\b)?",
        opening=Opening.FIGURE,
        passes=_is_home,
    ),
    shape(
        "address",
        rf"(?<![\w£/.-]){_NUMBER},? {_NAMES}",
        rf" (?:{_STREET})\b(?:, {_NAMES} (?:{_STREET})\b)?",
        passes=_is_street,
        opening=Opening.FIGURE,
    ),
    shape(
        "address",
        rf"\b{_NUMBER},? [a-z]{{3,20}}(?: [a-z]{{3,20}})? ",
        rf"(?:{_LOWER_SURE}|{_LOWER_MAYBE})\b",
        passes=_is_lower_street,
        opening=Opening.FIGURE,
    ),
    shape(
        "address",
        rf"(?-i:\bThe (?:[A-Z]\w+ )?{_HOUSES})(?=, (?-i:[A-Z])\w+)",
        rf"(?:, {_NAMES} (?:{_STREET})\b)?",
        needs=("the ",),
        figures=0,
        opening=Opening.NEED,
    ),
    # a house by its name in a street
    shape(
        "address",
        rf"(?-i:\b[A-Z][\w']+ {_HOUSES}, )(?:{_NUMBER} )?{_NAMES} (?:{_STREET})\b",
        needs=(
            "cottage",
            "farm",
            "barn",
            "bungalow",
            "lodge",
            "villa",
            "croft",
            "mill, ",
            "hall, ",
        ),
        figures=0,
    ),
    shape(
        "address",
        r"\b(?:flat|flt|apartment|apt|rm|plot|stall|kiosk|pitch|berth|chalet|hut|garage)\.? "
        r"(?:no\.? )?",
        r"\d{1,4}[a-z]?\b",
        needs=(
            "flat",
            "flt",
            "apartment",
            "apt",
            "rm",
            "plot",
            "stall",
            "kiosk",
            "pitch",
            "berth",
            "chalet",
            "hut",
            "garage",
        ),
        opening=Opening.NEED,
    ),
    shape(
        "address",
        r"\bP\.?O\.? ?Box (?:no\.? )?\d{1,6}\b",
        needs=(" box ",),
    ),
    shape(
        "address",
        r"\b(?:flat|apartment|block|unit|room) (?-i:[A-Z]\d{0,2})\b(?!')",
        needs=("flat", "apartment", "block", "unit", "room"),
        figures=0,
        opening=Opening.NEED,
    ),
    shape(
        "address",
        r"\b(?:liv(?:e|es|ed|ing)|resid\w+|neighbours?|between|house|home|door|opposite"
        r"|outside|behind|next to|wall|garden|roof|fence|hedge|tenants?|people|man|woman"
        r"|lady|couple|family|occup\w+|and)",
        r"(?: (?:at|of|from|in|to|with))? ",
        rf"((?:house )?(?:number|no\.?) ?(?:\d{{1,4}}[a-z]?|{_SPOKEN}))\b(?! (?:on|of|in) the)",
        r"(?: (?:and|or) ((?:number|no\.?)? ?\d{1,4}[a-z]?)\b)?",
        needs=(
            "liv",
            "resid",
            "neighbour",
            "between",
            "house",
            "home",
            "door",
            "opposite",
            "outside",
            "behind",
            "next to",
            "wall",
            "garden",
            "roof",
            "fence",
            "hedge",
            "tenant",
            "people",
            "man",
            "woman",
            "lady",
            "couple",
            "family",
            "occup",
            "and",
        ),
        opening=Opening.NEED,
    ),
    # a house by its number alone, where something is, or that somebody has
    shape(
        "address",
        r"\b(?:number|no\.?) ?(?!10\b)\d{1,3}[a-z]?(?=,? (?:that's|got|gets|have|has|had|was|are",
        r"|who|whose|next|across|opposite|upstairs|downstairs|where|keeps?|put|says?|said)\b)",
        needs=("number", "no ", "no."),
        opening=Opening.NEED,
        passes=_is_counted,
    ),
    shape(
        "address",
        r"\b(?:at|from|opposite|past|beside|by|opposite,|upstairs from|across from|next door,) ",
        rf"((?:number|no\.?) ?(?:\d{{1,3}}[a-z]?|{_SPOKEN}))\b(?! (?:on|of|in) )",
        needs=("at", "from", "opposite", "past", "beside", "by", "upstairs", "across", "next door"),
        opening=Opening.NEED,
    ),
    shape(
        "address",
        r"\"(?-i:[A-Z])[\w' -]{2,40}\",? (?:\d{1,4} )?(?-i:The [A-Z][a-z]+)\b",
        needs=('"',),
        figures=0,
    ),
)
