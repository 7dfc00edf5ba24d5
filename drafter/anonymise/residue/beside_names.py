"""Words round one capital word that make it somebody's name: "The manager, Guy, said"."""

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import LISTED
from drafter.anonymise.residue.phrases import WORDS
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.told import is_labelled, is_told
from drafter.anonymise.vocabulary import ROLES, TIMES, forenames

_OWNERS = frozenset({"my", "her", "his", "our", "their", "the", "your"})
_NAMED = frozenset(
    {"called", "named", "nicknamed", "aka", "alias", "surname", "forename", "nee", "née"}
)
_NAMES = frozenset({"name", "nickname", "known", "goes", "signed", "answers"})
_NAMED_BEFORE = 4
_APPOSED = frozenset(
    ["a", "an", "my", "our", "his", "her", "the", "their", "who", "whose", "aged", "then", "also"]
)
_NOT_CALLED = lexicon.OFFICIAL_WORDS | lexicon.NOT_CALLED


def signs(tokens: list[Token], at: int) -> bool:
    """Whether a forename stands alone under a letter or on a form: "Regards, Grant"."""
    ends = at + 1 == len(tokens) or tokens[at + 1].after_break or tokens[at + 1].gap[:1] in ",.;"
    return ends and is_labelled(tokens, at)


def is_meant(tokens: list[Token], at: int) -> bool:
    """Whether a term of an office, or a short month, is somebody: "Regards, Grant", "told Jan"."""
    token = tokens[at]
    if token.norm not in forenames() or token.norm in TIMES or token.shape is not Shape.CAPITAL:
        return False
    return signs(tokens, at) or (not token.starts and is_told(tokens, at))


def is_set_off(tokens: list[Token], at: int) -> bool:
    """Whether a word stands between commas behind what somebody is: "her groom, Tansy, who"."""
    role = tokens[at - 1].norm in lexicon.KIN or tokens[at - 1].norm in WORDS["set_off"]
    if not role or tokens[at].gap != ", " or tokens[at].norm in LISTED or at + 1 >= len(tokens):
        return False
    owned = any(one.norm in _OWNERS for one in tokens[max(0, at - 3) : at - 1])
    return owned and tokens[at + 1].gap in (", ", " (") and tokens[at].norm not in _NOT_CALLED


def is_between_commas(tokens: list[Token], at: int) -> bool:
    """Whether a forename says who somebody in a post is: "The manager, Guy, said"."""
    if not at or at + 1 >= len(tokens) or tokens[at].gap != ", ":
        return False
    return tokens[at - 1].norm in ROLES and tokens[at + 1].gap in (", ", " (")


def is_naming(tokens: list[Token], at: int) -> bool:
    """Whether words such as "called" or "gave her name as" stand right before."""
    if not at or tokens[at].gap not in (" ", ' "', " '", ": "):
        return False
    if tokens[at - 1].norm in _NAMED:
        return True
    near = {token.norm for token in tokens[max(0, at - _NAMED_BEFORE) : at - 1]}
    return tokens[at - 1].norm in ("as", "is", "was", "by") and bool(near & _NAMES)


def is_quoted_name(tokens: list[Token], at: int) -> bool:
    """Whether somebody is told, or told of, by one word in quotation marks: wrote to "Bobbin"."""
    alone = at + 1 >= len(tokens) or tokens[at + 1].gap[:1] == '"'
    return alone and tokens[at].gap == ' "' and is_told(tokens, at)


def says(tokens: list[Token], at: int) -> bool:
    """Whether a verb of saying stands at a place: "said"."""
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].norm in lexicon.SAYS


def is_apposed(tokens: list[Token], at: int) -> bool:
    """Whether "a neighbour", "my son" or the like follows behind a comma."""
    return at < len(tokens) and tokens[at].gap == ", " and tokens[at].norm in _APPOSED
