"""Shows what nobody registered, for tests to read."""

import dataclasses

from drafter.anonymise.reader import Reader, reader_of
from drafter.anonymise.text.found import Certainty
from drafter.case.people import Organisation, Treatment
from tests.anonymise.marking import CASE

CASE_READ = dataclasses.replace(
    CASE,
    reference="23 001 522",
    organisations=(
        Organisation(id="n", name="Quembo Trust", treatment=Treatment.NAMED),
        Organisation(id="d", name="Vuldane Trust", described_as="the Grumbold people"),
    ),
)


def reader() -> Reader:
    """The reader of the case all these tests share."""
    return reader_of(CASE_READ)


def residue(text: str) -> list[tuple[str, str]]:
    """The words nothing explains in ``text`` with their kinds, in order."""
    return [
        (text[found.start : found.end], found.kind)
        for found in reader().find(text)
        if found.certainty is Certainty.RESIDUE
    ]
