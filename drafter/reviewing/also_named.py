"""People whom a statement names and of whom it tells nothing particular.

"Mrs Y, from the flat below" is known to whoever lives there: a person decides whether that may
stand.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.anonymise.ledger import LedgerEntry, ledger_of
from drafter.anonymise.ledger_letters import own_letters
from drafter.anonymise.ordinals import ordinals_of
from drafter.anonymise.text.tokens import sentence_at
from drafter.case.case import Case
from drafter.case.people import Role
from drafter.case.statement import Dismissal
from drafter.checks.intruder import CHECK_OF_PERSON, Told
from drafter.checks.kin import is_private
from drafter.checks.particulars import set_aside
from drafter.document.compose import Composed
from drafter.document.model import Block, Document, Source
from drafter.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoNamed:
    """Somebody whom the statement names, and the sentence in which it does so first.

    ``paragraph`` is its printed number and ``place`` the field it was typed in, each empty where
    there is none; ``decision`` is why the caseworker lets it stand, "" where nobody decided.
    """

    party: str
    called: str
    sentence: str
    paragraph: str
    place: Place
    decision: str = ""


def also_named(case: Case, composed: Composed, told: Sequence[Told]) -> tuple[AlsoNamed, ...]:
    """Private people beside the complainant of whom nothing particular is told."""
    ledger = ledger_of(case)
    listed = {each.party for each in told}
    return tuple(
        found
        for party in case.parties
        if party.id not in listed and Role.COMPLAINANT not in party.roles
        if is_private(party, case)
        for found in _first(case, composed.document, ledger.entries[party.id])
    )


def keeping(named: AlsoNamed, reason: str, today: dt.date) -> Dismissal:
    """The record that lets it stand, until the sentence is another."""
    return Dismissal(
        check=CHECK_OF_PERSON,
        place=named.party,
        basis=named.sentence,
        reason=reason.strip(),
        given_on=today,
    )


def _first(case: Case, document: Document, entry: LedgerEntry) -> Iterator[AlsoNamed]:
    """Where somebody is named first; nothing where they are not."""
    forms = sorted({entry.first, entry.then, entry.pseudonym}, key=len, reverse=True)
    for block in document.blocks:
        at = _named_at(block.text, forms)
        if at < 0:
            continue
        first, last = sentence_at(block.text, at)
        sentence = block.text[first:last].strip()
        source = _typed_in(block, at)
        place = Place(record=ordinals_of(case).record(source.record), field=source.field)
        yield AlsoNamed(
            party=entry.party,
            called=entry.pseudonym,
            sentence=sentence,
            paragraph=document.numbers().get(block.ordinal, ""),
            place=place if place.record else Place(record=""),
            decision=set_aside(case, CHECK_OF_PERSON, Place(record=entry.party), sentence),
        )
        return


def _named_at(text: str, forms: Sequence[str]) -> int:
    """Where somebody is called by one of several forms first; -1 for nowhere.

    A letter alone is theirs as a capital, and not where it is one of the text's own ("Band D").
    """
    own = {start for start, _, _ in own_letters(text)}
    cased = (re.escape(form) if len(form) == 1 else f"(?i:{re.escape(form)})" for form in forms)
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(cased)})(?!\w)", text):
        if len(match[0]) > 1 or match.start() not in own:
            return match.start()
    return -1


def _typed_in(block: Block, at: int) -> Source:
    """Where the words at an offset of a block came from."""
    for inline in block.inlines:
        if at < len(inline.text):
            return inline.source or Source()
        at -= len(inline.text)
    return Source()
