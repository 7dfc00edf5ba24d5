"""Runs of capitals that nothing explains: people, organisations, places."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import (
    ACRONYMS,
    MONTHS,
    PERSON_VERBS,
    TITLES,
    dictionary,
    forenames,
    surnames,
)

_JOINS = frozenset({" ", "-", ". ", ".", " & ", "'", ".-"})
_LAW_GAPS = frozenset({" ", " (", ") ", ") (", ", ", "-", ", (", " & "})
_MAYBE_PLACE_BEFORE = frozenset({"to", "from", "of"})
_SPEECH = frozenset({"apologised", "replied", "speak", "spoke", "spoken", "talked", "wrote"})
_LONGEST_ACRONYM = 6
_LONGEST_INITIALS = 3
_MOST_SMALL = 2

LISTED = (
    MONTHS
    | lexicon.PEOPLES
    | lexicon.COUNTRIES
    | lexicon.CITIES
    | lexicon.OFFICE_WORDS
    | lexicon.PUBLIC_BODIES
    | lexicon.BODY_ENDS
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words ``first`` to ``last`` (exclusive) of a text, all with capitals or between such."""

    first: int
    last: int


def mark_laws(tokens: list[Token], taken: bytearray) -> None:
    """Mark the names of laws and of their guidance as found: they are named on purpose."""
    for at, token in enumerate(tokens):
        if token.norm not in lexicon.LAW_ENDS:
            continue
        first = at
        while (
            first
            and tokens[first].gap in _LAW_GAPS
            and (tokens[first - 1].is_capital or tokens[first - 1].norm in lexicon.SMALL_IN_LAWS)
            and not taken[tokens[first - 1].start]
        ):
            first -= 1
        while first < at and tokens[first].norm in lexicon.SMALL_IN_LAWS:
            first += 1
        if first < at and (token.is_capital or at - first > 1):
            start, end = tokens[first].start, token.end
            taken[start:end] = b"\x01" * (end - start)


def find_runs(
    tokens: list[Token], taken: bytearray, explained: frozenset[str], breaks: frozenset[int]
) -> Iterator[Shaped]:
    """Unexplained capitals, by offsets of the folded text.

    ``taken`` marks what is found already; ``explained`` holds the folded words of pseudonyms,
    bodies and the office's own; ``breaks`` are the offsets of line breaks.
    """
    for run in _runs(tokens, taken, breaks):
        for piece in _unexplained(tokens, run, explained):
            first, last = tokens[piece.first], tokens[piece.last - 1]
            yield Shaped(first.start, last.name_end, _kind(tokens, piece))


def _runs(tokens: list[Token], taken: bytearray, breaks: frozenset[int]) -> Iterator[Run]:
    """Maximal runs of capitals, small words between them included."""
    at = 0
    while at < len(tokens):
        if not _is_capital(tokens[at]) or taken[tokens[at].start]:
            at += 1
            continue
        last = at + 1
        while (step := _step(tokens, last, taken)) and tokens[last].start - 1 not in breaks:
            last += step
        yield Run(at, last)
        at = last


def _is_capital(token: Token) -> bool:
    return token.is_capital or (token.shape is Shape.OTHER and not token.norm[0].isdigit())


def _step(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, taken: bytearray
) -> int:
    """How many words a run goes on by: one, or small words and the capital behind them."""
    if at >= len(tokens) or taken[tokens[at].start]:
        return 0
    token = tokens[at]
    if token.gap not in _JOINS or (token.gap == ". " and not _has_stop(tokens, at - 1)):
        return 0
    if tokens[at - 1].is_possessive:
        return 1 if _is_capital(token) and token.norm in _ORGANISATION else 0
    if _is_capital(token):
        return 1
    small = 0
    while small < _MOST_SMALL and tokens[at + small].norm in lexicon.SMALL_WORDS:
        small += 1
        after = at + small
        if after >= len(tokens) or tokens[after].gap != " ":
            return 0
        if _is_capital(tokens[after]):
            return 0 if taken[tokens[after].start] else small + 1
    return 0


def _has_stop(tokens: list[Token], at: int) -> bool:
    """Whether a stop behind this word is a title's or an initial's, not a sentence's."""
    word = tokens[at].norm
    if word in TITLES or word == "st":
        return True
    if len(word) > 1:
        return False
    before = tokens[at - 1] if at else None
    if before is None or not before.is_capital or tokens[at].gap not in (" ", ". ", "."):
        return True
    return before.norm in TITLES or len(before.norm) == 1 or before.norm in forenames()


_ORGANISATION = lexicon.ORGANISATION_WORDS | lexicon.ORGANISATION_MAYBE


def _unexplained(tokens: list[Token], run: Run, explained: frozenset[str]) -> Iterator[Run]:
    """What of a run is unexplained: all of it but ordinary words that only start a sentence.

    Among words that are all in capitals, each that is unexplained by itself.
    """
    if is_public(tokens, run):
        return
    first = run.first
    while first < run.last and _only_starts(tokens, first, run.last - first):
        first += 1
    length = run.last - first
    odd = [at for at in range(first, run.last) if not _is_explained(tokens, at, length, explained)]
    if not odd or is_public(tokens, Run(first, run.last)):
        return
    if all(tokens[at].shape is Shape.CAPITALS for at in range(first, run.last)):
        yield from _stretches(odd)
    else:
        yield Run(first, run.last)


