"""Which stretches of a text have been claimed by something found."""

from collections.abc import Iterator

from drafter.anonymise.found import Found


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

    def in_order(self) -> list[Found]:
        """Everything that claimed a place, in the order of the text."""
        return sorted(self._found, key=lambda found: found.start)
