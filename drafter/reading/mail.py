"""The text of an e-mail kept as a file (.eml): who wrote when, to whom, about what, and the words.

Python's own ``email`` takes it apart. What comes from strangers is bounded first: size, parts,
how deep they lie, and how long a header may be.
"""

import binascii
import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Final

from drafter.case.dates import printed_day
from drafter.errors import DrafterError
from drafter.reading.file_text import FileText
from drafter.reading.html_text import text_of_html

LARGEST_MAIL: Final = 60_000_000
"""Bytes of the largest e-mail that is read, attachments included."""
_MOST_PARTS: Final = 200
_DEEPEST: Final = 20
_LONGEST_HEADER: Final = 20_000
_LONGEST_TEXT: Final = 5_000_000
_LONGEST_NAME: Final = 100
_CONTAINER: Final = re.compile(
    rb"^content-type:[ \t\r\n]*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE
)
_LINE: Final = re.compile(rb"[!-9;-~]+:[^\n]*\n")
_CARRIED: Final = re.compile(
    rb"^(?:MIME-Version|Received|Return-Path|Message-ID|X-[A-Za-z-]+):",
    re.IGNORECASE | re.MULTILINE,
)
"""Headers that a program writes; nobody copies them from a mail by hand."""
_FOLD: Final = re.compile(r"\s*[\r\n]+\s*")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e]")
_NO_TEXT_CODECS: Final = frozenset({"idna", "punycode", "undefined", "unicode_escape"})
_LINK: Final = re.compile(r"\b(?:https?|mailto|cid):\S+")
_WORD: Final = re.compile(r"[^\W_]+")
_DIFFERING: Final = 0.1
"""Of the words of one part so many may be missing from another that says the same."""
_PAGE: Final = "text/html"
_SHOWN: Final = ("Date", "From", "To", "Cc", "Bcc", "Subject")


@dataclass(slots=True)
class _Found:
    """What the parts of a mail have given so far."""

    texts: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    unread: int = 0
    is_cut: bool = False

    @property
    def words(self) -> set[str]:
        """The words of the texts, each once; a page shows no addresses of its links."""
        said = _LINK.sub("", "\n".join(self.texts))
        return {each.casefold() for each in _WORD.findall(said)}


def is_mail(data: bytes, name: str) -> bool:
    """Whether a file is an e-mail, by its name and first line, or by headers of programs.

    A mail copied by hand into a text file ("Sent: …") is a text, of which every line counts.
    """
    first = data[:8000].removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n")
    if _LINE.match(first) is None:
        return False
    heads = re.split(rb"\r?\n\r?\n", first, maxsplit=1)[0]
    return name.casefold().endswith(".eml") or _CARRIED.search(heads) is not None


