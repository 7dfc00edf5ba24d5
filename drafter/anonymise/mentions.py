"""Find every registered party, body and identifier in a text."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from drafter.anonymise.bodies.bodies import (
    SoughtBody,
    find_bodies,
    find_misspelt,
    sought_bodies,
)
from drafter.anonymise.bodies.hidden import find_hidden, hidden_bodies
from drafter.anonymise.bodies.leading import Leading, find_leading, leading_words, untold_words
from drafter.anonymise.bodies.small_bodies import SmallNames, find_small_bodies, small_names
from drafter.anonymise.context.company import Company, company_of
from drafter.anonymise.context.somebody.greetings import find_greeted
from drafter.anonymise.identifiers.births import Births, birth_dates, find_births
from drafter.anonymise.identifiers.identifiers import find_identifiers, sought_identifiers
from drafter.anonymise.identifiers.machine_words import find_machine_words
from drafter.anonymise.identifiers.sought import Sought
from drafter.anonymise.judging.letters.dotted import (
    dotted,
    dotted_forenames,
    dotted_initials,
    hyphened_letters,
    titled_letters,
)
from drafter.anonymise.judging.letters.forename_letters import find_forename_letters
from drafter.anonymise.judging.letters.initials import find_initials
from drafter.anonymise.judging.letters.small_initials import find_small_initials
from drafter.anonymise.judging.remains import find_remains, passed_over
from drafter.anonymise.judging.runs import find_people
from drafter.anonymise.memory import remembered
from drafter.anonymise.people.register import Register, register_of
from drafter.anonymise.people.untold import find_misspelt_names, is_misspelt
from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.folding import Folded, fold, squeeze
from drafter.anonymise.text.found import Found
from drafter.anonymise.text.passing import Passed
from drafter.anonymise.text.tokens import Token, tokenise
from drafter.anonymise.text.vocabulary import is_word
from drafter.case.case import Case

_MOST_KNOWN = 20_000
_OWNING = re.compile(r"['’][sS]?$")


@dataclass(frozen=True)
class Seeker:
    """Everything to look for in a case's texts, made ready once."""

    register: Register
    bodies: tuple[SoughtBody, ...] = ()
    hidden: tuple[SoughtBody, ...] = ()
    leading: tuple[Leading, ...] = ()
    untold: dict[str, tuple[str, tuple[str, ...]]] = dataclasses.field(default_factory=dict)
    identifiers: tuple[Sought, ...] = ()
    births: Births = dataclasses.field(default_factory=dict)
    _known: dict[str, tuple[tuple[Found, ...], tuple[Passed, ...]]] = dataclasses.field(
        default_factory=dict, repr=False, compare=False
    )

    @cached_property
    def asked_alone(self) -> frozenset[str]:
        """Words of bodies' names that the name alone explains."""
        strange = (one for one in self.leading if not (one.is_place and one.is_shown))
        return frozenset(word for one in strange for word in one.words if not is_word(word))

    @cached_property
    def small_names(self) -> SmallNames:
        """Names of bodies as messages without capitals have them."""
        return small_names(self.bodies)

    def is_untold(self, words: str) -> bool:
        """Whether words only begin the name of a body that no document of the case names.

        Other words may go on, or a letter be wrong: "Wrexloby Court" of Wrexolby Care.
        """
        squeezed = squeeze(_OWNING.sub("", words))
        if any(squeezed == body.plain for body in self.bodies):
            return False
        first = squeeze(words.split(maxsplit=1)[0])
        begun = ("".join(one.words) for one in self.leading if not one.is_shown)
        return any(squeezed.startswith(lead) for lead in begun) or any(
            is_misspelt(first, own) for own in self.untold
        )

    def find(self, text: str) -> tuple[Found, ...]:
        """What is found in ``text``, in order, without overlaps; offsets count its code points.

        The same text is read once: a case asks again at every check.
        """
        return self._read(text)[0]

    def passed(self, text: str) -> tuple[Passed, ...]:
        """Registered words with a capital that stand in ``text`` all the same, and by what rule."""
        return self._read(text)[1]

    def _read(self, text: str) -> tuple[tuple[Found, ...], tuple[Passed, ...]]:
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            folded = fold(text)
            tokens = tokenise(folded)
            claims = self.claim(folded, tokens)
            found = tuple(as_typed(one, folded) for one in claims.in_order())
            passed = passed_over(folded, tokens, self.register, claims)
            known = self._known[text] = found, tuple(passed)
        return known

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
            letters = dotted(folded)
            yield from dotted_initials(letters, register, company)
            yield from titled_letters(folded, register, company)
            yield from find_greeted(folded, register)
            yield from find_people(tokens, register, claims, company)
            yield from dotted_forenames(letters, register)
            yield from hyphened_letters(folded, register, company)
            yield from find_initials(folded, tokens, register, company)
            yield from find_forename_letters(tokens, register, company)
            yield from find_small_initials(tokens, register, company)
            yield from find_remains(folded, tokens, register, claims)
        if self.leading:
            yield from find_leading(tokens, self.leading, claims)
        yield from find_small_bodies(tokens, self.small_names, claims)
        yield from find_misspelt_names(tokens, self.untold, claims)
        yield from find_hidden(folded, self.hidden)


@remembered
def seeker_of(case: Case) -> Seeker:
    """What to look for in a case; the same people and bodies give the same seeker."""
    register = register_of(case)
    return Seeker(
        register=register,
        bodies=sought_bodies(case),
        hidden=hidden_bodies(case),
        leading=leading_words(case, register),
        untold=untold_words(case, register),
        identifiers=sought_identifiers(case),
        births=birth_dates(case),
    )


def as_typed(found: Found, folded: Folded) -> Found:
    """The same, by the offsets of the text as typed."""
    return found.at(*folded.original(found.start, found.end))
