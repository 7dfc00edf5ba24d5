"""Whom a text brings in by a forename that might be a registered person's fond name."""

from collections.abc import Iterator

from drafter.anonymise.behind import is_followed_by_name, is_from_somewhere
from drafter.anonymise.beside import is_somebodys
from drafter.anonymise.register import Register
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import ROLES, forenames

_DETERMINERS = frozenset(
    ["a", "an", "another", "her", "his", "my", "one", "our", "the", "their", "whose", "your"]
)
_MOST_TO_ARTICLE = 5
_FAMILY = frozenset(
    ["brother", "dad", "daughter", "father", "husband", "mother", "mum", "sister", "son", "wife"]
)
_NAMING = frozenset({"called", "named"})


def strangers(tokens: list[Token], capitals: list[int], register: Register) -> Iterator[str]:
    """Each word by which somebody new is brought in: "the cook, Leo, said", "Leo Marsh".

    ``capitals`` are where the text's words with a capital stand. Whoever is called by a mere
    fond name is somebody the reader has met; whoever is introduced by it is not.
    """
    for at in capitals:
        token = tokens[at]
        if token.shape is not Shape.CAPITAL or not _may_be_fond(token.norm, register):
            continue
        if _is_brought_in(tokens, at, register):
            yield token.norm


def _may_be_fond(word: str, register: Register) -> bool:
    people = register.by_word.get(word, ())
    if people:
        return not any(word in one.typed for one in people)
    return bool(register.fond(word))


def _is_brought_in(tokens: list[Token], at: int, register: Register) -> bool:
    last = at + 1
    if is_followed_by_name(tokens, last):
        behind = register.by_word.get(tokens[last].norm, ())
        return not any(tokens[last].norm in one.surnames for one in behind)
    homely = tokens[at].norm not in forenames() and at > 0 and tokens[at - 1].norm in _FAMILY
    if homely:
        return False  # "Mum, Parv, copes"
    if is_somebodys(tokens, at) or is_from_somewhere(tokens, last):
        return True
    if at and tokens[at].gap == " " and tokens[at - 1].norm in _NAMING:
        return True
    return _is_apposed(tokens, at) or _is_described(tokens, last)


def _is_apposed(tokens: list[Token], at: int) -> bool:
    """Whether the name says who somebody is: "the night porter, Leo, said"."""
    if not at or tokens[at].gap != ", " or tokens[at - 1].shape is not Shape.LOWER:
        return False
    if at + 1 < len(tokens) and not tokens[at + 1].gap.startswith((",", ".", ";")):
        return False
    for place in range(at - 1, max(-1, at - _MOST_TO_ARTICLE), -1):
        if tokens[place].norm in _DETERMINERS:
            return True
        if tokens[place].gap != " ":
            return False
    return False


def _is_described(tokens: list[Token], last: int) -> bool:
    """Whether the words behind say who somebody is: "Leo, a cleaner,"."""
    if last >= len(tokens) or tokens[last].gap != ", " or tokens[last].norm not in _DETERMINERS:
        return False
    return any(token.norm in ROLES for token in tokens[last + 1 : last + 4] if token.gap == " ")
