"""Words in capitals: letters for something, somebody's initials, or a surname."""

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import LISTED
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    PERSON_VERBS,
    dictionary,
    forenames,
    surnames,
)

_LONGEST_ACRONYM = 6
_LONGEST_INITIALS = 3
_INITIALLED = frozenset(
    {"initialled", "initials", "initialed", "taker", "by", "author", "caller", "signed", "per"}
)


def is_shouted(tokens: list[Token], at: int) -> bool:
    """Whether capitals stand among other words in capitals, and so say nothing."""
    around = [tokens[near] for near in (at - 1, at + 1) if 0 <= near < len(tokens)]
    return any(
        other.shape is Shape.CAPITALS and len(other.norm) > 1 and other.norm in dictionary()
        for other in around
    )


def is_acronym(tokens: list[Token], at: int) -> bool:
    """Short capitals are letters for something, unless they act or own like a person."""
    token = tokens[at]
    if token.norm in ACRONYMS or token.norm in dictionary():
        return True
    if token.norm in lexicon.CASEWORK_LETTERS:
        return True  # "The EHO said"
    if len(token.norm) > _LONGEST_ACRONYM or _is_surname_in_capitals(tokens, at):
        return False
    if at and tokens[at - 1].norm == "the" and tokens[at].gap == " ":
        return True
    short = len(token.norm) <= _LONGEST_INITIALS
    if len(token.norm) == 2 and _is_speaker(tokens, at):  # noqa: PLR2004 - "JW: agreed"
        return False
    noted = at > 0 and tokens[at - 1].norm in _INITIALLED
    return not (short and (acts(tokens, at + 1) or token.is_possessive or noted))


def _is_speaker(tokens: list[Token], at: int) -> bool:
    """Whether initials speak in minutes or sign at the end: "JW: agreed", "File closed. JW"."""
    token = tokens[at]
    if token.norm in lexicon.ACRONYMS_TOO or token.norm in LISTED or not token.starts:
        return False
    return at + 1 == len(tokens) or tokens[at + 1].gap == ": "


def _is_surname_in_capitals(tokens: list[Token], at: int) -> bool:
    """Whether capitals too many for initials are a known surname, or bear an initial."""
    if len(tokens[at].norm) <= _LONGEST_INITIALS:
        return False
    known = tokens[at].norm in surnames() or tokens[at].norm in forenames()
    initial = at > 0 and len(tokens[at - 1].norm) == 1 and tokens[at].gap in (".", ". ")
    return known or initial


def acts(tokens: list[Token], at: int) -> bool:
    """Whether the word at ``at`` follows directly and is what a person does."""
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in PERSON_VERBS
