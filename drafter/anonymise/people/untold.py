"""What no document of a case may name, and its names with a letter wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import MONTHS, WEEKDAYS, is_word
from drafter.case.case import Case, KindOfWork
from drafter.case.people import BodyKind, Treatment

_REASON: Final = "It may be the name of a body here, misspelt."
_SHORTEST, _LONG = 6, 9
_MOST_WRONG, _MOST_BEHIND = 2, 3
PUBLIC: Final = frozenset({"council", "nhs", "fire", "police"})


@dataclass(frozen=True, slots=True)
class Called:
    """A body or organisation of a case with all its names.

    ``is_shown`` where documents of the case print its name; ``is_health`` where it is known to
    be called after a place without a word for it.
    """

    id: str
    kind: str
    names: tuple[str, ...]
    is_shown: bool
    is_health: bool = False


def called(case: Case) -> Iterator[Called]:
    """Every body, and every organisation that is not named."""
    told = case.kind_of_work is not KindOfWork.PREPARING
    for body in case.bodies:
        yield Called(
            body.id,
            "body",
            (body.name, *body.also_known_as),
            is_shown=body.is_named and told,
            is_health=body.kind is BodyKind.HEALTH,
        )
    for one in case.organisations:
        if one.treatment is not Treatment.NAMED:
            names = (one.name, *one.also_known_as)
            yield Called(one.id, "organisation", names, is_shown=False)


def is_misspelt(word: str, own: str) -> bool:
    """Whether a folded word is another but for a letter, or for two of a long one."""
    most = _MOST_WRONG if len(own) >= _LONG else 1
    if len(own) < _SHORTEST or word == own or abs(len(own) - len(word)) > most:
        return False
    return bool(DamerauLevenshtein.distance(own, word, score_cutoff=most) <= most)


def past_capitals(tokens: list[Token], at: int) -> int:
    """The place behind the capitals by which a name may go on: "Wrexolby Day Centre"."""
    last = min(len(tokens), at + _MOST_BEHIND)
    while at < last and tokens[at].gap in (" ", "-") and not tokens[at - 1].is_possessive:
        if not tokens[at].is_capital or tokens[at].norm in MONTHS | WEEKDAYS:
            break
        at += 1
    return at


def find_misspelt_names(
    tokens: list[Token], names: dict[str, tuple[str, tuple[str, ...]]], claims: Claims
) -> Iterator[Found]:
    """Capital words that are no others and may be a name that is not told: "Wrexloby Court".

    ``names`` maps the first word of each, folded, to its kind and ids.
    """
    for at, token in enumerate(tokens if names else ()):
        word = token.norm
        if not token.is_capital or len(word) < _SHORTEST - 1 or word in names or is_word(word):
            continue
        if not claims.is_free(token.start, token.end):
            continue
        own = next((own for own in names if is_misspelt(word, own)), None)
        if own is not None:
            kind, ids = names[own]
            last = past_capitals(tokens, at + 1)
            if not claims.is_free(token.start, tokens[last - 1].name_end):
                last = at + 1
            yield Found(
                start=token.start,
                end=tokens[last - 1].name_end,
                kind=kind,
                certainty=Certainty.ASK,
                candidates=ids,
                reason=_REASON,
                starts_sentence=token.starts,
            )
