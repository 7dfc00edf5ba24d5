"""Whether a name is of somebody's relative or friend who is called as an officer is."""

from typing import Final

from drafter.anonymise.context.others.posts import is_closed
from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import KIN

_RELATIVES: Final = KIN | frozenset(
    ["aunt", "auntie", "baby", "babysitter", "boyfriend", "brother", "carer", "child", "cousin",
     "dad", "daughter", "ex", "father", "fiance", "fiancee", "flatmate", "friend", "girlfriend",
     "gran", "grandad", "granddad", "granddaughter", "grandfather", "grandma", "grandmother",
     "grandson", "housemate", "husband", "landlady", "landlord", "lodger", "mate", "mother", "mum",
     "nan", "neighbour", "nephew", "niece", "nok", "partner", "sister", "son", "stepbrother",
     "stepdad", "stepdaughter", "stepfather", "stepmother", "stepmum", "stepsister", "stepson",
     "tenant", "twin", "uncle", "wife"]
)  # fmt: skip
_NAMING: Final = frozenset({"called", "named"})
_BEING: Final = frozenset({"is", "was"})
_WHOSE: Final = frozenset({"a", "her", "his", "my", "our", "the", "their", "your"})
_LEADING: Final = (" ", ", ", " (", ": ", " - ", " = ")
_APART: Final = (" ", ", ", " (", " - ")
_MOST_WORDS = 4


def is_officers_namesake(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether a relative is called as an officer is: "her son Peter", of Mr Peter Lane.

    ``at`` is where the name begins with its title: "her neighbour Mr Lane", "Peter, her son,".
    """
    if not reading.person.is_officer:
        return False
    own = "FBf" if at == reading.first else "SBs"
    if not set(reading.roles) <= set(own):
        return False
    return _follows_relative(tokens, at) or _is_called_relative(tokens, reading.last)


def _follows_relative(tokens: list[Token], at: int) -> bool:
    """Whether a relative's noun leads to a name: "her son Peter", "her ex is called Peter"."""
    if not at or tokens[at].gap not in _LEADING:
        return False
    noun = at - 1
    if tokens[at].gap == " ":
        noun -= tokens[noun].norm in _NAMING
        noun -= tokens[noun].norm in _BEING
    if noun > 1 and tokens[noun].norm == "law" and tokens[noun].gap == "-":
        noun -= 2
    if noun < 0 or tokens[noun].is_possessive or not _is_relative(tokens[noun]):
        return False
    return all(token.gap in (" ", "-") for token in tokens[noun + 1 : at])


def _is_relative(word: Token) -> bool:
    return word.norm in _RELATIVES or word.norm.removesuffix("s") in _RELATIVES


def _is_called_relative(tokens: list[Token], at: int) -> bool:
    """Whether it is told behind a name whose relative it is: "Peter, her son,", "Peter (ex)"."""
    if at >= len(tokens) or tokens[at - 1].is_possessive or tokens[at].gap not in _APART:
        return False
    if tokens[at].gap == " " and tokens[at].norm in _BEING and at + 1 < len(tokens):
        at += 1  # "Peter is her son"
    first = tokens[at]
    if first.norm not in _WHOSE and not first.is_possessive and first.gap != " (":
        return False  # "April, daughter, rang" may be said of her
    for place in range(at, min(len(tokens), at + _MOST_WORDS)):
        word = tokens[place]
        if place > at and word.gap not in (" ", "-"):
            return False
        if word.norm in _RELATIVES and not word.is_possessive:
            told = first.gap == " " and place == at + 1
            return told or is_closed(tokens, place + 1) or tokens[place + 1].gap == "-"
    return False