def read_mail(data: bytes, name: str) -> FileText:
    """Read an e-mail, its headers the first lines; ``name`` is what a refusal calls it.

    Plain text is taken before HTML, which is read as its words, unless the HTML says more.
    Attachments, and e-mails attached to it, are named, not read. Raises DrafterError for one
    that is larger than LARGEST_MAIL, or made of too many parts or parts within parts.
    """
    if len(data) > LARGEST_MAIL:
        raise DrafterError(f"{name} is larger than 60 MB: copy what it says and paste it.")
    if sum(1 for _ in _CONTAINER.finditer(data)) > _MOST_PARTS:
        raise DrafterError(f"{name} has too many parts to be read: copy what it says and paste it.")
    try:
        mail = message_from_bytes(data.removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n"))
        found = _Found()
        _read(mail, found, 0)
    except (RecursionError, MessageError, ValueError, LookupError, AssertionError, TypeError):
        raise DrafterError(
            f"{name} is damaged: open it in your mail program, copy it and paste it."
        ) from None
    heads = list(_heads(mail, found.left))
    words = "\n\n".join(text.strip() for text in found.texts if text.strip())
    return FileText(
        text=_CONTROLS.sub("", "\n".join(heads) + "\n\n" + words).strip(),
        notices=tuple(_notices(found)),
    )


def _heads(mail: Message, left: list[str]) -> Iterator[str]:
    for name in _SHOWN:
        value = _header(mail, name)
        if name == "Date":
            value = _when(value)
        if value:
            yield f"{name}: {value}"
    if left:
        yield f"Attachments: {', '.join(left)}"


def _notices(found: _Found) -> Iterator[str]:
    if found.left:
        names = ", ".join(f"“{each}”" for each in found.left)
        plural = "Its attachments were" if len(found.left) > 1 else "Its attachment was"
        yield f"{plural} not read: {names}. Open and add what you need of them."
    if found.is_cut:
        yield "It is very long: only its beginning was read."
    if found.unread:
        yield "Some of its letters could not be read; they are shown as “\ufffd”."


def _read(part: Message, found: _Found, depth: int) -> None:
    """Take the words of a part, or note that it was left."""
    if depth > _DEEPEST:
        raise ValueError
    kind = part.get_content_type()
    if kind == "message/rfc822" or _is_attached(part):
        found.left.append(_called(part))
    elif not part.is_multipart():
        _take(part, kind, found)
    elif kind == "multipart/alternative":
        _read_alternatives(_parts(part), found, depth + 1)
    else:
        for each in _parts(part):
            _read(each, found, depth + 1)


def _parts(part: Message) -> list[Message]:
    return [each for each in part.get_payload() if isinstance(each, Message)]


def _is_attached(part: Message) -> bool:
    if part.is_multipart():
        return False
    is_text = part.get_content_type() in ("text/plain", _PAGE)
    return not is_text or part.get_content_disposition() == "attachment"


def _read_alternatives(parts: list[Message], found: _Found, depth: int) -> None:
    """Take the words of parts that should say the same, and tell what is attached to any.

    They are those of the first plain part and of the last other, which says most.
    """
    plain, page = _Found(), _Found()
    left: Counter[str] = Counter()
    for part in parts:
        one = _Found()
        _read(part, one, depth)
        is_told = part.get_filename() or part.get_content_disposition() == "attachment"
        if is_told or part.is_multipart() or len(parts) == 1:
            for name, times in Counter(one.left).items():
                left[name] = max(left[name], times)
        if not any(text.strip() for text in one.texts):
            continue
        if part.get_content_type() != "text/plain":
            page = one
        elif not plain.texts:
            plain = one
    for one in _said(plain, page):
        found.texts += one.texts
        found.unread += one.unread
        found.is_cut = found.is_cut or one.is_cut
    found.left += left.elements()


def _said(plain: _Found, page: _Found) -> tuple[_Found, ...]:
    """The plain part or the page, whichever holds the other's words; both where neither does.

    A plain part may only say that there is a page, or leave out what the page quotes.
    """
    in_plain, in_page = plain.words, page.words
    if in_plain < in_page:
        return (page,)
    if len(in_page - in_plain) <= _DIFFERING * len(in_page):
        return (plain,)
    if len(in_plain - in_page) <= _DIFFERING * len(in_plain):
        return (page,)
    return plain, page


def _take(part: Message, kind: str, found: _Found) -> None:
    data = _payload(part)
    text = _decoded(data, part.get_content_charset() or "utf-8")
    found.unread += text.count("\ufffd")
    if len(text) > _LONGEST_TEXT:
        text, found.is_cut = text[:_LONGEST_TEXT], True
    found.texts.append(text_of_html(text) if kind == _PAGE else _unwrapped(part, text))


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (binascii.Error, ValueError, AssertionError):
        data = None
    return data if isinstance(data, bytes) else b""


def _unwrapped(part: Message, text: str) -> str:
    """Plain text; where its lines are said to flow, those that a mail program broke are joined."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if str(part.get_param("format", "")).lower() != "flowed":
        return plain
    return re.sub(r"(?<=\S) \n(?=[^\s>-])", " ", plain)


def _decoded(data: bytes, charset: str) -> str:
    """Bytes as text: as the mail says, else as mail mostly is; what is unreadable is marked."""
    for name in (charset, "utf-8", "cp1252"):
        try:
            if codecs.lookup(name).name not in _NO_TEXT_CODECS:
                return data.decode(name)
        except (LookupError, ValueError):
            continue
    return data.decode("utf-8", errors="replace")


def _header(mail: Message, name: str) -> str:
    """A header in plain letters on one line, however it was encoded."""
    return _plain(str(mail.get(name, "")))


def _plain(header: str) -> str:
    raw = _FOLD.sub(" ", header[:_LONGEST_HEADER])
    try:
        parts = decode_header(raw)
    except HeaderParseError:
        return raw.strip()
    words = (
        part if isinstance(part, str) else _decoded(part, charset or "utf-8")
        for part, charset in parts
    )
    return " ".join("".join(words).split())


def _when(date: str) -> str:
    """The day and hour of a mail in the house form; as it stands where it can't be read."""
    try:
        moment = parsedate_to_datetime(date)
    except (ValueError, TypeError, IndexError, OverflowError):
        return date
    return f"{printed_day(moment.date())}, {moment:%H:%M}"


def _called(part: Message) -> str:
    """What an attachment is called."""
    if part.get_content_type() == "message/rfc822":
        inner = _parts(part)
        subject = _header(inner[0], "Subject") if inner else ""
        return _short(f"e-mail {subject}".strip())
    return _short(_plain(part.get_filename() or "") or part.get_content_type())


def _short(name: str) -> str:
    words = " ".join(_CONTROLS.sub("", name).split())
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"
