"""The day it is: the one place that looks at the clock for it."""

import datetime as dt
from collections.abc import Callable

Clock = Callable[[], dt.date]
"""Gives the day it is, whenever it is asked."""


def today() -> dt.date:
    """The day by this machine's clock and zone."""
    return dt.datetime.now().astimezone().date()
