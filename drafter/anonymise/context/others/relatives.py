"""Whether a name is a relative's of whoever has the same: nobody is their own mother."""

from typing import Final

from drafter.anonymise.context.which import JUNIOR, is_generation
from drafter.anonymise.people.names import Reading, readings, title_at
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    MEN,
    POSTS,
    ROLES,
    WOMEN,
    forenames_known,
    is_common,
)

_RELATIVES: Final = ROLES | POSTS | frozenset(
    ["ancestor", "ex", "fiance", "fiancee", "flatmate", "gran", "grandfather", "grandmother",
     "guardian", "kin", "lodger", "mam", "mom", "namesake", "nan", "parent", "relative", "sibling",
     "stepdad", "stepdaughter", "stepfather", "stepmother", "stepmum", "stepson", "twin", "widow",
     "widower"]
)  # fmt: skip
_LATER: Final = frozenset(["ii", "iii", "jnr", "jr", "junior", "senior", "snr", "sr"])
_AGED: Final = frozenset(["elder", "eldest", "old", "older", "young", "younger", "youngest"])
_OTHER: Final = frozenset(["first", "other", "previous", "second", "third"])
_HIS: Final = frozenset({"his"})
_OWNING: Final = frozenset({"her", "his"})
_WRITERS: Final = frozenset({"my", "our"})
_MOST_ADJECTIVES = 3
_MOST_TO_OWNER = 60


def is_of_generation(tokens: list[Token], at: int, reading: Reading, register: Register) -> bool:
    """Whether a word tells two of one name apart: "Mrs Lane (senior)", "old Mr Lane".

    Of a child here and the one adult of its surname it tells who is meant.
    """
    last = reading.last
    if at == reading.first and is_generation(tokens, last):
        return not _is_told_by_generation(tokens[last].norm, reading, register)
    return _is_another_generation(tokens, at, reading)


def _is_another_generation(tokens: list[Token], at: int, reading: Reading) -> bool:
    last = reading.last
    if last < len(tokens) and tokens[last].gap in (" ", ", ", " ("):
        behind = tokens[last].norm
        if behind in _LATER:
            return behind not in reading.person.typed
        if behind == "the" and last + 1 < len(tokens) and tokens[last + 1].norm in _AGED:
            return not tokens[last + 1].is_capital
    if not at or tokens[at].gap != " " or reading.first == at:
        return False
    before = tokens[at - 1]
    if before.norm in _AGED:
        return True
    if before.norm == "late":
        return reading.person.is_client and not reading.person.has_died
    return before.norm in _OTHER and at > 1 and tokens[at - 2].norm == "the"


def _is_told_by_generation(word: str, reading: Reading, register: Register) -> bool:
    """Whether "junior" is of the one child of a surname, or "senior" of its parent."""
    surname = set(reading.person.surname)
    family = [one for one in register.persons if surname & set(one.surname)]
    same = [one for one in family if one.is_child is (word in JUNIOR)]
    return same == [reading.person] and any(one.is_child for one in family)


def is_own_relative(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, reading: Reading, register: Register
) -> bool:
    """Whether the name is of a relative of the very person: "Mrs Lane's mother, Mrs Lane"."""
    if _is_explained(tokens, at, reading, register):
        return True
    noun = _noun_before(tokens, at)
    if noun < 1:
        return False
    owner = noun
    while owner > max(0, noun - _MOST_ADJECTIVES) and not _owns(tokens[owner - 1]):
        if tokens[owner].gap not in (" ", "-"):
            return False
        owner -= 1
    if not owner or tokens[owner].gap != " ":
        return False
    whose = tokens[owner - 1]
    if whose.norm in _WRITERS:
        return len(register.persons) == 1  # who writes is the only one there is
    if whose.is_possessive:
        return _only(reading, _named_at(tokens, owner, register))
    return whose.norm in _OWNING and _is_hers(tokens, owner - 1, reading, register)


def _is_explained(tokens: list[Token], at: int, reading: Reading, register: Register) -> bool:
    """Whether it is told behind whose relative it is: "Mrs Lane, her mother-in-law, rang"."""
    last = reading.last
    if last >= len(tokens) or tokens[last].gap not in (", ", " ("):
        return False
    for place in range(last + 1, min(len(tokens), last + 2 + _MOST_ADJECTIVES)):
        if tokens[place].gap != " ":
            return False
        if tokens[place].norm in _RELATIVES and not tokens[place].is_possessive:
            if not tokens[last].is_possessive:
                return tokens[last].norm in _OWNING and _is_hers(
                    tokens, last, reading, register, at
                )
            return False
    return False


def _noun_before(tokens: list[Token], at: int) -> int:
    """Where the relative's noun stands that leads to a name; -1 for none."""
    if not at or tokens[at].gap not in (" ", ", ", " ("):
        return -1
    noun = at - 1
    if tokens[noun].norm == "law" and noun > 1 and tokens[noun].gap == "-":
        noun -= 2
    return noun if tokens[noun].norm in _RELATIVES and not tokens[noun].is_possessive else -1


def _owns(token: Token) -> bool:
    return token.is_possessive or token.norm in _OWNING | _WRITERS


def _only(reading: Reading, people: frozenset[str]) -> bool:
    return people == {reading.person.id}


def _named_at(tokens: list[Token], last: int, register: Register) -> frozenset[str]:
    """Whom the words name that end at a place: "Mrs Lane's", "Ida's"."""
    first = last - 1
    if tokens[first].norm not in register.by_word:
        return frozenset()
    while first and tokens[first].gap in (" ", "-", ". ") and _may_be_of_name(tokens, first - 1):
        first -= 1
        if title_at(tokens, first):
            break
    runs = (readings(tokens, place, register) for place in range(first, last))
    named = next((found for found in runs if found and found[0].last == last), [])
    return frozenset(one.person.id for one in named if one.fit)


def _may_be_of_name(tokens: list[Token], at: int) -> bool:
    return tokens[at].is_capital and not tokens[at].is_possessive


def _is_hers(
    tokens: list[Token], at: int, reading: Reading, register: Register, before: int = 0
) -> bool:
    """Whether "her" is whoever of that sex is named last before, or else can only be hers.

    ``before`` is where the name itself begins that stands before "her", if one does.
    """
    wrong = WOMEN if tokens[at].norm in _HIS else MEN
    if reading.person.title in wrong:
        return False
    last = (before or at) - 1
    for place in range(last, max(-1, last - _MOST_TO_OWNER), -1):
        token = tokens[place]
        if not token.is_capital or len(token.norm) < 2:  # noqa: PLR2004 - letters
            continue
        if token.norm in register.by_word:
            people = _named_at(tokens, place + 1, register)
            fitting = frozenset(
                one.id
                for one in register.by_word[token.norm]
                if one.id in people and one.title not in wrong
            )
            if fitting:
                return _only(reading, fitting)
        elif token.norm in forenames_known() and not is_common(token.norm):
            return False
    return _only(reading, frozenset(one.id for one in register.persons if one.title not in wrong))
