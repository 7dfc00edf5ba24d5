"""What few are, have or live beside: told by the shape of a phrase, whatever its nouns."""

from typing import Final

from drafter.anonymise.residue.lexicon import COUNTRIES
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    follows,
    shaped,
    triggers,
    words_back,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.vocabulary import dictionary

_MOST = 4
_OFFICES: Final = WORDS["singular_offices"]
_OFFICIAL: Final = WORDS["singular_official"]
_INSTRUMENTS: Final = WORDS["singular_instruments"]
_NOTABLES: Final = WORDS["singular_notables"]
_BUILDINGS: Final = WORDS["singular_buildings"]
_NEAR: Final = frozenset({"above", "behind", "below", "beside", "opposite", "over"})
_HOMES: Final = frozenset(
    ["bungalow", "caravan", "cottage", "flat", "home", "house", "live", "lived", "lives", "living",
     "bedsit", "room", "rooms"]
)  # fmt: skip
_KIN: Final = frozenset(
    ["brother", "brothers", "cousin", "daughter", "daughters", "father", "husband", "mother",
     "nephew", "niece", "partner", "sister", "son", "sons", "widow", "widower", "wife"]
)  # fmt: skip
_WAS: Final = frozenset({"am", "are", "became", "been", "hes", "im", "is", "shes", "was", "were"})
_STUDYING: Final = frozenset({"a", "her", "his", "my", "the", "their", "doing", "studying"})
_SHORTEST_FEET, _MOST_INCHES = 3, 11


def _office(scene: Scene, at: int) -> Shaped | None:
    """As in "chair of the bowls club", "captain of the lifeboat"; not of a panel or a meeting."""
    tokens = scene.tokens
    article = at + 2
    if not follows(tokens, article) or tokens[at + 1].norm != "of" or tokens[at].is_capital:
        return None
    first = article + 1 if tokens[article].norm in ("the", "a", "our", "their") else article
    last = words_on(tokens, first, _MOST)
    words = [token.norm for token in tokens[first:last]]
    if not words or any(word in _OFFICIAL or word in scene.explained for word in words):
        return None
    before = tokens[at - 1].norm if follows(tokens, at) else ""
    told = before in _WAS or before in ("a", "as", "former", "the", "retired", "once")
    return shaped(tokens, at, last, "job") if told else None


def _music(scene: Scene, at: int) -> Shaped | None:
    """As in "plays second oboe in the county orchestra", "teaches the bagpipes"."""
    tokens = scene.tokens
    for place in range(at + 1, min(len(tokens), at + 1 + _MOST)):
        if not follows(tokens, place):
            return None
        if tokens[place].norm in _INSTRUMENTS:
            last = place + 1
            if follows(tokens, last + 1) and tokens[last].norm in ("at", "for", "in", "with"):
                last = max(last, words_on(tokens, last + 2, _MOST))
            return shaped(tokens, at, last, "fact")
    return None


def _notable(scene: Scene, at: int) -> Shaped | None:
    """As in "the vicar's wife", "a councillor's daughter", "a cousin of the mayor"."""
    tokens = scene.tokens
    if tokens[at].norm in _KIN and follows(tokens, at + 3):
        of, article, who = (token.norm for token in tokens[at + 1 : at + 4])
        if of == "of" and article in ("a", "an", "the") and who in _NOTABLES:
            return shaped(tokens, at, at + 4, "fact")
    owner = tokens[at - 1] if follows(tokens, at) else None
    if tokens[at].norm in _KIN and owner and owner.is_possessive and owner.norm in _NOTABLES:
        return shaped(tokens, at - 1, at + 1, "fact")
    return None


def _beside(scene: Scene, at: int) -> Shaped | None:
    """As in "lives opposite the war memorial", "the flat over Patel's newsagents"."""
    tokens = scene.tokens
    before = [token.norm for token in tokens[max(0, at - 3) : at] if token.gap == " "]
    if not _HOMES.intersection(before) or not follows(tokens, at + 1):
        return None
    first = at + 2 if tokens[at + 1].norm in ARTICLES else at + 1
    last = words_on(tokens, first, _MOST)
    heads = [place for place in range(first, last) if tokens[place].norm in _BUILDINGS]
    return shaped(tokens, at, heads[-1] + 1, "place") if heads else None


