"""What a forename that is a word besides did, lost or went to, as people alone do.

"Summer lost his job", "Hope used to stay there", "May had sent a card", "Joy moved to Quenby".
"""

from collections.abc import Callable
from typing import Final

from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import MONTHS, ROLES, TIMES, WEEKDAYS

_HIS: Final = frozenset({"her", "his"})
_LOST: Final = frozenset(
    ["ate", "broke", "cut", "forgot", "hurt", "lost", "missed", "packed", "sold"]
)
_STAY: Final = frozenset(
    ["attend", "cook", "drive", "live", "sing", "sleep", "stay", "swim", "teach", "visit", "work"]
)
_DONE: Final = frozenset(
    ["bought", "emailed", "filed", "paid", "posted", "rung", "sent", "signed", "spoken", "written"]
)
_WHAT: Final = frozenset(
    {"a", "an", "her", "him", "his", "it", "me", "the", "them", "to", "two", "us"}
)
_NOT_SENT: Final = frozenset({"chill", "shiver", "signal", "wave"})
_NOBODYS: Final = frozenset(
    ["blame", "blessing", "charity", "comfort", "glory", "honor", "honour", "love", "merit",
     "praise", "trophy", "victory", "win"]
)  # fmt: skip
"""What goes to somebody without an article: "Praise went to Hull"."""
_STEPS: Final = frozenset({"phase", "plan", "stage", "step"})
_STATES: Final = frozenset(
    [("at", "work"), ("in", "care"), ("in", "custody"), ("in", "tears"), ("off", "sick"),
     ("on", "bail"), ("on", "crutches"), ("on", "duty"), ("on", "leave"), ("on", "remand"),
     ("on", "shift")]
)  # fmt: skip


def goes_as_people_do(tokens: list[Token], at: int, last: int) -> bool:
    """Whether what goes on behind the forename at ``at`` is done as people alone do."""
    verb = past_adverbs(tokens, last)
    if verb + 1 >= len(tokens) or tokens[verb].gap != " " or tokens[verb + 1].gap != " ":
        return False
    does = tokens[verb].norm
    if tokens[at].norm in MONTHS and does in _LOST | {"moved", "went"}:
        return False  # a list of what befell her may say so: "May lost her job"
    if does in ("goes", "moved", "went") and _goes(tokens, verb + 1):
        return tokens[at].norm not in _NOBODYS or tokens[verb + 2].norm in _HIS
    rule = _OF_VERBS.get(does)
    return rule is not None and rule(tokens, verb + 1)


def _goes(tokens: list[Token], at: int) -> bool:
    """Whether a named place or a relative is gone to: "to Mudlark Hythe", "to his uncle"."""
    if tokens[at].norm != "to" or at + 2 >= len(tokens) or tokens[at + 1].gap != " ":
        return False
    where = tokens[at + 1]
    if where.norm in _HIS:
        return tokens[at + 2].gap == " " and tokens[at + 2].norm in ROLES
    if where.shape is not Shape.CAPITAL or where.is_possessive:
        return False
    return where.norm not in TIMES | MONTHS | WEEKDAYS | _STEPS


def _loses(tokens: list[Token], at: int) -> bool:
    return tokens[at].norm in _HIS and at + 1 < len(tokens) and tokens[at + 1].gap == " "


def _used(tokens: list[Token], at: int) -> bool:
    """Whether it is told where somebody used to stay."""
    if tokens[at].norm != "to" or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].gap == " " and tokens[at + 1].norm in _STAY


def _has(tokens: list[Token], at: int) -> bool:
    """Whether somebody had written or sent something: "had sent a card"."""
    at = past_adverbs(tokens, at)
    if at + 2 >= len(tokens) or tokens[at].norm not in _DONE or tokens[at + 1].gap != " ":
        return False
    return tokens[at + 1].norm in _WHAT and tokens[at + 2].norm not in _NOT_SENT


def _is(tokens: list[Token], at: int) -> bool:
    """Whether somebody is off sick, on leave or the like."""
    at = past_adverbs(tokens, at)
    if at + 1 >= len(tokens) or tokens[at + 1].gap != " " or tokens[at + 1].is_capital:
        return False
    return (tokens[at].norm, tokens[at + 1].norm) in _STATES


_OF_VERBS: Final[dict[str, Callable[[list[Token], int], bool]]] = {
    **dict.fromkeys(_LOST, _loses),
    **dict.fromkeys(("is", "isnt", "was", "wasnt"), _is),
    **dict.fromkeys(("had", "has"), _has),
    "used": _used,
}
