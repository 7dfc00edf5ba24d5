"""What goes on behind a name and is said of people alone: "was laughing", "keeps asking"."""

from collections.abc import Callable
from typing import Final

from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.sentence.noted_places import is_whole
from drafter.anonymise.text.inflected import is_doer
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import POSTS, ROLES, WEEKDAYS

_DOING: Final = frozenset(
    ["answering", "apologising", "arguing", "asking", "attending", "begging", "bullying", "calling",
     "chatting", "complaining", "coping", "coughing", "crying", "drinking", "eating", "engaging",
     "fighting", "gardening", "grieving", "hiding", "joking", "kicking", "laughing", "lying",
     "moaning", "phoning", "playing", "pleading", "praying", "screaming", "shouting", "singing",
     "sleeping", "smiling", "smoking", "sobbing", "speaking", "struggling", "studying", "sulking",
     "swearing", "talking", "telling", "texting", "thinking", "volunteering", "vomiting", "walking",
     "weeping", "whispering", "worrying", "yelling"]
)  # fmt: skip
"""What people are at, and no month, bell or grant."""
_GOING_ON: Final = frozenset({"began", "keeps", "kept", "started", "stopped"})
_WHOSE: Final = frozenset({"her", "his", "my", "our", "their", "your"})
_ARTICLES: Final = frozenset({"a", "an", "her", "his", "my", "our", "the", "their", "your"})
_EMPLOYERS: Final = frozenset(
    ["agency", "association", "authority", "company", "council", "department", "firm", "job",
     "office", "organisation", "post", "practice", "service", "team"]
)  # fmt: skip
_CALLED: Final = (POSTS | ROLES) - {"chair", "coach"}
"""What people are; not what else bears such a name."""
_WORK_TIMES: Final = (
    WEEKDAYS | {f"{day}s" for day in WEEKDAYS} | {"days", "evenings", "nights", "weekends"}
)
_MOST_TO_CALLING: Final = 3


def is_calling(word: str) -> bool:
    """Whether a word says what somebody works as: notes leave out its article."""
    return word in POSTS or word in ROLES or is_doer(word)


def is_of_people(tokens: list[Token], at: int) -> bool:
    """Whether what goes on at a place is said of nobody but people.

    It proves nothing behind an article: "the bishop was laughing".
    """
    if _is_not_at_it(tokens, at):
        return True
    at = past_adverbs(tokens, at)
    if at + 1 >= len(tokens) or tokens[at].gap != " " or tokens[at].shape is not Shape.LOWER:
        return False
    rule = _RULES.get(tokens[at].norm)
    behind = past_adverbs(tokens, at + 1)
    if rule is None or behind >= len(tokens) or tokens[behind].gap != " ":
        return False
    return rule(tokens, behind)


def _is_not_at_it(tokens: list[Token], at: int) -> bool:
    """Whether a note says that somebody does not do what people do: "not eating"."""
    noted = at + 1 < len(tokens) and tokens[at].norm == "not" and tokens[at].gap == " "
    return noted and tokens[at + 1].gap == " " and tokens[at + 1].norm in _DOING


def _is_at_it(tokens: list[Token], at: int) -> bool:
    return tokens[at].norm in _DOING


def _is_being(tokens: list[Token], at: int) -> bool:
    """Whether somebody is at something or is a nurse: "was laughing", "is a nurse at"."""
    return _is_at_it(tokens, at) or _is_called(tokens, at)


def _is_called(tokens: list[Token], at: int) -> bool:
    """Whether it is told what somebody is to others or works as, and nothing else of it."""
    if tokens[at].norm not in _ARTICLES:
        return False
    for place in range(at + 1, min(len(tokens), at + 1 + _MOST_TO_CALLING)):
        token = tokens[place]
        if token.gap not in (" ", "-") or token.is_possessive:
            return False
        if token.norm in _CALLED:
            return is_whole(tokens, place + 1)
    return False


def _has_been(tokens: list[Token], at: int) -> bool:
    """Whether somebody went: "has been to her work"; or was at something: "had been crying"."""
    if tokens[at].norm != "been" or at + 2 >= len(tokens):
        return False
    to, whose = tokens[at + 1], tokens[at + 2]
    if to.gap == " " and to.norm in _DOING:
        return True
    return to.norm == "to" and to.gap == whose.gap == " " and whose.norm in _WHOSE


def _leaves(tokens: list[Token], at: int) -> bool:
    """Whether an employer is what was left or joined: "left the Council in May"."""
    if tokens[at].norm not in _ARTICLES or at + 1 >= len(tokens) or tokens[at + 1].gap != " ":
        return False
    return tokens[at + 1].norm in _EMPLOYERS and is_whole(tokens, at + 2)


def _works(tokens: list[Token], at: int) -> bool:
    """Whether it is told when or how somebody works: "works Tuesdays", "works part-time"."""
    word = tokens[at].norm
    behind = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if (word, behind) in (("part", "time"), ("full", "time"), ("from", "home")):
        return True
    return word in _WORK_TIMES and is_whole(tokens, at + 1)


_RULES: Final[dict[str, Callable[[list[Token], int], bool]]] = {
    **dict.fromkeys(("is", "isnt", "was", "wasnt"), _is_being),
    **dict.fromkeys(("had", "hadnt", "has", "hasnt"), _has_been),
    **dict.fromkeys(_GOING_ON, _is_at_it),
    **dict.fromkeys(("left", "joined"), _leaves),
    "works": _works,
}
