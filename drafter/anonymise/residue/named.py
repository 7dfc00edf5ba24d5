"""Saints', inns and houses: names that no head noun follows."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED, Run, is_official_word, is_public
from drafter.anonymise.residue.lexicon import KNOWN_NAMES
from drafter.anonymise.residue.organisations import TAILS, is_led
from drafter.anonymise.residue.particular import GENERIC, HEADS, PLAIN, ROYAL
from drafter.anonymise.residue.phrases import (
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    Style,
    capitals_on,
    follows,
    joined,
    shaped,
    shaped_whole,
    style_of,
    triggers,
)
from drafter.anonymise.residue.places import LAST_PARTS
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape
from drafter.anonymise.text.vocabulary import TITLES, dictionary, forenames

_KIND = "organisation"
_MOST = 4

_NOT_SAINTS = frozenset({"day", "eve", "ambulance", "leger"})
_SAINTS = frozenset({"st", "saint", "sts"})
_INN_COLOURS = WORDS["named_inn_colours"]
_SIGN_STARTS = WORDS["named_sign_starts"]
_SIGNS = frozenset(
    ("and", word)
    for word in [
        "anchor",
        "barrel",
        "castle",
        "chequers",
        "compass",
        "crown",
        "dolphin",
        "dragon",
        "feathers",
        "fiddle",
        "flag",
        "fleece",
        "garter",
        "globe",
        "hawk",
        "horn",
        "horses",
        "hounds",
        "lamb",
        "lion",
        "pheasant",
        "plough",
        "punchbowl",
        "star",
        "thistle",
    ]
)
_AT_PLACES = frozenset({"at", "in", "near", "outside"})
_OWNERS = _AT_PLACES | frozenset({"about", "behind", "by", "for", "from", "is", "of", "to", "was"})
_CALLED = (
    HEADS
    | WORDS["workplaces"]
    | WORDS["run"]
    | WORDS["landmarks"]
    | frozenset(
        [
            "band",
            "boat",
            "business",
            "charity",
            "choir",
            "company",
            "firm",
            "group",
            "place",
            "team",
            "village",
            "yacht",
        ]
    )
)
_INN_LEADS = WORDS["named_inn_leads"]


def _saint(scene: Scene, at: int) -> Shaped | None:
    """As in "St Oswin's", whatever it is; not St Albans, St Patrick's Day or Pewter St."""
    tokens = scene.tokens
    if not joined(tokens, at + 1) or (joined(tokens, at) and not is_led(scene, at)):
        bound = at and tokens[at - 1].norm in BOUNDS
        if not joined(tokens, at + 1) or not (bound or (at and tokens[at - 1].gap == "")):
            return None
    name = tokens[at + 1]
    style = style_of(tokens, at)
    last = at + 2
    while last < at + _MOST + 2 and joined(tokens, last) and _goes_on(scene, last, style):
        last += 1
    after = tokens[last].norm if last < len(tokens) else ""
    if after in _NOT_SAINTS or tokens[last - 1].norm in _NOT_SAINTS:
        return None
    headed = last > at + 2 and tokens[last - 1].norm in TAILS
    if not name.is_possessive and not headed:
        return shaped(tokens, at, last, "place") if is_led(scene, at) else None
    return shaped_whole(tokens, at, last, _KIND)


def _goes_on(scene: Scene, at: int, style: Style) -> bool:
    token = scene.tokens[at]
    if style is Style.TITLE:
        return token.is_capital
    return token.norm not in BOUNDS and (token.norm in GENERIC or token.norm in TAILS)


def _inn(scene: Scene, at: int) -> Shaped | None:
    """As in "at the Swan": a public house."""
    tokens = scene.tokens
    first = at - 1 if at and tokens[at - 1].norm in _INN_COLOURS else at
    article = first - 1
    if article < 0 or tokens[at].starts or tokens[article].norm != "the":
        return None
    begins = tokens[article].starts and tokens[at].norm in WORDS["houses"]
    if not begins and (not article or tokens[article - 1].norm not in _INN_LEADS):
        return None
    house = tokens[at].norm in WORDS["houses"] and style_of(tokens, at) is Style.SHOUTED
    if first == at and tokens[at].shape is not Shape.CAPITAL and not house:
        return None
    whole = tokens[at].shape is not Shape.CAPITAL or capitals_on(tokens, at, _MOST) == at + 1
    return shaped(tokens, first, at + 1, _KIND) if whole else None


def _two_signs(scene: Scene, at: int) -> Shaped | None:
    """As in "the fox and hounds", however it is written: an inn with two things on its sign."""
    tokens = scene.tokens
    words = tuple(token.norm for token in tokens[at + 1 : at + 3])
    named = at and (tokens[at - 1].norm == "the" or tokens[at].is_capital)
    if words not in _SIGNS or not named:
        return None
    return shaped(tokens, at, at + 3, _KIND)


def _two_things(scene: Scene, at: int) -> Shaped | None:
    """As in "at the Crown and Mermaid": two things with capitals behind a word of place."""
    tokens = scene.tokens
    first = at - 1
    if first < 2 or not follows(tokens, at + 1) or not follows(tokens, at):  # noqa: PLR2004 - "at the"
        return None
    pair = (tokens[first], tokens[at + 1])
    led = tokens[first - 1].norm == "the" and tokens[first - 2].norm in _INN_LEADS
    things = all(one.is_capital and _is_sign(one.norm) for one in pair)
    return shaped(tokens, first, at + 2, _KIND) if led and things else None


def _is_sign(word: str) -> bool:
    plain = word in LISTED or word in PLAIN or word in WORDS["administration"]
    return word in WORDS["pubs"] or (word in dictionary() and not plain and not word.endswith("s"))


