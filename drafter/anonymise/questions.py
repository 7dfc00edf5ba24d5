"""What a caseworker has still to answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.anonymise.answers import Asking, answer_book
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ordinals import texts_of, walk
from drafter.anonymise.reader import reader_of
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.walker import NAMING_FIELDS, masked
from drafter.case.case import Case
from drafter.case.people import Party
from drafter.case.statement import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Found words that nobody has answered for, in a field of a record.

    ``earlier`` is an answer that lapsed when the sentence changed; it is offered first.
    """

    record: str
    field: str
    found: Found
    word: str
    sentence: str
    nth: int
    earlier: Answer | None = None


def questions(case: Case, known: Known = NOTHING) -> Iterator[Question]:
    """Everything a caseworker has still to answer, residue too, in the order of the case."""
    reader, book = reader_of(case, known), answer_book(case)
    for record in walk(case):
        for field, text in asked_texts(record):
            asking = Asking(text)
            for found in reader.find(masked(text)):
                if found.certainty is Certainty.REPLACE:
                    continue
                asked = asking.at(found.start, found.end)
                id = getattr(record, "id", "")  # noqa: A001 - the record's own word
                if book.answer(id, field, asked):
                    continue
                yield Question(
                    record=id,
                    field=field,
                    found=found,
                    word=asked.word,
                    sentence=asked.sentence,
                    nth=asked.nth,
                    earlier=book.lapsed(id, field, asked),
                )


def asked_texts(record: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any record
    """Yield the name and value of each text of a record about which questions are asked."""
    for name, text in texts_of(record):
        if not (isinstance(record, Party) and name in NAMING_FIELDS):
            yield name, text
