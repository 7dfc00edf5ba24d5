"""How, where and how often a forename that is a word besides does what only people do.

"Joy slipped on 3 August", "Ivy is adamant that", "Heather works at Marl House", "Grace, that Mr
Lane rang": said of somebody, and of no virtue, plant, stone or colour.
"""

from collections.abc import Callable
from typing import Final

from drafter.anonymise.context.somebody.handling import is_held
from drafter.anonymise.sentence.behind import YEARS, past_adverbs
from drafter.anonymise.sentence.noted_places import is_whole
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import FEELINGS, KIN, MONTHS, POSTS, ROLES, TIMES, TITLES

_STEADY: Final = frozenset(
    ["adamant", "apologetic", "ashamed", "bedridden", "bilingual", "candid", "dishevelled",
     "divorced", "embarrassed", "fluent", "frank", "guarded", "hoarse", "illiterate", "jealous",
     "polite", "reluctant", "rude", "sober", "unemployed", "unkempt",
     "unwilling", "widowed", "willing"]
)  # fmt: skip
_SO: Final = _STEADY | (
    FEELINGS - {"absent", "abrupt", "abusive", "confused", "exhausted", "hostile", "hungry"}
)
"""How somebody is, and nothing else: "was frank about it"."""
_BEHIND_SO: Final = frozenset(
    ["about", "after", "again", "and", "at", "because", "but", "in", "on", "that", "to", "today",
     "when", "with"]
)  # fmt: skip
_SEEN: Final = _SO | {"calm", "clean", "tired", "well"}
_TUMBLED: Final = frozenset(
    ["fainted", "fell", "knocked", "limped", "phoned", "slipped", "stopped",
     "stumbled", "tripped"]
)  # fmt: skip
_WHERE_ONE_FALLS: Final = frozenset(
    ["bath", "escalator", "ice", "kerb", "pavement", "ramp", "stairs", "step", "steps", "way"]
)
_COUNTS: Final = YEARS | {"two", "several", "many", "2", "3", "4", "5", "6"}
_ALOUD: Final = frozenset(
    ["bangs", "banged", "hammers", "hammered", "shouts", "spits", "spat", "stares", "stared",
     "swears", "yells", "yelled"]
)  # fmt: skip
_AT_ONE: Final = frozenset({"at", "in", "on", "outside", "through"})
_WHOSE: Final = frozenset({"her", "his", "me", "my", "our", "their", "us"})
_AT_WORK: Final = frozenset({"at", "for", "with"})
_WORKED: Final = frozenset(
    ["amber", "art", "brick", "clay", "crystal", "gas", "glass", "ivory", "jade", "silver", "stone",
     "water"]
)  # fmt: skip
"""What is made into works: "art works at Marl House"."""
_WORKING: Final = frozenset({"volunteers", "worked", "works"})
_FINITE: Final = frozenset(["are", "began", "had", "has", "have", "is", "start", "was", "were"])
_TAKEN: Final = frozenset({"driven", "escorted", "flown", "rushed", "taken", "transferred"})
_HANDED: Final = frozenset({"denied", "given", "handed", "offered", "owed", "promised", "refused"})
_ITS: Final = frozenset({"a", "an", "her", "his", "my", "our", "that", "the", "their", "this"})
_MEETINGS: Final = frozenset(
    ["appointment", "clinic", "hearing", "inspection", "interview", "meeting", "panel", "review",
     "tribunal", "viewing"]
)  # fmt: skip
_FOR_THINGS: Final = frozenset(
    ["auction", "depot", "dump", "garden", "gardens", "gallery", "kew", "museum", "recycling",
     "shed", "store", "tip", "warehouse"]
)  # fmt: skip
"""Where stuff and plants are taken."""
_SHAKEN: Final = frozenset(
    ["fence", "glass", "gutter", "pane", "roof", "shed", "shutter", "wall", "window", "windows"]
)
"""What branches bang on."""
_MOST_TO_DUMP: Final = 5
_FINDING: Final = frozenset({"finds", "found", "takes", "took"})
_FOUND: Final = frozenset({"comfort", "delight", "joy", "peace", "pleasure", "pride", "solace"})
_BELONGING: Final = (POSTS - {"chair", "coach"}) | frozenset(
    ["apprentice", "boarder", "curate", "deacon", "elder", "governor", "imam", "lodger", "patient",
     "priest", "pupil", "sexton", "student", "trainee", "verger", "vicar"]
)  # fmt: skip
_MOST_TO_CALLING: Final = 3
_STANDING: Final = frozenset({"sat", "stood"})
_MOST_AT_WORK: Final = 12


