"""An open vault at work: what is done at its opening, its list of cases, the one that is open.

The list of cases is on the screen as soon as a desk is made: what it does without is imported
where it is used.
"""

import datetime as dt
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from drafter.errors import DrafterError
from drafter.session.backups import Apart, Backups
from drafter.store import listing
from drafter.store.aside import put_aside_of
from drafter.store.faults import SqlError
from drafter.store.filters import ALL, Filters
from drafter.store.unlocked import Vault
from drafter.store.unsettled import Unsettled, open_unsettled

if TYPE_CHECKING:
    from drafter.case.case import Case
    from drafter.problem import Problem
    from drafter.session.session import Session
    from drafter.store.backup import Progress
    from drafter.store.certificate import ErasureCertificate
    from drafter.store.checking import Finding
    from drafter.store.search import Hit
    from drafter.store.store import Store

Now = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """The time, aware."""
    return dt.datetime.now(tz=dt.UTC)


class Desk:
    """A vault that is open to work in. :meth:`open` is its maker.

    The list of cases may be shown at once. Whatever writes, or opens a case, needs the
    :attr:`store`, and that is there only once the opening is settled.

    ``notices`` are sentences for the caseworker: what was merged, mended or could not be done
    at the opening. None of it stops the work.

    ``apart`` runs a piece of work that need not be waited for, on any thread: nobody's typing
    waits for a backup.
    """

    def __init__(self, cases: Unsettled, now: Now = utc_now, *, apart: Apart) -> None:
        self.vault = cases.vault
        self.notices: list[str] = []
        self.session: Session | None = None
        self._now = now
        self._is_closing = False
        self._backups = Backups(cases.vault, now, apart=apart, tell=self.notices.append)
        self._cases: Unsettled | Store = cases
        self._store: Store | None = None

    @classmethod
    def open(
        cls,
        vault: Vault,
        *,
        now: Now = utc_now,
        apart: Apart = lambda work: work(),
        settled: bool = True,
    ) -> Self:
        """Open a vault as its one writer, finish what was begun, merge what was put aside.

        Without ``settled`` the caller has :meth:`settle` called once the list is seen; it is
        called here where the list would show what is not so: an older shape, a case that was
        erased, or one without the changes that were put aside. Raises HeldError where somebody
        else has it, and whatever open_store raises; nothing is then open.
        """
        cases = open_unsettled(vault)
        desk = cls(cases, now, apart=apart)
        desk.notices += filter(None, [vault.notice])
        try:
            if settled or put_aside_of(vault) or not cases.is_listable:
                desk.settle()
        except BaseException:
            desk._cases.close()
            raise
        return desk

    @property
    def store(self) -> "Store":
        """The cases to work in; where the opening is not settled yet, it is now.

        Raises what :meth:`settle` raises.
        """
        return self._store or self.settle()

    def settle(self) -> "Store":
        """Do what an opening has to do and no list waits for; a second time does nothing.

        Raises DamagedError where the database is not what it must be, each time it is asked:
        nothing was written then, and what was put aside still is.
        """
        if self._store is not None:
            return self._store
        from drafter.store import audit
        from drafter.store.store import settled

        aside = put_aside_of(self.vault)
        if isinstance(self._cases, Unsettled):
            self._cases = settled(self._cases, now=self._now(), whole=bool(aside))
            self.notices += self._cases.notices
        store = self._cases
        audit.record(store.db, audit.Deed.UNLOCKED, now=self._now())
        if aside:
            self._merge(store)
        self._store = store
        if not self._is_closing and not self.is_empty:
            self._backups.begin(time.monotonic())
        return store

    @property
    def is_open(self) -> bool:
        """Whether the vault is not yet given up."""
        return not self._is_closing

    @property
    def is_empty(self) -> bool:
        """Whether the vault has no case."""
        return self._cases.is_empty

    @property
    def lacks_sheet(self) -> bool:
        """Whether nobody has a recovery sheet of these cases."""
        return self._cases.lacks_sheet

    @property
    def left_at(self) -> str:
        """Where the work was left when the cases were locked; empty where nothing is kept."""
        return self._cases.left_at

    def _merge(self, store: "Store") -> None:
        """Bring in what was put aside, and let its files go once it surely lies in the vault."""
        from drafter.store import emergency

        merged = emergency.merge_aside(self.vault, store.db, now=self._now())
        self.notices += dict.fromkeys(each.sentence for each in merged)
        store.confirm()
        emergency.let_go(merged)

    def back_up(self, clock: float, progress: "Progress | None" = None) -> None:
        """Make a backup now and thin out the older ones. Raises BackupError."""
        self.settle()
        self._backups.make(clock, progress)

    def tick(self, clock: float) -> None:
        """Save what is due, and back up after half an hour in which something changed."""
        if self._store is None:
            return  # nothing was opened or changed
        if self.session is not None:
            self.session.tick(clock)
        self._backups.tick(clock)

    @property
    def is_check_due(self) -> bool:
        """Whether a week has passed since all of the vault was looked at."""
        return self._cases.is_check_due(now=self._now())

    def finish_check(self, found: Iterable["Finding"]) -> tuple["Finding", ...]:
        """Mend what ``store.check``, made on any thread, found and may be mended."""
        from drafter.store import checking

        return checking.finish_check(self.store.db, found, now=self._now())

    def page(
        self, filters: Filters = ALL, after: listing.Cursor | None = None, size: int = 50
    ) -> listing.Page:
        """A page of the list of cases, the last changed first."""
        return self._cases.page(filters=filters, after=after, size=size)

    def count(self, filters: Filters = ALL) -> int:
        """How many cases the filters let through."""
        return self._cases.count(filters)

    @property
    def last_work(self) -> str:
        """The kind of work of the case that was changed last (its value); empty without cases."""
        last = self._cases.page(size=1).cases
        return last[0].kind_of_work if last else ""

    def search(self, typed: str, filters: Filters = ALL) -> tuple["Hit", ...]:
        """The cases that have all the words typed."""
        return self._cases.search(typed, filters)

    def lines(self, hits: Iterable["Hit"]) -> tuple[listing.ListedCase, ...]:
        """What the list says of the cases that were found."""
        return self.lines_of(hit.case_id for hit in hits)

    def lines_of(self, case_ids: Iterable[str]) -> tuple[listing.ListedCase, ...]:
        """What the list says of these cases."""
        return self._cases.lines(case_ids)

    def bodies(self) -> tuple[str, ...]:
        """The names of all bodies that a case is about, for a filter to offer."""
        return self._cases.bodies()

    def read(self, case_id: str) -> "Case":
        """A case, for looking at; it is not opened."""
        return self._cases.read(case_id)

    def add(self, case: "Case") -> "Session":
        """Keep a new case and open it; the one that was open is closed first."""
        store = self.store
        self.close_case()
        return self.open_case(store.create(case, now=self._now()).id)

    def open_case(self, case_id: str) -> "Session":
        """Open a case, its undo history with it; the one that was open is closed first.

        Raises DrafterError where that one could be saved nowhere.
        """
        from drafter.session.keeping import StoreKeeping
        from drafter.session.session import Session
        from drafter.store import audit, history

        store = self.store
        self.close_case()
        case = store.load(case_id)
        steps = history.steps_of(store.db, case_id)
        audit.record(store.db, audit.Deed.OPENED, now=self._now(), case_id=case_id)
        self.session = Session(case, StoreKeeping(store, self._now), history=steps)
        self.session.subscribe(self._backups.note_change)
        return self.session

    def close_case(self, problems: "tuple[Problem, ...] | None" = None) -> None:
        """Save and close the open case, and keep a version of it.

        ``problems`` are those that the list of cases will count. Raises DrafterError where what
        was typed is safe nowhere: the case then stays open.
        """
        session = self.session
        if session is None:
            return
        from drafter.store import cases, history

        if not session.close():
            raise DrafterError(session.save_state.sentence)
        self.session = None
        cases.forget(self.store.db, session.case.id)
        with suppress(DrafterError):  # the case itself is safe; a version is a convenience
            history.keep_version(
                self.store.db, session.case.id, history.Moment.SESSION, now=self._now()
            )
            if problems is not None:
                self.note_problems(session.case.id, problems)

    def note_problems(self, case_id: str, problems: "tuple[Problem, ...]") -> None:
        """Keep how many problems a case has, for the list; the case itself is as it was."""
        from drafter.problem import Severity
        from drafter.store import cases

        counts = Counter(problem.severity for problem in problems)
        cases.set_open_problems(
            self.store.db,
            case_id,
            blocks=counts[Severity.BLOCKS],
            to_fix=counts[Severity.FIX],
            to_consider=counts[Severity.CONSIDER],
        )

    def erase(self, case_id: str, progress: "Progress | None" = None) -> "ErasureCertificate":
        """Erase a case for good; the certificate."""
        if self.session is not None and self.session.case.id == case_id:
            self.close_case()
        from drafter.store import erase

        db = self.store.db
        with self._backups.one_at_a_time:  # a copy begun before would hold what is to be gone
            return erase.erase(self.vault, db, case_id, now=self._now(), progress=progress)

    def close(self) -> None:
        """Close the open case, then the vault. Raises DrafterError as :meth:`close_case`."""
        self.close_case()
        self._is_closing = True
        self._backups.end()
        with suppress(DrafterError, SqlError):  # a vault that is gone has nothing to settle
            self.settle()
        with self._backups.one_at_a_time:
            self._close_vault()

    def _close_vault(self) -> None:
        with suppress(DrafterError, SqlError):  # a vault that is gone can't be tidied up
            if self._store is not None:
                from drafter.store import audit

                audit.keep_count(self.vault, self._store.db)
        with suppress(DrafterError, SqlError):
            self._cases.close()
