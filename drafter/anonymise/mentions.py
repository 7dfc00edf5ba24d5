"""Find every registered party, body and identifier in a text."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.births import Births, birth_dates, find_births
from drafter.anonymise.bodies import (
    SoughtBody,
    find_bodies,
    find_hidden,
    find_misspelt,
    hidden_bodies,
    sought_bodies,
)
from drafter.anonymise.claims import Claims
from drafter.anonymise.company import Company, company_of
from drafter.anonymise.folding import Folded, fold
from drafter.anonymise.found import Found
from drafter.anonymise.identifiers import find_identifiers, sought_identifiers
from drafter.anonymise.initials import dotted_forenames, dotted_initials, find_initials
from drafter.anonymise.machine_words import find_machine_words
from drafter.anonymise.memory import remembered
from drafter.anonymise.register import Register, register_of
from drafter.anonymise.remains import find_remains
from drafter.anonymise.runs import find_people
from drafter.anonymise.sought import Sought
from drafter.anonymise.tokens import Token, tokenise
from drafter.case.case import Case

_MOST_KNOWN = 20_000


@dataclass(frozen=True)
class Seeker:
    """Everything to look for in a case's texts, made ready once."""

    register: Register
    bodies: tuple[SoughtBody, ...] = ()
    hidden: tuple[SoughtBody, ...] = ()
    identifiers: tuple[Sought, ...] = ()
    births: Births = dataclasses.field(default_factory=dict)
    _known: dict[str, tuple[Found, ...]] = dataclasses.field(
        default_factory=dict, repr=False, compare=False
    )

    def find(self, text: str) -> tuple[Found, ...]:
        """What is found in ``text``, in order, without overlaps; offsets count its code points.

        The same text is read once: a case asks again at every check.
        """
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[text] = self._find(text)
        return known

    def _find(self, text: str) -> tuple[Found, ...]:
        folded = fold(text)
        claims = self.claim(folded, tokenise(folded))
        return tuple(as_typed(found, folded) for found in claims.in_order())

    def claim(self, folded: Folded, tokens: list[Token], company: Company | None = None) -> Claims:
        """Everything found in a folded text, by its own offsets.

        ``company`` is whom the text round it names; nothing where this is the whole text.
        """
        claims = Claims(len(folded.text))
        known = company_of(tokens, self.register) if company is None else company
        for found in self._claimants(folded, tokens, claims, known):
            claims.add(found)
        return claims

    def _claimants(
        self, folded: Folded, tokens: list[Token], claims: Claims, company: Company
    ) -> Iterator[Found]:
        """Whatever is found, the surest first; each sees what those before it claimed."""
        register = self.register.calling(company.introduced)
        yield from find_identifiers(folded, self.identifiers)
        yield from find_births(folded, self.births)
        yield from find_machine_words(folded, register)
        yield from find_bodies(folded, self.bodies, register)
        yield from find_misspelt(folded, self.bodies)
        if register.persons:
            yield from dotted_initials(folded, register)
            yield from find_people(tokens, register, claims, company)
            yield from dotted_forenames(folded, register)
            yield from find_initials(folded, tokens, register, company)
            yield from find_remains(folded, tokens, register, claims)
        yield from find_hidden(folded, self.hidden)


@remembered
def seeker_of(case: Case) -> Seeker:
    """What to look for in a case; the same people and bodies give the same seeker."""
    return Seeker(
        register=register_of(case),
        bodies=sought_bodies(case),
        hidden=hidden_bodies(case),
        identifiers=sought_identifiers(case),
        births=birth_dates(case),
    )


def as_typed(found: Found, folded: Folded) -> Found:
    """The same, by the offsets of the text as typed."""
    return found.at(*folded.original(found.start, found.end))
