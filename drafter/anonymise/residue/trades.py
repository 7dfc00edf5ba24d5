"""Trades told by a verb, a nickname or by there being no other in the county."""

from typing import Final

from drafter.anonymise.residue.jobs import OF_WHOM, SELVES, where_done, with_article
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    follows,
    joined,
    shaped_whole,
    triggers,
    words_back,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped

_KIND = "job"
_MOST = 4
_LONGEST = 5
_PEOPLE = frozenset({"boy", "girl", "lad", "lady", "lass", "man", "woman"})


def _trade(scene: Scene, at: int) -> Shaped | None:
    """As in "a roofer by trade"."""
    tokens = scene.tokens
    if not at or tokens[at - 1].norm != "by" or not follows(tokens, at):
        return None
    first = words_back(tokens, at - 1, _MOST)
    return (
        shaped_whole(tokens, with_article(scene, first), at + 1, _KIND) if first < at - 1 else None
    )


def _nickname(scene: Scene, at: int) -> Shaped | None:
    """As in "Pavlos, the olive man,": who somebody is by what they sell."""
    tokens = scene.tokens
    first = words_back(tokens, at, 2)
    if first == at or not first or tokens[first - 1].norm != "the":
        return None
    article = first - 1
    if not article or tokens[article].gap != ", " or not tokens[article - 1].is_capital:
        return None
    ends = at + 1 == len(tokens) or not joined(tokens, at + 1)
    return shaped_whole(tokens, article, at + 1, _KIND) if ends else None


def _only(scene: Scene, at: int) -> Shaped | None:
    """As in "the county's only piano tuner", "the only Sikh family in Wexby"."""
    tokens = scene.tokens
    first = words_back(tokens, at, 2, BOUNDS - {"the"})
    owned = at > 0 and tokens[at - 1].is_possessive and first < at
    article = at > 0 and tokens[at - 1].norm == "the"
    last = words_on(tokens, at + 1, _LONGEST)
    if last == at + 1 or not follows(tokens, at) or not (owned or article):
        return None
    doing = tokens[last - 1].norm in _ONES
    owned = owned and (tokens[at].norm != "last" or doing)
    if owned:
        start = first - 1 if first and tokens[first - 1].norm in ARTICLES else first
        return shaped_whole(tokens, start, last, "fact")
    if last + 1 >= len(tokens) or tokens[last].norm not in ("in", "on", "at", "from", "to"):
        return None
    if tokens[last + 1].norm not in ARTICLES and not tokens[last + 1].is_capital:
        return None
    end = words_on(tokens, last + 2, 2) if tokens[last + 1].norm in ARTICLES else last + 2
    somebody = frozenset(token.norm for token in tokens[at + 1 : last])
    return shaped_whole(tokens, at - 1, end, "fact") if somebody & _ONES else None


_ONES = (
    _PEOPLE
    | WORDS["somebody"]
    | WORDS["jobs"]
    | WORDS["rare_jobs"]
    | frozenset({"person", "family", "household", "couple", "pupil", "child", "one", "survivor"})
)


def _plies(scene: Scene, at: int) -> Shaped | None:
    """As in "he winds the town clock", "who shoes horses at Wexby": a trade told by its verb."""
    tokens = scene.tokens
    if not at or not follows(tokens, at) or tokens[at - 1].norm not in SELVES | {"still", "also"}:
        return None
    first = at + 1
    if not follows(tokens, first):
        return None
    name = first + 1 if tokens[first].norm in ARTICLES else first
    last = words_on(tokens, name, _LONGEST, OF_WHOM)
    return shaped_whole(tokens, at, where_done(scene, last), _KIND) if last > name else None


def _who_does(scene: Scene, at: int) -> Shaped | None:
    """As in "the lady who does the flowers at St Kevin's": known by what they do."""
    tokens = scene.tokens
    verb = at + 2
    if not follows(tokens, at + 1) or tokens[at + 1].norm not in ("that", "who", "whose"):
        return None
    if not follows(tokens, verb) or not tokens[verb].norm.endswith("s") or at < 1:
        return None
    if tokens[at - 1].norm != "the" or tokens[verb].norm in _NO_DEEDS:
        return None
    last = verb + 1
    while last - at < 2 * _LONGEST and joined(tokens, last) and not tokens[last].starts:
        last += 1
    return shaped_whole(tokens, at - 1, last, _KIND)


_DOERS = frozenset(
    {"bloke", "boy", "chap", "fella", "girl", "guy", "lad", "lady", "lass", "man", "woman"}
)
_NO_DEEDS = frozenset(
    {"asks", "calls", "claims", "has", "is", "needs", "owns", "says", "wants", "was"}
)

_PLIES = WORDS["jobs_plies"] | frozenset(
    f"{verb[:-2] if verb.endswith('es') else verb[:-1]}ed" for verb in WORDS["jobs_plies"]
)

RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(frozenset({"last", "lone", "only", "sole"}), _only),
    triggers(frozenset({"trade", "profession"}), _trade),
    triggers(_PEOPLE, _nickname),
    triggers(_DOERS, _who_does),
    triggers(_PLIES, _plies),
)
