"""A case begun from a text: where it may be kept, and the people found, one answer each. No Qt."""

import secrets
from collections.abc import Iterable

from drafter.case.people import BodyInJurisdiction, Party
from drafter.reading import BodyNamed, Candidate
from drafter.session import operations
from drafter.session.session import Session
from drafter.store.unlocked import Vault


def refusal(vault: Vault) -> str:
    """Why a pasted text may not be kept in a vault; empty where it may."""
    if not vault.training:
        return ""
    return (
        "These are the training cases: not encrypted, and for invented cases only. Make locked"
        " cases for this text; it waits here meanwhile."
    )


def named(candidate: Candidate | BodyNamed) -> str:
    """How a person or body that a text names is shown."""
    if isinstance(candidate, BodyNamed):
        return f"{candidate.name}: {candidate.kind.value}"
    whole = " ".join(filter(None, (candidate.title, candidate.forenames, candidate.surname)))
    return ", also ".join((whole, *candidate.also_known_as))


class Offers:
    """The people and bodies a text seems to name, and which of them were taken into the case.

    Each answer is a step of the session at once, so that nothing is lost and all can be undone.
    """

    def __init__(self, session: Session, people: Iterable[Candidate | BodyNamed]) -> None:
        self._session = session
        self.people = tuple(people)
        self.parties: list[str | None] = [None] * len(self.people)
        """The record that each became; empty for one that was skipped, None while unanswered."""

    def add(self, number: int) -> None:
        """Take a person into the case; nothing where they are in it already."""
        if self.parties[number]:
            return
        who = self.people[number]
        if isinstance(who, BodyNamed):
            body = BodyInJurisdiction(
                id=f"body-{secrets.token_hex(6)}", name=who.name, kind=who.kind
            )
            self._keep(number, "bodies", body)
            return
        party = Party(
            id=f"party-{secrets.token_hex(6)}",
            title=who.title,
            forenames=who.forenames,
            surname=who.surname,
            also_known_as=who.also_known_as,
        )
        self._keep(number, "parties", party)

    def _keep(self, number: int, field: str, record: Party | BodyInJurisdiction) -> None:
        self.parties[number] = operations.add_record(
            self._session, holder=self._session.case.id, field=field, record=record
        )

    def skip(self, number: int) -> None:
        """Leave a person out; who was taken in is taken out again."""
        taken = self.parties[number]
        self.parties[number] = ""
        case = self._session.case
        if taken in {party.id for party in case.parties} | {body.id for body in case.bodies}:
            assert taken  # no record has an empty id
            operations.remove_record(self._session, record=taken)

    def next_open(self, after: int = -1) -> int:
        """The next person nobody has answered for, from the top again at the end; -1 for none."""
        order = (*range(after + 1, len(self.people)), *range(after + 1))
        return next((number for number in order if self.parties[number] is None), -1)
