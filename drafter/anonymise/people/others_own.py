"""What one person of a case is called is no other form of another's name."""

from collections.abc import Sequence
from dataclasses import replace

from drafter.anonymise.people.persons import Person
from drafter.anonymise.people.respelt import respellings


def each_by_their_own(persons: Sequence[Person]) -> tuple[Person, ...]:
    """The same people, without forms of their forenames that somebody else here is called by.

    Beside a Shaun no Sean is meant by "Shaun"; nobody typed that he is called so.
    """
    typed = frozenset(word for one in persons for word in one.called & one.typed)
    return tuple(_without(one, typed & _forms(one)) for one in persons)


def _forms(one: Person) -> frozenset[str]:
    """What nobody typed of somebody's forename: other forms and spellings, no nicknames."""
    spelt = respellings(one.forenames[0]) if one.forenames else frozenset()
    return one.forms | (spelt - one.typed)


def _without(one: Person, taken: frozenset[str]) -> Person:
    if not taken:
        return one
    return replace(one, called=one.called - taken, forms=one.forms - taken, fond=one.fond - taken)
