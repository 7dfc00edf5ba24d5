"""Phrases round a telling word: where they begin and end, and how they are written."""

import functools
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from drafter import paths
from drafter.anonymise.residue.explaining import is_official_word
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import PERSON_VERBS, dictionary, forenames

_JOINS = frozenset({" ", "-", "'", " & "})
_QUOTED = frozenset({" > ", " >", " > > ", " >> "})
"""Where a quoted message breaks its lines."""
_STOPPED = frozenset({". ", "."})
_FARTHEST_START = 60
_MOST_IN_LINE = 20
_LONG_LINE = 50


def _lists() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    path = paths.resources() / "words" / "quasi.toml"
    typed: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    labels = typed.pop("labels")
    by_label = {word: kind for kind, words in labels.items() for word in words.split()}
    return {
        name: frozenset(words.split() if isinstance(words, str) else words)
        for name, words in typed.items()
    }, by_label


WORDS, LABELS = _lists()
CONDITIONS: Final = WORDS["conditions"]
DRUG_ENDS: Final = tuple(WORDS["drug_ends"])
BOUNDS: Final = WORDS["bounds"]
"""Words that are no part of a name, unless written with a capital amid small letters."""
NO_NAMES: Final = BOUNDS - {"may", "will"}
"""Those of them that are no forename, though one of another language: "called in", "told so"."""
ARTICLES: Final = frozenset({"a", "an", "the", "my", "his", "her", "our", "their", "your", "this"})
STARTERS: Final = ARTICLES | frozenset(
    [
        "after",
        "how",
        "what",
        "where",
        "who",
        "why",
        "although",
        "and",
        "as",
        "at",
        "because",
        "before",
        "but",
        "by",
        "dear",
        "for",
        "from",
        "if",
        "in",
        "it",
        "near",
        "of",
        "on",
        "outside",
        "since",
        "that",
        "then",
        "these",
        "they",
        "to",
        "under",
        "when",
        "while",
        "with",
        "yes",
        "no",
        "we",
        "i",
        "he",
        "she",
        "you",
        "is",
        "was",
    ]
)
"""Words that have a capital from their sentence, not from a name."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A text's words, and the folded words that bodies explain."""

    tokens: list[Token]
    explained: frozenset[str]


Rule: TypeAlias = Callable[[Scene, int], Shaped | None]
"""Looks at the words round the one at an index; None where they tell nothing."""


class Style(Enum):
    """How a phrase is written."""

    SMALL = "small letters"
    TITLE = "Capitals At The Start"
    SHOUTED = "ALL IN CAPITALS"


def style_of(tokens: list[Token], at: int) -> Style:
    """How the word at an index is written; capitals among others are shouted."""
    token = tokens[at]
    if not token.is_capital:
        return Style.SMALL
    if token.shape is not Shape.CAPITALS:
        return Style.TITLE
    near = [tokens[other] for other in (at - 2, at - 1, at + 1, at + 2) if 0 <= other < len(tokens)]
    shouted = [
        one for one in near if one.is_capital and (one.shape is Shape.CAPITALS or not one.norm[1:])
    ]
    return Style.SHOUTED if len(shouted) > 1 or len(shouted) == len(near) else Style.TITLE


def joined(tokens: list[Token], at: int) -> bool:
    """Whether a word follows the one before it in the same line and phrase."""
    if not 0 < at < len(tokens):
        return False
    quoted = tokens[at].gap in _QUOTED
    if tokens[at].after_break or quoted:
        return _is_wrapped(tokens, at) and (quoted or tokens[at].gap in _JOINS)
    if tokens[at].gap in _STOPPED:
        return tokens[at - 1].norm in ("st", "saint") or (
            len(tokens[at - 1].norm) == 1 and tokens[at - 1].norm.isalpha()
        )
    return tokens[at].gap in _JOINS


