"""Where a person is reached: identifiers that have a line of their own. Nothing here knows Qt."""

import dataclasses
import uuid

from drafter.case.fields import FieldWords, Use
from drafter.case.people import Identifier, IdentifierKind, Party

LINES = {
    IdentifierKind.ADDRESS: FieldWords(
        use=Use.SECRET,
        label="Address",
        help="With the postcode, a comma between its lines. A letter for your client gives it.",
        example="4 Specimen Row, Quillford QF1 9ZZ",
    ),
    IdentifierKind.PHONE: FieldWords(
        use=Use.SECRET,
        label="Telephone",
        help="Any spelling will be found: numbers are compared by their digits.",
        example="01632 960 123",
    ),
}
"""The words that stand beside each line."""


def shown(party: Party, kind: IdentifierKind) -> Identifier:
    """The person's first identifier of a kind, which letters use; an empty one for none."""
    return next((one for one in party.identifiers if one.kind is kind), Identifier(kind=kind))


def typed(party: Party, kind: IdentifierKind, words: str) -> tuple[str, str, object]:
    """What typing in a line changes: the record's id, its field, the new value.

    The first words make the identifier, and it goes with the last: an empty one is nobody's.
    """
    there = shown(party, kind)
    if there.id and words:
        return there.id, "value", words
    if there.id:
        kept = tuple(one for one in party.identifiers if one.id != there.id)
        return party.id, "identifiers", kept
    made = dataclasses.replace(there, id=uuid.uuid4().hex, value=words)
    return party.id, "identifiers", (*party.identifiers, made)
