"""Whether a surname like one here is brought in as another's: "His landlord was Mr Pinner"."""

from typing import Final

from drafter.anonymise.people.register import Person
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import DEPARTMENTS, KIN, POSTS, ROLES, WORKPLACES

_BEING: Final = frozenset({"is", "was"})
_WHERE: Final = frozenset({"at", "from", "in", "of"})
_PLACES: Final = frozenset({"at", "in", "near"})
_OF_OTHERS: Final = frozenset({"a", "an", "another", "different", "not", "other", "second"})
_LIVING: Final = frozenset({"downstairs", "next", "of", "opposite", "too", "upstairs"})
_FURTHER: Final = frozenset({"although", "but", "though", "while"})
"""What begins a clause of its own: "Mrs Green's report says so, but Mrs Greene has left"."""
_WHOSE: Final = frozenset({"a", "an", "her", "his", "my", "our", "the", "their"})
_CALLINGS: Final = KIN | POSTS | ROLES | {"landlady", "landlord", "lodger", "namesake"}
_MOST_OF_CALLING = 4
_LONGEST_SENTENCE = 40


def is_another_beside(tokens: list[Token], at: int, last: int, person: Person) -> bool:
    """Whether a name from ``at`` to ``last`` stands beside the person's own, or has a calling.

    Nobody is called by two names in one breath: "Mr Pınar told Mr Pinner so". A quotation
    is another's breath.
    """
    if _is_said_to_be(tokens, at, last) or _is_placed(tokens, last):
        return True
    return _is_named_beside(tokens, at, last, person)


def is_introduced(tokens: list[Token], at: int) -> bool:
    """Whether the words before make it somebody else: "a Mr Hays", "her sister Zara"."""
    if not at or tokens[at].gap not in (" ", ", "):
        return False
    before = tokens[at - 1].norm
    return before in _OF_OTHERS or before in ROLES | KIN


def is_apologised_to(tokens: list[Token], at: int, last: int) -> bool:
    """Whether somebody is told sorry, which only whoever complains is: "said sorry to Mrs Porter".

    Where the person lives or works does not go on.
    """
    if at < 2 or tokens[at - 1].norm != "to" or tokens[at].gap != " ":  # noqa: PLR2004
        return False
    sorry = tokens[at - 2].norm
    goes_on = last < len(tokens) and tokens[last].gap == " " and tokens[last].norm in _LIVING
    return (sorry == "sorry" or sorry.startswith("apolog")) and not goes_on


def _is_placed(tokens: list[Token], last: int) -> bool:
    """Whether a place of work goes on: "Mrs O'Brien at the school"."""
    if last + 2 >= len(tokens) or tokens[last].norm not in _WHERE or tokens[last].gap != " ":
        return False
    where = tokens[last + 1 : last + 4]
    return where[0].norm in _WHOSE and any(
        word.norm in DEPARTMENTS or word.norm in WORKPLACES for word in where
    )


def _is_said_to_be(tokens: list[Token], at: int, last: int) -> bool:
    """Whether it is told who that is: "Mr Pinner is the landlord", "his landlord is Mr Pinner"."""
    if at > 1 and tokens[at].gap == " " and tokens[at - 1].norm in _BEING:
        before = tokens[max(0, at - 1 - _MOST_OF_CALLING) : at - 1]
        return any(word.norm in _CALLINGS and not word.is_possessive for word in before)
    if last + 2 >= len(tokens) or tokens[last].norm not in _BEING or tokens[last].gap != " ":
        return False
    called = tokens[last + 2 : last + 2 + _MOST_OF_CALLING]
    return tokens[last + 1].norm in _WHOSE and any(word.norm in _CALLINGS for word in called)


def _is_named_beside(tokens: list[Token], at: int, last: int, person: Person) -> bool:
    """Whether the person's own surname stands in the same sentence, outside the name."""
    own = {word for word in person.surname if not person.is_mere_particle(word)}
    further = False
    for place in range(at, max(-1, at - _LONGEST_SENTENCE), -1):
        if place < at and _is_theirs(tokens, place, own):
            return not (further and tokens[place].is_possessive)
        further = further or (tokens[place].gap == ", " and tokens[place].norm in _FURTHER)
        if tokens[place].starts or tokens[place].after_break:
            break
    for place in range(last, min(len(tokens), last + _LONGEST_SENTENCE)):
        if tokens[place].starts or tokens[place].after_break:
            return False
        if _is_theirs(tokens, place, own):
            return True
    return False


def _is_theirs(tokens: list[Token], at: int, own: set[str]) -> bool:
    """Whether a word is a surname, and no town: "Mr Redding now works in Reading"."""
    if tokens[at].norm not in own or not tokens[at].is_capital:
        return False
    return not (at and tokens[at].gap == " " and tokens[at - 1].norm in _PLACES)
