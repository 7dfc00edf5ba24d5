"""Two people's names side by side, which together are the name of somebody else."""

import dataclasses
from collections.abc import Iterable, Iterator

from drafter.anonymise.judging.judgement import SOMEONE_ELSE
from drafter.anonymise.people.names import title_at
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Shape, Token

_JOINED = frozenset({"and", "nor", "or"})


@dataclasses.dataclass(frozen=True, slots=True)
class Placed:
    """Somebody found, in the words from ``first`` to before ``last``."""

    found: Found
    first: int
    last: int


def parted(placed: Iterable[Placed], tokens: list[Token], register: Register) -> Iterator[Found]:
    """Everybody found, in order; both halves of a name of two people's are asked about.

    "Jack Petrov" is neither Jack Soames nor Anna Petrov: a wrong pseudonym would say so.
    """
    before: Placed | None = None
    for one in placed:
        here = one
        if before is not None:
            if _is_one_name(tokens, before, one, register):
                before, here = _asked(before), _asked(one)
            yield before.found
        before = here
    if before is not None:
        yield before.found


def _asked(placed: Placed) -> Placed:
    found = placed.found
    if found.certainty is not Certainty.REPLACE:
        return placed
    asked = dataclasses.replace(
        found, certainty=Certainty.ASK, parties=(), reason=SOMEONE_ELSE, capitals=False
    )
    return dataclasses.replace(placed, found=asked)


def _is_one_name(tokens: list[Token], left: Placed, right: Placed, register: Register) -> bool:
    """Whether the words of two people follow one another as one name's do."""
    if left.last != right.first or left.found.possessive or title_at(tokens, right.first):
        return False
    if set(left.found.candidates) & set(right.found.candidates):
        return False
    if any(_is_whole(tokens, one, register) for one in (left, right)):
        return False
    word = tokens[right.first]
    capital = any(token.is_capital for token in tokens[right.first : right.last])
    if word.after_break or capital is not tokens[left.last - 1].is_capital:
        return False
    if word.gap in (" ", "-"):
        return not (right.found.possessive and not _may_be_surname(tokens, right, register))
    surname = _has(tokens[left.last - 1].norm, left.found, register, surname=True)
    forename = _has(word.norm, right.found, register, surname=False)
    return word.gap == ", " and surname and forename and not _is_listed(tokens, left, right)


def _is_whole(tokens: list[Token], placed: Placed, register: Register) -> bool:
    """Whether a forename or its letter stands there with a surname."""
    words = [token.norm for token in tokens[placed.first : placed.last]]
    lasts = [word for word in words if _has(word, placed.found, register, surname=True)]
    firsts = [
        word
        for word in words
        if len(word) == 1 or _has(word, placed.found, register, surname=False)
    ]
    return bool(lasts) and bool(firsts) and len({*lasts, *firsts}) > 1


def _may_be_surname(tokens: list[Token], placed: Placed, register: Register) -> bool:
    """Whether what belongs to somebody stands behind a surname: no "tell ida jacks mum"."""
    word = tokens[placed.last - 1].norm
    stem = word if word in register.by_word else word.removesuffix("s")
    return _has(stem, placed.found, register, surname=True)


def _has(word: str, found: Found, register: Register, *, surname: bool) -> bool:
    people = [one for one in register.by_word.get(word, ()) if one.id in found.candidates]
    return any(word in (one.surnames if surname else one.called) for one in people)


def _is_listed(tokens: list[Token], left: Placed, right: Placed) -> bool:
    """Whether the two stand in a list of names: "Banks, Peter and Anna came"; never "BANKS, Peter".

    A title before the first makes the second another person as well.
    """
    shouted = tokens[left.last - 1].shape is Shape.CAPITALS
    if shouted and tokens[right.first].shape is Shape.CAPITAL:
        return False
    titled = bool(title_at(tokens, left.first))
    behind = tokens[right.last] if right.last < len(tokens) else None
    goes_on = behind is not None and (behind.gap.startswith(",") or behind.norm in _JOINED)
    led = left.first > 0 and tokens[left.first].gap == ", "
    return titled or goes_on or led