def _converted(scene: Scene, at: int) -> Shaped | None:
    """As in "the house is the old signal box", "in a converted chapel"."""
    tokens = scene.tokens
    last = words_on(tokens, at + 1, 3)
    heads = [place for place in range(at + 1, last) if tokens[place].norm in _BUILDINGS]
    if not heads or not follows(tokens, at + 1):
        return None
    near = {token.norm for token in tokens[max(0, at - _MOST) : at]}
    told = tokens[at].norm in ("converted", "disused") or near & _HOMES
    return shaped(tokens, at, heads[-1] + 1, "place") if told else None


def _tall(scene: Scene, at: int) -> Shaped | None:
    """As in "6 foot 9", "6ft 7"."""
    tokens = scene.tokens
    word = tokens[at].norm
    figure = word.removesuffix("ft")
    feet = at if word != figure else at - 1
    if feet == at - 1 and (not follows(tokens, at) or not tokens[feet].norm.isdigit()):
        return None
    inches = at + 1
    if not follows(tokens, inches) or not tokens[inches].norm.isdigit():
        return None
    tall = int(tokens[inches].norm[:3]) <= _MOST_INCHES
    return shaped(tokens, feet, inches + 1, "fact") if tall else None


def _mishap(scene: Scene, at: int) -> Shaped | None:
    """As in "bitten by an adder", "crushed by a tree", "stung in the eye by a wasp"."""
    tokens = scene.tokens
    for place in range(at + 1, min(len(tokens) - 1, at + _MOST)):
        if not follows(tokens, place):
            return None
        if tokens[place].norm == "by":
            first = place + 2 if tokens[place + 1].norm in ARTICLES else place + 1
            last = words_on(tokens, first, _MOST)
            known = any(token.norm in scene.explained for token in tokens[first:last])
            return shaped(tokens, at, last, "fact") if last > first and not known else None
    return None


def _learned(scene: Scene, at: int) -> Shaped | None:
    """As in "a degree in marine biology", "a PhD on moss"."""
    tokens = scene.tokens
    if not follows(tokens, at + 2) or tokens[at + 1].norm not in ("about", "in", "on"):
        return None
    if not at or tokens[at - 1].norm not in _STUDYING:
        return None
    last = words_on(tokens, at + 2, 3)
    return shaped(tokens, at, last, "fact") if last > at + 2 else None


def _marked(scene: Scene, at: int) -> Shaped | None:
    """As in "a face tattoo", "a tattoo of a swan"."""
    tokens = scene.tokens
    if follows(tokens, at + 2) and tokens[at + 1].norm == "of":
        first = at + 3 if tokens[at + 2].norm in ARTICLES else at + 2
        last = words_on(tokens, first, 2)
        return shaped(tokens, at, last, "fact") if last > first else None
    first = words_back(tokens, at, 2, BOUNDS)
    place = first < at and tokens[at - 1].norm in WORDS["body_parts"] | {"face", "facial"}
    return shaped(tokens, first, at + 1, "fact") if place else None


def _collects(scene: Scene, at: int) -> Shaped | None:
    """As in "collects Victorian dolls"; not "collects the bins"."""
    tokens = scene.tokens
    if not at or not follows(tokens, at) or tokens[at - 1].norm not in WORDS["jobs_selves"]:
        return None
    last = words_on(tokens, at + 1, 3)
    if last == at + 1 or tokens[at + 1].norm in ARTICLES:
        return None
    things = tokens[last - 1].norm
    plural = things.endswith("s") and things[:-1] in dictionary()
    return shaped(tokens, at, last, "fact") if plural and not _waste(scene, at, last) else None


def _waste(scene: Scene, first: int, last: int) -> bool:
    return any(token.norm in _NOT_COLLECTED for token in scene.tokens[first:last])


def _only(scene: Scene, at: int) -> Shaped | None:
    """As in "the only tenant with a garden", "the only Sikh family in the village"."""
    tokens = scene.tokens
    if not follows(tokens, at) or tokens[at - 1].norm != "the":
        return None
    last = words_on(tokens, at + 1, 3)
    heads = WORDS["somebody"] | WORDS["singular_onlies"]
    if last == at + 1 or not any(token.norm in heads for token in tokens[at + 1 : last]):
        return None
    if not follows(tokens, last + 1) or tokens[last].norm not in ("in", "on", "with"):
        return None
    first = last + 2 if tokens[last + 1].norm in ARTICLES else last + 1
    end = words_on(tokens, first, _MOST)
    return shaped(tokens, at - 1, end, "fact") if end > first else None


