"""Find every registered party, body and identifier in a text."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from drafter.anonymise.bodies import SoughtBody, find_bodies, sought_bodies
from drafter.anonymise.folding import Folded, fold
from drafter.anonymise.found import Certainty, Found
from drafter.anonymise.identifiers import (
    Sought,
    birth_dates,
    find_identifiers,
    sought_identifiers,
)
from drafter.anonymise.initials import dotted_initials, find_initials
from drafter.anonymise.judging import REPLACE, judge
from drafter.anonymise.names import readings, title_at
from drafter.anonymise.register import Person, Register, is_distinctive, register_of
from drafter.anonymise.tokens import Shape, Token, tokenise
from drafter.anonymise.vocabulary import TITLES, is_common
from drafter.case.case import Case

_MACHINE_WORDS = re.compile(
    r"(?:https?://|www\.)\S*[\w/]|[^\s\"'<>()]*@[^\s\"'<>()]+"
    r"|(?:[\w()-]*[\d_][\w()-]* )?[\w()-]+"
    r"\.(?:docx?|pdf|xlsx?|csv|jpe?g|png|msg|eml|txt|zip|mp[34])\b"
    r"|(?:[a-z0-9-]+\.)+(?:example|com|org|net|uk)\b\S*",
    re.IGNORECASE,
)
_LEFT_OVER = "A registered name stands inside other words."
_FAMILY_THINGS = frozenset(
    [
        "solicitor",
        "solicitors",
        "home",
        "house",
        "flat",
        "property",
        "son",
        "daughter",
        "child",
        "children",
        "baby",
        "landlord",
        "complaint",
        "complaints",
        "representative",
        "neighbour",
        "neighbours",
        "letter",
        "claim",
        "appeal",
        "request",
        "case",
        "concerns",
        "family",
        "garden",
        "tenancy",
        "marriage",
        "advocate",
    ]
)
_FAMILY = "It may mean the whole family."


@dataclass(frozen=True)
class Seeker:
    """Everything to look for in a case's texts, made ready once."""

    register: Register
    bodies: tuple[SoughtBody, ...] = ()
    identifiers: tuple[Sought, ...] = ()
    births: dict[tuple[int, int, int], tuple[str, str]] = dataclasses.field(default_factory=dict)

    @cached_property
    def left_over(self) -> re.Pattern[str] | None:
        """A pattern for particular names inside other words, over folded lower-case text."""
        words = sorted(filter(is_distinctive, self.register.distinctive), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, words))) if words else None

    def find(self, text: str) -> tuple[Found, ...]:
        """What is found in ``text``, in order, without overlaps; offsets count its code points."""
        folded = fold(text)
        kept = _Kept(len(folded.text))
        for found in find_identifiers(folded, self.identifiers, self.births):
            kept.add(found)
        if self.register.persons:
            for found in _machine_words(folded, self.register):
                kept.add(found)
        for found in find_bodies(folded, self.bodies):
            kept.add(found)
        if self.register.persons:
            self._find_people(folded, kept)
        return tuple(_typed(found, folded) for found in kept.in_order())

    def _find_people(self, folded: Folded, kept: "_Kept") -> None:
        tokens = tokenise(folded)
        for found in dotted_initials(folded, self.register):
            kept.add(found)
        for found in _people(tokens, self.register, kept):
            kept.add(found)
        for found in find_initials(folded, tokens, self.register):
            kept.add(found)
        for found in _remains(folded, tokens, self, kept):
            kept.add(found)


def seeker_of(case: Case) -> Seeker:
    """What to look for in a case."""
    return Seeker(
        register=register_of(case),
        bodies=sought_bodies(case),
        identifiers=sought_identifiers(case),
        births=birth_dates(case),
    )


