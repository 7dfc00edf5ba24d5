"""Undoes the ways in which text is written as other text, and finds text among bytes."""

import binascii
import html
import re
import urllib.parse
from collections.abc import Callable, Iterator
from typing import Final

_BASE64: Final = re.compile(
    r"[A-Za-z0-9+/_-]{40,}(?:\s+[A-Za-z0-9+/_-]{40,})*(?:\s+[A-Za-z0-9+/_-]+)?"
    r"|[A-Za-z0-9+/_-]{10,}"
)
"""A run of base64, or lines of it as mail programs wrap them."""
_BASE64_RUN: Final = re.compile(r"[A-Za-z0-9+/_-]{10,}")
_MIXED: Final = re.compile(r"(?=.*[a-z]).+?[A-Z0-9]")
"""Small letters, and a capital or digit past the first place: what words don't have."""
_HEX: Final = re.compile(r"(?:[0-9A-Fa-f]{2}[\s:,-]?){5,}")
_PERCENT: Final = re.compile(r"%[0-9A-Fa-f]{2}|%u[0-9A-Fa-f]{4}")
_ENTITY: Final = re.compile(r"&#?\w{1,32};")
_ESCAPE: Final = re.compile(
    r"\\u\{?([0-9A-Fa-f]{4})\}?|\\x([0-9A-Fa-f]{2})|\\'([0-9A-Fa-f]{2})"
    r"|\\u(\d{1,5}) ?\??|\\([0-7]{3})|_x([0-9A-Fa-f]{4})_"
)
_QUOTED: Final = re.compile(r"=(?:[0-9A-F]{2}|\r?\n)")
_ENCODED: Final = re.compile(
    r"[%&\\=]|_x[0-9A-Fa-f]{4}_|[A-Za-z0-9+/_-]{10}|(?:[0-9A-Fa-f]{2}[\s:,-]){4}"
)
"""What any encoded text has somewhere: a quick look that spares the rest."""
_XML_HEX: Final = 16
_LONGEST_DECODED: Final = 4_000_000
"""Characters of one text in which encodings are looked for; larger ones are pictures."""
_MOST_ROUNDS: Final = 3

_LATIN_RUNS: Final = re.compile(
    rb"(?:[\x20-\x7e\t\r\n]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xc0-\xff]){4,}"
)
_WIDE_RUNS: Final = (
    (
        "utf-16-le",
        re.compile(
            rb"(?:[\x20-\xff][\x00-\x05]|\x0d\0|\x0a\0|\x09\0|[\x00-\xff][\x1e-\x20]){4,}",
            re.DOTALL,
        ),
    ),
    (
        "utf-16-be",
        re.compile(
            rb"(?:[\x00-\x05][\x20-\xff]|\0\x0d|\0\x0a|\0\x09|[\x1e-\x20][\x00-\xff]){4,}",
            re.DOTALL,
        ),
    ),
)
_LARGE: Final = 4_000_000


