"""How an open case is kept in its vault, or beside it."""

import datetime as dt
from collections.abc import Callable

from drafter.case.case import Case
from drafter.store import emergency
from drafter.store.store import Store


class StoreKeeping:
    """Keeps an open case in its vault; what the vault can't take is sealed beside it."""

    def __init__(self, store: Store, now: Callable[[], dt.datetime]) -> None:
        self._store, self._now = store, now

    def save(self, before: Case, after: Case, steps: str) -> None:
        """Write what differs, and the history, in one transaction."""
        self._store.save(before, after, steps=steps, now=self._now())

    def put_aside(self, before: Case, after: Case, steps: str) -> None:
        """Seal the case and its history in the caseworker's own folder, for the next unlock."""
        emergency.put_aside(self._store.vault, before, after, steps=steps, now=self._now())

    def forget_aside(self, case: Case) -> None:
        """Drop what was put aside."""
        emergency.forget_aside(self._store.vault, case.id)
