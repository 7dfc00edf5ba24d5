"""Schools, surgeries, homes, firms and the like by their head noun, in any style of writing."""

from typing import Final

from drafter.anonymise.residue.lexicon import KNOWN_WORDS, ORGANISATION_WORDS
from drafter.anonymise.residue.particular import (
    GENERIC,
    HEADS,
    WEAK,
    is_particular,
    is_state,
    is_told,
)
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    WORDS,
    Rule,
    Scene,
    Style,
    capitals_back,
    capitals_on,
    follows,
    is_casual,
    joined,
    shaped,
    style_of,
    triggers,
    words_back,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.vocabulary import (
    PARTICLES,
    TITLES,
    dictionary,
    forenames,
    surnames,
)

_KIND = "organisation"
_MOST = 4

TAILS = (
    WORDS["heads"]
    | ORGANISATION_WORDS
    | frozenset(
        {
            "and",
            "school",
            "co",
            "residents",
            "tenants",
            "parents",
            "assn",
            "association",
            "committee",
        }
    )
)
_LEADS: Final = WORDS["organisations_leads"]
_COMPOUNDS = WORDS["organisations_compounds"]


def _headed(scene: Scene, at: int) -> Shaped | None:
    """A name that ends in a head noun: "Larkrise Surgery", "AT LITTLE OTTERS NURSERY"."""
    style = style_of(scene.tokens, at)
    if style is Style.TITLE:
        return _titled(scene, at)
    if style is Style.SHOUTED:
        return _shouted(scene, at)
    return _small(scene, at)


def _is_compound(scene: Scene, at: int) -> bool:
    """Whether an everyday head is one of two words, as in "nursing home"."""
    return at > 0 and scene.tokens[at - 1].norm in _COMPOUNDS and follows(scene.tokens, at)


def _titled(scene: Scene, at: int) -> Shaped | None:
    tokens = scene.tokens
    first = capitals_back(tokens, at, _MOST)
    if first == at:
        return _of(scene, at)
    last = _tail(scene, at + 1)
    if _is_somebodys(scene, first, at):
        first = _behind_of(scene, first, at)
    if first == at or not is_told(scene, first, at) or _is_somebodys(scene, first, at):
        return None
    if is_state(scene, first, last):
        return None
    last = _numbered(scene, last) if tokens[at].norm in _WARDS else last
    return shaped(tokens, first, last, _KIND)


def _of(scene: Scene, at: int) -> Shaped | None:
    """A name behind its head: "the Church of St Jude"."""
    tokens = scene.tokens
    after = at + 1
    if after >= len(tokens) or tokens[after].norm != "of" or tokens[at].norm in WEAK:
        return None
    start = after + 2 if tokens[min(after + 1, len(tokens) - 1)].norm == "the" else after + 1
    last = capitals_on(tokens, start, _MOST)
    if last == start or not is_told(scene, start, last):
        return None
    return shaped(tokens, at, last, _KIND)


def _shouted(scene: Scene, at: int) -> Shaped | None:
    tokens = scene.tokens
    first = words_back(tokens, at, _MOST)
    if first == at or not is_told(scene, first, at) or _is_somebodys(scene, first, at):
        return None
    if not is_particular(scene, first, at) and not is_led(scene, first):
        return None
    last = _tail(scene, at + 1)
    return None if is_state(scene, first, last) else shaped(tokens, first, last, _KIND)


def _small(scene: Scene, at: int) -> Shaped | None:
    """A head in small letters: "the sandfold clinic", "Larkrise surgery"."""
    tokens = scene.tokens
    weak = tokens[at].norm in WEAK and not _is_compound(scene, at)
    first = capitals_back(tokens, at, _MOST)
    if first < at and weak:
        return None
    if first < at:
        if tokens[at].norm in _DOCTORS and tokens[at - 1].is_possessive:
            return shaped(tokens, at, at + 1, _KIND)
        plain = tokens[first].starts and tokens[first].norm in dictionary()
        if plain or _is_somebodys(scene, first, at) or not is_told(scene, first, at):
            return None
        return shaped(tokens, first, at + 1, _KIND)
    first = words_back(tokens, at, _MOST - 1)
    if (
        tokens[at].norm in _WARDS
        or first == at
        or any(token.is_capital for token in tokens[first:at])
    ):
        return None
    words = [word.norm for word in tokens[first:at]]
    odd = not weak and any(word.isalpha() and _is_odd(word) for word in words)
    told = odd or (
        is_particular(scene, first, at)
        and (not weak or is_led(scene, first))
        and is_casual(tokens, at)
    )
    return shaped(tokens, first, at + 1, _KIND) if told else None


_DOCTORS = frozenset({"surgery", "practice", "clinic"})


def _faith(scene: Scene, at: int) -> Shaped | None:
    """As in "great soke c of e": a school by its church."""
    tokens = scene.tokens
    church = [token.norm for token in tokens[max(0, at - 2) : at]]
    if church != ["c", "of"]:
        return None
    first = words_back(tokens, at - 2, _MOST)
    return shaped(tokens, first, at + 1, _KIND) if first < at - 2 else None


