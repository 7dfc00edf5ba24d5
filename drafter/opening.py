"""Files that a person names, opened so that nothing hangs and every refusal is one sentence."""

import codecs
import stat
from pathlib import Path

from drafter.errors import DrafterError

LARGEST = 200_000_000
"""Bytes of the largest file that is read."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT = (
    (b"PK\x03\x04", "a Word file or another packed one"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old or protected Word file"),
)


def read_bytes(path: Path, *, largest: int = LARGEST) -> bytes:
    """Read a whole file.

    Raises DrafterError where there is none, where it is a folder, pipe or device (which could
    hang), where it is larger than ``largest`` bytes, or where it can't be read.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise DrafterError(f"{path} is a folder, not a file.")
        if not stat.S_ISREG(status.st_mode):
            raise DrafterError(f"{path.name} is not an ordinary file.")
        if status.st_size > largest:
            raise DrafterError(f"{path.name} is too large ({status.st_size:,} bytes).")
        return path.read_bytes()
    except FileNotFoundError:
        raise DrafterError(f"There is no file {path}.") from None
    except PermissionError:
        raise DrafterError(
            f"{path.name} may not be read, or another program has it open."
        ) from None
    except (OSError, ValueError):
        raise DrafterError(f"{path.name} could not be read.") from None


def read_text(path: Path, *, largest: int = LARGEST) -> str:
    """Read a text file as UTF-8, or as UTF-16 or UTF-32 where its first bytes say so."""
    return decode(read_bytes(path, largest=largest), path.name)


def decode(data: bytes, name: str) -> str:
    """Decode a text; ``name`` is what the refusal calls it."""
    for magic, kind in _NO_TEXT:
        if data.startswith(magic):
            raise DrafterError(f"{name} is {kind}, not text; drafter verify reads such files.")
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DrafterError(
            f"{name} is not text in UTF-8: byte {error.start + 1} can't be read."
        ) from None
