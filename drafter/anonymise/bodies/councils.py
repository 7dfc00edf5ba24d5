"""What people call a council, from its name as registered: "Northshire CC", "LB Marlowe"."""

from collections.abc import Iterator

_KINDS = ("metropolitan", "borough", "city", "county", "district", "unitary", "town", "parish")
_LETTERS = {
    ("metropolitan", "borough"): "MBC", ("borough",): "BC", ("city",): "CC", ("county",): "CC",
    ("district",): "DC", ("town",): "TC", ("parish",): "PC",
}  # fmt: skip
_NO_PLACES = frozenset({*_KINDS, "council", "london", "royal", "the"})
_BEFORE_OF = frozenset({*_KINDS, "council"})
_WAYS = {"north": ("N", "Nth"), "south": ("S", "Sth"), "east": ("E",), "west": ("W",)}
_WELSH_KINDS = frozenset({"bwrdeistref", "dinas", "sir", "sirol"})
_TWO = 2


def place_of_council(name: str) -> str:
    """The place a council is called after: "Marlowe" of "Marlowe City Council"; or nothing."""
    words = name.split()
    lower = [word.lower() for word in words]
    if lower[:1] == ["cyngor"]:
        kept = [word for word in words[1:] if word.lower() not in _WELSH_KINDS]
        return " ".join(kept)
    if "council" not in lower and not {"borough", "of"} <= set(lower):
        return ""
    return " ".join(
        word
        for at, (word, low) in enumerate(zip(words, lower, strict=True))
        if low not in _NO_PLACES and not (low == "of" and (not at or lower[at - 1] in _BEFORE_OF))
    )


def council_forms(name: str) -> Iterator[str]:
    """Other forms of a council's name; ``name`` is bare, as its registered form is folded.

    "Marlowe City Council" is Marlowe Council, Marlowe CC and City of Marlowe too. What is no
    council, or has no place in its name, gives nothing; a place alone may be the place, but two
    places joined are only a council's.
    """
    place = place_of_council(name)
    if not place:
        return
    for one in (place, *_cut_short(place)):
        yield from _forms(name, one)
    yield from _joined(name, place)


def _forms(name: str, place: str) -> Iterator[str]:
    lower = [word.lower() for word in name.split()]
    kinds = tuple(kind for kind in _KINDS if kind in lower)
    yield f"{place} Council"
    if kinds == ("county",):
        yield from (f"{place} County", f"County Council of {place}", f"{place} CoCo")
    if kinds:
        full = " ".join(kind.title() for kind in kinds)
        yield f"{place} {full} Council"
        if kinds[-1] == "borough":  # a county or city "of" somewhere may be the place
            yield f"{full} of {place}"
        if kinds[0] == "metropolitan":
            yield f"{place} {full.replace('Metropolitan', 'Met')} Council"
        if len(kinds) == _TWO:
            yield from (f"{place} {kind.title()} Council" for kind in kinds)
    if kinds in _LETTERS:
        yield f"{place} {_LETTERS[kinds]}"
    if "london" in lower:
        yield from (f"LB {place}", f"LB of {place}", f"{place} LBC", f"{place} Borough Council")
        yield f"London Borough {place}"
    if "royal" in lower:
        yield from (f"RB {place}", f"RB of {place}", f"{place} Borough Council")
    if lower[0] == "cyngor":
        yield from (f"Cyngor {place}", f"{place} County Council")


def _cut_short(place: str) -> Iterator[str]:
    """A place with its quarter cut short: "N Sallow" of North Sallow."""
    first, _, rest = place.partition(" ")
    if rest:
        yield from (f"{way} {rest}" for way in _WAYS.get(first.lower(), ()))


def _joined(name: str, place: str) -> Iterator[str]:
    """Two places that a council joins, as no map does: "Ellory and Wath", "Ellory/Wath"."""
    if " and " not in place.lower() or place == name:
        return
    yield place
    one, _, other = place.replace(" And ", " and ").partition(" and ")
    yield f"{one}/{other}"
