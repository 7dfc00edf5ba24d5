"""Whether words that would be printed as they stand hold somebody's real name."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.memory import remembered
from drafter.anonymise.people.register import Person, name_words, register_of
from drafter.anonymise.text.folding import fold, squeeze
from drafter.anonymise.text.tokens import Token, tokenise
from drafter.anonymise.text.vocabulary import TITLES, is_common
from drafter.case.case import Case, KindOfWork
from drafter.case.people import Treatment

_NO_NAMES = TITLES | {"child", "officer", "the", "of", "a", "an"}
KINDS_OF_BODY = frozenset(
    [
        "academy", "agency", "association", "authority", "board", "borough", "care", "centre",
        "clinic", "college", "company", "council", "county", "department", "district", "group",
        "health", "home", "hospital", "house", "housing", "landlord", "limited", "ltd", "nursery",
        "nursing", "organisation", "panel", "practice", "primary", "provider", "residential",
        "school", "service", "services", "society", "surgery", "trust",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RealNames:
    """The real names of a case: its people's, and those of bodies that must not be named."""

    persons: tuple[Person, ...]
    distinctive: frozenset[str]
    hidden: frozenset[str]

    def stand_in(self, words: str) -> bool:
        """Whether any of them stands in ``words``: a whole word, or a particular part of one."""
        squeezed = squeeze(words)
        if any(name in squeezed for name in self.distinctive):
            return True
        return any(self._is_real(token) for token in tokenise(fold(words)))

    def _is_real(self, token: Token) -> bool:
        word = token.norm
        if token.is_capital and word in self.hidden:
            return True
        if len(word) == 1 or word in _NO_NAMES or (is_common(word) and not token.is_capital):
            return False
        return any(word in one.called or word in one.surnames for one in self.persons)


def hidden_names(case: Case) -> Iterator[tuple[str, str]]:
    """Record id and name of every body and organisation that may not be named, in every form."""
    for body in case.bodies:
        if not body.is_named:
            yield from ((body.id, name) for name in (body.name, *body.also_known_as))
    for one in case.organisations:
        if one.treatment is not Treatment.NAMED:
            yield from ((one.id, name) for name in (one.name, *one.also_known_as))


def untold_names(case: Case) -> Iterator[tuple[str, str]]:
    """The same, and those of bodies complained of that a case study only describes."""
    yield from hidden_names(case)
    if case.kind_of_work is KindOfWork.PREPARING:
        for body in case.bodies:
            if body.is_named:
                yield from ((body.id, name) for name in (body.name, *body.also_known_as))


@remembered
def real_names(case: Case) -> RealNames:
    """The names that a pseudonym, a phrase or a short form must not hold."""
    register = register_of(case)
    names = [name for _, name in hidden_names(case)]
    words = {word for name in names for word in name_words(name) if len(word) > 1}
    return RealNames(
        persons=register.persons,
        distinctive=register.distinctive,
        hidden=frozenset(words - KINDS_OF_BODY - _NO_NAMES),
    )
