"""A forename that may be a virtue, stuff or a season as the subject of what these do to people.

"Faith kept the family going", "Hope gave her the strength", "Joy was her comfort" are told of
somebody as well as of the virtue: no words beside them tell which.
"""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.text.inflected import is_verb_form
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import COUNTED, KIN, MASS_WORDS, OWNED, POSTS, ROLES, TIMES

_VIRTUES: Final = frozenset(
    ["art", "charity", "clemency", "comfort", "constancy", "faith", "felicity", "glory", "goodness",
     "grace", "happiness", "harmony", "honor", "honour", "hope", "innocence", "joy", "justice",
     "liberty", "love", "melody", "mercy", "patience", "peace", "praise", "prudence", "rain",
     "serenity", "sky", "snow", "storm", "temperance", "trinity", "unity", "victory", "wisdom"]
)  # fmt: skip
_HELPS: Final = frozenset(
    ["bring", "brings", "brought", "gave", "gives", "guided", "guides", "help", "helped", "helps",
     "lifted", "lifts", "made", "makes", "saved", "saves", "sustained", "sustains"]
)  # fmt: skip
_KEEPS: Final = frozenset({"keep", "keeps", "kept", "keeping"})
_SO: Final = frozenset(["afloat", "alive", "calm", "going", "sane", "strong", "together", "warm"])
_LEADS: Final = frozenset({"carried", "found", "got", "held", "saw", "took"})
_ON: Final = frozenset({"away", "back", "in", "into", "out", "over", "there", "through"})
_BEING: Final = frozenset({"is", "isnt", "remained", "remains", "was", "wasnt"})
_HAVING: Final = frozenset({"had", "has", "hadnt", "hasnt"})
_LIVES: Final = frozenset({"lived", "lives"})
_EASED: Final = frozenset({"day", "edge", "heat", "place", "pressure", "sting", "strain"})
"""What a virtue takes off or away: "took the edge off"."""
_TENDED: Final = frozenset(
    ["cleared", "cut", "dwindled", "evaporated", "faded", "planted", "pruned", "restored",
     "sprayed", "spread", "trimmed", "vanished", "wilted", "withered"]
)  # fmt: skip
_KNOWS: Final = frozenset({"knew", "knows"})
_ENDS: Final = frozenset({"bounds", "end", "fear", "limit", "limits"})
_WHOSE: Final = frozenset({"her", "his", "my", "our", "their", "your"})
_WHOM: Final = frozenset({"her", "him", "me", "them", "us", "you"})
_PEOPLE: Final = KIN | ROLES | POSTS
_MOST_TO_PERSON: Final = 4
_MOST_TO_SO: Final = 6


def may_be_virtue(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading
) -> bool:
    """Whether a virtue, stuff or a season may do, or be, what goes on behind a forename."""
    word, last = tokens[reading.first], reading.last
    if _has_its(tokens, last):
        return True
    if word.norm not in MASS_WORDS | TIMES or word.norm in COUNTED or word.is_possessive:
        return False
    verb = past_adverbs(tokens, last)
    if not word.is_capital or last - reading.first > 1 or verb + 1 >= len(tokens):
        return False
    if tokens[verb].gap != " ":
        return False
    if _is_tended(tokens, verb):
        return True
    verb, does = _main_verb(tokens, verb)
    if does in _BEING:
        return _is_somebodys_own(tokens, verb)
    acts = word.norm in _VIRTUES or word.norm in TIMES
    return acts and _moves(tokens, verb)


def _has_its(tokens: list[Token], at: int) -> bool:
    """Whether it is told what a thing has, or of no end to it: "has its limits"."""
    verb = past_adverbs(tokens, at)
    if verb + 2 >= len(tokens) or any(token.gap != " " for token in tokens[verb : verb + 3]):
        return False
    does, what = tokens[verb].norm, tokens[verb + 1].norm
    if does in _BEING or tokens[at - 1].norm in TIMES:
        return False
    endless = what == "no" and tokens[verb + 2].norm in _ENDS and does in _KNOWS
    return endless or (what == "its" and is_verb_form(does))


def _is_tended(tokens: list[Token], verb: int) -> bool:
    """Whether what became of a plant or a virtue is told: "Ivy has been cut", "Hope has faded"."""
    if tokens[verb].norm not in _HAVING:
        return False
    at = past_adverbs(tokens, verb + 1)
    if at < len(tokens) and tokens[at].norm == "been":
        at = past_adverbs(tokens, at + 1)
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in _TENDED


def _main_verb(tokens: list[Token], verb: int) -> tuple[int, str]:
    """The verb behind "has", which is "is" behind "has been", and its place."""
    if tokens[verb].norm not in _HAVING:
        return verb, tokens[verb].norm
    at = past_adverbs(tokens, verb + 1)
    if at + 1 >= len(tokens) or tokens[at].gap != " ":
        return verb, tokens[verb].norm
    return at, "was" if tokens[at].norm == "been" else tokens[at].norm


def _is_somebodys_own(tokens: list[Token], verb: int) -> bool:
    """Whether it is told what of somebody's it was, and no person: "was her strength"."""
    at = past_adverbs(tokens, verb + 1)
    if at + 1 >= len(tokens) or tokens[at].norm not in _WHOSE or tokens[at + 1].gap != " ":
        return False
    for token in tokens[at + 1 : at + 1 + _MOST_TO_PERSON]:
        if token.gap not in (" ", "-"):
            break
        if token.norm in _PEOPLE:
            return False
    return True


def _moves(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], verb: int
) -> bool:
    """Whether it is told what was made of somebody: "kept the family going", "helped him"."""
    does, whom = tokens[verb].norm, tokens[verb + 1]
    if whom.gap != " ":
        return False
    behind = tokens[verb + 2 : verb + 2 + _MOST_TO_SO]
    if does in _LIVES:
        return whom.norm == "on" and (not behind or behind[0].gap != " ")
    if does in _KEEPS:
        return any(token.norm in _SO and token.gap == " " for token in behind)
    if whom.norm not in _WHOM:
        eased = does in ("carried", "takes", "took") and behind != [] and behind[0].norm in _EASED
        return eased or (does in _HELPS and any(token.norm in _SO for token in behind))
    if does in _HELPS:
        if does == "gave" and behind != [] and behind[0].norm == "to":
            return False  # "Grace gave them to the clerk"
        return not (whom.norm == "her" and behind != [] and behind[0].norm in OWNED - _PEOPLE)
    return does in _LEADS and behind != [] and behind[0].gap == " " and behind[0].norm in _ON
