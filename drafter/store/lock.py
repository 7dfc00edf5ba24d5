"""One writer of a vault: who has it, and how it is taken."""

import datetime as dt
import errno
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

from drafter.errors import DrafterError
from drafter.store import running
from drafter.store.faults import ReadOnlyError
from drafter.store.unlocked import DATABASE

if sys.platform == "win32":  # pragma: no cover - Windows
    import msvcrt
else:
    import fcntl

NAME = "lock"
_ONLY_TO_READ = (errno.EROFS, errno.EACCES, errno.EPERM)
_LENGTH = 512  # of the text, filled up with spaces
_BYTE_LOCKED = 1 << 20  # far behind the text: a locked byte can't be read on Windows


class Holder(NamedTuple):
    """Who has a vault: a process of a host, told from later ones of its number by its start."""

    host: str
    process: int
    started: str
    program: str = "drafter"

    @property
    def is_here(self) -> bool:
        """Whether it says that it is of this computer."""
        return self.host == running.host()

    @property
    def is_gone(self) -> bool:
        """Whether it was of this computer and runs no more."""
        return self.is_here and running.started(self.process) != self.started


class HeldError(DrafterError):
    """The vault has a writer already.

    ``holder`` may be given to :meth:`VaultLock.take` as ``over`` where it is of another host,
    once a person has said that nobody works there; None where nobody can be named.
    """

    def __init__(self, sentence: str, holder: Holder | None) -> None:
        super().__init__(sentence)
        self.holder = holder
        self.host = holder.host if holder else ""
        self.process = holder.process if holder else 0


class LostError(DrafterError):
    """The vault was taken from under the program; what is shown is the only copy of itself."""


class VaultLock:
    """The right to write to a vault; :meth:`take` is its only maker.

    The file ``lock`` is never removed, so that two programs can't each lock a file of that
    name. The system's own lock on it ends with the process, however that ends; what is written
    in it names the holder, and stands alone where a network share knows no such locks.
    """

    def __init__(self, descriptor: int, path: Path, holder: Holder) -> None:
        self._descriptor: int | None = descriptor
        self._path = path
        self._database = _identity(path.with_name(DATABASE))
        self.holder = holder

    @classmethod
    def take(cls, folder: Path, *, over: Holder | None = None) -> Self:
        """Take the vault of ``folder``.

        What a dead process of this computer left is taken over. Raises HeldError where somebody
        has the vault, or where another computer may: it is taken from that one only where
        ``over`` is exactly its holder. Raises DrafterError where nothing can be written, and
        ReadOnlyError where that is because the folder or its disk may only be read.
        """
        path = folder / NAME
        number = os.getpid()
        mine = Holder(host=running.host(), process=number, started=running.started(number))
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _refuse_if_held(descriptor, path, over)
                _write(descriptor, json.dumps(mine._asdict()))
            except BaseException:
                os.close(descriptor)
                raise
        except OSError as error:
            why = (error.strerror or "no answer").lower()
            kind = ReadOnlyError if error.errno in _ONLY_TO_READ else DrafterError
            raise kind(f"{folder} can't be opened for writing: {why}.") from None
        return cls(descriptor, path, mine)

    @property
    def is_mine(self) -> bool:
        """Whether it is still ours: another computer may have taken it over deliberately."""
        return self._descriptor is not None and holder_of(self._path.parent) == self.holder

    def confirm(self) -> None:
        """Make sure that what is written reaches the vault; to be called around every write.

        A file that is deleted or replaced while it is open takes writes to the last, and keeps
        none. Raises LostError where the folder, its lock or the database is no longer the one
        that was taken, or another computer has taken it over.
        """
        now_held = holder_of(self._path.parent)
        if now_held is not None and now_held != self.holder:
            raise LostError(
                f"The cases in {self._path.parent} were taken over by the computer"
                f" “{now_held.host}”; nothing more is saved from here."
            )
        if not self.is_mine or _identity(self._path.with_name(DATABASE)) != self._database:
            raise LostError(
                f"The cases in {self._path.parent} are no longer there: the folder or its drive"
                " is gone, or was replaced."
            )

    def release(self) -> None:
        """Give the vault up; a second time does nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            with suppress(OSError):  # a drive that is gone holds nobody up
                if _parsed(_read(descriptor)) == self.holder:
                    _write(descriptor, "")
        finally:
            os.close(descriptor)

    def __enter__(self) -> Self:
        """Hold the vault for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give the vault up, however the block ended."""
        self.release()


def holder_of(folder: Path) -> Holder | None:
    """Who is written in the lock of ``folder``; None where nobody is, or nothing can be read."""
    try:
        descriptor = os.open(folder / NAME, os.O_RDONLY)
    except OSError:
        return None
    try:
        return _parsed(_read(descriptor))
    except OSError:
        return None
    finally:
        os.close(descriptor)


def _identity(path: Path) -> tuple[int, int] | None:
    """What stays the same of a file while anybody has it open; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _refuse_if_held(descriptor: int, path: Path, over: Holder | None) -> None:
    """Raise HeldError unless nobody has it, or only a dead process, or exactly ``over``."""
    alone, written = _lock(descriptor), _read(descriptor).strip()
    holder = _parsed(written)
    if alone and not written:
        return
    if holder is None and written:
        raise HeldError(
            f"{path} does not say who has these cases open; if nobody has, delete that file.", None
        )
    if holder is None:
        raise HeldError(f"The cases in {path.parent} are just being opened elsewhere.", None)
    if alone and (holder.is_gone or (holder == over and not holder.is_here)):
        return
    since = dt.datetime.fromtimestamp(os.fstat(descriptor).st_mtime).astimezone()
    raise HeldError(_sentence(holder, since), holder)


def _sentence(holder: Holder, since: dt.datetime) -> str:
    """Who has it and since when, in this computer's own time."""
    from drafter.case.dates import printed_day  # noqa: PLC0415 - no list needs it

    when = f"{printed_day(since)} at {since:%H:%M}"
    if holder.is_here:
        return f"These cases have been open in drafter on this computer since {when}."
    return (
        f"These cases have been open on the computer “{holder.host}” since {when}; if it is"
        " certain that nobody works there, they can be taken over."
    )


def _read(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, 8 * _LENGTH)


def _write(descriptor: int, text: str) -> None:
    """Write ``text``, on the disk: after a power cut it must still say who it was.

    The length stays, so that a vault can be given up and taken on a full disk, to erase a case.
    """
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text.ljust(_LENGTH).encode("ascii"))
    os.fsync(descriptor)


def _parsed(written: bytes) -> Holder | None:
    """The holder that a lock names, or None. A lock may be anybody's file: nothing is trusted."""
    try:
        plain = json.loads(written)
        holder = Holder(**plain)
    except (ValueError, TypeError, RecursionError):
        return None
    words = (holder.host, holder.started, holder.program)
    sound = all(isinstance(word, str) and word.isprintable() and len(word) < 100 for word in words)  # noqa: PLR2004 - longer than any host's name
    return holder if sound and type(holder.process) is int else None


if sys.platform == "win32":  # pragma: no cover - Windows

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _BYTE_LOCKED, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _lock(descriptor: int) -> bool:
        """Take the system's lock; False where another has it. Not every share knows such locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in (errno.EWOULDBLOCK, errno.EACCES)
        return True
