"""The table of kinds: what each tells about somebody, and how a caseworker is asked."""

from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """Whether words identify by themselves, or only beside others."""

    DIRECT = "direct"
    QUASI = "quasi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of residue. ``reason`` is what the caseworker reads beside it."""

    name: str
    level: Level
    reason: str


KINDS = {
    kind.name: kind
    for kind in (
        Kind(name="person", level=Level.DIRECT, reason="Nobody registered has this name."),
        Kind(name="address", level=Level.DIRECT, reason="This looks like an address."),
        Kind(name="postcode", level=Level.DIRECT, reason="This looks like a postcode."),
        Kind(name="phone", level=Level.DIRECT, reason="This looks like a phone number."),
        Kind(name="e-mail", level=Level.DIRECT, reason="This is an e-mail address."),
        Kind(name="web address", level=Level.DIRECT, reason="This is a web address."),
        Kind(name="handle", level=Level.DIRECT, reason="This looks like a name on a network."),
        Kind(name="file name", level=Level.DIRECT, reason="File names often hold names."),
        Kind(name="date of birth", level=Level.DIRECT, reason="This is given as a date of birth."),
        Kind(name="NHS number", level=Level.DIRECT, reason="This has the shape of an NHS number."),
        Kind(name="NI number", level=Level.DIRECT, reason="This has the shape of an NI number."),
        Kind(name="passport", level=Level.DIRECT, reason="This is given as a passport number."),
        Kind(name="vehicle", level=Level.DIRECT, reason="This looks like a number plate."),
        Kind(name="account", level=Level.DIRECT, reason="This looks like a bank account."),
        Kind(name="reference", level=Level.DIRECT, reason="This looks like somebody's reference."),
        Kind(name="age", level=Level.QUASI, reason="An exact age narrows down who it is."),
        Kind(name="organisation", level=Level.QUASI, reason="Few people belong to it."),
        Kind(name="place", level=Level.QUASI, reason="A small place narrows down who it is."),
        Kind(name="word", level=Level.QUASI, reason="No dictionary knows this word."),
        Kind(name="condition", level=Level.QUASI, reason="A condition may single someone out."),
    )
}
"""Every kind by its name, as commands print it; a new kind is a line here and its finder."""


def level_of(kind: str) -> Level:
    """The level of a kind; a registered identifier's own kinds are direct."""
    known = KINDS.get(kind)
    return known.level if known else Level.DIRECT
