"""Every form of every registered person and identifier, for a search of finished files."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from drafter.anonymise.ledger import ledger_of, short_form
from drafter.anonymise.people.register import is_distinctive, name_words
from drafter.anonymise.revealing import hidden_names
from drafter.anonymise.text.folding import lowered, squeeze
from drafter.anonymise.text.vocabulary import TITLES, is_common
from drafter.case.case import Case
from drafter.case.people import Identifier, IdentifierKind, Party

_SHORTEST = 4
_SHORTEST_WORD = 2


class NeedleKind(Enum):
    """What a needle is a form of."""

    PERSON = "person"
    IDENTIFIER = "identifier"
    BODY = "body"
    """A body or organisation that may not be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needle:
    """One form to look for.

    ``form`` is folded and in lower case, ``squeezed`` nothing but its letters and digits.
    ``label`` says whose it is without a real name. A distinctive needle is safe to find
    inside other words, file names and encoded text; a common one ("may") is found only by the
    grammar of names, never here.
    """

    record: str
    kind: NeedleKind
    label: str
    form: str
    squeezed: str
    is_distinctive: bool
    is_common: bool = False


def needles(case: Case) -> tuple[Needle, ...]:
    """All forms to look for in a file made from, or about, this case; each form once a person."""
    ledger = ledger_of(case)
    found: dict[tuple[str, str], Needle] = {}
    for party in case.parties:
        pseudonym = ledger.pseudonym(party.id)
        for needle in (*_names(party, pseudonym), *_identifiers(party, pseudonym)):
            found.setdefault((needle.record, needle.form), needle)
    for needle in _hidden(case):
        found.setdefault((needle.record, needle.form), needle)
    return tuple(found.values())


def _hidden(case: Case) -> Iterator[Needle]:
    """The whole names of bodies and organisations that may not be named."""
    labels = {body.id: short_form(body, case) for body in case.bodies}
    for record, name in hidden_names(case):
        words = name_words(name)
        if words:
            label = labels.get(record, "an organisation")
            yield dataclasses.replace(_name(record, label, words), kind=NeedleKind.BODY)


def _names(party: Party, label: str) -> Iterator[Needle]:
    forenames, surname = name_words(party.forenames), name_words(party.surname)
    whole = [(*forenames, *surname), (*forenames[:1], *surname), (*surname, *forenames)]
    for alias in party.also_known_as:
        words = name_words(alias)
        whole.append(words[1:] if words and words[0] in TITLES else words)
    if len(surname) > 1:
        whole.append(surname)
    for words in whole:
        if len(words) > 1:
            yield _name(party.id, label, words)
    singles = {word for words in whole for word in words} | set(forenames) | set(surname)
    for word in sorted(singles):
        if len(word) >= _SHORTEST_WORD:
            yield _name(party.id, label, (word,))


def _name(record: str, label: str, words: tuple[str, ...]) -> Needle:
    squeezed = "".join(words)
    several = len(words) > 1
    return Needle(
        record=record,
        kind=NeedleKind.PERSON,
        label=label,
        form=" ".join(words),
        squeezed=squeezed,
        is_distinctive=is_distinctive(squeezed) or (several and len(squeezed) > _SHORTEST + 2),
        is_common=not several and (is_common(squeezed) or len(squeezed) < _SHORTEST),
    )


def _identifiers(party: Party, pseudonym: str) -> Iterator[Needle]:
    for identifier in party.identifiers:
        for form in _forms(identifier):
            squeezed = squeeze(form)
            if len(squeezed) >= _SHORTEST:
                yield Needle(
                    record=identifier.id,
                    kind=NeedleKind.IDENTIFIER,
                    label=f"the {identifier.kind.value} of {pseudonym}",
                    form=" ".join(lowered(form).split()),
                    squeezed=squeezed,
                    is_distinctive=len(squeezed) > _SHORTEST + 1,
                )


def _forms(identifier: Identifier) -> Iterator[str]:
    """The whole value and, of an address, each line of it that says a place by itself."""
    yield identifier.value
    if identifier.kind is IdentifierKind.PHONE:
        digits = "".join(char for char in squeeze(identifier.value) if char.isdigit())
        national = digits.removeprefix("00").removeprefix("44").removeprefix("0")
        if len(national) > _SHORTEST:
            yield national
    if identifier.kind is IdentifierKind.ADDRESS:
        first = identifier.value.replace("\n", ",").split(",")[0]
        yield first
