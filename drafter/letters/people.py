"""Who is who in a letter: the client, the adviser, the body, the Ombudsman."""

from typing import Final

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.documents import Sharing, sharing
from drafter.case.people import (
    BodyInJurisdiction,
    IdentifierKind,
    Organisation,
    Party,
    Role,
)
from drafter.case.preparing import Office
from drafter.errors import DrafterError
from drafter.letters.outputs import Output, Reader

_TO: Final = "/"
"""Stands between a letter and the body it is for."""


def which_letter(case: Case, output: Output, body: str = "") -> str:
    """What answers and own words for a letter are kept under: its template's name.

    Where the case has several bodies, or had, the one that it is for goes with it: what one may
    read, and is told, is no matter of another's. What holds for it: :func:`kept_under`.
    """
    if not case.bodies:
        return output.id
    own = f"{output.id}{_TO}{body or case.bodies[0].id}"
    has_own = any(one.letter == own for one in case.letter_answers) or any(
        one.output == own for one in case.own_words
    )
    return own if has_own or len(case.bodies) > 1 else output.id


def kept_under(case: Case, letter: str) -> tuple[str, ...]:
    """The names under which what holds for a letter may be kept, the first that has it counts.

    What was kept while the case had one body holds on for the first of several: it was said of
    that one alone, so another's letter asks anew.
    """
    plain, _, body = letter.partition(_TO)
    is_first = bool(body) and bool(case.bodies) and case.bodies[0].id == body
    return (letter, plain) if is_first else (letter,)


def own_words_of(case: Case, letter: str) -> dict[str, str]:
    """The adviser's own words for a letter, by its part."""
    return {
        words.part: words.text
        for key in reversed(kept_under(case, letter))
        for words in case.own_words
        if words.output == key
    }


def client_of(case: Case) -> Party | None:
    """Whose complaint it is: the first complainant, else the first person affected."""
    for role in (Role.COMPLAINANT, Role.AFFECTED):
        for party in case.parties:
            if role in party.roles:
                return party
    return None


def adviser_of(case: Case) -> Party | None:
    """Who writes, where the case knows them as a person."""
    return next((party for party in case.parties if Role.ADVISER in party.roles), None)


def office_of(case: Case) -> Office:
    """Who writes, as the letter's head has it; empty where nothing was kept yet."""
    return case.offices[0] if case.offices else Office()


def body_of(case: Case, wanted: str = "") -> BodyInJurisdiction | None:
    """The body with that id, else the first. Raises DrafterError for an id that none has."""
    if not wanted:
        return case.bodies[0] if case.bodies else None
    found = next((body for body in case.bodies if body.id == wanted), None)
    if found is None:
        known = ", ".join(f"{body.id} ({body.name})" for body in case.bodies) or "none"
        raise DrafterError(f"The case has no council or other body “{wanted}”; it has {known}.")
    return found


def ombudsman_of(case: Case) -> Organisation | None:
    """The Ombudsman, where the case has it among its organisations."""
    return next((one for one in case.organisations if "ombudsman" in one.name.casefold()), None)


def reader_id(case: Case, reader: Reader, body: BodyInJurisdiction | None) -> str:
    """The id of the record that stands for the reader; empty where there is none."""
    found = {
        Reader.BODY: body,
        Reader.OMBUDSMAN: ombudsman_of(case),
        Reader.CLIENT: client_of(case),
    }[reader]
    return found.id if found else ""


def shared_with(case: Case, reader: str) -> tuple[tuple[int, Evidence], ...]:
    """The documents that a reader may see, each with its number in the case's whole list.

    A number never changes from one reader to another: "document 4" is the same everywhere.
    """
    return tuple(
        (number, evidence)
        for number, evidence in enumerate(case.evidence, 1)
        if sharing(evidence, reader) is not Sharing.NO
    )


def full_name(party: Party | None) -> str:
    """A person's whole name, with the title."""
    if party is None:
        return ""
    return " ".join(filter(None, (party.title, party.forenames, party.surname)))


def known_as(party: Party | None) -> str:
    """How a letter calls a person after the first time: "Ms Example"; a child by the forename."""
    if party is None:
        return ""
    if party.is_child or not party.surname:
        return party.forenames or party.surname
    return " ".join(filter(None, (party.title or party.forenames, party.surname)))


def identifier_of(party: Party | None, kind: IdentifierKind) -> str:
    """The first identifier of a kind; empty for none."""
    found = (one.value for one in party.identifiers if one.kind is kind) if party else ()
    return next(iter(found), "")


def address_lines(party: Party | None) -> tuple[str, ...]:
    """A person's postal address, a part a line, the postcode last."""
    address = identifier_of(party, IdentifierKind.ADDRESS)
    postcode = identifier_of(party, IdentifierKind.POSTCODE)
    parts = [part.strip() for part in address.replace("\n", ",").split(",")]
    if postcode and postcode not in address:
        parts.append(postcode)
    return tuple(part for part in parts if part)
