"""What may be answered to a question of anonymity, each answer one key, and what it does."""

import dataclasses
import datetime as dt
import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from drafter.anonymise.ledger import Ledger, ledger_of, short_form
from drafter.anonymise.questions import Question
from drafter.case.case import Case
from drafter.case.people import Identifier, IdentifierKind, Organisation, Party, Pronouns, Treatment
from drafter.case.statement import Answer, Scope
from drafter.checks import blurring
from drafter.problem import Fix, Place
from drafter.reviewing.answering import MOST, candidates, kept, meant, with_answer
from drafter.reviewing.cutting import cut, somebody_new, without_joints
from drafter.reviewing.putting import removed, replaced, text_at


class Act(Enum):
    """What an answer does."""

    MEANT = "means"
    OWNED = "belongs to"
    OURS = "is a body's own"
    NEW_PERSON = "somebody new"
    NEW_ORGANISATION = "an organisation"
    WORD = "a word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One answer: its key, what stands on its button, and whom it is about.

    ``was_before`` where an answer that lapsed with its sentence said the same.
    """

    key: str
    act: Act
    words: str
    party: str = ""
    was_before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What came of an answer: the step's name, the case after it, and what to say of it.

    ``record`` is the person or organisation that was added, "" where nobody was.
    """

    step: str
    case: Case
    said: str
    record: str = ""
    field: str = ""


_OWNED: Final[Mapping[str, tuple[IdentifierKind, str]]] = MappingProxyType(
    {
        "address": (IdentifierKind.ADDRESS, "address"),
        "postcode": (IdentifierKind.POSTCODE, "postcode"),
        "phone": (IdentifierKind.PHONE, "phone"),
        "e-mail": (IdentifierKind.EMAIL, "e-mail address"),
        "web address": (IdentifierKind.WEB, "page"),
        "handle": (IdentifierKind.WEB, "name on a network"),
        "IP address": (IdentifierKind.OTHER, "computer’s address"),
        "file name": (IdentifierKind.OTHER, "file name"),
        "date of birth": (IdentifierKind.DATE_OF_BIRTH, "date of birth"),
        "NHS number": (IdentifierKind.NHS_NUMBER, "NHS number"),
        "NI number": (IdentifierKind.NI_NUMBER, "NI number"),
        "passport": (IdentifierKind.OTHER, "passport number"),
        "vehicle": (IdentifierKind.VEHICLE, "number plate"),
        "account": (IdentifierKind.ACCOUNT, "account"),
        "reference": (IdentifierKind.REFERENCE, "reference"),
    }
)
"""What somebody may be given as theirs: the kind it is registered as, and its word."""
_OF_BODIES: Final = frozenset(
    ("address", "postcode", "phone", "e-mail", "web address", "account", "reference")
)
_VAGUER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "person": "another person",
        "body": "another organisation",
        "address": "an address",
        "postcode": "a postcode",
        "phone": "a telephone number",
        "e-mail": "an e-mail address",
        "web address": "a web page",
        "handle": "an account on a network",
        "IP address": "a computer’s address",
        "file name": "a document",
        "date of birth": "a date of birth",
        "NHS number": "an NHS number",
        "NI number": "a National Insurance number",
        "passport": "a passport number",
        "vehicle": "a vehicle",
        "account": "a bank account",
        "reference": "a reference",
    }
)
"""What tells nobody's; what words of the other kinds become, the review of people knows."""
_MAY_BE_A_NAME: Final = frozenset(("person", "word", "place"))
_MAY_BE_AN_ORGANISATION: Final = frozenset(("person", "organisation", "word", "place", "body"))
_SHE, _HE = (
    re.compile(r"\b(?:she|her)\b", re.IGNORECASE),
    re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE),
)
_NO_NAME: Final = "A word that names nobody."
_THEIR_OWN: Final = "This is {}’s own, not a person’s."


def offers(question: Question, case: Case, ledger: Ledger) -> tuple[Offer, ...]:
    """Every answer that makes sense for found words, beside other words or a reason to keep them.

    Whom they may mean or belong to has a number; the rest has a letter.
    """
    return (*_numbered(question, case, ledger), *_lettered(question))


def _numbered(question: Question, case: Case, ledger: Ledger) -> Iterator[Offer]:
    meant_by = candidates(question, case, ledger)
    for number, each in enumerate(meant_by, start=1):
        yield Offer(
            key=str(number),
            act=Act.MEANT,
            words=each.words,
            party=each.party,
            was_before=each.was_before,
        )
    kind = question.found.kind
    if meant_by or kind not in _OWNED:
        return
    word = _OWNED[kind][1]
    owners = [(Act.OWNED, party.id, ledger.pseudonym(party.id)) for party in case.parties]
    if kind in _OF_BODIES:
        bodies = [(Act.OURS, body.id, short_form(body, case)) for body in case.bodies]
        owners = [*owners[: MOST - min(len(bodies), 2)], *bodies[:2]]
    for number, (act, party, name) in enumerate(owners[:MOST], start=1):
        yield Offer(key=str(number), act=act, words=f"{name}’s {word}", party=party)


def _lettered(question: Question) -> Iterator[Offer]:
    kind, words = question.found.kind, " ".join(question.word.split())
    named = cut(words)
    both = named.person and named.organisation
    if kind in _MAY_BE_A_NAME or both:
        who = f"Somebody new: {named.person}…" if both else "Somebody new…"
        yield Offer(key="N", act=Act.NEW_PERSON, words=who)
    if kind in _MAY_BE_AN_ORGANISATION:
        what = named.organisation if both else "An organisation"
        how = f"{what}, printed as “{_described(question)}”"
        yield Offer(key="O", act=Act.NEW_ORGANISATION, words=how)
    if kind == "word":
        yield Offer(key="W", act=Act.WORD, words="A word of this case: it names nobody")


