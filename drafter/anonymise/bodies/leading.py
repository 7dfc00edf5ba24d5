"""What stands first in a body's name, alone in a text: "Fernhollow" of a housing association."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from drafter.anonymise.bodies.acting import acts, seems_to_act
from drafter.anonymise.bodies.councils import place_of_council
from drafter.anonymise.people.register import Register
from drafter.anonymise.people.untold import PUBLIC, called, past_capitals
from drafter.anonymise.residue.kinds import KINDS
from drafter.anonymise.revealing import KINDS_OF_BODY
from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.folding import fold, lowered
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import TITLES, forenames, is_common, is_word, surnames
from drafter.case.case import Case

REASON: Final = "It stands first in the name of a body here."
_SHORTEST = 4
_AND: Final = "and"
_STOPS: Final = KINDS_OF_BODY | frozenset(
    ["academies", "community", "ha", "homes", "hospitals", "living", "medical", "nhs", "of",
     "partnership", "plc", "property", "regional", "schools", "support", "university"]
)  # fmt: skip
_CUT: Final = {
    "assoc": "association", "assn": "association", "ass": "association", "hsg": "housing",
    "ltd": "limited", "ha": "association", "hosp": "hospital", "ft": "trust", "grp": "group",
    "soc": "society", "serv": "services", "svcs": "services",
}  # fmt: skip
"""Kinds of bodies cut short."""
_ANYBODYS: Final = frozenset({"company", "group", "limited", "ltd", "plc"})
_LANDLORDS: Final = frozenset(
    ["association", "ha", "homes", "housing", "landlord", "living", "partnership", "property",
     "services", "society", "trust"]
)  # fmt: skip
_CARERS: Final = frozenset({"care", "home", "homes", "nursing", "residential", "support"})
_PRACTICES: Final = frozenset({"centre", "clinic", "health", "practice", "surgery"})
_PAIRING: Final = frozenset({"a", "at", "between", "both", "in", "near", "of", "the", "through"})
"""Before two words that may be any two: "between Orchard and Vale"."""
_PLACE_WORDS: Final = frozenset(
    {"at", "from", "in", "near", "of", "outside", "to", "around", "through"}
)


@dataclass(frozen=True, slots=True)
class Leading:
    """The words, folded, that stand first in names, and the bodies whose names they begin.

    ``is_place`` where a public body is called after a place, which anybody may come from;
    ``is_shown`` where documents of the case print the body's name anyhow.
    """

    words: tuple[str, ...]
    bodies: tuple[str, ...]
    is_place: bool
    is_shown: bool
    kinds: frozenset[str] = frozenset()
    """What tells in the names of the bodies what kind they are."""
    kind: str = "body"
    """The kind of what is found: "body" or "organisation"."""


def leading_words(case: Case, register: Register) -> tuple[Leading, ...]:
    """What to look for; nothing of a name that begins with words of the dictionary alone."""
    found: dict[tuple[str, ...], Leading] = {}
    for body in called(case):
        whole = {_words(name) for name in body.names}
        is_place = body.is_health or any(PUBLIC & set(words) for words in whole)
        for name in body.names:
            words = _first_words(name)
            for form in {words} if is_place else {words, words[:1]}:
                if form in whole or not _is_distinctive(form, register):
                    continue
                one = found.get(form)
                found[form] = Leading(
                    form,
                    tuple(dict.fromkeys((*(one.bodies if one else ()), body.id))),
                    is_place or bool(one and one.is_place),
                    body.is_shown and (one is None or one.is_shown),
                    frozenset(_words(name)) & _STOPS | (one.kinds if one else frozenset()),
                    one.kind if one else body.kind,
                )
    return tuple(sorted(found.values(), key=lambda one: -len(one.words)))


def untold_words(case: Case, register: Register) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The strange words that begin names which no document prints, with their kinds and ids."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for one in called(case):
        for words in {_first_words(name)[:1] for name in one.names if not one.is_shown}:
            if _is_strange(words) and _is_distinctive(words, register):
                kind, ids = found.get(words[0], (one.kind, ()))
                found[words[0]] = kind, tuple(dict.fromkeys((*ids, one.id)))
    return found


def _words(name: str) -> tuple[str, ...]:
    words = tuple(re.sub(r"['.]", "", lowered(name)).replace("-", " ").split())
    return words[1:] if words[:1] == ("the",) else words


def _first_words(name: str) -> tuple[str, ...]:
    """The words before the first that only tells what kind of body it is."""
    place = place_of_council(fold(name).text)
    words = _words(place or name)
    for at, word in enumerate(words):
        if word in _STOPS or (word == _AND and not _joins(words, at)):
            return words[:at]
    return words


def _joins(words: tuple[str, ...], at: int) -> bool:
    """Whether an "and" joins two words that are no kinds: "Orchard and Vale Housing"."""
    return 0 < at < len(words) - 1 and words[at + 1] not in _STOPS


def _is_distinctive(words: tuple[str, ...], register: Register) -> bool:
    """Whether there are several words, or one that no dictionary has; none is a person's here."""
    if not words or any(word in register.by_word for word in words):
        return False
    return len(words) > 1 or _is_strange(words) or _is_rare(words)


