"""Registered names that nothing else has claimed: asked about, never let through."""

import re
from collections.abc import Iterator

from drafter.anonymise.people.fitting import fit
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.folding import Folded
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.passing import Passed
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import TITLES, is_common, is_word

_REASON = "A registered name stands inside other words."
_HUMP = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_BETWEEN_LETTERS = frozenset({" ", "-", ".", ". ", "_", "*", "/", ","})
_SIGNS = re.compile("['-]")
_LONGEST_WORD = 80
_FEWEST_LETTERS = 4
_SHORTEST = 3


def find_remains(
    folded: Folded, tokens: list[Token], register: Register, claims: Claims
) -> Iterator[Found]:
    """What is left of registered names, once all else has claimed; offsets as folded."""
    by_word = register.by_word
    for token in tokens:
        if token.norm in by_word:
            if claims.passing(token.start) is None and _is_left(token, register):
                people = by_word[token.norm]
                for start, end in list(claims.free_parts(token.start, token.name_end)):
                    yield _remaining(start, end, people)
            continue
        if token.shape is Shape.LOWER or token.end - token.start <= _SHORTEST:
            continue  # most words of a text
        if token.shape is Shape.CAPITALS or folded.text[token.start + 1 : token.name_end].islower():
            continue
        if claims.is_free(token.start, token.end) and claims.passing(token.start) is None:
            yield from _glued(folded, token, register)
    yield from _spaced(tokens, register)
    yield from _inside(folded, register, claims)


def _is_left(token: Token, register: Register) -> bool:
    """Whether a registered word is no everyday one; with a capital, whether anybody typed it."""
    if token.is_capital:
        return not is_common(token.norm) or (len(token.norm) > 1 and token.norm in register.typed)
    return not is_word(token.norm) and len(token.norm) > _SHORTEST


def _glued(folded: Folded, token: Token, register: Register) -> Iterator[Found]:
    """Names run together with capitals between: "MrLee", "samFox2"."""
    word = folded.text[token.start : token.name_end][:_LONGEST_WORD]
    humps = _HUMP.findall(word)
    if len(humps) > 1:
        names = [hump.lower() for hump in humps if hump[0].isupper()]
        people = _whose(names, register)
        if people:
            whole = tuple(one for one in people if len(names) == len(humps) and _is_all(names, one))
            sure = len(whole) == 1
            people = whole if sure else people
            yield _remaining(token.start, token.name_end, people, sure=sure)


def _is_all(names: list[str], person: Person) -> bool:
    """Whether the words run together are one person's title or forename, and surname."""
    titled = names[0] in TITLES and fit(names[0], person) >= 2  # noqa: PLR2004 - see fit
    rest = names[1:] if titled else names
    own = all(name in person.called | person.surnames for name in rest)
    has_both = titled or rest[0] in person.called
    return own and has_both and rest[-1] in person.surnames


def _whose(names: list[str], register: Register) -> tuple[Person, ...]:
    found = (person for name in names for person in register.by_word.get(name, ()))
    return tuple(dict.fromkeys(found))


def _spaced(tokens: list[Token], register: Register) -> Iterator[Found]:
    """Names with their letters apart: "W h i t l o c k", "L.E.E.D.S"."""
    run: list[Token] = []
    if len([token for token in tokens if len(token.norm) == 1]) < _FEWEST_LETTERS:
        return
    for token in tokens:
        if len(token.norm) == 1 and (not run or token.gap in _BETWEEN_LETTERS):
            run.append(token)
            continue
        yield from _letters(run, register)
        run = [token] if len(token.norm) == 1 else []
    yield from _letters(run, register)


def _letters(run: list[Token], register: Register) -> Iterator[Found]:
    if len(run) < _FEWEST_LETTERS:
        return
    word = "".join(token.norm for token in run)
    names = [name for name in register.by_word if len(name) >= _FEWEST_LETTERS and name in word]
    people = _whose(names, register)
    if people:
        sure = len(people) == 1 and word in people[0].typed
        yield _remaining(run[0].start, run[-1].name_end, people, sure=sure)


def _inside(folded: Folded, register: Register, claims: Claims) -> Iterator[Found]:
    """Particular names inside other words: "hannahwhitlock2021"."""
    pattern = register.inside_words
    if pattern is None:
        return
    for match in pattern.finditer(folded.lower):
        if claims.is_free(*match.span()) and claims.passing(match.start()) is None:
            start, end = _whole_word(folded.lower, *match.span())
            ordinary = is_word if folded.text[start:end].islower() else is_common
            word = _SIGNS.sub("", folded.lower[start:end])
            if claims.is_free(start, end) and not ordinary(word):
                people = register.by_word.get(_SIGNS.sub("", match.group()), ())
                sure = len(people) == 1 and _is_run_together(word, people[0])
                yield _remaining(start, end, people, sure=sure)


def _is_run_together(word: str, person: Person) -> bool:
    """Whether a word is a forename and the surname without a space: "hannahwhitlock"."""
    last = "".join(person.surname)
    first = word.removesuffix(last)
    return bool(last) and first != word and first in person.forenames


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while start > first and (text[start - 1].isalnum() or _joins(text, start - 1)):
        start -= 1
    while end < last and (text[end].isalnum() or _joins(text, end)):
        end += 1
    return start, end


def _joins(text: str, at: int) -> bool:
    """Whether an apostrophe stands between two letters, as in "ANNO'NEILL"."""
    return text[at] == "'" and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _remaining(start: int, end: int, people: tuple[Person, ...], *, sure: bool = False) -> Found:
    ids = tuple(person.id for person in people)
    return Found(
        start=start,
        end=end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else _REASON,
    )


def passed_over(
    folded: Folded, tokens: list[Token], register: Register, claims: Claims
) -> Iterator[Passed]:
    """Typed words of names that stand with a capital, and the rule that let each; as typed."""
    for token in tokens:
        if not token.is_capital or len(token.norm) == 1 or token.norm not in register.typed:
            continue
        rule = claims.passing(token.start)
        if rule is not None and claims.is_free(token.start, token.name_end):
            yield Passed(*folded.original(token.start, token.name_end), rule)
