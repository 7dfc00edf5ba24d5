"""A case's words retold for one of its people: their own name stays, everybody else's goes."""

import datetime as dt
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

from drafter.anonymise.answers import Asking, answer_book
from drafter.anonymise.ledger import ledger_of, short_form
from drafter.anonymise.ordinals import MARK
from drafter.anonymise.printing import name_printed
from drafter.anonymise.reader import reader_of
from drafter.anonymise.residue.kinds import Level, level_of
from drafter.anonymise.text.folding import squeeze
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.walker import masked
from drafter.case.case import Case
from drafter.case.dates import PartialDate, printed_day
from drafter.case.fields import Use, declared_fields
from drafter.case.money import Money
from drafter.case.people import Party, Treatment
from drafter.case.statement import Answer, Verdict

_NO_IDENTIFIERS = ("person", "body", "organisation")
_SHORTEST_PART = 6
"""Letters and digits that are enough of an identifier to be a part of that one alone."""
_ELSEWHERE = "another paragraph"
"""Stands for a reference: what is told has no numbers."""


class Retelling:
    """How the words of one case are told to one of its people.

    ``held_back`` counts words held back so far because nobody has answered whom they mean.
    """

    def __init__(self, case: Case, person: Party) -> None:
        self._person = person
        self._reader, self._book = reader_of(case), answer_book(case)
        self._ledger = ledger_of(case)
        self._own = {squeeze(one.value) for one in person.identifiers} - {""}
        self._bodies = {body.id: short_form(body, case) for body in case.bodies}
        self._may_stand = {body.id for body in case.bodies if body.is_named}
        for organisation in case.organisations:
            self._bodies[organisation.id] = organisation.described_as or "[organisation removed]"
            if organisation.treatment is Treatment.NAMED:
                self._may_stand.add(organisation.id)
        entry = self._ledger.entries[person.id]
        called = sorted({entry.pseudonym, entry.first, entry.then}, key=len, reverse=True)
        self._called = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, called))})(?!\w)")
        self.held_back = 0

    @property
    def name(self) -> str:
        """The person's whole name, as it is registered; their pseudonym where there is none."""
        person = self._person
        words = f"{person.title} {person.forenames} {person.surname}".split()
        return " ".join(words) or self._ledger.pseudonym(person.id)

    def called(self, who: str) -> str:
        """What a party, body or organisation is called; empty for an id nobody has."""
        if who == self._person.id:
            return self.name
        if who in self._ledger.entries:
            return self._ledger.entries[who].then
        return self._bodies.get(who, "")

    def names(self, text: str, record: str, field: str) -> bool:
        """Whether a text names the person, by their own name or by what they are called."""
        if self._called.search(text):
            return True
        return any(
            answer.party == self._person.id
            if answer
            else self._person.id in (*found.parties, *found.candidates)
            for found, answer in self._found(text, record, field)
        )

    def told(self, text: str, record: str, field: str) -> str:
        """The text with everybody but the person replaced, and marks and doubtful words out."""
        pieces: list[str] = []
        last = 0
        for found, answer in self._found(text, record, field):
            pieces += [text[last : found.start], self._printed(found, answer, text)]
            last = found.end
        return MARK.sub(_mark_printed, "".join([*pieces, text[last:]]))

    def _found(self, text: str, record: str, field: str) -> Iterator[tuple[Found, Answer | None]]:
        """Who and what stands in a text, each with the caseworker's answer; kept words are not."""
        asking = Asking(text)
        for found in self._reader.find(masked(text)):
            asked = asking.at(found.start, found.end)
            answer = self._book.answer(record, field, asked)
            if not answer or answer.verdict is not Verdict.KEEP:
                yield found, answer

    def _printed(self, found: Found, answer: Answer | None, text: str) -> str:
        typed = text[found.start : found.end]
        if answer:
            return self._who(found, (answer.party,), typed)
        if found.certainty is Certainty.RESIDUE and level_of(found.kind) is Level.QUASI:
            return typed
        if found.certainty is Certainty.REPLACE:
            return self._who(found, found.parties, typed)
        if found.certainty is Certainty.ASK and self._can_only_be_own(found, typed):
            return typed
        self.held_back += 1
        return f"[{'who' if found.kind == 'person' else found.kind}?]"

    def _who(self, found: Found, parties: tuple[str, ...], typed: str) -> str:
        """Words that mean these parties: as typed where they are the person's or may stand."""
        own = {self._person.id} | self._may_stand
        if set(parties) <= own or self._is_own_identifier(found, typed):
            return typed
        if found.kind not in _NO_IDENTIFIERS and parties[0] in self._ledger.entries:
            return f"[{found.kind} removed]"
        return name_printed(
            [self.called(who) for who in parties],
            is_possessive=found.possessive and found.certainty is Certainty.REPLACE,
            starts_sentence=found.starts_sentence,
        )

    def _can_only_be_own(self, found: Found, typed: str) -> bool:
        """Whether words that are asked about tell nothing of anybody but the person.

        A street is asked about as one person's who lives there, though several may: only a whole
        identifier of the person's own is theirs.
        """
        if found.kind == "person":
            return set(found.candidates) == {self._person.id}
        return squeeze(typed) in self._own

    def _is_own_identifier(self, found: Found, typed: str) -> bool:
        """Whether words stand in an identifier of the person's, whoever else has it too."""
        squeezed = squeeze(typed)
        is_telling = len(squeezed) >= _SHORTEST_PART or squeezed in self._own
        return (
            found.kind not in _NO_IDENTIFIERS
            and is_telling
            and any(squeezed in own for own in self._own)
        )


def _mark_printed(mark: re.Match[str]) -> str:
    return "" if mark["names"] else _ELSEWHERE


def placed(record: Any, where: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any record
    """A record and every record inside it, each with its place in words ("What I found 3")."""
    yield where, record
    for name, declared in declared_fields(type(record)):
        if declared.use is not Use.RECORDS:
            continue
        label = ", ".join(filter(None, (where, declared.label)))
        value = getattr(record, name)
        if isinstance(value, tuple):
            for number, inner in enumerate(value, start=1):
                yield from placed(inner, f"{label} {number}")
        elif declared_fields(type(value)):
            yield from placed(value, label)


def in_words(value: Any) -> str:  # noqa: ANN401 - any value
    """A choice, date or sum in words; nothing for records, which are told by themselves."""
    match value:
        case PartialDate() | Money():
            words = value.printed()
        case Enum():
            words = str(value.value)
        case bool():
            words = "yes" if value else ""
        case int():
            words = str(value or "")
        case dt.date():
            words = printed_day(value)
        case tuple():
            words = ", ".join(filter(None, map(in_words, value)))
        case _:
            words = ""
    return words