def _is_rare(words: tuple[str, ...]) -> bool:
    """Whether a word of the dictionary is one that hardly anybody uses: "Millrace"."""
    return all(len(word) >= _SHORTEST and word.isalpha() and not is_common(word) for word in words)


def _is_strange(words: tuple[str, ...]) -> bool:
    return any(len(word) >= _SHORTEST and word.isalpha() and not is_word(word) for word in words)


def find_leading(
    tokens: list[Token], sought: tuple[Leading, ...], claims: Claims
) -> Iterator[Found]:
    """Each such word that nothing claimed: the body where it acts, else a question.

    A place after which a public body is called stays a place where the body is named.
    """
    by_first = {one.words[0]: one for one in reversed(sought)}
    for at, token in enumerate(tokens):
        if token.norm not in by_first:
            continue
        one = next((one for one in sought if _stands(tokens, at, one.words)), None)
        if one is None:
            continue
        last = at + len(one.words)
        if not claims.is_free(token.start, tokens[last - 1].name_end):
            continue
        found = _judged(tokens, at, last, one)
        if found is not None and not claims.is_free(found.start, found.end):
            found = _found(tokens, at, last, one, Certainty.ASK)
        if found is not None:
            yield found


def _stands(tokens: list[Token], at: int, words: tuple[str, ...]) -> bool:
    here = tokens[at : at + len(words)]
    if tuple(token.norm for token in here) != words:
        return False
    joined = all(token.gap in (" ", "-", "\n") for token in here[1:])
    if len(here) == 1 and (here[0].is_capital or _is_strange(words)):
        return True
    return joined and all(token.is_capital or token.norm == _AND for token in here)


def _judged(tokens: list[Token], at: int, last: int, one: Leading) -> Found | None:
    before = tokens[at - 1] if at and tokens[at].gap == " " else None
    if before is not None and before.is_capital and _leads_a_name(before.norm):
        return None  # somebody is called so
    kinds = _past_kinds(tokens, last)
    if kinds > last and _is_same_kind(tokens[last:kinds], one):
        last = kinds
        own = one.kind == "body" and len(one.bodies) == 1
        if own and not _is_for_a_cause(tokens, last) and (one.is_place or _is_strange(one.words)):
            return _found(tokens, at, last, one, Certainty.REPLACE)
    goes_on = last < len(tokens) and tokens[last].gap in (" ", "-") and tokens[last].is_capital
    if goes_on and not tokens[last - 1].is_possessive and tokens[last].norm not in KINDS_OF_BODY:
        # another name that begins so; or its own, that nobody registered
        behind = past_capitals(tokens, last)
        return None if one.is_shown else _found(tokens, at, behind, one, Certainty.ASK)
    if goes_on:
        return _asked(tokens, at, last, one, acts_somehow=False)
    return _alone(tokens, at, last, one, before.norm if before is not None else "")


