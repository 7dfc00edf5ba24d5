"""Rows of a list of people: couples are two, and telephones and the like are identifiers. No Qt."""

import re
import secrets
from dataclasses import replace
from typing import Final

from drafter.anonymise.text.vocabulary import forenames
from drafter.case.people import Identifier, IdentifierKind, Party
from drafter.ui.fields.pasted_names import end_of_remark, is_title, may_be_name, parted

_KINDS: Final = {
    title: kind
    for kind, titles in {
        IdentifierKind.PHONE: "phone|telephone|tel|mobile|mob|landline|phone number|phone no"
        "|telephone number|tel no|mobile number|home phone|work phone|contact number|contact no",
        IdentifierKind.EMAIL: "email|e-mail|mail|email address|e-mail address",
        IdentifierKind.DATE_OF_BIRTH: "dob|d.o.b|date of birth|born|birthday|birth date",
        IdentifierKind.ADDRESS: "address|home address|postal address|lives at",
        IdentifierKind.POSTCODE: "postcode|post code",
        IdentifierKind.NHS_NUMBER: "nhs number|nhs no|nhs",
        IdentifierKind.NI_NUMBER: "ni number|ni no|nino|national insurance number|ni",
        IdentifierKind.ACCOUNT: "account|account number|account no",
        IdentifierKind.VEHICLE: "vehicle|registration|car registration",
    }.items()
    for title in titles.split("|")
}
_SHAPES: Final = (
    (IdentifierKind.EMAIL, re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")),
    (IdentifierKind.PHONE, re.compile(r"(?:\+|\(?0)[\d\s()+-]{8,18}\d")),
    (IdentifierKind.POSTCODE, re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")),
    (IdentifierKind.NI_NUMBER, re.compile(r"[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]")),
)
_LABEL: Final = re.compile(r"(?:tel|phone|telephone|mob|mobile|e-?mail)[.:]*\s+", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"\s*(?:[;,\n]|\s/\s|\bor\b)\s*")
_JOINED: Final = re.compile(r"\s*(?:&|\+|\band\b)\s*")
_ONE_PERSONS: Final = frozenset(
    {IdentifierKind.DATE_OF_BIRTH, IdentifierKind.NHS_NUMBER, IdentifierKind.NI_NUMBER}
)


def kind_called(title: str) -> IdentifierKind | None:
    """The kind of identifier that a column of this title holds."""
    return _KINDS.get(" ".join(title.casefold().strip(" ?:.#").split()))


def identifiers_in(cell: str, kind: IdentifierKind | None = None) -> tuple[Identifier, ...]:
    """What a cell holds: of this kind, else of that which its shape shows; nothing for words."""
    if kind in (None, IdentifierKind.PHONE, IdentifierKind.EMAIL):
        parts = [_LABEL.sub("", each, count=1).strip() for each in _SEVERAL.split(cell.strip())]
        shaped = [(_shape(each), each) for each in parts if each]
        if shaped and all(found for found, _ in shaped):
            return tuple(_identifier(found, each) for found, each in shaped if found)
    return (_identifier(kind, cell),) if kind else ()


def _identifier(kind: IdentifierKind, value: str) -> Identifier:
    return Identifier(id=f"identifiers-{secrets.token_hex(6)}", kind=kind, value=value)


def _shape(words: str) -> IdentifierKind | None:
    return next((kind for kind, shape in _SHAPES if shape.fullmatch(words)), None)


def people_of(party: Party, *, is_whole: bool) -> tuple[Party, ...]:
    """The one or two people of a row; ``is_whole`` says that the surname has the whole name.

    "Mr & Mrs Sample", "Bo and Cy Sample" and "Sample, Bo & Cy" are two, of one surname. What is
    said behind a name ("(son)") goes to the note, and a number there to the identifiers.
    """
    if not is_whole:
        end = end_of_remark(party.surname)
        rest = party.surname[end:].strip()
        note = "\n\n".join(filter(None, (rest, party.note)))
        return (replace(party, surname=party.surname[:end].strip(), note=note),)
    end = end_of_remark(party.surname)
    last, comma, given = party.surname[:end].strip().rpartition(",")
    both = _JOINED.split(given.strip())
    if comma:  # "Sample, Bo and Cy"; any other is a list, or says what somebody is
        both = [f"{each} {last}" for each in both if " " not in each]
    if len(both) != 2 or not all(each and may_be_name(each) for each in both):  # noqa: PLR2004 - a couple
        return (_with_numbers(parted(party), party.note),)
    note = "\n\n".join(filter(None, (party.surname[end:].strip(), party.note)))
    first, second = _couple(*both)
    shared = tuple(
        _identifier(each.kind, each.value)
        for each in party.identifiers
        if each.kind not in _ONE_PERSONS
    )
    return (
        replace(_named(party, first), note=note),
        replace(_named(party, second), note=note, identifiers=shared),
    )


def _named(party: Party, name: Party) -> Party:
    return replace(
        party,
        title=party.title or name.title,
        forenames=name.forenames,
        surname=name.surname,
    )


def _couple(one: str, other: str) -> tuple[Party, Party]:
    """The names of two people, of whom the first may lack what the second's says for both."""
    first, second = parted(Party(surname=one)), parted(Party(surname=other))
    if is_title(one):
        first = Party(title=one, forenames=second.forenames, surname=second.surname)
        return first, replace(second, forenames="")
    is_given = not first.title or first.surname.casefold() in forenames()
    if not first.forenames and second.forenames and is_given:
        first = replace(first, forenames=first.surname, surname=second.surname)
    return first, second


def _with_numbers(party: Party, note: str) -> Party:
    """A person whose number stood behind the name: it is theirs, and no note."""
    said = party.note.removesuffix(note).strip() if note else party.note
    found = identifiers_in(said)
    if not found:
        return party
    return replace(party, note=note, identifiers=(*found, *party.identifiers))
