"""Cases that this program may only read: of a newer program, or on a disk that takes nothing.

They can be looked at, taken out as bundles and backed up; nothing of them is ever changed, and
what is done stands in no audit trail. No Qt.
"""

import datetime as dt
from collections.abc import Callable

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.session.desk import utc_now
from drafter.store import backup, listing
from drafter.store.faults import ReadOnlyError, SqlError
from drafter.store.listing import ListedCase
from drafter.store.lock import VaultLock
from drafter.store.shape import NewerVaultError
from drafter.store.store import Store, open_store
from drafter.store.unlocked import Vault

MOST = 200
"""Cases that are listed at once; a search finds the others."""
_NEWER = (
    "They were last opened by a newer drafter than this one. To change them, install the newer"
    " program; what it keeps that this one does not know is not shown here."
)
_READ_ONLY = (
    "They lie where nothing can be written: a protected disk, or a folder of somebody else's. To"
    " change them, copy the whole folder to a place of your own."
)


def is_only_to_read(error: DrafterError) -> bool:
    """Whether cases can't be opened to work in them for a reason that lets them be read."""
    return isinstance(error, NewerVaultError | ReadOnlyError)


class OnlyRead:
    """An open vault that is only read. ``why`` is a sentence for the caseworker.

    Raises DrafterError where it can't even be read.
    """

    def __init__(self, vault: Vault, error: DrafterError) -> None:
        self.why = _NEWER if isinstance(error, NewerVaultError) else _READ_ONLY
        self.vault = vault
        self.store: Store = open_store(vault, writing=False)

    def lines(self, typed: str = "") -> tuple[ListedCase, ...]:
        """The last changed cases, or those that have all the words typed. Raises DrafterError."""
        try:
            if typed.strip():
                hits = self.store.search(typed, size=MOST)
                return listing.lines_of(self.store.db, [hit.case_id for hit in hits])
            return self.store.page(size=MOST).cases
        except SqlError as error:
            raise DrafterError(_unknown("The list of these cases")) from error

    def case(self, case_id: str) -> Case:
        """A case as far as this program knows its fields. Raises DrafterError."""
        try:
            return self.store.load(case_id)
        except SqlError as error:
            raise DrafterError(_unknown("This case")) from error

    def back_up(
        self, progress: Callable[[float], None] | None = None, *, now: dt.datetime | None = None
    ) -> None:
        """Make a backup beside the cases, while no other program has them. Raises DrafterError."""
        vault = self.store.vault
        with VaultLock.take(vault.folder):
            backup.back_up(vault, self.store.db, now=now or utc_now(), progress=progress)

    def close(self) -> None:
        """Read no more."""
        self.store.close()


def _unknown(what: str) -> str:
    return f"{what} can't be read by this program: a newer one keeps it in another way."