def _becoming(scene: Scene, at: int) -> Shaped | None:
    """As in "used to be a priest", "is training to be a pilot"."""
    tokens = scene.tokens
    words = [token.norm for token in tokens[at + 1 : at + 4]]
    if words[:2] != ["to", "be"] or words[2:] not in (["a"], ["an"], ["the"]):
        return None
    last = words_on(tokens, at + 4, 3)
    told = last > at + 4 and all(follows(tokens, place) for place in range(at + 1, at + 5))
    usual = {token.norm for token in tokens[at + 4 : last]} & WORDS["singular_usual"]
    return shaped(tokens, at, last, "job") if told and not usual else None


def _employed(scene: Scene, at: int) -> Shaped | None:
    """As in "drives for Uber", "cleans at the school", "busks in the arcade"."""
    tokens = scene.tokens
    if not follows(tokens, at + 2) or tokens[at + 1].norm not in ("at", "for", "in"):
        return None
    if not at or tokens[at - 1].norm not in WORDS["jobs_selves"]:
        return None
    first = at + 3 if tokens[at + 2].norm in ARTICLES else at + 2
    last = words_on(tokens, first, 3)
    named = tokens[first].is_capital if first < len(tokens) else False
    told = named if tokens[at].norm in _MAY_DRIVE else last > first
    return shaped(tokens, at, last, "job") if told and last > first else None


def _many_pets(scene: Scene, at: int) -> Shaped | None:
    """As in "four dogs", "11 cats"."""
    tokens = scene.tokens
    if not follows(tokens, at) or not tokens[at].norm.endswith("s"):
        return None
    count = tokens[at - 1].norm
    many = count in _COUNTS or (count.isdigit() and 2 < int(count[:4]) < _HERD)  # noqa: PLR2004 - two cats are usual
    return shaped(tokens, at - 1, at + 1, "pet") if many else None


def _abroad(scene: Scene, at: int) -> Shaped | None:
    """As in "fled from Sierra Leone", "born in Eritrea", "her grandmother in Kenya"."""
    tokens = scene.tokens
    if not tokens[at].is_capital or at < 2 or not (follows(tokens, at) and follows(tokens, at - 1)):  # noqa: PLR2004 - two words before
        return None
    link, before = tokens[at - 1].norm, tokens[at - 2].norm
    left = link in ("from", "in", "to") and before in WORDS["singular_leaving"]
    kin = link == "in" and before in _KIN | {"gran", "grandfather", "grandmother", "parents"}
    if not left and not kin:
        return None
    last = at + 1
    while follows(tokens, last) and tokens[last].is_capital and last - at < _MOST:
        last += 1
    return shaped(tokens, at - 2, last, "origin")


_COUNTS: Final = frozenset(
    ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty"]
)
_HERD = 200
_MAY_DRIVE: Final = frozenset({"drives", "drove", "driven"})
_NOT_COLLECTED: Final = frozenset(
    ["benefits", "bins", "children", "debts", "keys", "papers", "parcels", "payments", "pensions",
     "prescriptions", "rents", "tablets"]
)  # fmt: skip

RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_OFFICES, _office),
    triggers(frozenset({"plays", "played", "teaches", "taught"}), _music),
    triggers(_KIN, _notable),
    triggers(_NEAR, _beside),
    triggers(frozenset({"old", "former", "converted", "disused"}), _converted),
    triggers(frozenset({"foot", "ft", *(f"{feet}ft" for feet in range(_SHORTEST_FEET, 9))}), _tall),
    triggers(WORDS["singular_mishaps"], _mishap),
    triggers(frozenset({"degree", "doctorate", "masters", "phd", "thesis"}), _learned),
    triggers(frozenset({"tattoo", "tattoos", "birthmark"}), _marked),
    triggers(frozenset({"collects", "collected"}), _collects),
    triggers(frozenset({"only"}), _only),
    triggers(frozenset({"used", "trained", "training", "studying", "qualified"}), _becoming),
    triggers(WORDS["singular_working"] | _MAY_DRIVE, _employed),
    triggers(WORDS["pets"], _many_pets),
    triggers(COUNTRIES, _abroad),
)