def _the(scene: Scene, at: int) -> Shaped | None:
    """As in "The Willows", with a capital amid a sentence: a house, a home or an inn."""
    tokens = scene.tokens
    name = at + 1
    if tokens[at].shape is not Shape.CAPITAL or tokens[at].starts or not follows(tokens, name):
        return None
    last = capitals_on(tokens, name, _MOST)
    if last == name or tokens[at].after_break or not follows(tokens, at):
        return None
    words = [token.norm for token in tokens[name:last]]
    if any(word in PLAIN or word in scene.explained for word in words):
        return None
    return None if is_public(tokens, Run(name, last)) else shaped(tokens, at, last, _KIND)


def _royal(scene: Scene, at: int) -> Shaped | None:
    """As in "at Queen's": a school or hospital named for a king."""
    tokens = scene.tokens
    if not tokens[at].is_possessive or tokens[at].shape is not Shape.CAPITAL or at < 1:
        return None
    if tokens[at - 1].norm not in ("at", "to", "from", "attends", "in") or follows(tokens, at + 1):
        return None
    return shaped_whole(tokens, at, at + 1, _KIND)


def _royal_house(scene: Scene, at: int) -> Shaped | None:
    """As in "at the Royal Tarn": a theatre, a hospital or an inn."""
    tokens = scene.tokens
    last = capitals_on(tokens, at, _MOST)
    led = at > 1 and tokens[at - 1].norm == "the" and tokens[at - 2].norm in _INN_LEADS
    if not led or last - at < 2 or not tokens[at].is_capital:  # noqa: PLR2004 - a name of two words
        return None
    return None if is_public(tokens, Run(at, last)) else shaped(tokens, at, last, _KIND)


def _sign(scene: Scene, at: int) -> Shaped | None:
    """As in "the Drover's Lantern", "The Weavers' Rest": an inn, a shop or a home."""
    tokens = scene.tokens
    owner, thing = at + 1, at + 2
    if not follows(tokens, thing) or not follows(tokens, owner):
        return None
    if any(tokens[place].shape is not Shape.CAPITAL for place in (owner, thing)):
        return None
    whose = tokens[owner]
    if not whose.is_possessive or whose.norm in forenames() or whose.norm not in dictionary():
        return None
    words = {whose.norm, tokens[thing].norm}
    known = words & scene.explained or words & ROYAL or words & TITLES
    if known or any(word in PLAIN or is_official_word(word) for word in words):
        return None
    last = capitals_on(tokens, thing, _MOST)
    if is_public(tokens, Run(owner, last)) or tokens[thing].norm not in dictionary():
        return None
    return shaped(tokens, owner, last, _KIND)


def _owner(scene: Scene, at: int) -> Shaped | None:
    """As in "at Harlock's", "from Tumble's in Wexby": a shop or yard by whose it is."""
    tokens = scene.tokens
    name = at + 1
    if not follows(tokens, name) or tokens[name].shape is not Shape.CAPITAL:
        return None
    word = tokens[name].norm
    if not tokens[name].is_possessive or word in LISTED or word in scene.explained:
        return None
    if f"{word}s" in KNOWN_NAMES:
        return None
    if follows(tokens, name + 1) and tokens[name + 1].norm not in BOUNDS:
        return None
    place = tokens[at].norm in _AT_PLACES and word in dictionary() and word not in forenames()
    kind = _KIND if place else "person"
    return shaped_whole(tokens, name, name + 1, kind)


def _called(scene: Scene, at: int) -> Shaped | None:
    """As in "a bakery called Crumbles", "a boat named Perseverance"."""
    tokens = scene.tokens
    name = at + 1
    if at < 1 or tokens[at - 1].norm not in _CALLED or name >= len(tokens):
        return None
    if not tokens[name].is_capital or tokens[name].gap not in (" ", ' "', " '"):
        return None
    return shaped_whole(tokens, name, capitals_on(tokens, name, _MOST), _KIND)


def find_begun(scene: Scene, at: int) -> Shaped | None:
    """A name of two everyday words that begins a sentence: "Sunny Bank rang"."""
    tokens = scene.tokens
    if tokens[at].norm in PLAIN or tokens[at].shape is not Shape.CAPITAL:
        return None
    last = capitals_on(tokens, at, _MOST)
    if last - at not in (2, 3):
        return None
    words = [token.norm for token in tokens[at:last]]
    plain = [word for word in words if word in PLAIN]
    if any(word not in dictionary() for word in words) or (
        plain and (plain != words[-1:] or (plain[0] not in LAST_PARTS and len(words) < _MOST - 1))
    ):
        return None
    if any(word in scene.explained or word in forenames() for word in words):
        return None
    whole = last == len(tokens) or not tokens[last].starts or tokens[at].gap.endswith(": ")
    if not whole or is_public(tokens, Run(at, last)) or not _runs_on(scene, last):
        return None
    return shaped(tokens, at, last, _KIND)


def _runs_on(scene: Scene, last: int) -> bool:
    """Whether a sentence goes on behind its first capitals, as headings do not."""
    tokens = scene.tokens
    labelled = last == len(tokens) or tokens[last].starts or not follows(tokens, last)
    return not labelled or tokens[last - 1].is_possessive


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_SAINTS, _saint),
    triggers(WORDS["pubs"] | WORDS["houses"], _inn),
    triggers(_OWNERS, _owner),
    triggers(_SIGN_STARTS, _two_signs),
    triggers(frozenset({"and"}), _two_things),
    triggers(frozenset({"the"}), _the),
    triggers(frozenset({"the"}), _sign),
    triggers(ROYAL, _royal),
    triggers(frozenset({"royal"}), _royal_house),
    triggers(frozenset({"called", "named"}), _called),
)
