"""What a family of a surname that is a word does, has or is told, and no area or wall does.

"The Stones owe nothing", "the Stones' front garden"; an institution wants and says things too:
"the Banks want a rise" is asked about.
"""

from typing import Final

from drafter.anonymise.sentence.behind import does_act, is_tasked, past_adverbs
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import places

FAMILY_THINGS: Final = frozenset(
    [
        "advocate", "appeal", "baby", "case", "child", "children", "claim", "complaint",
        "complaints", "concerns", "daughter", "family", "flat", "garden", "home", "house",
        "landlord", "letter", "marriage", "neighbour", "neighbours", "property",
        "representative", "request", "solicitor", "solicitors", "son", "tenancy",
    ]
)  # fmt: skip
NO_FAMILIES: Final = frozenset(
    [
        "arm", "bank", "bishop", "black", "brown", "brook", "butcher", "church", "clerk", "cook",
        "court", "down", "elder", "farm", "farmer", "field", "forest", "garden", "green", "hall",
        "heath", "hill", "house", "judge", "justice", "king", "knight", "lake", "marsh", "meadow",
        "mill", "moor", "mount", "oak", "park", "pool", "queen", "river", "school", "spring",
        "steward", "stone", "street", "tower", "villa", "warden", "water", "well", "white", "wood",
    ]
)  # fmt: skip
"""Surnames whose plural calls an area, a party or an office: "the Lakes", "the Bishops"."""
_INSTITUTIONS: Final = frozenset(
    ["bank", "bishop", "black", "church", "clerk", "council", "court", "elder", "green", "house",
     "judge", "justice", "school", "steward", "warden", "white"]
)  # fmt: skip
"""Parties, bodies and offices, that want, say and owe as people do."""
_HOMELY: Final = frozenset({"drive", "live", "sleep"})
_PEOPLE_DO: Final = _HOMELY | frozenset(
    ["accept", "agree", "apologise", "argue", "ask", "attend", "believe", "blame", "borrow",
     "borrowed", "claim", "complain", "deny", "disagree", "disagreed", "dispute", "doubt", "expect",
     "fear", "feel", "foster", "hope", "insist", "intend", "know", "object", "owe", "owed", "own",
     "prefer", "refuse", "regret", "remember", "rent", "reply", "say", "seek", "sought", "suspect",
     "think", "want", "wish"]
)  # fmt: skip
_AT_IT: Final = frozenset(
    ["appealing", "asking", "complaining", "leaving", "living", "moving", "staying", "struggling",
     "waiting", "worrying"]
)  # fmt: skip
_DONE_TO: Final = frozenset({"fined", "rehoused", "summonsed", "sued"})
_WHERE_SEEN: Final = frozenset(
    ["funeral", "hearing", "inquiry", "interview", "meeting", "tribunal"]
)
_MODALS: Final = frozenset(["cannot", "do", "dont", "must", "should", "will", "wont", "would"])
_WILLING: Final = frozenset(["beg", "like", "move", "reply", "sign", "sleep", "visit", "want"])
_AUTHORITIES: Final = frozenset({"court", "ombudsman", "tribunal"})
_HAVING: Final = frozenset({"had", "have", "havent"})
_NONE_ELSE_LACKS: Final = frozenset(
    ["answer", "apology", "explanation", "help", "income", "reply", "response", "savings",
     "warning"]
)  # fmt: skip
_MOST_BEHIND: Final = 4
_MET: Final = frozenset({"meet", "met"})
_WHICH: Final = frozenset({"front", "new", "old", "own", "rented", "ward"})
_THEIRS_TOO: Final = frozenset({"councillor", "member"})


def is_of_family(tokens: list[Token], at: int, last: int, stem: str, *, named: bool) -> bool:
    """Whether what the Lakes do, have or are told is a family's, and no area's.

    ``stem`` is the surname of which the words from ``at`` to ``last`` are the plural;
    ``named`` says whether the text names one of them besides.
    """
    if tokens[last - 1].is_possessive and _have(tokens, last):
        return True
    if is_tasked(tokens, last):
        return True
    if not named and (tokens[last - 1].norm in places() or stem in places()):
        return False
    if stem in _INSTITUTIONS:
        return _verb(tokens, last) in _HOMELY
    if is_told(tokens, at - 1) or does_act(tokens, last):
        return True
    return _are_met(tokens, at) or _live(tokens, last, homely=stem not in NO_FAMILIES)


def _have(tokens: list[Token], last: int) -> bool:
    """Whether what is theirs is a family's: "the Stones' complaint", "their new house"."""
    if last >= len(tokens) or tokens[last].gap != " ":
        return False
    if tokens[last].norm in FAMILY_THINGS:
        return True
    if tokens[last].norm not in _WHICH or last + 1 >= len(tokens) or tokens[last + 1].gap != " ":
        return False
    return tokens[last + 1].norm in FAMILY_THINGS | _THEIRS_TOO


def _verb(tokens: list[Token], at: int) -> str:
    """The verb that goes on; nothing where none does."""
    at = past_adverbs(tokens, at)
    return tokens[at].norm if at < len(tokens) and tokens[at].gap == " " else ""


def _are_met(tokens: list[Token], at: int) -> bool:
    """Whether somebody met the Stones."""
    return at > 1 and tokens[at - 1].gap == " " and tokens[at - 2].norm in _MET


def _live(tokens: list[Token], last: int, *, homely: bool) -> bool:
    """Whether a verb of several goes on that only people do: "the Knights now live there"."""
    verb = past_adverbs(tokens, last)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False
    does, behind = tokens[verb].norm, verb + 1
    if behind < len(tokens) and tokens[behind].norm == "not":
        behind += 1
    behind = past_adverbs(tokens, behind)
    then = [token.norm for token in tokens[behind : behind + _MOST_BEHIND] if token.gap == " "]
    if does in ("are", "were"):
        return _are(then, homely=homely)
    if does in _MODALS:
        return _would(then)
    if does in _HAVING:
        return then[:1] == ["no"] and then[1:] != [] and then[1] in _NONE_ELSE_LACKS
    return does in _PEOPLE_DO


def _are(then: list[str], *, homely: bool) -> bool:
    """Whether only people are so: "are not moving", "were summonsed", "were at the hearing"."""
    if not then:
        return False
    if then[0] in _AT_IT:
        return homely
    seen = then[0] == "at" and not _WHERE_SEEN.isdisjoint(then)
    return then[0] in _DONE_TO or seen or then[:2] == ["to", "blame"]


def _would(then: list[str]) -> bool:
    """Whether only people would, or do not: "would like", "will go to the Ombudsman"."""
    if then[:2] == ["go", "to"]:
        return not _AUTHORITIES.isdisjoint(then)
    return then[:1] != [] and then[0] in _WILLING
