"""Which backups may go: all of two days are kept, then one a day, a week, a month.

Pure: it names them, and :func:`thin_out` removes them. A clock that is wrong must cost nothing,
so a backup is thinned only where its time agrees with the order in which the backups were made,
and none is where today's date itself can't be believed.
"""

import datetime as dt
import shutil
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from drafter.store.backup import Backup, backups_of
from drafter.store.unlocked import Vault

ALL_OF = dt.timedelta(days=2)
"""How far back every backup is kept."""
BELIEVED = dt.timedelta(days=366)
"""Today is believed where an earlier day's backup is no older than this."""
EARLIEST = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""No backup is older than the program: an earlier clock is wrong."""


class _Stage(NamedTuple):
    """For how many periods one backup each is kept, and what period a moment lies in."""

    periods: int
    of: Callable[[dt.datetime], Hashable]


STAGES = (
    _Stage(12, lambda when: when.date()),
    _Stage(10, lambda when: when.isocalendar()[:2]),
    _Stage(9, lambda when: (when.year, when.month)),
)
"""Twelve days, then ten weeks, then nine months, the newest backup of each (Anki's numbers)."""


def superfluous(backups: Sequence[Backup], now: dt.datetime) -> tuple[Backup, ...]:
    """The backups that may go. Those put aside, and those with a time out of order, never do."""
    ordered = sorted(
        (backup for backup in backups if not backup.is_aside), key=lambda one: one.number
    )
    plausible = _plausible(ordered, now)
    old = [backup for backup in plausible if backup.made_at < now - ALL_OF]
    if not any(backup.made_at >= now - BELIEVED for backup in old):
        return ()
    kept = _kept(old)
    return tuple(backup for backup in old if backup not in kept)


def thin_out(vault: Vault, *, now: dt.datetime) -> tuple[Backup, ...]:
    """Remove the superfluous backups of a vault; which they were."""
    gone = superfluous(backups_of(vault), now)
    for backup in gone:
        shutil.rmtree(backup.folder, ignore_errors=True)
    return gone


def _plausible(ordered: Sequence[Backup], now: dt.datetime) -> list[Backup]:
    """Those whose time is no later than that of any made after them, nor earlier than before."""
    latest_before: list[dt.datetime] = []
    latest = EARLIEST
    for backup in ordered:
        latest_before.append(latest)
        latest = max(latest, backup.made_at)
    plausible: list[Backup] = []
    earliest = now
    for backup, before in zip(reversed(ordered), reversed(latest_before), strict=True):
        if before <= backup.made_at <= earliest:
            plausible.append(backup)
        earliest = min(earliest, backup.made_at)
    return plausible


def _kept(newest_first: Sequence[Backup]) -> set[Backup]:
    """The newest of each day, then of each week, then of each month, while there are any left."""
    stages = [stage for stage in STAGES for _ in range(stage.periods)]
    kept: set[Backup] = set()
    last: Backup | None = None
    for backup in newest_first:
        if not stages:
            break
        period = stages[0].of
        if last is None or period(backup.made_at) != period(last.made_at):
            kept.add(backup)
            last = backup
            stages.pop(0)
    return kept
