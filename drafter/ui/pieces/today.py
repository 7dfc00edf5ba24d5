"""The day it is: the one place that views ask, and that a test can set."""

import datetime as dt

_set: list[dt.date | None] = [None]


def today() -> dt.date:
    """The day by this machine's clock and zone, or the one that was set."""
    return _set[0] or dt.datetime.now().astimezone().date()


def set_today(day: dt.date | None) -> None:
    """Take another day for today; None goes back to the clock."""
    _set[0] = day
