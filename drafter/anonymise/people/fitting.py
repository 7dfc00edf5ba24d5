"""How well a title in a text agrees with somebody who is registered with another."""

from drafter.anonymise.people.persons import Person
from drafter.anonymise.people.titles import ABROAD, is_of_other_sex, sex_told
from drafter.anonymise.text.vocabulary import MEN, SAME_TITLES, WOMEN


def fit(  # noqa: PLR0911 - a ladder of rules, one return each
    title: str, person: Person
) -> int:
    """How well a title agrees with a person: 3 the very one, 2 may be, 1 unknown, 0 not."""
    if not title:
        return 1
    if title in ABROAD:
        return _fit_abroad(title, person)
    title = SAME_TITLES.get(title, title)
    if title == "master" and person.is_child:
        return 3
    if title == person.title or title in person.titles:
        return 3
    if not person.title:
        return 0 if person.is_child and title not in ("master", "miss") else 2
    both = {title, person.title}
    if both <= WOMEN:
        return 2 if "ms" in both else 1
    if both <= MEN:
        return 2
    return 0 if both <= WOMEN | MEN else 1


def _fit_abroad(title: str, person: Person) -> int:
    """How well another language's title agrees, which is any woman's or any man's."""
    if person.is_child and not person.title:
        return 0
    told = sex_told(person.title)
    return 2 if told == sex_told(title) or not person.title else 0 if told else 1


def fit_here(title: str, person: Person) -> int:
    """How well a title in a text agrees; the record's pronouns tell as well."""
    return 0 if is_of_other_sex(title, person.sex) else fit(title, person)
