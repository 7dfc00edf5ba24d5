"""A vault at its opening: the list of its cases may be shown, and nothing may be written yet."""

from functools import partial

from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.faults import DamagedError, SqlError, explained_sql
from drafter.store.lock import Holder, VaultLock
from drafter.store.mounts import journal_for
from drafter.store.open_cases import OpenCases
from drafter.store.reserve import with_room
from drafter.store.shape import is_newest
from drafter.store.soundness import quick_check
from drafter.store.tombstones import is_all_erased
from drafter.store.unlocked import Vault


class Unsettled(OpenCases):
    """An open vault whose database nobody has looked at. :func:`open_unsettled` is its maker.

    It is held as its one writer's, and its connection refuses every write: only :meth:`look`
    hands that out, and it has looked before. :func:`drafter.store.store.settled` makes of it
    what may be worked with.
    """

    def __init__(self, vault: Vault, db: Database, lock: VaultLock) -> None:
        super().__init__(vault, db, lock)
        self._holds = lock
        self._is_looked_at = self._is_looked_through = False
        self._damage = ""
        db.execute("PRAGMA query_only = ON")

    @property
    def is_listable(self) -> bool:
        """Whether its list may be shown as it lies: in today's shape, and all erased that is to be.

        Where it can't even be read so far, looking will say why.
        """
        try:
            return is_newest(self._own) and is_all_erased(self.vault, self._own)
        except SqlError:
            return False

    def look(self, *, whole: bool = False) -> Database:
        """Look once whether the database can be worked with: then the connection, for writing.

        With ``whole`` every page of a large one is read too. Raises DamagedError, a second time
        without looking again.
        """
        if self._damage:
            raise DamagedError(self._damage)
        if not (self._is_looked_through if whole else self._is_looked_at):
            try:
                quick_check(self._own, encrypted=not self.vault.training, whole=whole)
            except DamagedError as error:
                self._damage = str(error)
                raise
            self._own.execute("PRAGMA query_only = OFF")
            self._is_looked_at, self._is_looked_through = True, whole
        return self._own

    def hand_over(self) -> tuple[Vault, Database, VaultLock]:
        """Give all of it to who works with it now; to close this is then to do nothing."""
        db = self.look()
        self._db = None
        return self.vault, db, self._holds


def open_unsettled(vault: Vault, *, over: Holder | None = None) -> Unsettled:
    """Open an unlocked vault's cases as their only writer, as far as a list needs.

    Raises HeldError where somebody else writes (``over``: see VaultLock.take), ReadOnlyError
    where nothing can be written, DamagedError where the database is not what it must be; nothing
    is made in its place.
    """
    lock = VaultLock.take(vault.folder, over=over)
    try:
        journal = journal_for(vault.folder)
        # a case may have to be erased on a disk that is full
        db = with_room(vault.folder, partial(connect, vault.database, vault.key, journal=journal))
        try:
            with explained_sql():
                return Unsettled(vault, db, lock)
        except BaseException:
            db.close()
            raise
    except BaseException:
        lock.release()
        raise