def _stretches(numbers: list[int]) -> Iterator[Run]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number > last + 1:
            yield Run(first, last + 1)
            first = number
        last = number
    yield Run(first, last + 1)


def is_public(tokens: list[Token], run: Run) -> bool:
    """Whether a run is a body of the state, or a law's part."""
    words = [token.norm for token in tokens[run.first : run.last]]
    name = " ".join(words).removeprefix("the ").replace("'", "")
    if name in lexicon.PUBLIC_BODIES or (
        len(words) > 1 and name.removesuffix("s") in lexicon.PUBLIC_BODIES
    ):
        return True
    if len(words) > 1 and words[0] in ("department", "ministry"):
        return True
    if words[-1] == "court" and len(words) > 1:
        return words[-2] in lexicon.COURTS
    return len(words) > 1 and (
        words[-1] in lexicon.BODY_ENDS or any(word in lexicon.LAW_WORDS for word in words)
    )


def _only_starts(tokens: list[Token], at: int, length: int) -> bool:
    """Whether a word has its capital from the sentence alone, or is an article."""
    token = tokens[at]
    if token.norm in lexicon.SMALL_WORDS and token.norm not in lexicon.PARTICLES:
        return True
    ordinary = token.norm in dictionary() and token.norm not in TITLES
    return token.starts and ordinary and length > 1 and token.norm not in forenames()


def _is_explained(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, length: int, explained: frozenset[str]
) -> bool:
    token = tokens[at]
    word = token.norm
    if length == 1 and word in MONTHS and word in forenames() and _is_month_somebody(tokens, at):
        return False
    if word in explained or word in LISTED or word in lexicon.SMALL_WORDS:
        return True
    if word in TITLES:
        return length == 1
    if any(map(str.isdigit, word)):
        return True
    if word in ACRONYMS and token.shape is Shape.CAPITALS:
        return True
    shouted = token.shape is Shape.CAPITALS and _is_shouted(tokens, at)
    if token.shape is Shape.CAPITALS and not shouted:
        return _is_acronym(tokens, at)
    if len(word) == 1:
        return length == 1 or (at > 0 and tokens[at - 1].norm in LISTED)
    if word not in dictionary():
        return False
    if shouted:
        return word not in forenames() or not _is_somebody(tokens, at)
    if length > 1:
        return token.starts and word not in forenames()
    if token.starts:
        return not (word in forenames() and _acts(tokens, at + 1))
    return word not in forenames() or not _is_somebody(tokens, at)


def _is_shouted(tokens: list[Token], at: int) -> bool:
    """Whether capitals stand among other words in capitals, and so say nothing."""
    around = [tokens[near] for near in (at - 1, at + 1) if 0 <= near < len(tokens)]
    return any(
        other.shape is Shape.CAPITALS and len(other.norm) > 1 and other.norm in dictionary()
        for other in around
    )


def _is_acronym(tokens: list[Token], at: int) -> bool:
    """Short capitals are letters for something, unless they act or own like a person."""
    token = tokens[at]
    if token.norm in ACRONYMS or token.norm in dictionary():
        return True
    if len(token.norm) > _LONGEST_ACRONYM:
        return False
    short = len(token.norm) <= _LONGEST_INITIALS
    return not (short and (_acts(tokens, at + 1) or token.is_possessive))


def _acts(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in PERSON_VERBS


def _is_month_somebody(tokens: list[Token], at: int) -> bool:
    """Whether a month is a person: "April rang", "spoke to April"; never "from April"."""
    if tokens[at].starts:
        return _acts(tokens, at + 1)
    return at > 1 and tokens[at - 1].norm == "to" and tokens[at - 2].norm in _SPEECH


def _is_somebody(tokens: list[Token], at: int) -> bool:
    before = tokens[at - 1].norm if at else ""
    return before in lexicon.BEFORE_PERSON or _acts(tokens, at + 1) or tokens[at].is_possessive


def _kind(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], run: Run
) -> str:
    """What an unexplained run most likely is."""
    words = [token.norm for token in tokens[run.first : run.last]]
    before = tokens[run.first - 1].norm if run.first else ""
    if words[0] in TITLES or before in TITLES:
        return "person"
    if len(words) > 1:
        if any(word in lexicon.ORGANISATION_WORDS for word in words):
            return "organisation"
        if words[-1] in lexicon.STREET_WORDS - lexicon.STREETS_TOO:
            return "address"
        if words[-1] in lexicon.ORGANISATION_MAYBE and not set(words[:-1]) & forenames():
            return "organisation"
    if set(words) & forenames() or _acts(tokens, run.last):
        return "person"
    if any(len(word) == 1 for word in words):
        return "person"
    if before in lexicon.BEFORE_PLACE:
        return "place"
    if before in _MAYBE_PLACE_BEFORE and len(words) == 1 and words[0] not in surnames():
        earlier = tokens[run.first - 2].norm if run.first > 1 else ""
        return "person" if earlier in lexicon.SPEAKING_WORDS else "place"
    return "person"
