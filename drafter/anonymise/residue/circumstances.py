"""Unusual facts, families, origins, service, pets and cars: what singles somebody out."""

import functools
from typing import Final

from drafter.anonymise.residue.lexicon import PEOPLES
from drafter.anonymise.residue.organisations import is_led
from drafter.anonymise.residue.particular import GENERIC
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    capitals_on,
    follows,
    shaped,
    split_words,
    triggers,
    words_back,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape
from drafter.anonymise.text.vocabulary import TITLES, forenames

_FEW = WORDS["circumstances_few"]
_SOME = _FEW | frozenset({"three", "four"})
_PARENTS = frozenset(
    [
        "dad",
        "father",
        "gran",
        "grandad",
        "grandfather",
        "grandmother",
        "mother",
        "mum",
        "nan",
        "parents",
    ]
)
_COMMON = frozenset(
    ["english", "british", "scottish", "welsh", "irish", "black", "asian", "european"]
)
_CHURCHES = frozenset(
    ["anglican", "baptist", "catholic", "evangelical", "methodist", "pentecostal"]
)
_SPEAKING = WORDS["circumstances_speaking"]
_FAITHFUL = frozenset(
    [
        "church",
        "community",
        "congregation",
        "family",
        "language",
        "interpreter",
        "speaker",
        "speakers",
        "household",
        "faith",
        "refugee",
    ]
)
_MOST = 4
_MODEL = 3


