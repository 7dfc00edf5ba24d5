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
        Kind(name="IP address", level=Level.DIRECT, reason="This looks like a computer's address."),
        Kind(name="file name", level=Level.DIRECT, reason="File names often hold names."),
        Kind(name="date of birth", level=Level.DIRECT, reason="This is given as a date of birth."),
        Kind(name="NHS number", level=Level.DIRECT, reason="This has the shape of an NHS number."),
        Kind(name="NI number", level=Level.DIRECT, reason="This has the shape of an NI number."),
        Kind(name="passport", level=Level.DIRECT, reason="This is given as a passport number."),
        Kind(name="vehicle", level=Level.DIRECT, reason="This looks like a number plate."),
        Kind(name="account", level=Level.DIRECT, reason="This looks like a bank account."),
        Kind(name="reference", level=Level.DIRECT, reason="This looks like somebody's reference."),
        Kind(
            name="age",
            level=Level.QUASI,
            reason="An exact age narrows down who it is; an age band does not.",
        ),
        Kind(
            name="organisation",
            level=Level.QUASI,
            reason="Few people belong to it; “her school” or “a care home” would do.",
        ),
        Kind(
            name="place",
            level=Level.QUASI,
            reason="A small place narrows down who it is; “a village” or “a town” would do.",
        ),
        Kind(name="word", level=Level.QUASI, reason="No dictionary knows this word."),
        Kind(
            name="condition",
            level=Level.QUASI,
            reason="A condition may single someone out; say what it means for the complaint.",
        ),
        Kind(
            name="job",
            level=Level.QUASI,
            reason="A job may single someone out; leave it out unless the complaint turns on it.",
        ),
        Kind(
            name="sum",
            level=Level.QUASI,
            reason="An exact sum of somebody’s may be known to others; “about” or a band would do.",
        ),
        Kind(
            name="origin",
            level=Level.QUASI,
            reason="Few share this language, people or faith; keep it only where it matters.",
        ),
        Kind(
            name="family",
            level=Level.QUASI,
            reason="How many are in a family is known to others; “her children” would do.",
        ),
        Kind(
            name="fact",
            level=Level.QUASI,
            reason="An unusual fact is remembered, or was in the news; leave it out or blur it.",
        ),
        Kind(name="pet", level=Level.QUASI, reason="Neighbours know pets; “a pet” would do."),
        Kind(name="car", level=Level.QUASI, reason="Neighbours know cars; “a car” would do."),
    )
}
"""Every kind by its name, as commands print it; a new kind is a line here and its finder."""


def level_of(kind: str) -> Level:
    """The level of a kind; a registered identifier's own kinds are direct."""
    known = KINDS.get(kind)
    return known.level if known else Level.DIRECT
