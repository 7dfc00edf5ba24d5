"""What people call a council, from its name as registered: "Northshire CC", "LB Marlowe"."""

from collections.abc import Iterator

_KINDS = ("metropolitan", "borough", "city", "county", "district", "unitary", "town", "parish")
_LETTERS = {
    ("metropolitan", "borough"): "MBC", ("borough",): "BC", ("city",): "CC", ("county",): "CC",
    ("district",): "DC", ("town",): "TC", ("parish",): "PC",
}  # fmt: skip
_NO_PLACES = frozenset({*_KINDS, "council", "london", "of", "royal", "the"})


def place_of_council(name: str) -> str:
    """The place a council is called after: "Marlowe" of "Marlowe City Council"; or nothing."""
    words = name.split()
    lower = [word.lower() for word in words]
    if "council" not in lower and not {"borough", "of"} <= set(lower):
        return ""
    return " ".join(word for word, low in zip(words, lower, strict=True) if low not in _NO_PLACES)


def council_forms(name: str) -> Iterator[str]:
    """Other forms of a council's name; ``name`` is bare, as its registered form is folded.

    "Marlowe City Council" is Marlowe Council, Marlowe CC and City of Marlowe too. What is no
    council, or has no place in its name, gives nothing; a place alone may be the place.
    """
    lower = [word.lower() for word in name.split()]
    place = place_of_council(name)
    if not place:
        return
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
    if kinds in _LETTERS:
        yield f"{place} {_LETTERS[kinds]}"
    if "london" in lower:
        yield from (f"LB {place}", f"LB of {place}", f"{place} Borough Council")
