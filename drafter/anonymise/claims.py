"""Which stretches of a text have been claimed by something found."""

from collections.abc import Iterator

from drafter.anonymise.found import Certainty, Found


class Claims:
    """Found words so far, of a text ``length`` long; the first to claim a place keeps it."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length + 1)
        self._found: list[Found] = []

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
        """Claim a place, unless it is empty or a part of it is claimed."""
        if found.start < found.end and self.is_free(found.start, found.end):
            self._taken[found.start : found.end] = b"\x01" * (found.end - found.start)
            self._found.append(found)

    @property
    def taken(self) -> bytearray:
        """A byte for every character: 1 where it is claimed. Whoever claims writes into it."""
        return self._taken

    def absorb(self, start: int, end: int) -> tuple[Found, ...]:
        """Give up the people and questions between two offsets, if nothing else is there."""
        inside = [found for found in self._found if found.start < end and start < found.end]
        whole = all(start <= found.start and found.end <= end for found in inside)
        if not whole or not all(
            found.certainty is Certainty.ASK or found.kind == "person" for found in inside
        ):
            return ()
        self._found = [found for found in self._found if found not in inside]
        self._taken[start:end] = bytes(end - start)
        return tuple(inside)

    def in_order(self) -> list[Found]:
        """Everything that claimed a place, in the order of the text."""
        return sorted(self._found, key=lambda found: found.start)
