"""Another case for the same client: it begins with what the adviser picks of the one before. No Qt.

The complaint, what happened and what was answered are the other case's own and never come along.
"""

import dataclasses
import secrets
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.links import name_of
from drafter.case.people import AuthorityKind, Party, Representation, Role

_CLIENTS = frozenset({Role.COMPLAINANT, Role.AFFECTED, Role.REPRESENTATIVE, Role.ADVISER})
_FOR_OTHERS = "In the case before, it was for people who are not in this one."


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A record that may come along: its list in words, its name, and whether it is picked first."""

    id: str
    list: str
    name: str
    is_suggested: bool


def offers(case: Case) -> tuple[Offer, ...]:
    """What of a case may come along: people, bodies, organisations, documents.

    The client, and who acts for them, are suggested.
    """
    return tuple(_offers(case))


def suggested(case: Case) -> frozenset[str]:
    """The ids of what is picked before anybody picks."""
    return frozenset(one.id for one in offers(case) if one.is_suggested)


def case_for_same_client(
    case: Case, picked: Collection[str], *, with_permission: bool = False
) -> Case:
    """A new case with the picked records of another; it is not in the vault yet.

    Records keep their ids, documents their files. Links to what was not picked are dropped, and a
    document that was for certain people stays with them, or with nobody. A permission to act was
    given for the case before: it comes along ``with_permission`` alone.
    """
    parties = tuple(
        _party(one, picked, with_permission=with_permission)
        for one in case.parties
        if one.id in picked
    )
    return Case(
        id=secrets.token_hex(16),
        kind_of_work=case.kind_of_work,
        nation=case.nation,
        procedure=case.procedure,
        parties=parties,
        relations=tuple(one for one in case.relations if {one.of, one.to} <= set(picked)),
        bodies=tuple(
            dataclasses.replace(one, reference="") for one in case.bodies if one.id in picked
        ),
        organisations=tuple(one for one in case.organisations if one.id in picked),
        evidence=tuple(_document(one, picked) for one in case.evidence if one.id in picked),
        offices=case.offices,
    )


def _offers(case: Case) -> Iterator[Offer]:
    for party in case.parties:
        is_client = bool(_CLIENTS & set(party.roles))
        yield Offer(id=party.id, list="People", name=name_of(party), is_suggested=is_client)
    for words, records in (
        ("Council or other body", case.bodies),
        ("Other organisations", case.organisations),
        ("Documents", case.evidence),
    ):
        for record in records:
            yield Offer(id=record.id, list=words, name=name_of(record), is_suggested=False)


def _party(party: Party, picked: Collection[str], *, with_permission: bool) -> Party:
    represents = tuple(
        one if with_permission else _without_permission(one)
        for one in party.represents
        if one.of in picked
    )
    return dataclasses.replace(party, represents=represents)


def _without_permission(one: Representation) -> Representation:
    return dataclasses.replace(one, authority=AuthorityKind.NONE, given_on=None, may_share_with="")


def _document(one: Evidence, picked: Collection[str]) -> Evidence:
    """A document whose readers are those of them that came along; else nobody may see it."""
    may_see = tuple(who for who in one.may_see if who in picked)
    because = one.withheld_because
    if one.may_see and not may_see:
        because = because.strip() or _FOR_OTHERS
    return dataclasses.replace(
        one,
        from_whom=one.from_whom if one.from_whom in picked else "",
        may_see=may_see,
        withheld_because=because,
    )
