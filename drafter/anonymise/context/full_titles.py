"""Titles that a text itself gives somebody here before their whole name: "Cllr Ida Lane"."""

from collections.abc import Iterator

from drafter.anonymise.people.fitting import fit_here
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import HONORIFICS, MEN, SAME_TITLES, TITLES, WOMEN

_EVERYBODYS = MEN | WOMEN | HONORIFICS | {"brother", "father", "mx", "sister"}


def full_titles(
    tokens: list[Token], capitals: list[int], register: Register
) -> Iterator[tuple[str, str]]:
    """The id of whoever is called by a title not registered and the whole name, with the title.

    ``capitals`` are where the text's words with a capital stand. Many a client has a councillor's
    or a doctor's name; whoever acts for a body may have any title.
    """
    for at in capitals:
        title = tokens[at].norm
        if title not in TITLES or at + 2 >= len(tokens) or tokens[at + 2].gap != " ":
            continue
        first, last = tokens[at + 1], tokens[at + 2]
        if first.gap not in (" ", ". ") or first.is_possessive or not last.is_capital:
            continue
        named = [one for one in register.by_word.get(first.norm, ()) if _is_whole(one, first, last)]
        if len(named) == 1 and _may_have(title, named[0]):
            yield named[0].id, SAME_TITLES.get(title, title)


def _is_whole(person: Person, first: Token, last: Token) -> bool:
    return first.norm in person.called & person.typed and last.norm in person.surname


def _may_have(title: str, person: Person) -> bool:
    """Whether a title that fits no better than others may be of somebody all the same."""
    return fit_here(title, person) == 1 and (person.has_post or title in _EVERYBODYS)