def _alone(tokens: list[Token], at: int, last: int, one: Leading, led: str) -> Found | None:
    """What is judged by the words beside it, since no name goes on."""
    is_free = led not in _PLACE_WORDS
    is_doing = is_free and acts(tokens, last, led)
    seems, surely = seems_to_act(tokens, at, last) if is_free else (False, False)
    paired = _AND in one.words
    named = any(word in forenames() for word in one.words) or (
        len(one.words) == 1 and one.words[0] in surnames()
    )
    surely = surely and not one.is_place  # a town too hosts and elects
    is_sure = is_doing or surely or (paired and led not in _PAIRING)
    if is_sure and not named and len(one.bodies) == 1 and one.kind == "body":
        return _found(tokens, at, last, one, Certainty.REPLACE)
    return _asked(tokens, at, last, one, acts_somehow=is_doing or seems or paired)


def _asked(
    tokens: list[Token], at: int, last: int, one: Leading, *, acts_somehow: bool
) -> Found | None:
    """A question, or a place that nobody told; nothing where it may well be one that is told."""
    if one.is_shown and not acts_somehow and not _is_strange(one.words):
        return None  # "Lantern Meadow" may be any meadow
    if one.is_place and not acts_somehow:
        if one.is_shown:
            return None
        found = _found(tokens, at, last, one, Certainty.RESIDUE)
        return replace(found, kind="place", candidates=(), reason=KINDS["place"].reason)
    return _found(tokens, at, last, one, Certainty.ASK)


def _past_kinds(tokens: list[Token], last: int) -> int:
    """The place behind words that tell what kind of body it is: "Fernhollow Homes Ltd"."""
    if tokens[last - 1].is_possessive:
        return last
    behind = last
    while behind < len(tokens) and tokens[behind].gap == " " and _is_kind(tokens, behind):
        behind += 1
    return behind


def _is_kind(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    alike = token.is_capital or tokens[at - 1].shape is Shape.LOWER
    return alike and (token.norm in _STOPS or token.norm in _CUT or token.norm == _AND)


def _is_for_a_cause(tokens: list[Token], last: int) -> bool:
    """Whether another name goes on: "Fernhollow Homes for Cats"."""
    if last + 1 >= len(tokens) or tokens[last].norm != "for":
        return False
    cause = tokens[last + 1]
    return cause.is_capital and cause.norm.endswith("s") and cause.norm not in TITLES


def _is_same_kind(kinds: list[Token], one: Leading) -> bool:
    """Whether words are the body's own, or another word for what it is: homes of a landlord's."""
    own = one.kinds | _ANYBODYS
    for group in (_LANDLORDS, _CARERS, _PRACTICES):
        if group & one.kinds:
            own |= group
    words = {_CUT.get(token.norm, token.norm) for token in kinds} - {_AND}
    return bool(words) and words <= own


def _leads_a_name(word: str) -> bool:
    """Whether a title or a forename: "In" is one, but leads to a place."""
    named = word in forenames() and len(word) > 2 and word not in _PLACE_WORDS  # noqa: PLR2004
    return named or word in TITLES


def _found(tokens: list[Token], at: int, last: int, one: Leading, certainty: Certainty) -> Found:
    sure = certainty is Certainty.REPLACE
    end = tokens[last - 1]
    return Found(
        start=tokens[at].start,
        end=end.end if sure else end.name_end,
        kind=one.kind,
        certainty=certainty,
        parties=one.bodies if sure else (),
        candidates=one.bodies,
        reason="" if sure else REASON,
        possessive=sure and end.is_possessive,
        starts_sentence=tokens[at].starts,
    )
