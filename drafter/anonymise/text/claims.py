"""Which stretches of a text have been claimed by something found."""

from array import array
from collections.abc import Iterator
from dataclasses import replace

from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.passing import Passing


class Claims:
    """Found words so far, of a text ``length`` long; the first to claim a place keeps it."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length + 1)
        self._found: dict[int, Found] = {}
        self._claimed_by = array("l", [0]) * length
        self._passed: dict[int, Passing] = {}

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing between two offsets is claimed."""
        return self._taken.find(1, start, end) < 0

    def free_parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches between two offsets that nobody has claimed."""
        while start < end:
            first = self._taken.find(0, start, end)
            if first < 0:
                return
            last = self._taken.find(1, first, end)
            start = end if last < 0 else last
            yield first, start

    def add(self, found: Found) -> None:
        """Claim a place, unless it is empty or a part of it is claimed.

        What belongs to a name may be a bracket that is still being typed: it ends with the text.
        """
        if found.end >= len(self._taken):
            found = replace(found, end=len(self._taken) - 1)
        if found.start < found.end and self.is_free(found.start, found.end):
            self._taken[found.start : found.end] = b"\x01" * (found.end - found.start)
            owner = array("l", [found.start])
            self._claimed_by[found.start : found.end] = owner * (found.end - found.start)
            self._found[found.start] = found

    def pass_over(self, start: int, end: int, rule: Passing) -> None:
        """Settle by a rule that the words between two offsets name nobody."""
        self._passed.update(dict.fromkeys(range(start, end), rule))

    def passing(self, start: int) -> Passing | None:
        """The rule by which the words at an offset are settled to name nobody, if they are."""
        return self._passed.get(start)

    def holding(self, at: int) -> Found | None:
        """What has claimed the place at an offset, if anything has."""
        return self._found[self._claimed_by[at]] if self._taken[at] else None

    @property
    def taken(self) -> bytearray:
        """A byte for every character: 1 where it is claimed."""
        return self._taken

    def absorb(self, start: int, end: int, *, numbers: bool = False) -> tuple[Found, ...]:
        """Give up the people and questions between two offsets, if nothing else is there.

        With ``numbers``, identifiers too: a file is named by whom it is about, and their number.
        """
        inside = [self._found[at] for at in self._starts(start, end)]
        whole = all(start <= found.start and found.end <= end for found in inside)
        if not whole or not all(
            found.certainty is Certainty.ASK
            or found.kind == "person"
            or (numbers and found.kind not in ("body", "organisation"))
            for found in inside
        ):
            return ()
        for found in inside:
            del self._found[found.start]
        self._taken[start:end] = bytes(end - start)
        return tuple(inside)

    def _starts(self, start: int, end: int) -> list[int]:
        """Where everything starts that claims a place between two offsets, in order."""
        places = range(start, end)
        return sorted({self._claimed_by[at] for at in places if self._taken[at]})

    def in_order(self) -> list[Found]:
        """Everything that claimed a place, in the order of the text."""
        return sorted(self._found.values(), key=lambda found: found.start)
