"""Registered people in running text: single names, couples and families."""

from collections.abc import Iterator

from drafter.anonymise.claims import Claims
from drafter.anonymise.found import Certainty, Found
from drafter.anonymise.judging import REPLACE, judge
from drafter.anonymise.names import readings, title_at
from drafter.anonymise.register import Person, Register
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import TITLES, is_common

_FAMILY_THINGS = frozenset(
    [
        "advocate", "appeal", "baby", "case", "child", "children", "claim", "complaint",
        "complaints", "concerns", "daughter", "family", "flat", "garden", "home", "house",
        "landlord", "letter", "marriage", "neighbour", "neighbours", "property",
        "representative", "request", "solicitor", "solicitors", "son", "tenancy",
    ]
)  # fmt: skip
_FAMILY = "It may mean the whole family."


def find_people(tokens: list[Token], register: Register, claims: Claims) -> Iterator[Found]:
    """Everybody registered who is named by the grammar; offsets are the folded text's."""
    at, by_word = 0, register.by_word
    while at < len(tokens):
        token = tokens[at]
        if token.shape is Shape.LOWER and token.norm not in by_word and token.norm not in TITLES:
            at += 1  # most words of a text
            continue
        found, at = _person_at(tokens, at, register, claims)
        if found:
            yield found


def _person_at(
    tokens: list[Token], at: int, register: Register, claims: Claims
) -> tuple[Found | None, int]:
    token = tokens[at]
    if not claims.is_free(token.start, token.end):
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
    ampersand = at + 1 < len(tokens) and tokens[at + 1].gap.strip(" .") == "&"
    other = at + 1 if ampersand else at + 2
    if other + 1 >= len(tokens) or not title_at(tokens, other):
        return None
    if not ampersand and tokens[at + 1].norm != "and":
        return None
    first, second = tokens[at].norm, title_at(tokens, other)
    if not _is_title(first):
        return None
    found = readings(tokens, other, register)
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