def is_in_circumstances(tokens: list[Token], at: int) -> bool:
    """Whether what goes on at a place behind a forename is told of people alone."""
    verb = past_adverbs(tokens, at)
    if verb + 1 >= len(tokens) or not _is_small(tokens[verb]):
        return False
    rule = _OF_VERBS.get(tokens[verb].norm)
    return rule is not None and _is_on(tokens[verb + 1]) and rule(tokens, verb)


def is_spoken_to_of(tokens: list[Token], at: int) -> bool:
    """Whether somebody is told behind a comma what another did: "Joy, that Mr Lane rang"."""
    if at + 2 >= len(tokens) or tokens[at].norm != "that" or tokens[at].is_capital:
        return False
    title, name = tokens[at + 1], tokens[at + 2]
    return title.is_capital and title.norm in TITLES and name.shape is Shape.CAPITAL


def is_late_relative(tokens: list[Token], at: int) -> bool:
    """Whether it is told whose son or widow somebody is: "son of the late Joy"."""
    led = [token.norm for token in tokens[max(0, at - 4) : at]]
    if led[-3:] != ["of", "the", "late"] or tokens[at].norm in TIMES or tokens[at].gap != " ":
        return False
    return len(led) > 3 and led[0].removesuffix("s") in ROLES | KIN  # noqa: PLR2004 - and whose


def _is_small(token: Token) -> bool:
    return token.gap == " " and token.shape is Shape.LOWER and not token.after_break


def _is_on(token: Token) -> bool:
    return token.gap == " " and not token.after_break


def _is_so(tokens: list[Token], verb: int) -> bool:
    """Whether it is told how somebody is, or where they were taken: "was taken to Ty Melyn"."""
    at = past_adverbs(tokens, verb + 1)
    if at >= len(tokens) or not _is_small(tokens[at]):
        return False
    rule = _OF_BEING.get(tokens[at].norm)
    if rule is not None:
        return rule(tokens, at + 1)
    if tokens[at].norm not in _SO:
        return False
    return is_whole(tokens, at + 1) or (
        _is_on(tokens[at + 1]) and tokens[at + 1].norm in _BEHIND_SO
    )


def _is_given(tokens: list[Token], at: int) -> bool:
    """Whether what one holds is what somebody was given or denied."""
    return at < len(tokens) and _is_on(tokens[at]) and is_held(tokens, at)


def _is_met(tokens: list[Token], at: int) -> bool:
    """Whether a meeting or the like goes on, where people are: "was at the hearing"."""
    if at + 1 >= len(tokens) or tokens[at].norm not in _ITS:
        return False
    return _is_small(tokens[at + 1]) and tokens[at + 1].norm in _MEETINGS


def _is_called_at(tokens: list[Token], at: int) -> bool:
    """Whether a calling goes on, and where somebody has it: "a deacon at Zion Hall"."""
    for place in range(at, min(len(tokens) - 2, at + _MOST_TO_CALLING)):
        token, link, name = tokens[place : place + 3]
        if not _is_small(token):
            return False
        if token.norm in _BELONGING and link.gap == name.gap == " ":
            return link.norm in _AT_WORK and name.shape is Shape.CAPITAL
    return False