class _Kept:
    """Found words so far; the first to claim a place keeps it."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length + 1)
        self._found: list[Found] = []

    def is_free(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def add(self, found: Found) -> None:
        if self.is_free(found.start, found.end):
            self._taken[found.start : found.end] = b"\x01" * (found.end - found.start)
            self._found.append(found)

    def in_order(self) -> list[Found]:
        return sorted(self._found, key=lambda found: found.start)


def _typed(found: Found, folded: Folded) -> Found:
    start, end = folded.original(found.start, found.end)
    return dataclasses.replace(found, start=start, end=end)


def _machine_words(folded: Folded, register: Register) -> Iterator[Found]:
    """Addresses, links and file names with a registered name in them."""
    for match in _MACHINE_WORDS.finditer(folded.text):
        words = {word for word in re.split(r"[\W\d_]+", match.group().lower()) if len(word) > 2}  # noqa: PLR2004
        people = {person for word in words for person in register.by_word.get(word, ())}
        lower = match.group().lower()
        people |= {
            person
            for word in register.distinctive
            if word in lower
            for person in register.by_word.get(word, ())
        }
        if people:
            kind = "e-mail" if "@" in lower else "file name"
            if lower.startswith(("http", "www.")):
                kind = "web address"
            ids = tuple(sorted(person.id for person in people))
            yield Found(
                start=match.start(),
                end=match.end(),
                kind=kind,
                certainty=Certainty.ASK,
                candidates=ids,
                reason=_LEFT_OVER,
            )


def _people(tokens: list[Token], register: Register, kept: _Kept) -> Iterator[Found]:
    at, by_word = 0, register.by_word
    while at < len(tokens):
        token = tokens[at]
        if token.shape is Shape.LOWER and token.norm not in by_word and token.norm not in TITLES:
            at += 1  # most words of a text
            continue
        found, at = _person_at(tokens, at, register, kept)
        if found:
            yield found


def _person_at(
    tokens: list[Token], at: int, register: Register, kept: _Kept
) -> tuple[Found | None, int]:
    token = tokens[at]
    if not kept.is_free(token.start, token.end):
        return None, at + 1
    couple = _couple(tokens, at, register)
    if couple:
        return couple
    family = _family(tokens, at, register)
    if family:
        return family, at + 1
    found = readings(tokens, at, register)
    judgement = judge(tokens, at, found) if found else None
    if not judgement:
        return None, at + 1
    last = found[0].last
    end = tokens[last - 1]
    sure = judgement == REPLACE
    end_at = end.end if sure else end.name_end
    if sure and last < len(tokens) and _is_addressed_as_dead(tokens, last):
        end_at = tokens[last].end + 1
        last += 1
    ids = tuple(reading.person.id for reading in found)
    return Found(
        start=token.start,
        end=end_at,
        kind="person",
        certainty=judgement.certainty,
        parties=ids if sure else (),
        candidates=ids,
        reason=judgement.reason,
        possessive=end.is_possessive,
        starts_sentence=token.starts,
        capitals=end.shape is Shape.CAPITALS,
    ), last


def _is_addressed_as_dead(tokens: list[Token], at: int) -> bool:
    """Whether "(DECEASED)" goes on behind, as post is addressed to the dead."""
    token = tokens[at]
    return token.norm == "deceased" and token.gap == " (" and token.shape is Shape.CAPITALS


def _couple(tokens: list[Token], at: int, register: Register) -> tuple[Found, int] | None:
    """Mr and Mrs Example: two titles before one surname."""
    if at + 3 >= len(tokens) or tokens[at + 1].norm != "and" or not title_at(tokens, at + 2):
        return None
    first, second = tokens[at].norm, title_at(tokens, at + 2)
    if not tokens[at].is_capital or not _is_title(first):
        return None
    found = readings(tokens, at + 2, register)
    if not found:
        return None
    last = found[0].last
    named = [person for person in register.persons if _has(person, tokens[last - 1].norm)]
    pair = [[person for person in named if person.title == title] for title in (first, second)]
    end = tokens[last - 1]
    sure = all(len(people) == 1 for people in pair) and pair[0] != pair[1]
    ids = tuple(people[0].id for people in pair) if sure else tuple(one.id for one in named)
    return Found(
        start=tokens[at].start,
        end=end.end if sure else end.name_end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else "One of the two is not registered.",
        possessive=end.is_possessive,
        starts_sentence=tokens[at].starts,
    ), last


def _is_title(word: str) -> bool:
    return word in ("mr", "mrs", "miss", "ms", "dr", "rev", "prof", "sir", "lady", "cllr")


def _has(person: Person, word: str) -> bool:
    return word in person.surnames


def _family(tokens: list[Token], at: int, register: Register) -> Found | None:
    """The Examples: everybody here of one surname, where the word means nothing else."""
    token = tokens[at]
    if not token.is_capital or token.norm in register.by_word or not token.norm.endswith("s"):
        return None
    stem = next(
        (
            stem
            for stem in (token.norm[:-1], token.norm.removesuffix("es"))
            if any(_has(person, stem) for person in register.by_word.get(stem, ()))
        ),
        None,
    )
    if stem is None or (at and title_at(tokens, at - 1)):
        return None
    has_article = bool(at) and tokens[at - 1].norm == "the" and token.gap == " "
    people = tuple(person.id for person in register.by_word[stem] if _has(person, stem))
    sure = has_article and (not is_common(token.norm) or _is_of_people(tokens, at))
    if not has_article and is_common(token.norm):
        return None
    first = tokens[at - 1] if sure else token
    return Found(
        start=first.start,
        end=token.end if sure else token.name_end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=people if sure else (),
        candidates=people,
        reason="" if sure else _FAMILY,
        possessive=token.is_possessive,
        starts_sentence=first.starts,
    )


def _is_of_people(tokens: list[Token], at: int) -> bool:
    """Whether what the Lakes' have is a thing that a family has, and an area has not."""
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    return tokens[at].is_possessive and after in _FAMILY_THINGS


def _remains(folded: Folded, tokens: list[Token], seeker: Seeker, kept: _Kept) -> Iterator[Found]:
    """Registered names that nothing above has claimed: asked about, never let through."""
    register = seeker.register
    for token in tokens:
        people = register.by_word.get(token.norm)
        if not people or not kept.is_free(token.start, token.end) or is_common(token.norm):
            continue
        if token.is_capital or len(token.norm) > 3:  # noqa: PLR2004 - letters
            yield _remaining(token.start, token.name_end, people)
    if seeker.left_over is None:
        return
    for match in seeker.left_over.finditer(folded.lower):
        if kept.is_free(match.start(), match.end()):
            start, end = _whole_word(folded.lower, *match.span())
            if kept.is_free(start, end) and not is_common(folded.lower[start:end]):
                yield _remaining(start, end, register.by_word.get(match.group(), ()))


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _remaining(start: int, end: int, people: tuple[Person, ...]) -> Found:
    return Found(
        start=start,
        end=end,
        kind="person",
        certainty=Certainty.ASK,
        candidates=tuple(person.id for person in people),
        reason=_LEFT_OVER,
    )
