"""When cases lock by themselves: nobody has touched the keyboard, or the computer was asleep."""

SHORTEST, USUAL, LONGEST = 1, 5, 30
"""Minutes."""
_ASLEEP = 30.0
"""Seconds between two looks, beyond those that were meant, that only a sleep explains."""


def minutes_within(minutes: int) -> int:
    """So many minutes as are allowed: 1 to 30."""
    return min(max(minutes, SHORTEST), LONGEST)


class Idle:
    """Told of every touch and asked every few seconds.

    ``now`` is seconds of a clock that only goes forward, ``wall`` those of the one on the wall:
    on some systems the first stands still while the computer sleeps.
    """

    def __init__(self, *, minutes: int = USUAL) -> None:
        self.minutes = minutes_within(minutes)
        self._touched: float | None = None
        self._looked: tuple[float, float] | None = None

    def touch(self, now: float) -> None:
        """Somebody is there."""
        self._touched = now

    def is_over(self, now: float) -> bool:
        """Whether nobody has been there for so long; the first look counts as a touch."""
        if self._touched is None:
            self._touched = now
        return now - self._touched >= self.minutes * 60

    def slept(self, now: float, wall: float, meant: float) -> bool:
        """Whether the computer slept since the last look, which was meant ``meant`` s ago."""
        before, self._looked = self._looked, (now, wall)
        if before is None:
            return False
        return max(now - before[0], wall - before[1]) > meant + _ASLEEP
