"""Registered identifiers, matched by their digits and letters, not by their spelling."""

import re
from collections.abc import Iterator

from drafter.anonymise.identifiers.addresses import sought_address
from drafter.anonymise.identifiers.births import read_birth
from drafter.anonymise.identifiers.sought import BETWEEN, Sought, alike, spelt, whole
from drafter.anonymise.text.folding import Folded, lowered, squeeze
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.vocabulary import TITLES
from drafter.case.case import Case
from drafter.case.people import Identifier, IdentifierKind

_SHORTEST, _SHORTEST_HINT = 4, 2
_EXTENSION = re.compile(r"\s*(?:extension|ext\.?|x)\s*\d+.*$")
_PHONES = re.compile(r"\+?\(?\d[\d\s().\-]{7,20}\d")
_LOCAL = 6
_NATIONAL = 9
_OTHER_HOUSE = re.compile(r"(?<![\w£/.-])\d{1,4}[a-z]?,? $")
_FLAT_BEFORE = re.compile(r"\b(?:flat|flt|apartment|apt|unit)\.? ?\d+ ?[a-z]?(?:,? (?:at |of )?)$")
_NUMBER = 8
_FLAT = 24
_LONGEST_TITLE = 12
_TITLED = re.compile(rf"\b(?:{'|'.join(sorted(TITLES))})\.? $")
_HINT = "It may be part of a registered {}."


def sought_identifiers(case: Case) -> tuple[Sought, ...]:
    """What to look for, for every identifier of every party; dates of birth that can be read
    are sought apart.
    """  # noqa: D205 - one sentence
    return tuple(
        sought
        for party in case.parties
        for identifier in party.identifiers
        for sought in _sought(party.id, identifier)
    )


def _sought(party: str, identifier: Identifier) -> Iterator[Sought]:
    value = lowered(identifier.value).strip()
    kind = identifier.kind
    if kind is IdentifierKind.ADDRESS:
        yield from sought_address(party, identifier, value)
        return
    is_birth = kind is IdentifierKind.DATE_OF_BIRTH
    if is_birth and read_birth(value):
        return
    for pattern, sure, needs in _patterns(kind, value):
        # what can be read of half a date ("1984") is also many another's
        is_whole = sure and not (is_birth and value.isdigit())
        yield Sought(party, identifier.id, kind, pattern, is_whole, alike(needs))


def _patterns(kind: IdentifierKind, value: str) -> Iterator[tuple[str, bool, str]]:
    """Each pattern, whether it is sure, and the letters and digits it needs."""
    squeezed = squeeze(value)
    if kind is IdentifierKind.PHONE and sum(map(str.isdigit, squeezed)) >= _SHORTEST:
        yield from _phones(value)
    elif kind is IdentifierKind.EMAIL and "@" in value:
        yield whole(_email(value)), True, max(map(squeeze, re.split(r"[@.]", value)), key=len)
    elif kind is IdentifierKind.WEB and len(squeezed) >= _SHORTEST:
        bare = squeeze(re.sub(r"^(?:https?://)?(?:www\.)?", "", value))
        yield whole(rf"(?:https?{BETWEEN})?(?:www{BETWEEN})?{spelt(bare)}"), True, bare
    elif len(squeezed) >= _SHORTEST:
        # a mistyped plate or number is still theirs; words have no figures to be mistaken
        loosely = any(map(str.isdigit, squeezed)) and kind is not IdentifierKind.WEB
        yield whole(spelt(squeezed, loosely=loosely)), True, squeezed
    elif len(squeezed) >= _SHORTEST_HINT and any(map(str.isdigit, squeezed)):
        yield whole(spelt(squeezed)), False, squeezed


def _email(value: str) -> str:
    """An e-mail address, also with its signs in words: "sam at post dot example"."""
    signs = {"@": "(?:at)?", ".": "(?:dot)?"}
    kept = [char for char in value if char.isalnum() or char in signs]
    return BETWEEN.join(signs.get(char) or re.escape(char) for char in kept)


def _phones(value: str) -> Iterator[tuple[str, bool, str]]:
    """Each phone number of a field in any spelling: with or without country, area, brackets."""
    plain = _EXTENSION.sub("", value)
    numbers = _PHONES.findall(plain)
    for number in numbers if len(numbers) > 1 else [plain]:
        digits = "".join(char for char in number if char.isdigit())
        national = digits.removeprefix("00").removeprefix("44").removeprefix("0")
        country = rf"(?:\+|00)?{BETWEEN.join('44')}{BETWEEN}(?:[(\s]{{0,2}}0[)\s]{{0,2}})?"
        start = rf"(?<!\d)(?:{country}|\(?(?:0|(?<![a-z])o){BETWEEN}|\(?)"
        yield rf"{start}{spelt(national, loosely=True)}(?!\d)", True, national
        if len(national) >= _NATIONAL:
            local = national[-_LOCAL:]
            yield rf"(?<!\d)(?<!\d[ -]){spelt(local)}(?!\d)", False, local


def find_identifiers(folded: Folded, sought: tuple[Sought, ...]) -> Iterator[Found]:
    """Every registered identifier of a folded text; offsets are the folded text's."""
    squeezed = alike(folded.lower) if sought else ""
    for one in sought:
        if one.needs not in squeezed:
            continue
        for match in one.pattern.finditer(folded.lower):
            words = match.group()
            start = match.start() + (words.startswith("(") and ")" not in words)
            if one.kind is IdentifierKind.ADDRESS and not one.is_whole:
                if _TITLED.search(folded.lower, max(0, start - _LONGEST_TITLE), start):
                    continue  # "Councillor Rowan Close" lives elsewhere
                number = _OTHER_HOUSE.search(folded.lower, max(0, start - _NUMBER), start)
                start = number.start() if number else start  # a neighbour's, in the same street
            flat = _other_flat(folded.lower, start, one, sought)
            sure = one.is_whole and flat is None
            yield Found(
                start=start if flat is None else flat,
                end=match.end(),
                kind=one.kind.value,
                certainty=Certainty.REPLACE if sure else Certainty.ASK,
                parties=(one.party,) if sure else (),
                candidates=(one.party,),
                reason="" if sure else _HINT.format(one.kind.value),
            )


def _other_flat(text: str, start: int, one: Sought, sought: tuple[Sought, ...]) -> int | None:
    """Where a flat before a house's number begins that the address has not: "Flat 12, 18 …"."""
    if one.kind is not IdentifierKind.ADDRESS or not text[start].isdigit():
        return None
    flat = _FLAT_BEFORE.search(text, max(0, start - _FLAT), start)
    if flat is None:
        return None
    lines = (line for line in sought if line.record == one.record)
    return None if any(line.pattern.match(flat.group()) for line in lines) else flat.start()
