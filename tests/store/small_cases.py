"""A small case of people who do not exist, and databases with tables to keep it in."""

import datetime as dt

from drafter.case.account import ChronologyEntry, Complaint
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, Identifier, Party, Role
from drafter.case.reasoning import Outcome, OutcomeKind
from drafter.case.statement import PrivateNote

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def small_case(*texts: str, reference: str = "26 000 001", body: str = "Northham Council") -> Case:
    """A case whose chronology has these texts, under the ids "e-" and the text."""
    party = Party(
        id="p1",
        roles=(Role.COMPLAINANT,),
        title="Miss",
        surname="Exampleton",
        identifiers=(
            Identifier(id="i1", value="07700 900123"),
            Identifier(id="i2", value="07700 900456"),
        ),
    )
    return Case(
        id="case",
        reference=reference,
        parties=(party, Party(id="p2", roles=(Role.OFFICER,), surname="Sampleford")),
        bodies=(BodyInJurisdiction(id="b1", name=body),),
        complaints=(Complaint(id="c1", text="The Council lost a letter.", brought_by=("p1",)),),
        chronology=tuple(ChronologyEntry(id=f"e-{text}", text=text) for text in texts),
        outcomes=(Outcome(id="o1", body="b1", kind=OutcomeKind.NO_FAULT),),
        notes=(PrivateNote(id="n1", about="case", text="Telephoned twice."),),
    )
