"""Bounds of time that catch what is not linear, and not a machine that is busy."""

import gc
import sys
import time
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")
TRIES = 3
TRACED = 3  # how many times longer a line takes while coverage is counted


def timed(work: Callable[[], Answer]) -> tuple[float, Answer]:
    """The seconds of this process's own time that `work` takes, and what it answers.

    The collector of garbage stays out of it: thousands of tests before this one leave it a heap
    whose reading takes seconds.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        began = time.process_time()
        answer = work()
        return time.process_time() - began, answer
    finally:
        (gc.enable if was_on else gc.disable)()


def within(seconds: float, work: Callable[[], Answer]) -> Answer:
    """What `work` answers, done within so many seconds; the best of three tries counts."""
    allowed = seconds * (1 if sys.gettrace() is None else TRACED)
    best = float("inf")
    for _ in range(TRIES):
        taken, answer = timed(work)
        if taken < allowed:
            return answer
        best = min(best, taken)
    message = f"{best:.2f} s at best, {allowed:.2f} s are allowed"
    raise AssertionError(message)
