"""People noted down by their initials: "W.M.", "SOA", "DMcD", "KY says"."""

import re
from collections.abc import Iterator

from drafter.anonymise.folding import Folded
from drafter.anonymise.found import Certainty, Found
from drafter.anonymise.register import Person, Register
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import ACRONYMS, PERSON_VERBS, TITLES

_DOTTED = re.compile(r"(?<![\w.])[A-Z]\.(?:[ -]?(?:St|[A-Z])\.?){1,5}(?!\w|'\w)")
_SHORTEST, _SURE, _LONGEST = 2, 3, 5
_DO = frozenset({"has", "is", "was", "had", "informed", "to"})
_SPEAK = frozenset({"says", "said", "rang"})
_REASON = "These letters may be somebody's initials."


def find_initials(folded: Folded, tokens: list[Token], register: Register) -> Iterator[Found]:
    """Initials of registered persons; offsets are the folded text's."""
    if not register.by_initials:
        return
    for at, token in enumerate(tokens):
        if not _SHORTEST <= len(token.norm) <= _LONGEST or token.norm in ACRONYMS:
            continue
        mixed = token.shape is Shape.OTHER or (
            token.shape is Shape.CAPITAL and "Mc" in folded.text[token.start : token.end]
        )
        if token.shape is not Shape.CAPITALS and not mixed:
            continue
        persons = register.by_initials.get(token.norm, ())
        if not persons or token.norm in register.by_word:
            continue
        if token.norm in TITLES and at + 1 < len(tokens) and tokens[at + 1].is_capital:
            continue
        sure = len(persons) == 1 and _is_somebody(tokens, at)
        yield _found(token.start, token.name_end, persons, token, sure=sure)


def _is_somebody(tokens: list[Token], at: int) -> bool:
    """Whether the letters act, own or are too many for chance, and nothing round is shouted."""
    token = tokens[at]
    around = [tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    if any(other.shape is Shape.CAPITALS and len(other.norm) > _SURE for other in around):
        return False
    if len(token.norm) >= _SURE or token.is_possessive:
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1].norm if at and token.gap == " " else ""
    acts = after is not None and after.gap == " " and (
        after.norm in PERSON_VERBS or after.norm in _DO
    )  # fmt: skip
    is_explained = after is not None and after.gap.strip() in ("=", ":")
    return acts or is_explained or before in _SPEAK


def dotted_initials(folded: Folded, register: Register) -> Iterator[Found]:
    """Letters with stops, such as "W.M."; offsets are the folded text's."""
    for match in _DOTTED.finditer(folded.text):
        letters = "".join(char for char in match.group().lower() if char.isalpha())
        persons = register.by_initials.get(letters, ())
        if persons:
            yield _found(match.start(), match.end(), persons, None, sure=len(persons) == 1)


def _found(
    start: int, end: int, persons: tuple[Person, ...], token: Token | None, *, sure: bool
) -> Found:
    ids = tuple(person.id for person in persons)
    return Found(
        start=start,
        end=token.end if token and sure else end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else _REASON,
        possessive=bool(token and token.is_possessive),
        starts_sentence=bool(token and token.starts),
    )
