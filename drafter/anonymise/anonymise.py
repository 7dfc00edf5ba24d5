"""Make the printable cases: the only place that can."""

import dataclasses

from drafter.anonymise.again import root_of
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.printable import _MAKER, AnonymisedCase, IdentifiableCase
from drafter.anonymise.walker import Walker
from drafter.anonymise.words import (
    Naming,
)
from drafter.case.case import Case
from drafter.case.people import Party


def anonymise(case: Case, known: Known = NOTHING) -> AnonymisedCase:
    """Swap every registered name and identifier for a mention; what is unsure stays open."""
    walker = Walker.of(case, known)
    ledger, ordinals = walker.ledger, walker.ordinals
    return AnonymisedCase(
        _MAKER,
        root=root_of(walker, case),
        namings={ordinals.records[id]: entry.naming for id, entry in ledger.entries.items()},  # noqa: A001
        short_forms=walker.short_forms,
    )


def identify(case: Case) -> IdentifiableCase:
    """Keep the words as typed, for what must carry real names."""
    walker = dataclasses.replace(Walker.of(case), reader=None)
    ordinals = walker.ordinals
    return IdentifiableCase(
        _MAKER,
        root=walker.node(case),
        namings={ordinals.records[party.id]: _real_naming(party) for party in case.parties},
        short_forms=walker.short_forms,
    )


def _real_naming(party: Party) -> Naming:
    words = (party.forenames,) if party.is_child else (party.title, party.surname)
    name = " ".join(word.strip() for word in words if word.strip()) or party.forenames
    return Naming(first=name, then=name, pronoun=party.pronouns.value)
