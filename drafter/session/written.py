"""The files that this program wrote: only those may be written again without a question."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class WrittenHere:
    """What was written where, since the program started; kept nowhere else.

    A file that holds something else is in the way, and one that somebody changed meanwhile as well.
    """

    _by_path: dict[Path, tuple[tuple[str, ...], str]] = field(default_factory=dict)

    def note(self, path: Path, data: bytes, what: tuple[str, ...] = ()) -> None:
        """Remember a file that was just written, and what it is."""
        self._by_path[path] = (what, hashlib.sha256(data).hexdigest())

    def has(self, path: Path, what: tuple[str, ...] = ()) -> bool:
        """Whether a file is this very thing, as it was written here."""
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return False
        return self._by_path.get(path) == (what, found)