def _ward(scene: Scene, at: int) -> Shaped | None:
    """As in "in Ward 6", "on ward B2": where somebody lies."""
    tokens = scene.tokens
    name = at + 1
    if not at or tokens[at - 1].norm not in ("in", "on", "to", "from") or not follows(tokens, name):
        return None
    if style_of(tokens, at) is Style.SHOUTED:
        return None
    told = tokens[name].norm[0].isdigit() or len(tokens[name].norm) == 1 or tokens[name].is_capital
    return shaped(tokens, at, name + 1, _KIND) if told else None


def _small_ward(scene: Scene, at: int) -> Shaped | None:
    """As in "in queen adela ward 4": where somebody lies, or lives, in small letters."""
    tokens = scene.tokens
    if style_of(tokens, at) is not Style.SMALL:
        return None
    first = words_back(tokens, at, 2)
    named = tokens[first:at]
    if not named or any(word.is_capital or not word.norm.isalpha() for word in named):
        return None
    if any(word.norm in _WARD_KINDS for word in named) or not is_particular(scene, first, at):
        return None
    last = _numbered(scene, at + 1)
    if (
        last == at + 1
        and not is_led(scene, first)
        and not any(_is_odd(word.norm) for word in named)
    ):
        return None
    return shaped(tokens, first, last, _KIND)


def _numbered(scene: Scene, last: int) -> int:
    """Where a ward ends with its number: "Ward 7b"."""
    tokens = scene.tokens
    return last + 1 if follows(tokens, last) and tokens[last].norm[0].isdigit() else last


_WARDS = frozenset({"ward", "wing"})
_WARD_KINDS = WORDS["ward_kinds"]


def _bracketed(scene: Scene, at: int) -> Shaped | None:
    """As in "Drywell (Northern) Ltd": a firm with a word in brackets."""
    tokens = scene.tokens
    if not at or tokens[at].gap != ") " or not tokens[at].is_capital:
        return None
    opened = at - 1
    while opened > at - _MOST and opened and tokens[opened].gap == " ":
        opened -= 1
    if tokens[opened].gap != " (" or not opened or not tokens[opened - 1].is_capital:
        return None
    return shaped(tokens, capitals_back(tokens, opened - 1, _MOST), at + 1, _KIND)


def _is_odd(word: str) -> bool:
    known = word in dictionary() or word in KNOWN_WORDS or word in GENERIC
    return len(word) > 2 and not known  # noqa: PLR2004 - "Y's school"


def _is_somebodys(scene: Scene, first: int, at: int) -> bool:
    """Whether the words are a person's: "Noel Church", "Mrs Field's school", "Tom's school"."""
    words = [token.norm for token in scene.tokens[first:at]]
    leads = first
    while leads and scene.tokens[leads - 1].norm in PARTICLES and follows(scene.tokens, leads):
        leads -= 1  # "Mr ap Gwynn of Hazel Lodge"
    if any(word in TITLES for word in words) or (leads and scene.tokens[leads - 1].norm in TITLES):
        return True
    if words[0] in ("st", "saint") or words[0] not in forenames():
        return False
    owned = scene.tokens[at - 1].is_possessive and not scene.tokens[at].is_capital
    head = scene.tokens[at].norm
    return owned or head in WEAK or (len(words) == 1 and head in surnames())


def _behind_of(scene: Scene, first: int, at: int) -> int:
    """Where the name of somebody's organisation begins: "Miss Moyo of Threshold Advice Project"."""
    if scene.tokens[first].norm in ("lady", "our"):
        return first  # "Our Lady of Lourdes School"
    ofs = [place for place in range(first, at) if scene.tokens[place].norm == "of"]
    return ofs[-1] + 1 if ofs else first


def is_led(scene: Scene, first: int) -> bool:
    """Whether a word of place or attendance stands before a phrase, or before its article."""
    before = first - 1
    if before >= 0 and scene.tokens[before].norm in ARTICLES:
        before -= 1
    return before >= 0 and scene.tokens[before].norm in _LEADS


def _tail(scene: Scene, last: int) -> int:
    """Where a name ends that goes on behind its head: "Primary School", "Bakery Ltd"."""
    tokens = scene.tokens
    most = last + _MOST
    while (
        last < most
        and joined(tokens, last)
        and tokens[last].norm in TAILS
        and tokens[last].is_capital
    ):
        last += 1
    if last < len(tokens) and tokens[last].gap == " & " and tokens[last].is_capital:
        return last + 1
    return last - 1 if tokens[last - 1].norm == "and" else last


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(HEADS, _headed),
    triggers(frozenset({"e"}), _faith),
    triggers(_WARDS, _small_ward),
    triggers(_WARDS, _ward),
    triggers(frozenset({"cic", "inc", "limited", "llp", "ltd", "plc"}), _bracketed),
)
