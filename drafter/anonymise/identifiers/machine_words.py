"""Addresses, links and file names with a registered name in them."""

import re
from collections.abc import Iterator

from drafter.anonymise.people.register import Register
from drafter.anonymise.text.folding import Folded
from drafter.anonymise.text.found import Certainty, Found

_INSIDE = r"[^\s\"<>()¦;]"
_CHUNK = re.compile(rf"(?<!{_INSIDE})[^\s\"<>()¦;@.]*(?:@|\.(?={_INSIDE})){_INSIDE}*")
_SIGN = re.compile(r"@|\.\w")
"""No machine word is without one of these."""
_OUTSIDE = "'.,;:!?*[]{}|"
_FILE = re.compile(r"\.(?:docx?|pdf|xlsx?|csv|jpe?g|png|msg|eml|txt|zip|mp[34]|pptx?|odt|rtf)$")
_LINK = re.compile(r"https?://|www\.|(?:[a-z0-9-]{1,63}\.){1,8}(?:example|com|org|net|uk)(?![\w-])")
_SHORTEST = 3
_REASON = "A registered name stands inside other words."


def find_machine_words(folded: Folded, register: Register) -> Iterator[Found]:
    """Machine words that name somebody, to be asked about; offsets are the folded text's."""
    if _SIGN.search(folded.text) is None:
        return
    for match in _CHUNK.finditer(folded.text):
        chunk = match.group().strip(_OUTSIDE)
        kind = _kind(chunk.lower())
        if not kind:
            continue
        people = _named(chunk.lower(), register)
        if people:
            start = match.start() + match.group().index(chunk)
            yield Found(
                start=start,
                end=start + len(chunk),
                kind=kind,
                certainty=Certainty.ASK,
                candidates=people,
                reason=_REASON,
            )


def _kind(chunk: str) -> str:
    """What sort of machine word a chunk is; nothing for an ordinary word."""
    if "@" in chunk:
        return "handle" if chunk[0] == "@" else "e-mail"
    if "." not in chunk:
        return ""
    if _LINK.match(chunk):
        return "web address"
    return "file name" if _FILE.search(chunk) else ""


def _named(chunk: str, register: Register) -> tuple[str, ...]:
    words = {word for word in re.split(r"[\W\d_]+", chunk) if len(word) >= _SHORTEST}
    inside = {word for word in register.distinctive if word in chunk}
    people = {person.id for word in words | inside for person in register.by_word.get(word, ())}
    handles = words | {re.sub(r"[\W_]", "", part) for part in (chunk, chunk.partition("@")[0])}
    people |= {person.id for word in handles for person in register.by_handle.get(word, ())}
    return tuple(sorted(people))
