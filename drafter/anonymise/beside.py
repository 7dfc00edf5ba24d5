"""What the words beside a name tell of it."""

from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import MONTHS, PERSON_VERBS, forenames, is_common

_MODALS = frozenset({"can", "may", "might", "must", "shall", "should", "will", "would"})

_SUBJECTS = frozenset(
    [
        "a", "an", "anyone", "he", "i", "it", "she", "that", "the", "there", "these", "they",
        "this", "those", "we", "you",
    ]
)  # fmt: skip


def is_asking(tokens: list[Token], reading: Reading) -> bool:
    """Whether the word begins a question or a wish: "May I", "Will the Council"."""
    word = tokens[reading.first]
    return (
        reading.last - reading.first == 1
        and word.norm in _MODALS
        and word.starts
        and word.shape is Shape.CAPITAL
        and reading.last < len(tokens)
        and tokens[reading.last].gap == " "
        and tokens[reading.last].norm in _SUBJECTS
    )


def is_beside_figure(tokens: list[Token], reading: Reading) -> bool:
    """Whether a figure stands right before or behind: "5 May", "May 2023"."""
    before = tokens[reading.first - 1] if reading.first else None
    after = tokens[reading.last] if reading.last < len(tokens) else None
    return bool(
        (before and before.norm[0].isdigit() and tokens[reading.first].gap == " ")
        or (after and after.norm[0].isdigit() and after.gap == " ")
    )


def is_followed_by_name(tokens: list[Token], at: int) -> bool:
    """Whether a capital that is no acronym or month goes on right behind."""
    if at >= len(tokens) or tokens[at - 1].is_possessive or tokens[at].after_break:
        return False
    after = tokens[at]
    return after.gap in (" ", "-") and after.shape is Shape.CAPITAL and len(after.norm) > 1 and (
        after.norm not in MONTHS
    )  # fmt: skip


def follows_name(tokens: list[Token], at: int) -> bool:
    """Whether another's forename or a capital that is no ordinary word stands right before."""
    if not at or tokens[at].gap not in (" ", "-"):
        return False
    before = tokens[at - 1]
    if before.shape is not Shape.CAPITAL or len(before.norm) == 1 or before.is_possessive:
        return False
    if before.norm in ("st", "saint"):
        return True
    return not is_common(before.norm) or (before.norm in forenames() and not before.starts)


def does_act(tokens: list[Token], at: int) -> bool:
    """Whether the word at ``at`` is a verb by which the name before it is somebody."""
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in PERSON_VERBS