def vaguer(question: Question) -> str:
    """The words that the question suggests in place of those it found; a person may edit them."""
    kind = question.found.kind
    if kind in ("person", "body") and not cut(question.word).person:
        return _described(question)
    if kind in _VAGUER:
        return _VAGUER[kind]
    she, he = _SHE.search(question.sentence), _HE.search(question.sentence)
    pronoun = Pronouns.UNKNOWN
    if bool(she) != bool(he):
        pronoun = Pronouns.SHE if she else Pronouns.HE
    return blurring.offered(kind, without_joints(question.word), pronoun.value)


def _described(question: Question) -> str:
    named = cut(question.word)
    return blurring.offered("organisation", named.organisation or named.person, "")


def _place(question: Question) -> Place:
    start = question.found.start
    end = start + len(without_joints(question.word))
    return Place(record=question.record, field=question.field, start=start, end=end)


def in_its_place(question: Question, case: Case, words: str) -> Fix | None:
    """The step that puts other words there; None where the text has moved on, or for none."""
    place = _place(question)
    text = text_at(case, place, without_joints(question.word))
    wanted = " ".join(words.split())
    return replaced(text, place, wanted, "an answer: other words") if text and wanted else None


def left_out(question: Question, case: Case) -> Fix | None:
    """The step that leaves the words out; None where the text has moved on."""
    place = _place(question)
    text = text_at(case, place, without_joints(question.word))
    return removed(text, place, "an answer: words left out") if text else None


def given(question: Question, offer: Offer, case: Case, words: str, today: dt.date) -> Given:
    """Give an answer. ``words`` are a person's own for an organisation: "a care home", or none."""
    if offer.act is Act.NEW_PERSON:
        return _person(case, somebody_new(question.word))
    if offer.act is Act.NEW_ORGANISATION:
        return _organisation(case, question, words)
    if offer.act is Act.OWNED:
        return _owned(case, question, offer)
    if offer.act is Act.MEANT:
        answer = meant(question, offer.party, today)
        return answered(case, answer, "an answer: who is meant", f"It means {offer.words}.")
    reason = _NO_NAME
    if offer.act is Act.OURS:
        body = next(each for each in case.bodies if each.id == offer.party)
        reason = _THEIR_OWN.format(short_form(body, case))
    answer = kept(question, reason, Scope.CASE, today)
    return answered(case, answer, "an answer: words kept", "Kept everywhere in this case.")


def answered(case: Case, answer: Answer, step: str, said: str) -> Given:
    """Put an answer into the case, under an id of its own."""
    new = dataclasses.replace(answer, id=fresh("answers"))
    return Given(step=step, case=with_answer(case, new), said=said)


def fresh(field: str) -> str:
    """An id that no record has."""
    return f"{field}-{secrets.token_hex(6)}"


def _person(case: Case, person: Party) -> Given:
    new = dataclasses.replace(person, id=fresh("parties"))
    after = dataclasses.replace(case, parties=(*case.parties, new))
    return Given(
        step="an answer: somebody new", case=after, said="", record=new.id, field="surname"
    )


def _organisation(case: Case, question: Question, words: str) -> Given:
    named = cut(question.word)
    described = " ".join(words.split()) or _described(question)
    new = Organisation(
        id=fresh("organisations"),
        name=named.organisation or named.person,
        treatment=Treatment.DESCRIBED,
        described_as=described,
    )
    return Given(
        step="an answer: an organisation",
        case=dataclasses.replace(case, organisations=(*case.organisations, new)),
        said=f"The organisation is added, and printed as “{described}”.",
        record=new.id,
        field="treatment",
    )


def _owned(case: Case, question: Question, offer: Offer) -> Given:
    kind = _OWNED[question.found.kind][0]
    new = Identifier(
        id=fresh("identifiers"), kind=kind, value=" ".join(without_joints(question.word).split())
    )
    parties = tuple(
        dataclasses.replace(party, identifiers=(*party.identifiers, new))
        if party.id == offer.party
        else party
        for party in case.parties
    )
    after = dataclasses.replace(case, parties=parties)
    name = ledger_of(case).pseudonym(offer.party)
    return Given(
        step="an answer: whose it is",
        case=after,
        said=f"Added to {name}’s identifiers: it is found wherever it stands.",
        record=offer.party,
        field="identifiers",
    )


def asked(offered: tuple[Offer, ...]) -> str:
    """What leads the answers: who is meant, whose it is, or what it is."""
    acts = {offer.act for offer in offered}
    if Act.MEANT in acts:
        return "Who is meant?"
    return "Whose is it?" if acts & {Act.OWNED, Act.OURS} else "What is it?"


def keys_told(offered: tuple[Offer, ...]) -> str:
    """The keys that do something at a question, with what each does."""
    last = max((int(each.key) for each in offered if each.key.isdigit()), default=0)
    is_whose = asked(offered) == "Whose is it?"
    numbers = f"1{f' to {last}' if last > 1 else ''} {'whose' if is_whose else 'who'}, "
    told = {
        Act.NEW_PERSON: "N new, ",
        Act.NEW_ORGANISATION: "O organisation, ",
        Act.WORD: "W word, ",
    }
    letters = "".join(told.get(each.act, "") for each in offered)
    return (
        f"Keys: {numbers if last else ''}{letters}R other words (E edits them), L leave out,"
        " K keep (Enter here, Shift+Enter everywhere), ← → turn the page."
    )
