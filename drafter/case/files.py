"""Files kept with the documents of a case: what is known of one, its limits, names that are safe.

The program looks at a file's name and size and never into it.
"""

import re
import unicodedata
from collections.abc import Iterable

from drafter.case.fields import choice, private, record

MOST_FILE_BYTES = 50_000_000
"""Bytes of the largest file that is kept."""
MOST_FILES = 500
"""Files that a case may have."""
MOST_CASE_BYTES = 1_000_000_000
"""Bytes that the files of a case may have together."""
LONGEST_NAME = 255
"""Characters of a file's own name that are kept."""

_LONGEST_WRITTEN = 150
"""Bytes of a name that the program gives: room for the folders above it, on Windows too."""
_STEP = 1_000
_OTHER_TYPE = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
_TYPES = {
    "bmp": "image/bmp",
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": f"{_OFFICE}wordprocessingml.document",
    "eml": "message/rfc822",
    "gif": "image/gif",
    "heic": "image/heic",
    "htm": "text/html",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "m4a": "audio/mp4",
    "mov": "video/quicktime",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "msg": "application/vnd.ms-outlook",
    "odp": f"{_OPEN}presentation",
    "ods": f"{_OPEN}spreadsheet",
    "odt": f"{_OPEN}text",
    "pdf": "application/pdf",
    "png": "image/png",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": f"{_OFFICE}presentationml.presentation",
    "rtf": "application/rtf",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "txt": "text/plain",
    "wav": "audio/wav",
    "webp": "image/webp",
    "xls": "application/vnd.ms-excel",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "zip": "application/zip",
}
_STORED = re.compile(r"[0-9a-f]{32}")
_SUFFIX = re.compile(r"\.([A-Za-z0-9]{1,10})")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
"""Names of devices; Windows takes one for that whatever ending it has."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_JOINER = "\u200d"
"""Holds the parts of one emoji together."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_NO_LETTERS = 0xFFFE
"""Ends the two last numbers of each plane, which are no letters."""


@record
class EvidenceFile:
    """A file kept with a document. ``stored`` is empty where it was left out of a bundle."""

    name: str = private("File", help="Its name where it came from.")
    media_type: str = private("Type of file")
    size: int = choice("Size in bytes", 0)
    sha256: str = private("The file's SHA-256")
    stored: str = private("Kept as")


def is_stored_id(stored: str) -> bool:
    """Whether it can be what a file is kept as; anything else is never made a path."""
    return _STORED.fullmatch(stored) is not None


def media_type_of(name: str) -> str:
    """The media type of a file by the end of its name."""
    return _TYPES.get(name.rpartition(".")[2].casefold(), _OTHER_TYPE)


def kept_name(name: str) -> str:
    """A file's name as it is kept and shown: what can't be seen is a visible mark.

    So nothing turns the letters round ("gpj.exe" for "exe.jpg") or ends the line.
    """
    shown = "".join(_seen(one) for one in name).strip()
    if len(shown) <= LONGEST_NAME:
        return shown or "without a name"
    end = suffix_of(shown)
    return f"{shown[: LONGEST_NAME - len(end) - 1]}…{end}"


def suffix_of(name: str) -> str:
    """The end of a file's name with its dot, in small letters; empty for none or an odd one."""
    stem, dot, end = name.rpartition(".")
    found = _SUFFIX.fullmatch(dot + end)
    return f".{found[1].lower()}" if found and stem else ""


def written_name(stem: str, suffix: str = "") -> str:
    """A name that every system takes for a file: no more than 150 bytes in UTF-8.

    ``suffix`` begins with a dot and comes from :func:`suffix_of`.
    """
    plain = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", stem))
    plain = "".join("" if _seen(one) != one else one for one in plain)
    plain = " ".join(plain.replace(_JOINER, "").split()).strip(" .-")
    plain = _cut(plain, _LONGEST_WRITTEN - len(suffix)).rstrip(" .-") or "document"
    if _RESERVED.fullmatch(plain.partition(".")[0].strip()):
        plain = f"_{plain}"
    return plain + suffix


def in_words(size: int) -> str:
    """A size as people say it: "340 KB", "2.5 MB", "1 GB"; rounded up, so that a limit is one."""
    if size < _STEP:
        return "1 byte" if size == 1 else f"{size} bytes"
    tenths = 10 * size
    for unit in ("KB", "MB", "GB"):  # noqa: B007 - the one it ends at is said
        tenths = -(-tenths // _STEP)
        if tenths < 10 * _STEP:
            break
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest} {unit}" if rest and whole < 10 else f"{whole + bool(rest)} {unit}"  # noqa: PLR2004 - a decimal matters below ten


def refusal(present: Iterable[EvidenceFile], name: str, size: int) -> str:
    """Why a file can't be kept beside those of the case, in one sentence; empty where it can."""
    if size == 0:
        return f"“{name}” is empty: there is nothing in it to keep."
    if size > MOST_FILE_BYTES:
        return (
            f"“{name}” is too large ({in_words(size)}): a file may have"
            f" {in_words(MOST_FILE_BYTES)}; make it smaller or in parts."
        )
    sizes = {one.stored: one.size for one in present if one.stored}
    if len(sizes) >= MOST_FILES:
        return f"“{name}” was not added: a case may have {MOST_FILES} files, and this one has them."
    if sum(sizes.values()) + size > MOST_CASE_BYTES:
        return (
            f"“{name}” was not added: the files of a case may have {in_words(MOST_CASE_BYTES)}"
            " together, and with it they would have more."
        )
    return ""


def _seen(one: str) -> str:
    """A character as it may be shown."""
    if one == _JOINER:
        return one
    is_unseen = unicodedata.category(one) in _UNSEEN or ord(one) & _NO_LETTERS == _NO_LETTERS
    return "�" if is_unseen else one


def _cut(text: str, most: int) -> str:
    """As much of a text as has so many bytes, no letter cut in two."""
    return text.encode()[:most].decode("utf-8", "ignore")
