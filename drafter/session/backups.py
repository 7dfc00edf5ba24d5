"""Backups of the cases that are worked on, made beside the work. No Qt."""

import datetime as dt
import threading
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.store.unlocked import Vault

if TYPE_CHECKING:
    from drafter.store.backup import Progress

Apart = Callable[[Callable[[], None]], None]
"""Runs a piece of work that need not be waited for, on any thread."""


class Backups:
    """Makes the backups of an open vault, one at a time, over a connection of their own.

    ``one_at_a_time`` is held while one is made; ``tell`` hears, on any thread, why none was.
    """

    def __init__(
        self,
        vault: Vault,
        now: Callable[[], dt.datetime],
        *,
        apart: Apart,
        tell: Callable[[str], None],
    ) -> None:
        self.one_at_a_time = threading.Lock()
        self._vault, self._now, self._apart, self._tell = vault, now, apart, tell
        self._last: float | None = None
        self._changed = False
        self._is_over = False

    def note_change(self, _changed: object = None) -> None:
        """Something was changed: there is something to back up."""
        self._changed = True

    def tick(self, clock: float) -> None:
        """Have one made, not waiting for it, half an hour after the last if something changed."""
        from drafter.store import backup  # noqa: PLC0415 - no list needs it

        if backup.is_due(last=self._last, now=clock, changed=self._changed):
            self.begin(clock)

    def begin(self, clock: float) -> None:
        """Have one made, not waiting for it."""
        if not self._is_over:
            self._last, self._changed = clock, False
            self._apart(self._make_quietly)

    def make(self, clock: float, progress: "Progress | None" = None) -> None:
        """Make one now and thin out the older ones. Raises BackupError."""
        self._make(progress)
        self._last, self._changed = clock, False

    def end(self) -> None:
        """Make no more; one that is being made ends, and leaves nothing."""
        self._is_over = True

    def _make_quietly(self) -> None:
        try:
            self._make(self._go_on)
        except DrafterError as error:
            if not self._is_over:
                self._tell(str(error))

    def _go_on(self, _share: float) -> None:
        if self._is_over:
            raise DrafterError("The cases are being closed.")

    def _make(self, progress: "Progress | None") -> None:
        from drafter.store import backup, thinning  # noqa: PLC0415 - no list needs it
        from drafter.store.connection import connect  # noqa: PLC0415 - the same

        vault = self._vault
        with (
            self.one_at_a_time,
            closing(connect(vault.database, vault.key, writing=False)) as db,
        ):
            backup.back_up(vault, db, now=self._now(), progress=progress)
            thinning.thin_out(vault, now=self._now())