def _is_wrapped(tokens: list[Token], at: int) -> bool:
    """Whether the line before a line break is long, so that the break is the page's."""
    first = at - 1
    while first and at - first < _MOST_IN_LINE and not tokens[first].after_break:
        if tokens[first].gap in _QUOTED:
            break
        first -= 1
    return tokens[at - 1].end - tokens[first].start >= _LONG_LINE


def follows(tokens: list[Token], at: int) -> bool:
    """Whether a word follows the one before it after a space or a hyphen."""
    return 0 < at < len(tokens) and tokens[at].gap in (" ", "-")


def words_back(tokens: list[Token], at: int, most: int, bounds: frozenset[str] = BOUNDS) -> int:
    """Where the phrase begins that ends before ``at``: at most ``most`` words, no bound."""
    first = at
    while at - first < most and follows(tokens, first) and tokens[first - 1].norm not in bounds:
        first -= 1
    return first


def words_on(tokens: list[Token], at: int, most: int, bounds: frozenset[str] = BOUNDS) -> int:
    """Where the phrase ends (exclusive) that begins at ``at``, likewise."""
    if at >= len(tokens) or tokens[at].norm in bounds:
        return at
    last = at + 1
    while last - at < most and joined(tokens, last) and tokens[last].norm not in bounds:
        last += 1
    return last


def capitals_back(tokens: list[Token], at: int, most: int) -> int:
    """Where the capitals right before ``at`` begin, a sentence's first small word left out."""
    first = at
    while at - first < most and joined(tokens, first):
        if _may_name(tokens[first - 1]):
            first -= 1
        elif tokens[first - 1].norm in _INSIDE and _is_inside(tokens, first - 1):
            first -= 2
        else:
            break
    return first


_INSIDE = frozenset({"and", "le", "n", "of", "on", "under"})


def _is_inside(tokens: list[Token], at: int) -> bool:
    """Whether a small word stands between two words of one name: "Our Lady of Lourdes"."""
    if not at or not joined(tokens, at) or not _may_name(tokens[at - 1]):
        return False
    if is_official_word(tokens[at - 1].norm):
        return False
    return tokens[at].norm != "and" or (
        tokens[at - 1].norm in dictionary() and tokens[at - 1].norm not in forenames()
    )


def capitals_on(tokens: list[Token], at: int, most: int) -> int:
    """Where the capitals end (exclusive) that begin at ``at``."""
    last = at
    while last - at < most and last < len(tokens) and tokens[last].is_capital:
        if last > at and not joined(tokens, last):
            break
        last += 1
    return last


def _may_name(token: Token) -> bool:
    if token.shape is Shape.LOWER:
        return False
    begun = token.norm in STARTERS or (token.norm.endswith("ed") and token.norm in PERSON_VERBS)
    return not (token.starts and begun)  # "Visited Larkrise Church"


def is_casual(tokens: list[Token], at: int) -> bool:
    """Whether the sentence round a word begins with a small letter, as messages do."""
    first = at
    while first and at - first < _FARTHEST_START and not tokens[first].starts:
        first -= 1
    while first < at and not tokens[first].norm[0].isalpha():
        first += 1
    return tokens[first].shape is Shape.LOWER


def shaped(tokens: list[Token], first: int, last: int, kind: str) -> Shaped:
    """Words ``first`` to ``last`` (exclusive) as a finding, a closing possessive left out."""
    return Shaped(tokens[first].start, tokens[last - 1].name_end, kind)


def shaped_whole(tokens: list[Token], first: int, last: int, kind: str) -> Shaped:
    """The same with its possessive: "St Malachy's" is a school's whole name."""
    return Shaped(tokens[first].start, tokens[last - 1].end, kind)


def triggers(words: frozenset[str], rule: Rule) -> dict[str, Rule]:
    """A rule for each of some words."""
    return dict.fromkeys(words, rule)


@functools.cache
def split_words(name: str) -> frozenset[tuple[str, ...]]:
    """The words of a list, those joined by hyphens apart."""
    return frozenset(tuple(word.split("-")) for word in WORDS[name])
