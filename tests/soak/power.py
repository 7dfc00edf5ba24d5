"""What a real process wrote and synced, and the disks that a power cut could have left of it.

``strace`` records every write. Until a file is synced any of its writes may be on the disk or
not, whole or torn at a sector; until its folder is synced a new name may be missing and a
removed one still there. Shared memory (``-shm``) is never on a disk.
"""

import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

TRACKED = ("cases.db", "cases.db-wal", "cases.db-journal")
SECTOR = 512
_CALLS = (
    "openat,pwrite64,write,fsync,fdatasync,ftruncate,fallocate,unlink,unlinkat,rename,renameat2"
)
_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_HEX = re.compile(r"(?:\\x[0-9a-f]{2})+")
_DATA = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_PIECE = 65_536


class UntracedError(Exception):
    """A call touched the database's files in a way that this model does not know."""


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes put at a place of a file."""

    name: str
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Resize:
    """A file cut or grown to a length."""

    name: str
    length: int


@dataclass(frozen=True, slots=True)
class Sync:
    """A file's writes, or with an empty name the folder's names, are on the disk."""

    name: str


@dataclass(frozen=True, slots=True)
class Create:
    """A file that was not there is."""

    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    """A file is gone."""

    name: str


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """The process said that an edit is saved."""

    number: int


Event = Write | Resize | Sync | Create | Remove | Acknowledge


@cache
def refusal() -> str:
    """Why no process can be traced here; empty where one can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(
        ["strace", "-f", "-e", "trace=openat", "-o", "/dev/null", "true"],
        capture_output=True,
        check=False,
    )
    return "" if tried.returncode == 0 else "no process may be traced here"


def record(folder: Path, trace: Path, *, edits: int, synchronous: str) -> list[Event]:
    """Let a process edit the vault of ``folder`` so often, and give what it wrote."""
    command = [
        sys.executable,
        "-m",
        "tests.soak.worker",
        "edit",
        str(folder),
        str(edits),
        synchronous,
    ]
    strace = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", str(_PIECE), "-o", str(trace)]
    subprocess.run(
        [*strace, "-e", f"trace={_CALLS}", *command], cwd=ROOT, check=True, capture_output=True
    )
    names = {str(folder / name): name for name in TRACKED}
    with trace.open(encoding="ascii") as lines:
        return list(_events(lines, names, str(folder)))


def _events(lines: Iterable[str], names: dict[str, str], folder: str) -> Iterator[Event]:
    """The calls that bear on the database, in order."""
    wanted = {_as_hex(path): name for path, name in names.items()}
    hex_folder = _as_hex(folder)
    there = {"cases.db"}
    for line in lines:
        match = _LINE.match(line)
        if match is None or match[3] == "-1":
            continue
        call, arguments = match[1], match[2]
        if call == "write" and arguments.startswith("1<"):
            yield Acknowledge(int(_bytes(arguments)))
            continue
        name = next((wanted[path] for path in _HEX.findall(arguments) if path in wanted), "")
        if not name:
            if call == "fsync" and f"<{hex_folder}>" in arguments:
                yield Sync("")
        elif call != "openat":
            yield _event(call, name, arguments)
            if call.startswith("unlink"):
                there.discard(name)
        elif "O_CREAT" in arguments and name not in there:
            there.add(name)
            yield Create(name)


def _event(call: str, name: str, arguments: str) -> Event:
    last = arguments.rpartition(", ")[2]
    if call == "pwrite64":
        return Write(name, int(last), _bytes(arguments))
    if call in ("fsync", "fdatasync"):
        return Sync(name)
    if call == "ftruncate":
        return Resize(name, int(last, 0))
    if call.startswith("unlink"):
        return Remove(name)
    raise UntracedError(f"{call} of {name}")


def _as_hex(path: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in path.encode())


def _bytes(arguments: str) -> bytes:
    """The bytes of a write; a longer one than was recorded would be a false picture."""
    found = _DATA.search(arguments)
    assert found
    assert '"...' not in arguments
    return bytes.fromhex(found[1].replace("\\x", ""))


@dataclass
class Disk:
    """What is surely on the disk, and what may be.

    Files are known by numbers, because a name that is removed and made again is another file.
    """

    durable: dict[int, bytes] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    acknowledged: int = 0
    _now: dict[str, int] = field(default_factory=dict)
    _waiting: dict[int, list[Write | Resize]] = field(default_factory=dict)
    _renamed: list[tuple[str, int | None]] = field(default_factory=list)
    _next: int = 0

    @classmethod
    def of(cls, folder: Path) -> "Disk":
        """A disk that holds the files of a folder, all of them synced."""
        disk = cls()
        for name in TRACKED:
            if (folder / name).exists():
                disk.names[name] = disk._new(name, (folder / name).read_bytes())
        return disk

    def do(self, event: Event) -> None:
        """Take in what the process did next."""
        if isinstance(event, Acknowledge):
            self.acknowledged = event.number
        elif isinstance(event, Create):
            self._renamed.append((event.name, self._new(event.name, b"")))
        elif isinstance(event, Remove):
            self._renamed.append((event.name, None))
            del self._now[event.name]
        elif isinstance(event, Sync) and not event.name:
            self._rename(self.names, len(self._renamed))
            self._renamed.clear()
        elif isinstance(event, Sync):
            number = self._now[event.name]
            self.durable[number] = _changed(self.durable[number], self._waiting.pop(number, []))
        else:
            self._waiting.setdefault(self._now[event.name], []).append(event)

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files of one power cut now, by name: what was not synced is there by chance."""
        names = dict(self.names)
        self._rename(names, chance.randint(0, len(self._renamed)))
        share = chance.choice((0.0, 0.2, 0.5, 0.9, 1.0))
        return {
            name: _changed(
                self.durable[number], _survivors(self._waiting.get(number, []), share, chance)
            )
            for name, number in names.items()
        }

    def _new(self, name: str, data: bytes) -> int:
        self._next += 1
        self._now[name] = self._next
        self.durable[self._next] = data
        return self._next

    def _rename(self, names: dict[str, int], count: int) -> None:
        """Changes of names reach the disk in their order, as file systems journal them."""
        for name, number in self._renamed[:count]:
            if number is None:
                names.pop(name, None)
            else:
                names[name] = number


def _survivors(
    waiting: list[Write | Resize], share: float, chance: random.Random
) -> list[Write | Resize]:
    """Of what was not synced: each whole, torn at a sector, or not at all."""
    kept: list[Write | Resize] = []
    for one in waiting:
        if chance.random() < share:
            kept.append(one)
        elif isinstance(one, Write) and chance.random() < share / 2:
            sectors = chance.randint(0, len(one.data) // SECTOR)
            kept.append(Write(one.name, one.at, one.data[: sectors * SECTOR]))
    return kept


def _changed(data: bytes, changes: list[Write | Resize]) -> bytes:
    changed = bytearray(data)
    for one in changes:
        end = one.length if isinstance(one, Resize) else one.at + len(one.data)
        if len(changed) < end:
            changed.extend(bytes(end - len(changed)))
        if isinstance(one, Write):
            changed[one.at : end] = one.data
        else:
            del changed[end:]
    return bytes(changed)
