"""Opens a zip package with bounds on everything a hostile one could blow up."""

import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from drafter.errors import DrafterError

MOST_MEMBERS: Final = 2_000
MOST_BYTES: Final = 200_000_000
"""Inflated bytes of one file, packages within it included."""
MOST_RATIO: Final = 100
RATIO_FLOOR: Final = 1_000_000
"""A member smaller than this may be packed as tightly as it likes."""
_MOST_ENTRIES_SEEN: Final = 20 * MOST_MEMBERS
_ENTRY: Final = b"PK\x01\x02"
_LOCAL: Final = b"PK\x03\x04"
_LOCAL_HEADER: Final = struct.Struct("<4xHHHHHIIIHH")
_FLAG_ENCRYPTED: Final = 0x41
_CHUNK: Final = 1_000_000


@dataclass(slots=True)
class Allowance:
    """How many bytes may still be inflated while one file is read."""

    name: str
    left: int = MOST_BYTES

    def spend(self, count: int) -> None:
        """Take ``count`` bytes off; raises DrafterError when the file is too large."""
        self.left -= count
        if self.left < 0:
            raise DrafterError(f"{self.name} holds more than 200 MB and is no statement.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of a package. ``index`` counts from 1."""

    name: str
    index: int
    data: bytes
    comment: bytes = b""
    extra: bytes = b""
    has_clock_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A zip file, inflated. ``strays`` are entries that its directory does not list."""

    members: tuple[Member, ...]
    comment: bytes = b""
    duplicates: tuple[str, ...] = ()
    strays: tuple[bytes, ...] = ()
    around: bytes = field(default=b"")
    """Bytes before the first entry."""


def open_package(data: bytes, allowance: Allowance) -> Package:
    """Inflate every member of a zip file; raises DrafterError in one sentence if it can't.

    Bounds (members, bytes, ratio) are checked on what is declared, then on what comes out.
    """
    name = allowance.name
    if data.count(_ENTRY) > _MOST_ENTRIES_SEEN:
        raise DrafterError(f"{name} has more than {MOST_MEMBERS:,} members and is no statement.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            entries = opened.infolist()
            _refuse_by_declaration(entries, name)
            members = tuple(
                _member(opened, entry, number, allowance)
                for number, entry in enumerate(entries, start=1)
            )
            comment = opened.comment
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error) as trouble:
        raise DrafterError(
            f"{name} is damaged or only part of it arrived: it can't be unpacked."
        ) from trouble
    except (NotImplementedError, RuntimeError, OverflowError, MemoryError) as trouble:
        raise DrafterError(f"{name} is packed in a way that Word does not use.") from trouble
    listed = {entry.header_offset for entry in entries}
    times = Counter(member.name.casefold() for member in members)
    return Package(
        members=members,
        comment=comment,
        duplicates=tuple(sorted({m.name for m in members if times[m.name.casefold()] > 1})),
        strays=tuple(_strays(data, listed, allowance)),
        around=data[: min(listed, default=0)],
    )


def _refuse_by_declaration(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MOST_MEMBERS:
        raise DrafterError(f"{name} has more than {MOST_MEMBERS:,} members and is no statement.")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise DrafterError(f"{name} says it holds more than 200 MB and is no statement.")
    for entry in entries:
        if entry.flag_bits & _FLAG_ENCRYPTED:
            raise DrafterError(f"{name} has a member locked with a password.")
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise DrafterError(f"{name} is packed in a way that Word does not use.")
        if entry.file_size > max(RATIO_FLOOR, MOST_RATIO * entry.compress_size):
            raise DrafterError(f"{name} unpacks to over a hundred times its size: refused.")


def _member(
    opened: zipfile.ZipFile, entry: zipfile.ZipInfo, number: int, allowance: Allowance
) -> Member:
    chunks: list[bytes] = []
    with opened.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            allowance.spend(len(chunk))
            chunks.append(chunk)
    if sum(map(len, chunks)) != entry.file_size:
        raise zipfile.BadZipFile(entry.filename)
    return Member(
        # orig_filename keeps what follows a NUL byte, which zipfile cuts off
        name=entry.orig_filename,
        index=number,
        data=b"".join(chunks),
        comment=entry.comment,
        extra=entry.extra,
        has_clock_time=entry.date_time > (1980, 1, 1, 0, 0, 0),
    )


def _strays(data: bytes, listed: set[int], allowance: Allowance) -> list[bytes]:
    """What lies behind local headers that the directory does not list, inflated if need be."""
    found: list[bytes] = []
    for match in re.finditer(re.escape(_LOCAL), data):
        start = match.start()
        if start in listed or start + 30 > len(data):
            continue
        _, _, method, _, _, _, packed, _, long_name, long_extra = _LOCAL_HEADER.unpack_from(
            data, start
        )
        begin = start + 30 + long_name + long_extra
        found.append(data[start + 30 : begin])
        if method == zipfile.ZIP_DEFLATED:
            found.append(
                inflated(data[begin : begin + packed] or data[begin:], allowance, raw=True)
            )
        if len(found) > MOST_MEMBERS:
            raise DrafterError(f"{allowance.name} has members that its directory hides: refused.")
    return found


def inflated(data: bytes, allowance: Allowance, *, raw: bool = False) -> bytes:
    """As much of a deflated stream as comes out, within the allowance; damage ends it."""
    machine = zlib.decompressobj(-15 if raw else 47)
    most = min(allowance.left + 1, max(RATIO_FLOOR, MOST_RATIO * len(data)))
    try:
        out = machine.decompress(data, most)
    except zlib.error:
        return b""
    allowance.spend(len(out))
    return out
