"""What the anonymiser found in a text, and how sure it is."""

from dataclasses import dataclass
from enum import Enum


class Certainty(Enum):
    """What is to become of found words."""

    REPLACE = "replace"
    ASK = "ask"
    RESIDUE = "residue"
    """Nobody registered it, and nothing explains it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words from ``start`` to ``end`` (code points of the typed text) that name someone.

    ``kind`` is "person", "body" or an identifier's kind. ``parties`` are the record ids that
    will be printed where the certainty is REPLACE; ``candidates`` whom the words may mean
    where it is ASK. ``reason`` says why in words, without a real name.
    """

    start: int
    end: int
    kind: str
    certainty: Certainty
    parties: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    reason: str = ""
    possessive: bool = False
    starts_sentence: bool = False
    capitals: bool = False
    bare_noun: bool = False
    """A body's name after "a" or "its": printed without its article."""

    def moved(self, by: int) -> "Found":
        """The same, in a text in which so many code points more stand before it."""
        return self.at(self.start + by, self.end + by)

    def at(self, start: int, end: int) -> "Found":
        """The same, elsewhere; as :func:`dataclasses.replace` makes it, in half the time."""
        if start == self.start and end == self.end:
            return self
        return Found(
            start=start,
            end=end,
            kind=self.kind,
            certainty=self.certainty,
            parties=self.parties,
            candidates=self.candidates,
            reason=self.reason,
            possessive=self.possessive,
            starts_sentence=self.starts_sentence,
            capitals=self.capitals,
            bare_noun=self.bare_noun,
        )
