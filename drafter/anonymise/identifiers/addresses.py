"""Registered addresses: postcode, house and street by parts, with the usual short forms."""

import re
from collections.abc import Iterator

from drafter.anonymise.identifiers.sought import BETWEEN, Sought, alike, spelt, whole
from drafter.anonymise.people.register import is_distinctive
from drafter.anonymise.text.folding import squeeze
from drafter.case.people import Identifier, IdentifierKind

_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b")
_STREETS = {
    "road": "rd", "street": "st", "avenue": "ave?", "close": "cl", "lane": "ln", "drive": "dr",
    "court": "ct", "crescent": "cres", "gardens": "gdns", "grove": "gr", "place": "pl",
    "square": "sq", "terrace": "terr?", "park": "pk", "mount": "mt", "saint": "st", "house": "hse",
    "flat": "flt", "apartment": "apt", "row": "row", "way": "way", "view": "vw", "hill": "hl",
    "rise": "rise", "walk": "wl?k", "mews": "mews", "parade": "pde", "yard": "yd", "green": "gn",
    "cottages": "cotts?", "cottage": "cott", "buildings": "bldgs?", "building": "bldg",
}  # fmt: skip
_HOUSE = r"(?:flat|flt|apartment|apt|unit|room|no|number)\.?"
_NUMBER = re.compile(rf"^(?:{_HOUSE}\s+)?(\d+\s?[a-z]?)\b[,\s]*(.*)$")
_MOST_CUTS = 3


def sought_address(party: str, identifier: Identifier, value: str) -> Iterator[Sought]:
    """What to look for of an address; ``value`` is folded and in lower case."""
    kind = IdentifierKind.POSTCODE
    for code in _POSTCODE.finditer(value):
        squeezed = code.group(1) + code.group(2)
        pattern = whole(spelt(squeezed, loosely=True))
        yield Sought(party, identifier.id, kind, pattern, needs=alike(squeezed))
    rest = _POSTCODE.sub(" ", value).replace("'", "")
    segments = [" ".join(segment.split()) for segment in re.split(r"[,;\n]", rest)]
    for number, segment in enumerate(segment for segment in segments if segment):
        for line, sure, needs in _lines(segment, is_first=number == 0):
            yield Sought(party, identifier.id, identifier.kind, line, sure, alike(needs))


def _lines(segment: str, *, is_first: bool) -> Iterator[tuple[str, bool, str]]:
    """Patterns for one line of an address, whether each says the place by itself, its needs."""
    numbered = _NUMBER.match(segment)
    words = (numbered[2] if numbered else segment).replace(".", " ").split()
    streets = [at for at, word in enumerate(words) if at and _is_street(word)]
    if not is_first and not numbered and not streets:
        return  # a town or county names nobody by itself
    # "27 Quill Street Exampleton" without commas: the street ends at the word for it
    ends = sorted({len(words), *(at + 1 for at in streets)}, reverse=True)[:_MOST_CUTS]
    places = [BETWEEN.join(map(_street_word, words[:end])) for end in ends if end]
    # the street's own words are written in one way alone
    own = [
        max((squeeze(one) for one in words[:end] if not _is_street(one)), key=len, default="")
        for end in ends
        if end
    ]
    if numbered:
        house = BETWEEN.join(map(re.escape, numbered[1].replace(" ", "")))
        for place, needs in zip(places, own, strict=True):
            yield whole(rf"(?:{_HOUSE} ?)?{house}[\s,.]{{0,3}}{place}"), True, needs
        yield whole(rf"{_HOUSE} ?{house}"), False, squeeze(numbered[1])
    for place, end, needs in zip(places, ends, own, strict=False):
        if end > 1:
            yield whole(place), not numbered, needs
        elif is_first:
            yield whole(place), is_distinctive(words[0]) and not numbered, needs


def _is_street(word: str) -> bool:
    return word in _STREETS or _long_forms(word) != []


def _long_forms(word: str) -> list[str]:
    return [full for full, short in _STREETS.items() if re.fullmatch(short, word)]


def _street_word(word: str) -> str:
    """A pattern for a word of a street, in full and in short, with or without apostrophe."""
    forms = [word, *_long_forms(word)]
    spellings = ["'?".join(map(re.escape, form)) for form in forms]
    spellings += [rf"{short}\.?" for form in forms if (short := _STREETS.get(form))]
    return rf"(?:{'|'.join(dict.fromkeys(spellings))})"