def _is_led_to(tokens: list[Token], at: int) -> bool:
    """Whether a place by its name goes on: "to Ty Melyn"."""
    if at + 1 >= len(tokens) or tokens[at].norm != "to" or not _is_on(tokens[at + 1]):
        return False
    place = tokens[at + 1]
    if place.shape is not Shape.CAPITAL or place.norm in TIMES | MONTHS:
        return False
    return all(token.norm not in _FOR_THINGS for token in tokens[at + 1 : at + _MOST_TO_DUMP])


def _is_seen(tokens: list[Token], verb: int) -> bool:
    """Whether it is noted how somebody came across: "presented as clean"."""
    return tokens[verb + 1].norm in ("as", "very") and _is_noted_so(tokens, verb + 2)


def _is_noted_so(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in _SEEN


def _is_fall(tokens: list[Token], verb: int) -> bool:
    """Whether it is told where, when or how often somebody slipped or stopped."""
    link = tokens[verb + 1].norm
    behind = tokens[verb + 2] if verb + 2 < len(tokens) else None
    if behind is None or behind.gap != " ":
        return False
    if link in _COUNTS:
        return behind.norm == "times"
    if tokens[verb].norm in ("fell", "stopped"):
        return False  # the price may have: "fell on 3 August"
    if link == "on" and behind.norm.isdigit():
        return verb + 3 < len(tokens) and tokens[verb + 3].norm in MONTHS
    further = tokens[verb + 3 : verb + 4]
    return link in ("down", "in", "on", "over") and any(
        token.norm in _WHERE_ONE_FALLS for token in further
    )


def _is_loud(tokens: list[Token], verb: int) -> bool:
    """Whether somebody is loud at another's: "bangs on my door"."""
    whose = tokens[verb + 2] if verb + 2 < len(tokens) else None
    if tokens[verb + 1].norm not in _AT_ONE or whose is None:
        return False
    if whose.gap != " " or whose.norm not in _WHOSE:
        return False
    return all(token.norm not in _SHAKEN for token in tokens[verb + 3 : verb + 5])


def _is_at_work(tokens: list[Token], verb: int) -> bool:
    """Whether it is told for whom somebody works; not "works at Marl House were late"."""
    name = tokens[verb + 2] if verb + 2 < len(tokens) else None
    if tokens[verb - 1].norm in _WORKED or tokens[verb + 1].norm not in _AT_WORK:
        return False
    if name is None or not _is_on(name):
        return False
    if name.shape is not Shape.CAPITAL or name.norm in TIMES:
        return False
    for token in tokens[verb + 2 : verb + 2 + _MOST_AT_WORK]:
        if token.starts or token.gap not in (" ", "-"):
            return True
        if token.norm in _FINITE:
            return False
    return True


def _is_there(tokens: list[Token], verb: int) -> bool:
    """Whether somebody did no more than that: "just stood there"."""
    just = tokens[verb - 1].norm == "just" and tokens[verb + 1].norm == "there"
    return just and is_whole(tokens, verb + 2)


def _finds(tokens: list[Token], verb: int) -> bool:
    """Whether it is told in what somebody finds joy: "finds joy in the water"."""
    behind = tokens[verb + 2] if verb + 2 < len(tokens) else None
    return tokens[verb + 1].norm in _FOUND and behind is not None and behind.norm == "in"


_OF_BEING: Final[dict[str, Callable[[list[Token], int], bool]]] = {
    **dict.fromkeys(_HANDED, _is_given),
    **dict.fromkeys(("a", "an"), _is_called_at),
    **dict.fromkeys(_TAKEN, _is_led_to),
    "at": _is_met,
}
"""What to look for behind "was" and such a word."""
_OF_VERBS: Final[dict[str, Callable[[list[Token], int], bool]]] = {
    **dict.fromkeys(("is", "isnt", "was", "wasnt"), _is_so),
    **dict.fromkeys(("presented", "presents"), _is_seen),
    **dict.fromkeys(_TUMBLED, _is_fall),
    **dict.fromkeys(_ALOUD, _is_loud),
    **dict.fromkeys(_WORKING, _is_at_work),
    **dict.fromkeys(_STANDING, _is_there),
    **dict.fromkeys(_FINDING, _finds),
}
"""What to look for behind each verb."""
