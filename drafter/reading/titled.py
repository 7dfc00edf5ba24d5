"""Names with a title in a text, and the parts of a name."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TITLES = (
    "Mr|Mrs|Miss|Ms|Mx|Dr|Prof|Professor|Rev|Revd|Sir|Dame|Cllr|Councillor|PC|DC|Sgt|Fr|Imam|Rabbi"
    "|Pastor"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_PARTICLE = r"(?:(?:d[’']|van|de|der|den|von|la|le|el|al|bin|ap|ab|du|da|dos|di|O’|Mac|Mc)[ -]?)"
_TITLED = re.compile(
    rf"\b(?P<title>{_TITLES})\.?[ \u00a0]+"
    rf"(?:(?P<and>(?:and|&)[ \u00a0]+)?(?P<second>{_TITLES})\.?[ \u00a0]+)?"
    rf"(?P<name>(?:(?:{_NAME}|[A-Z]\.?)[ \u00a0]+){{0,2}}{_PARTICLE}{{0,2}}{_NAME})"
)
_BEHIND = re.compile(r" ?\((?P<title>Mr|Mrs|Miss|Ms|Mx|Dr)\.?\)")
_BEFORE_IT = re.compile(rf"(?<![\w’'-])(?:(?:{_NAME}|[A-Z]\.?)[ \u00a0]){{1,3}}{_NAME}$")
"""A name whose title stands behind it: "Ada Quill (Ms)"."""
_POSSESSIVE = re.compile(r"[’']s?$")
_OWN_TITLES = frozenset(_TITLES.split("|"))
_COUNCILS = frozenset({"DC", "PC"})
"""Titles that also stand for "District Council" and "Parish Council"."""
_DAYS = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December"
)
_NAMED_BEFORE = re.compile(rf"[\w’',;(=-] (?!(?:{_DAYS}) ){_NAME} $")
_LONGEST_NAME = 60
_LETTER = re.compile(r"^[A-Z]$")
_NO_NAMES = frozenset(
    ["The", "He", "She", "They", "It", "In", "On", "We", "I", "This", "That", "A", "An", "At",
     "Child", "Officer"]
)  # fmt: skip
"""Words that begin the sentence after "Miss X."."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place where somebody is named: from code point ``start``, before ``end``.

    ``is_sure`` says that the place by itself shows a person; a mention that is not needs
    another, and one name alone counts only for somebody who is named in full elsewhere.
    ``kin`` is what they are said to be to somebody ("son"), if it stands right before.
    """

    start: int
    end: int
    title: str = ""
    forenames: str = ""
    surname: str = ""
    is_sure: bool = True
    kin: str = ""


def titled(text: str) -> Iterator[Mention]:
    """The people named with a title; "Mr and Mrs Dunmore" are two, "Wexley DC" is a council.

    Those whose title stands behind the name, as below a letter, come last.
    """
    yield from _titled_before(text)
    yield from _titled_behind(text)


def _titled_behind(text: str) -> Iterator[Mention]:
    for found in _BEHIND.finditer(text):
        start = max(0, found.start() - _LONGEST_NAME)
        name = _BEFORE_IT.search(text[start : found.start()])
        if name is None or name[0].split()[0] in _OWN_TITLES:
            continue
        forenames, surname = parted(name[0].split())
        yield Mention(
            start=start + name.start(),
            end=found.end(),
            title=found["title"],
            forenames=forenames,
            surname=surname,
        )


def _titled_before(text: str) -> Iterator[Mention]:
    for found in _TITLED.finditer(text):
        if found["title"] in _COUNCILS and _is_council(text, found):
            continue
        named = [_POSSESSIVE.sub("", word) for word in found["name"].split()]
        goes_on = itertools.takewhile(lambda word: word not in _NO_NAMES, named[1:])
        words = [named[0], *goes_on]  # "Ms A Patel" has an initial
        forenames, surname = parted(words)
        if named[0] == "Officer" or not surname or _LETTER.match(surname.rstrip(".")):
            continue
        start, end = found.span()
        title = found["title"]
        if found["and"]:
            yield Mention(start=start, end=end, title=title, surname=surname)
            title = found["second"]
        elif found["second"]:
            title = f"{title} {found['second']}"
        yield Mention(start=start, end=end, title=title, forenames=forenames, surname=surname)


def _is_council(text: str, found: re.Match[str]) -> bool:
    """Whether "DC" ends a council's name: its sentence ends with it, or goes on from a name."""
    if text[found.end("title")] == ".":
        return True
    before = _NAMED_BEFORE.search(text, max(0, found.start() - _LONGEST_NAME), found.start())
    return before is not None


def parted(words: list[str]) -> tuple[str, str]:
    """The forenames and the surname of a name's words; small words before it are the surname's."""
    at = len(words) - 1
    while at > 0 and words[at - 1][:1].islower():
        at -= 1
    return " ".join(words[: max(at, 0)]), " ".join(words[max(at, 0) :])
