"""An office's own list of words that tell nothing about anybody: read, and looked at closely.

A file in TOML. Each entry has exact words (or the whole name of a body, building or scheme), the
reason they may stand and the day somebody decided so:

    [[entry]]
    words = "Harbour Light Scheme"
    reason = "The Council's own scheme; some 4,000 households are in it."
    date = 2026-03-01
    by = "Head of casework"
    until = 2027-03-01

``by`` and ``until`` may be left out; an entry without ``until`` holds for two years.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, NoReturn

from drafter.anonymise.text.folding import Folded, fold
from drafter.errors import DrafterError

_HEADER: Final = re.compile(r"^[ \t]*\[\[[ \t]*entry[ \t]*\]\]", re.MULTILINE)
_WORDS_KEYS: Final = frozenset({"words", "reason", "by"})
_DAY_KEYS: Final = frozenset({"date", "until"})
_FEWEST_LETTERS: Final = 3
_LONGEST: Final = 200
_MOST_ENTRIES: Final = 5_000
_YEARS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowedWords:
    """One entry; ``line`` is where it begins in its file, from 1. A missing day is None."""

    words: str
    reason: str = ""
    date: dt.date | None = None
    by: str = ""
    until: dt.date | None = None
    line: int = 0

    def holds_until(self) -> dt.date | None:
        """The last day on which it lets anything through; None where it has no day at all."""
        if self.until or self.date is None:
            return self.until if self.date else None
        leap = (self.date.month, self.date.day) == (2, 29)
        return self.date.replace(year=self.date.year + _YEARS, day=28 if leap else self.date.day)

    def fault(self, today: dt.date) -> str:
        """Why it lets nothing through, as the end of a sentence; empty where it does."""
        last = self.holds_until()
        if not self.reason.strip():
            return "has no reason"
        if last is None:
            return "has no date"
        assert self.date  # or there would be no last day
        if self.date > today:
            return "is dated in the future"
        return "has run out" if last < today else ""


@dataclass(frozen=True)
class AllowList:
    """The entries of one file, as they stand on a day. Only those without fault explain text."""

    name: str = ""
    entries: tuple[AllowedWords, ...] = ()
    today: dt.date = dt.date.min

    @cached_property
    def live(self) -> tuple[AllowedWords, ...]:
        """The entries that let their words through."""
        return tuple(entry for entry in self.entries if not entry.fault(self.today))

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        forms = sorted((fold(entry.words).text for entry in self.live), key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)") if forms else None

    def find(self, folded: Folded) -> Iterator[tuple[int, int]]:
        """Where allowed words stand, exactly as they are listed; offsets of the folded text."""
        if self._pattern:
            for match in self._pattern.finditer(folded.text):
                yield match.span()


def read_allow_list(text: str, name: str, today: dt.date) -> AllowList:
    """Read the text of an allow-list; ``name`` is its file's.

    Raises DrafterError, one sentence that names the line, where it is not an allow-list. A
    missing reason or day is no error: the entry lets nothing through, and a check says so.
    """
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DrafterError(f"{name} is not TOML: {error}.") from None
    unknown = sorted(plain.keys() - {"entry"})
    entries = plain.get("entry", [])
    if unknown or not isinstance(entries, list):
        what = f"“{unknown[0]}”" if unknown else "one [entry]"
        raise DrafterError(
            f"{name}: each entry of an allow-list begins with [[entry]], not {what}."
        )
    if len(entries) > _MOST_ENTRIES:
        raise DrafterError(f"{name} has more than {_MOST_ENTRIES:,} entries.")
    lines = [text.count("\n", 0, match.start()) + 1 for match in _HEADER.finditer(text)]
    read: dict[str, AllowedWords] = {}
    for number, entry in enumerate(entries):
        where = f"{name}, line {lines[number]}" if number < len(lines) else f"{name}, an entry"
        line = lines[number] if number < len(lines) else 0
        allowed = _entry(entry, where, line)
        if allowed.words in read:
            raise DrafterError(f"{where}: “{allowed.words}” is listed already.")
        read[allowed.words] = allowed
    return AllowList(name=name, entries=tuple(read.values()), today=today)


def _entry(plain: object, where: str, line: int) -> AllowedWords:
    if not isinstance(plain, Mapping):
        _refuse(where, "an entry has words, a reason and a date")
    for key, value in plain.items():
        if key not in _WORDS_KEYS | _DAY_KEYS:
            _refuse(where, f"an entry has no “{key}”, only words, reason, date, by and until")
        if key in _WORDS_KEYS and not isinstance(value, str):
            _refuse(where, f"{key} must be text in quotation marks")
        if key in _DAY_KEYS and type(value) is not dt.date:
            _refuse(where, f"{key} must be a day such as 2026-03-01, without quotation marks")
    values: dict[str, Any] = dict(plain)
    words = " ".join(values.pop("words", "").split())
    if sum(char.isalnum() for char in words) < _FEWEST_LETTERS or len(words) > _LONGEST:
        _refuse(where, f"words must have {_FEWEST_LETTERS} letters or figures and more")
    return AllowedWords(words=words, line=line, **values)


def _refuse(where: str, why: str) -> NoReturn:
    raise DrafterError(f"{where}: {why}.")
