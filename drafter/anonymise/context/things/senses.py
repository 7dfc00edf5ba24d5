"""Whether a text uses a registered word in another sense too: the field, in Wells, on 5 May."""

from drafter.anonymise.context.beside import RANKS, is_in_small_letters
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    NAMESAKES,
    ROLES,
    TIMES,
    TITLES,
    forenames,
    is_common,
    towns,
)

_ARTICLES = frozenset(
    [
        "a", "an", "any", "each", "every", "her", "his", "its", "my", "no", "our", "some", "that",
        "the", "their", "these", "this", "those", "your",
    ]
)  # fmt: skip
_BEFORE_VERBS = frozenset(
    ["he", "i", "it", "not", "please", "she", "they", "to", "we", "who", "you"]
)
_MATTERS = frozenset(
    ["affair", "eviction", "file", "matter", "papers", "saga", "tenancy"]
)  # fmt: skip
"""What goes by the name of somebody it is about."""
_PEOPLES = TITLES | ROLES | RANKS
_MODALS = frozenset({"may", "will"})
_IN_PLACES = frozenset(
    ["around", "at", "in", "into", "near", "of", "outside", "throughout", "towards", "via"]
)
_IN_TIMES = frozenset(
    [
        "by", "during", "early", "in", "last", "late", "mid", "next", "on", "since", "this", "till",
        "until",
    ]
)  # fmt: skip


def is_in_another_sense(tokens: list[Token], at: int) -> bool:
    """Whether a registered word stands here for what it means besides: a thing, place or time."""
    token = tokens[at]
    before = tokens[at - 1] if at and token.gap in (" ", "-") else None
    if token.shape is Shape.LOWER:
        return _is_thing(tokens, at, before)
    if before is None or token.is_possessive or not token.is_capital:
        return False
    if token.norm in TIMES:
        after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        return before.norm in _IN_TIMES or before.norm[0].isdigit() or after.isdigit()
    if token.norm in towns() or token.norm in NAMESAKES:
        return before.norm in _IN_PLACES
    if not is_common(token.norm) or is_matter(tokens, at):
        return False
    return before.norm in _ARTICLES - {"that"} or _is_within_a_name(before)


def is_matter(tokens: list[Token], at: int) -> bool:
    """Whether what goes by somebody's name goes on: "the Reed matter", "the REED file"."""
    if not at or tokens[at].gap != " " or tokens[at - 1].norm != "the" or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].gap == " " and tokens[at + 1].norm in _MATTERS


def _is_within_a_name(before: Token) -> bool:
    """Whether a capital right before is no person's: "the Facilities Grant", not "Mr Grant"."""
    if before.shape is not Shape.CAPITAL or before.starts or before.is_possessive:
        return False
    return len(before.norm) > 1 and before.norm not in forenames() and before.norm not in _PEOPLES


def _is_thing(tokens: list[Token], at: int, before: Token | None) -> bool:
    """Whether a word in small letters is a noun: "the grant", "renovation grant", not "to grant".

    In a message without capitals it may be a name, unless an article leads to it.
    """
    word = tokens[at].norm
    if not is_common(word):
        return False
    if before is not None and before.norm in _ARTICLES:
        return True
    if before is None or word in _MODALS or before.norm in _BEFORE_VERBS:
        return False
    return not is_in_small_letters(tokens, at)