def decoded(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of (how it was written, what it says) for every encoding found in ``text``.

    Encodings within encodings are undone three deep.
    """
    if len(text) > _LONGEST_DECODED or not _ENCODED.search(text):
        return
    seen = {text}
    waiting = [("", text)]
    for _ in range(_MOST_ROUNDS):
        found: list[tuple[str, str]] = []
        for words, one in waiting:
            for encoding, decode in _DECODERS:
                plain = decode(one)
                if plain and plain not in seen:
                    seen.add(plain)
                    found.append((f"{words}, {encoding}" if words else encoding, plain))
        yield from found
        waiting = found


def _percent(text: str) -> str:
    if not _PERCENT.search(text):
        return ""
    wide = re.sub(r"%u([0-9A-Fa-f]{4})", lambda m: chr(int(m[1], 16)), text)
    return urllib.parse.unquote(wide, errors="replace")


def _entities(text: str) -> str:
    return html.unescape(text) if _ENTITY.search(text) else ""


def _escapes(text: str) -> str:
    r"""``\u0041``, ``\x41``, RTF's ``\'41`` and ``\u65?``, octal, OOXML's ``_x0041_``."""
    if not _ESCAPE.search(text):
        return ""

    def letter(match: re.Match[str]) -> str:
        wide, narrow, rich, decimal, octal, office = match.groups()
        if decimal:
            return chr(int(decimal) % 0x10000)
        if octal:
            return chr(int(octal, 8))
        return chr(int(wide or narrow or rich or office, _XML_HEX))

    return _ESCAPE.sub(letter, text)


def _quoted_printable(text: str) -> str:
    if not _QUOTED.search(text):
        return ""
    raw = _QUOTED.sub(lambda m: "" if "\n" in m[0] else chr(int(m[0][1:], _XML_HEX)), text)
    return _utf8_of_latin(raw)


def _utf8_of_latin(text: str) -> str:
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _base64(text: str) -> str:
    found: list[str] = []
    for match in _BASE64.finditer(text):
        block = match[0]
        runs = {"".join(block.split()), *_BASE64_RUN.findall(block)}
        for run in sorted(runs):
            if _MIXED.match(run):
                found.extend(_base64_texts(run))
    return "\n".join(found)


def _base64_texts(run: str) -> Iterator[str]:
    """What a run says at each of the four places where its first group may begin."""
    standard = run.replace("-", "+").replace("_", "/")
    for start in range(4):
        letters = standard[start:]
        whole = letters[: len(letters) - (len(letters) % 4 == 1)]
        data = binascii.a2b_base64(whole + "=" * (-len(whole) % 4))
        yield from (text for _, text in strings(data))


def _hex(text: str) -> str:
    found: list[str] = []
    for match in _HEX.finditer(text):
        digits = re.sub(r"[\s:,-]", "", match[0])
        for start in (0, 1):
            shifted = digits[start:]
            data = bytes.fromhex(shifted[: len(shifted) & ~1])
            found.extend(plain for _, plain in strings(data))
    return "\n".join(found)


_DECODERS: Final[tuple[tuple[str, Callable[[str], str]], ...]] = (
    ("percent-encoded", _percent),
    ("as character entities", _entities),
    ("escaped", _escapes),
    ("quoted-printable", _quoted_printable),
    ("in base64", _base64),
    ("in hexadecimal", _hex),
)


def strings(data: bytes) -> Iterator[tuple[str, str]]:
    """Pairs of (encoding, text): the runs of readable text among bytes, one a line.

    Latin and UTF-8 are told apart run by run; UTF-16 is found at even and odd offsets, and
    UTF-32 by its letters once the zero bytes are gone. In very large members (pictures) only
    unaccented letters are found.
    """
    if len(data) > _LARGE:
        yield "as bytes", data.replace(b"\0", b"").decode("ascii", "replace")
        return
    runs = [_latin_or_utf8(run) for run in _LATIN_RUNS.findall(data)]
    if runs:
        yield "as bytes", "\n".join(runs)
    if b"\0" not in data:
        return
    for encoding, pattern in _WIDE_RUNS:
        wide = [run.decode(encoding, "replace") for run in pattern.findall(data)]
        if wide:
            yield f"as {encoding.upper()}", "\n".join(wide)
    if b"\0\0\0" in data:
        thin = data.replace(b"\0\0\0", b"")
        yield "as UTF-32", "\n".join(_latin_or_utf8(run) for run in _LATIN_RUNS.findall(thin))


def _latin_or_utf8(run: bytes) -> str:
    try:
        return run.decode("utf-8")
    except UnicodeDecodeError:
        return run.decode("latin-1")


def as_text(data: bytes) -> str:
    """A text file's words, by its byte order mark or else as UTF-8, UTF-16 or Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        even_zeros = data[0::2].count(0) > data[1::2].count(0)
        return data.decode("utf-16-be" if even_zeros else "utf-16-le", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
