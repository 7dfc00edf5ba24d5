"""The documents of a case: who may see each, the files with them, what a copy is called."""

from enum import Enum

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.files import EvidenceFile, suffix_of, written_name

_LONGEST_WORDS = 40
"""Characters of a document's kind in the name of its copy."""


class Sharing(Enum):
    """Whether a document may be shown to somebody."""

    YES = "may be shared"
    NO = "not to be shared"
    NOT_SAID = "nobody has said yet"


def sharing(evidence: Evidence, reader: str) -> Sharing:
    """Whether a document may be shown to the party, body or organisation with the id ``reader``.

    Those whom it names may see it, and then nobody else; with a reason alone nobody may.
    """
    if evidence.may_see:
        return Sharing.YES if reader in evidence.may_see else Sharing.NO
    return Sharing.NO if evidence.withheld_because.strip() else Sharing.NOT_SAID


def files_of(case: Case) -> tuple[EvidenceFile, ...]:
    """The files of a case's documents, in order."""
    return tuple(one.file for one in case.evidence if one.file is not None)


def copy_name(number: int, evidence: Evidence, *, of: int = 0) -> str:
    """What the copy of a document is called in a bundle of copies: number, kind, date.

    "04 letter 2024-05-03.pdf": so the copies lie in the order of the list, whose length is ``of``.
    What the list says of it stays out: a file's name is read by whoever sees the folder.
    """
    words = " ".join((evidence.kind.strip() or "document").split())
    if len(words) > _LONGEST_WORDS:
        words = words[:_LONGEST_WORDS].rpartition(" ")[0] or words[:_LONGEST_WORDS]
    figures = str(number).zfill(max(2, len(str(of))))
    stem = f"{figures} {words.rstrip('.,;: ')} {_sorted_date(evidence.dated)}"
    return written_name(stem, suffix_of(evidence.file.name) if evidence.file else "")


def _sorted_date(date: PartialDate | None) -> str:
    """A date with the year first, as far as it is known; empty where it can't be a day."""
    if date is None or date.before or not date.year or not date.is_possible:
        return ""
    parts = [f"{date.year:04}", *(f"{part:02}" for part in (date.month, date.day) if part)]
    return "-".join(parts)
