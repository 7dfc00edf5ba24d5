"""Titles by which a text calls somebody who is registered with another: "Mrs Frost, as they say".

A title alone does not: Miss Lane may be Mrs Lane's daughter, and Mr Frost Dr Frost's husband.
"""

from typing import Final

from drafter.anonymise.context.company import Company
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.people.titles import MAN, WOMAN, is_of_other_sex, is_plain, sex_told
from drafter.anonymise.sentence.quoted import is_miscalled
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import KIN, ROLES, SAME_TITLES, WOMEN

_PRONOUNS: Final = {
    "her": WOMAN, "she": WOMAN, "he": MAN, "him": MAN, "me": "", "them": "", "they": "",
}  # fmt: skip
_CALLING: Final = frozenset({"call", "called", "calling", "calls"})
_DOWN_AS: Final = _CALLING | frozenset(
    ["addressed", "addresses", "addressing", "described", "describes", "entered", "has", "had",
     "listed", "lists", "recorded", "records", "registered", "styled", "styles"]
)  # fmt: skip
_KNOWN: Final = frozenset({"called", "known"})
_BEING: Final = frozenset({"is", "was"})
_RELATIVE: Final = frozenset({"who", "whom"})
_MOST_TO_CALL, _MOST_TO_PRONOUN = 5, 8
_SUBJECT = 2
"""Words before a verb that say who calls: nobody whom "him" means."""
_LONGEST_SENTENCE = 40
_EITHER_SEXES: Final = "mx"


def is_called_so(
    tokens: list[Token],
    at: int,
    reading: Reading,
    company: Company,
    register: Register | None = None,
) -> bool:
    """Whether a title at ``at`` that is not the one registered is surely of somebody here.

    The whole name with it, the pronouns recorded, a spouse's title, or words for calling tell so.
    """
    person, title = reading.person, tokens[at].norm
    if not reading.fit or person.id not in company.present or is_of_other_sex(title, person.sex):
        return False
    if _is_brought_in(tokens, at, reading.last):
        return False
    if (person.id, SAME_TITLES.get(title, title)) in company.titles:
        return True
    theirs = person.sex == sex_told(title)
    theirs = theirs or (register is not None and _is_spouses(title, person, register))
    if theirs and is_plain(title) and not is_plain(person.title):
        return True
    if _is_explained_behind(tokens, reading, title) or _is_led_to(tokens, at, reading):
        return True
    alike = {title, person.title} <= WOMEN or person.title == _EITHER_SEXES
    return alike and is_miscalled(tokens, at, reading.last) and not _has_relative(tokens, at)


def _is_spouses(title: str, person: Person, register: Register) -> bool:
    """Whether Dr Lane's recorded partner makes her Mrs Lane: Mr Lane, and nobody else is a Lane."""
    same = [one for one in register.persons if one.surname == person.surname and one is not person]
    return len(same) == 1 and (
        is_of_other_sex(title, same[0].sex) and {person.id, same[0].id} in register.couples
    )


def _is_brought_in(tokens: list[Token], at: int, last: int) -> bool:
    """Whether the text elsewhere says whose relative that is: "her daughter, Miss Lane"."""
    name = [token.norm for token in tokens[at:last]]
    for place in range(1, len(tokens) - len(name) + 1):
        if tokens[place].norm != name[0] or tokens[place - 1].norm not in ROLES:
            continue
        if [token.norm for token in tokens[place : place + len(name)]] == name:
            return True
    return False


def _has_relative(tokens: list[Token], at: int) -> bool:
    """Whether a relative stands before in the sentence: 'the note to her son was for "Mr Lane"'."""
    for place in range(at - 1, max(-1, at - _LONGEST_SENTENCE), -1):
        if tokens[place].norm in KIN or tokens[place].norm in ROLES:
            return True
        if tokens[place].gap.strip("\"' ")[:1] in tuple(".!?\n"):
            break
    return False


def _is_explained_behind(tokens: list[Token], reading: Reading, title: str) -> bool:
    """Whether it is told who calls them so: "Mrs Frost, as he calls her", "as Ida is known"."""
    last = reading.last
    if last + 2 >= len(tokens) or tokens[last].norm != "as" or tokens[last].gap not in (", ", " ("):
        return False
    for place in range(last + 1, min(len(tokens) - 1, last + 2 + _MOST_TO_CALL)):
        if tokens[place].gap != " ":
            return False
        behind = tokens[place + 1].norm
        if tokens[place].norm in _CALLING:
            return _is_them(tokens, place + 1, reading.person, title)
        if tokens[place].norm in _BEING and behind in _KNOWN:
            return _is_them(tokens, place - 1, reading.person, title)
    return False


def _is_them(tokens: list[Token], at: int, person: Person, title: str) -> bool:
    """Whether a pronoun that agrees with a title stands there, or the person's name."""
    word = tokens[at].norm
    if word in _PRONOUNS:
        return not is_of_other_sex(title, _PRONOUNS[word])
    near = {token.norm for token in tokens[at : at + 3] if token.is_capital}
    return bool(near & (person.typed & (person.called | person.surnames)))


def _is_led_to(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether words lead to a by-name: "whom some call PC Lane", "called her Mrs Lane"."""
    before = tokens[at - 1].norm if at and tokens[at].gap in (" ", ' "', " '") else ""
    if before in _CALLING:
        whom = _place_of(tokens, at - 1, _RELATIVE, _MOST_TO_CALL)
        return bool(whom) and _is_named_before(tokens, whom, reading.person)
    if before == "as":
        verb = _place_of(tokens, at - 1, _DOWN_AS, _MOST_TO_PRONOUN)
        return bool(verb) and _calls_them(tokens, verb, tokens[at].norm, reading.person)
    return at > 1 and tokens[at - 2].norm in _CALLING and (
        _calls_them(tokens, at - 2, tokens[at].norm, reading.person)
    )  # fmt: skip


def _calls_them(tokens: list[Token], verb: int, title: str, person: Person) -> bool:
    """Whether a verb's object can be nobody else: "addressed me as", "called her"."""
    pronoun = tokens[verb + 1].norm
    if pronoun not in _PRONOUNS or is_of_other_sex(title, _PRONOUNS[pronoun]):
        return False
    if pronoun == "me":
        return not person.has_post
    return _is_named_before(tokens, verb - _SUBJECT, person)


def _place_of(tokens: list[Token], before: int, words: frozenset[str], most: int) -> int:
    """Where the last of some words stands before a place in its sentence; 0 for nowhere."""
    for place in range(before - 1, max(0, before - 1 - most), -1):
        if tokens[place].norm in words:
            return place
        if tokens[place].starts:
            return 0
    return 0


def _is_named_before(tokens: list[Token], before: int, person: Person) -> bool:
    """Whether the person is named before in the sentence, and nobody's relative since."""
    for place in range(before - 1, max(-1, before - _LONGEST_SENTENCE), -1):
        word = tokens[place]
        if word.norm in KIN or word.norm in ROLES:
            return False
        if word.is_capital and word.norm in person.typed and not person.is_mere_particle(word.norm):
            return not word.is_possessive
        if word.starts:
            return False
    return False
