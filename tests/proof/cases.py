"""Invented cases to prove files against."""

from collections.abc import Mapping

from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, Identifier, IdentifierKind, Party, Role


def case_of(names: Mapping[str, str]) -> Case:
    """A case with a party a name; the key is the party's id."""
    return Case(parties=tuple(Party(id=key, surname=name) for key, name in names.items()))


MISS_WHITLOCK = Party(
    id="whitlock",
    roles=(Role.COMPLAINANT,),
    title="Miss",
    forenames="Hannah",
    surname="Whitlock",
    pseudonym="Miss X",
    identifiers=(
        Identifier(id="phone", kind=IdentifierKind.PHONE, value="07700 900318"),
        Identifier(id="postcode", kind=IdentifierKind.POSTCODE, value="ZZ1 4QP"),
    ),
)
MR_MAY = Party(id="may", title="Mr", forenames="Tom", surname="May", pseudonym="Mr Y")
CASE = Case(
    parties=(MISS_WHITLOCK, MR_MAY),
    bodies=(BodyInJurisdiction(id="council", name="Exampleshire Council"),),
)