@functools.cache
def _facts() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Facts as words, the longest first, by their first two words, or the one they have."""
    facts: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for words in sorted((tuple(fact.split()) for fact in WORDS["facts"]), key=len, reverse=True):
        facts[words[:2]] = (*facts.get(words[:2], ()), words)
    return facts


def _fact(scene: Scene, at: int) -> Shaped | None:
    """A fact of the list, with what it happened in: "killed in the Wexby fire"."""
    tokens = scene.tokens
    word, facts = tokens[at].norm, _facts()
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    for words in (*facts.get((word, after), ()), *facts.get((word,), ())):
        last = at + len(words)
        if tuple(token.norm for token in tokens[at:last]) == words:
            if words[-1] in _OPEN and follows(tokens, last):
                last = _object(scene, last)
            return shaped(tokens, at, last, "fact")
    return None


_OPEN = frozenset(
    {"to", "a", "about", "against", "at", "by", "for", "from", "in", "into", "of", "the", "off"}
)


def _object(scene: Scene, first: int) -> int:
    """Where the thing ends that begins at ``first``, its article included."""
    tokens = scene.tokens
    name = first + 1 if tokens[first].norm in ARTICLES and follows(tokens, first + 1) else first
    return max(name, words_on(tokens, name, _MOST))


def _deed(scene: Scene, at: int) -> Shaped | None:
    """As in "won the county marrow prize", "swam the Channel"."""
    tokens = scene.tokens
    last = _object(scene, at + 1) if follows(tokens, at + 1) else at + 1
    near = at + 1
    while near < min(len(tokens), at + 2 * _MOST) and not tokens[near].starts:
        if near >= last and tokens[near].norm in WORDS["feats"]:
            last = near + 1
        near += 1
    told = any(token.norm in WORDS["feats"] for token in tokens[at + 1 : last])
    return shaped(tokens, at, last, "fact") if told else None


def _most(scene: Scene, at: int) -> Shaped | None:
    """As in "the oldest man in the village", "the first woman to ...", and their like."""
    tokens = scene.tokens
    last = words_on(tokens, at + 1, _MOST)
    if last == at + 1 or last >= len(tokens) or not follows(tokens, at + 1):
        return None
    somebody = any(
        token.norm in WORDS["somebody"] | WORDS["jobs"] for token in tokens[at + 1 : last]
    )
    theirs = at > 0 and tokens[at - 1].norm in ("her", "his", "my", "our", "their", "your")
    if not somebody or theirs or tokens[last].norm not in ("in", "to", "of", "on"):
        return None
    if not at or (tokens[at - 1].norm != "the" and not tokens[at - 1].is_possessive):
        return None
    return shaped(tokens, at - 1, last, "fact")


def _children(scene: Scene, at: int) -> Shaped | None:
    """As in "her three sons", "nine children"; two children say little."""
    tokens = scene.tokens
    for place in range(max(0, at - 2), at):
        if not all(follows(tokens, after) for after in range(place + 1, at + 1)):
            continue
        if tokens[place].norm in _SOME or tokens[place].norm in ("3", "4", "5", "6", "7", "8", "9"):
            return shaped(tokens, place, at + 1, "family")
    return None


def _brood(scene: Scene, at: int) -> Shaped | None:
    """As in "mother of six", "one of nine children", "youngest of five"."""
    tokens = scene.tokens
    number = at + 2
    if not follows(tokens, number) or tokens[at + 1].norm != "of":
        return None
    if tokens[number].norm not in _SOME or not follows(tokens, at + 1):
        return None
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    whole = not after or after.gap != " " or after.norm in WORDS["children"] | BOUNDS | {"children"}
    return shaped(tokens, at, number + 1, "family") if whole else None


def _origin(scene: Scene, at: int) -> Shaped | None:
    """A language, people or faith few have here; a commoner one where somebody speaks it."""
    tokens = scene.tokens
    token = tokens[at]
    words = {near.norm for near in tokens[max(0, at - 3) : at]}
    after = tokens[at + 1].norm if follows(tokens, at + 1) else ""
    rare = any(part == (token.norm,) for part in _rare(token.norm)) and token.is_capital
    if token.norm in _CHURCHES and after in ("church", "churches", "school"):
        return None
    if _is_body(scene, at):
        return None
    if token.norm in _COMMON or (token.norm in forenames() and not words & _SPEAKING):
        return None
    if not rare and not (words & _SPEAKING or (after in _FAITHFUL and token.norm in PEOPLES)):
        return None
    if not token.is_capital and not words & _SPEAKING:
        return None
    first = at - 1 if at and follows(tokens, at) and tokens[at - 1].is_capital and rare else at
    if tokens[first].starts or tokens[first].norm in BOUNDS | TITLES:
        first = at
    return shaped(tokens, first, at + 2 if after in _FAITHFUL else at + 1, "origin")


def _is_body(scene: Scene, at: int) -> bool:
    """Whether a people or a faith only calls a body: "the Sikh community centre wrote"."""
    tokens = scene.tokens
    last = at + 1
    while last - at < _MODEL and follows(tokens, last) and tokens[last].norm in _GENERIC:
        last += 1
    if last - at < 2 or tokens[last - 1].norm not in _BODIES or at < 1:  # noqa: PLR2004 - and its head
        return False
    return tokens[at - 1].norm in ARTICLES and not is_led(scene, at)


_BODIES = frozenset({"association", "centre", "council", "forum", "society", "trust", "union"})
_GENERIC = GENERIC | _BODIES


def _rare(word: str) -> list[tuple[str, ...]]:
    return [words for words in split_words("rare_origins") if words[-1] == word]


def _witness(scene: Scene, at: int) -> Shaped | None:
    """A Jehovah's Witness, however it is written; not the Witnesses, who call on everybody."""
    if follows(scene.tokens, at + 1) and scene.tokens[at + 1].norm == "witnesses":
        return None
    last = at + 2 if follows(scene.tokens, at + 1) else at + 1
    return shaped(scene.tokens, at, last, "origin")


def _pet(scene: Scene, at: int) -> Shaped | None:
    """As in "her cat Bramble", "a parrot called Kiki", "my dog, Duke"."""
    tokens = scene.tokens
    name = at + 1
    if name < len(tokens) and tokens[name].norm in ("called", "named"):
        name += 1
    elif at and tokens[at - 1].norm in BOUNDS - ARTICLES:
        return _kept(scene, at)
    if name >= len(tokens) or tokens[name].gap not in (" ", ", ", " (", ' "', " '"):
        return _kept(scene, at)
    if (
        tokens[name].shape is not Shape.CAPITAL
        or tokens[name].starts
        or tokens[name].norm in BOUNDS | TITLES
    ):
        return _kept(scene, at)
    return shaped(tokens, at, capitals_on(tokens, name, 2), "pet")


