"""Where somebody works, learns or lives, told by a verb and not by a head noun."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED, is_official_word
from drafter.anonymise.residue.particular import GENERIC, HEADS, is_body, is_particular, is_told
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    Style,
    capitals_on,
    follows,
    is_casual,
    shaped,
    shaped_whole,
    style_of,
    triggers,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape
from drafter.anonymise.text.vocabulary import dictionary, forenames, places

_KIND = "organisation"
_MOST = 4

_TOWARDS = frozenset({"at", "for", "in", "to", "from", "near", "outside", "by"})
_EMPLOYERS = WORDS["whereabouts_employers"]


def _works(scene: Scene, at: int) -> Shaped | None:
    """Where somebody works, learns or lives, when no other rule sees a name in it."""
    tokens = scene.tokens
    place = at + 1
    while place < at + _MOST and follows(tokens, place) and tokens[place].norm not in _TOWARDS:
        place += 1
    direct = tokens[at].norm in WORDS["attending"]
    if not follows(tokens, place) or tokens[place].norm not in _TOWARDS:
        place = at if direct else len(tokens)
    name = place + 1
    if follows(tokens, name) and tokens[name].norm == "the":
        name += 1
    if not follows(tokens, name):
        return None
    return _whereabouts(scene, at, name)


def _employer(scene: Scene, at: int) -> Shaped | None:
    """As in "my employer is ...", "THE FIRM WAS ...", whatever the name."""
    tokens = scene.tokens
    name = at + 2
    if not follows(tokens, at + 1) or tokens[at + 1].norm not in ("is", "was", "called"):
        return None
    if not follows(tokens, name):
        return None
    shouted = style_of(tokens, name) is Style.SHOUTED
    last = words_on(tokens, name, _MOST) if shouted else capitals_on(tokens, name, _MOST)
    if last == name or not is_particular(scene, name, last) or is_body(scene, name, last):
        return None
    return shaped_whole(tokens, name, last, _KIND)


def _insurer(scene: Scene, at: int) -> Shaped | None:
    """As in "her insurer, Pelican Mutual, paid": a firm between commas behind what it is to her."""
    tokens = scene.tokens
    name, owners = at + 1, tokens[max(0, at - 3) : at]
    if name >= len(tokens) or tokens[name].gap != ", " or not tokens[name].is_capital:
        return None
    last = capitals_on(tokens, name, _MOST)
    while last < len(tokens) and tokens[last].gap == " " and tokens[last].norm == "and":
        more = capitals_on(tokens, last + 1, _MOST)
        if more == last + 1:
            return None
        last = more
    if follows(tokens, last):
        return None
    if not any(one.norm in ARTICLES or one.is_possessive for one in owners):
        return None
    words = [token.norm for token in tokens[name:last]]
    if any(word in forenames() for word in words) or not any(
        word in dictionary() for word in words
    ):
        return None  # its runs tell whether somebody is meant
    told = is_particular(scene, name, last) and not is_body(scene, name, last)
    return shaped_whole(tokens, name, last, _KIND) if told or _is_firm(words) else None


def _called_the(scene: Scene, at: int) -> Shaped | None:
    """As in "went to the Tannery", "left the Larches": a house by one word behind an article."""
    tokens = scene.tokens
    name = at + 2 if tokens[at].norm in _LEFT else at + _GONE
    if not all(follows(tokens, place) for place in range(at + 1, name + 1)):
        return None
    if tokens[name - 1].norm != "the" or (name - at == _GONE and tokens[at + 1].norm != "to"):
        return None
    word = tokens[name]
    if word.shape is not Shape.CAPITAL or capitals_on(tokens, name, 2) > name + 1:
        return None
    plain = word.norm in _OF_OFFICES or word.norm in scene.explained or is_official_word(word.norm)
    house = word.norm in WORDS["houses"] | WORDS["pubs"] | WORDS["workplaces"]
    told = house and word.norm not in scene.explained and word.norm not in LISTED
    told = told or (not plain and word.norm in dictionary() and word.norm not in _GROUPS)
    return shaped(tokens, name, name + 1, _KIND) if told else None


_LEFT = frozenset({"left", "leaves", "leaving"})
_GONE = 3
_GROUPS = frozenset(
    ["army", "bar", "bench", "cabinet", "church", "commons", "continent", "country", "family",
     "fire", "forum", "gallery", "internet", "lords", "meeting", "navy", "party", "police", "press",
     "report", "room", "sea", "senate", "site", "union", "web"]
)  # fmt: skip


def _is_firm(words: list[str]) -> bool:
    """Whether words of an office are a firm's name before its head: "Pelican Mutual"."""
    return words[-1] in HEADS and any(word not in _OF_OFFICES for word in words[:-1])


