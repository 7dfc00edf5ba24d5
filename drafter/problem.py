"""What any room may report about a case, and where in it the trouble lies."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How much a problem matters."""

    BLOCKS = "blocks"
    """A final statement is refused until it is put right."""
    FIX = "fix"
    """A gap in the reasoning or a rule of naming broken; may be dismissed with a reason."""
    CONSIDER = "consider"
    """A matter of style or prudence; may be dismissed with a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a problem lies: a field of a record, a line of a template, or a printed paragraph.

    ``start`` and ``end`` count code points of the field as typed; ``start == end`` means the
    whole field. ``paragraph`` is the printed number ("12", "12b)"); ``line`` counts from 1.
    """

    record: str = ""
    field: str = ""
    start: int = 0
    end: int = 0
    template: str = ""
    line: int = 0
    paragraph: str = ""

    def __str__(self) -> str:
        """The place in words, shortest first that a person can follow."""
        if self.template:
            return f"template {self.template}, line {self.line}"
        where = f"{self.record}.{self.field}" if self.field else self.record
        if self.start < self.end:
            where += f", characters {self.start} to {self.end}"
        if self.paragraph:
            where += f" (paragraph {self.paragraph})" if where else f"paragraph {self.paragraph}"
        return where


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A replacement the caseworker may accept: ``replacement`` goes where ``place`` points."""

    label: str
    place: Place
    replacement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing a reviewer would send back.

    ``check`` is the short name of the rule that found it ("ledger-initial"), ``message`` one
    sentence that says what is wrong, ``why`` the rule or source behind it.
    """

    check: str
    severity: Severity
    message: str
    place: Place
    why: str = ""
    fix: Fix | None = None