def _kept(scene: Scene, at: int) -> Shaped | None:
    """As in "breeds alpacas", "keeps rare ferrets": few do."""
    tokens = scene.tokens
    for verb in range(at - 1, max(-1, at - _MOST), -1):
        if not follows(tokens, verb + 1):
            return None
        if tokens[verb].norm in WORDS["keeping"]:
            return shaped(tokens, verb, at + 1, "pet")
        if tokens[verb].norm in BOUNDS:
            return None
    return None


def _car(scene: Scene, at: int) -> Shaped | None:
    """As in "a blue Ford Fiesta": colour and make, with the model behind them."""
    tokens = scene.tokens
    first = words_back(tokens, at, 3)
    colours = [place for place in range(first, at) if tokens[place].norm in WORDS["colours"]]
    last = at + 1
    while (
        follows(tokens, last)
        and last - at < _MODEL
        and (
            tokens[last].norm in WORDS["makes"]
            or (tokens[last].is_capital and not tokens[last].starts)
        )
    ):
        last += 1
    if not colours:
        return None
    return shaped(tokens, colours[0], last, "car")


def _honour(scene: Scene, at: int) -> Shaped | None:
    """An OBE, an Olympian: honours in capitals, words in any style."""
    token = scene.tokens[at]
    if len(token.norm) < len("olymp") and token.shape is not Shape.CAPITALS:
        return None
    return shaped(scene.tokens, at, at + 1, "fact")


def _rank(scene: Scene, at: int) -> Shaped | None:
    """As in "a retired colonel", "ex-paratrooper", "a sapper in the war"."""
    tokens = scene.tokens
    first = words_back(tokens, at, 3)
    if tokens[at].shape is Shape.CAPITAL and not tokens[at].starts:
        return None
    words = {token.norm for token in tokens[first:at]}
    return shaped(tokens, first, at + 1, "job") if words & WORDS["own_job"] else None


def _regiment(scene: Scene, at: int) -> Shaped | None:
    """As in "the Wexshire Fusiliers", "THE ROYAL GREEN RIFLES"."""
    tokens = scene.tokens
    first = at
    while first and at - first < _MOST and follows(tokens, first) and tokens[first - 1].is_capital:
        first -= 1
    if first == at or not tokens[at].is_capital or (tokens[first].starts and at - first == 1):
        return None
    return shaped(tokens, first, at + 1, "organisation")


def _landmark(scene: Scene, at: int) -> Shaped | None:
    """As in "the old rectory", "on a houseboat": a home that everybody knows."""
    tokens = scene.tokens
    first = words_back(tokens, at, 2)
    if follows(tokens, at + 1) and tokens[at + 1].norm in WORDS["jobs"]:
        return None
    if first and tokens[first - 1].norm in ARTICLES | {"old"}:
        return shaped(tokens, first, at + 1, "place")
    return None


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(frozenset(fact.split()[0] for fact in WORDS["facts"]), _fact),
    triggers(WORDS["deeds"], _deed),
    triggers(WORDS["mosts"], _most),
    triggers(WORDS["children"] | {"children", "kids"}, _children),
    triggers(_PARENTS | {"one", "youngest", "eldest", "oldest"}, _brood),
    triggers(frozenset(words[-1] for words in split_words("rare_origins")) | PEOPLES, _origin),
    triggers(frozenset({"jehovah", "jehovahs"}), _witness),
    triggers(WORDS["pets"], _pet),
    triggers(WORDS["landmarks"], _landmark),
    triggers(WORDS["makes"], _car),
    triggers(WORDS["honours"], _honour),
    triggers(WORDS["ranks"], _rank),
    triggers(WORDS["regiments"], _regiment),
)
