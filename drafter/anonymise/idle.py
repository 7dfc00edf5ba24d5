"""Read a whole case a paragraph at a time, in the moments when nobody is typing."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ordinals import walk
from drafter.anonymise.questions import asked_texts
from drafter.anonymise.reader import paragraphs, reader_of
from drafter.anonymise.text.found import Found
from drafter.anonymise.walker import masked
from drafter.case.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A paragraph that was read: ``start`` is where it begins in its field, as typed.

    The offsets of ``found`` are the field's.
    """

    record: str
    field: str
    start: int
    found: tuple[Found, ...]


def look_over(case: Case, known: Known = NOTHING) -> Iterator[Looked]:
    """Read every text of a case, and let go after each paragraph.

    What is read stays read: questions, anonymising and checks of the same case, or of one in
    which other paragraphs changed, take no more time over it.
    """
    reader = reader_of(case, known)
    for record in walk(case):
        for field, text in asked_texts(record):
            plain = masked(text)
            company = reader.company(plain)
            for start, paragraph in paragraphs(plain):
                yield Looked(
                    record=getattr(record, "id", ""),
                    field=field,
                    start=start,
                    found=tuple(one.moved(start) for one in reader.recheck(paragraph, company)),
                )