_OF_OFFICES = LISTED | WORDS["administration"] | GENERIC


def _whereabouts(scene: Scene, verb: int, name: int) -> Shaped | None:
    tokens = scene.tokens
    word = tokens[name].norm
    style = style_of(tokens, name)
    if style is Style.SHOUTED:
        return _shouted(scene, verb, name)
    if word in LISTED or word in scene.explained or word in BOUNDS:
        return None
    if style is Style.TITLE:
        return None if word in GENERIC else _titled(scene, verb, name)
    if tokens[verb].norm in WORDS["working"]:
        return _small(scene, name)
    is_home = tokens[verb].norm in WORDS["living"] and tokens[name - 1].norm in ("in", "to")
    found = is_home and word in places() and is_casual(tokens, name)
    return shaped(tokens, name, name + 1, "place") if found else None


def _shouted(scene: Scene, verb: int, name: int) -> Shaped | None:
    tokens = scene.tokens
    last = words_on(tokens, name, _MOST)
    if last == name or not is_told(scene, name, last) or is_body(scene, name, last):
        return None
    if tokens[verb].norm in WORDS["living"] and not _is_place(scene, name, last):
        return None
    return shaped_whole(tokens, name, last, _KIND)


def _titled(scene: Scene, verb: int, name: int) -> Shaped | None:
    tokens = scene.tokens
    word = tokens[name].norm
    last = capitals_on(tokens, name, _MOST)
    if word in forenames() or is_body(scene, name, last):
        return None
    if last - name == 1 and word in places() and tokens[name - 1].norm == "in":
        return None  # "works in Reading": a town
    works = tokens[verb].norm in WORDS["working"] and last - name > 1
    owned = tokens[last - 1].is_possessive and not follows(tokens, last)
    plain = last - name == 1 and word in dictionary()
    return shaped_whole(tokens, name, last, _KIND) if works or owned or plain else None


def _small(scene: Scene, name: int) -> Shaped | None:
    """A workplace in small letters: "the jam factory", "castle laundry"."""
    tokens = scene.tokens
    last = words_on(tokens, name, _MOST - 1)
    kept = last
    while kept > name and tokens[kept - 1].norm not in WORDS["workplaces"]:
        kept -= 1
    if kept > name:
        return shaped(tokens, name, kept, _KIND)
    firm = last - name > 1 and tokens[name - 1].norm in ("at", "for") and is_casual(tokens, name)
    told = firm and is_particular(scene, name, last)
    return shaped(tokens, name, last, _KIND) if told else None


def _is_place(scene: Scene, first: int, last: int) -> bool:
    return any(
        token.norm in places() or token.norm not in dictionary()
        for token in scene.tokens[first:last]
    )


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_EMPLOYERS, _employer),
    triggers(_LEFT | {"go", "goes", "going", "went"}, _called_the),
    triggers(_EMPLOYERS | WORDS["whereabouts_served"], _insurer),
    triggers(WORDS["working"] | WORDS["attending"] | WORDS["living"], _works),
)
