"""Words round one capital word that make it somebody's name: "The manager, Guy, said"."""

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import LISTED
from drafter.anonymise.residue.phrases import NO_NAMES, WORDS
from drafter.anonymise.sentence.told import is_labelled, is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    NAME_LABELS,
    PERSON_VERBS,
    POSTS,
    ROLES,
    TIMES,
    TITLES,
    WEEKDAYS,
    forenames,
    forenames_known,
    surnames,
)

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
_SET_OFF = lexicon.KIN | WORDS["set_off"]
_RELATIONS = lexicon.KIN - WORDS["set_off"] - POSTS
"""Who somebody is to another, not what he works as."""
_NO_SURNAMES = (
    POSTS | ROLES | TIMES | TITLES | PERSON_VERBS | (lexicon.STREET_WORDS - lexicon.STREETS_TOO)
)  # fmt: skip
"""What goes on behind a forename and is seldom the surname of another."""
_OPENING = frozenset({", ", " ("})
_CLOSING = frozenset({", ", " (", ". ", "; ", "."})
_BEHIND_OWNER = 2


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
    """Whether a word stands apart behind whose relation it is: "her groom, Tansy, who".

    Behind a relation of somebody's even a country or a word of an office is a name: "Ravi's
    sister, Mali, said", "his stepson, Sterling, rang"; a day or a month only if a forename is one.
    """
    if at < _BEHIND_OWNER or tokens[at].gap not in _OPENING or not tokens[at].norm[1:]:
        return False
    role, word = tokens[at - 1], tokens[at].norm
    if role.norm not in _SET_OFF or word in NO_NAMES or not _is_closed(tokens, at):
        return False
    if not any(one.norm in _OWNERS or one.is_possessive for one in tokens[max(0, at - 3) : at - 1]):
        return False
    if word not in LISTED and word not in _NOT_CALLED and word not in lexicon.KNOWN_NAMES:
        return True
    return role.norm in _RELATIONS and tokens[at].gap == ", " and _may_call(tokens, at)


def is_half(tokens: list[Token], at: int, taken: bytearray) -> bool:
    """Whether a surname is joined to a name that is found already: "-Khan" of "Imran Orr-Khan"."""
    word = tokens[at]
    if not at or word.gap != "-" or not (word.is_capital and tokens[at - 1].is_capital):
        return False
    return taken[tokens[at - 1].start] == 1 and word.norm in surnames() and word.norm not in LISTED


def is_anothers(tokens: list[Token], at: int, taken: bytearray) -> bool:
    """Whether a surname stands behind a forename that is found already: "Amina Hill", asked about.

    Whoever is registered by that forename has another surname.
    """
    word = tokens[at]
    behind = at and word.gap == " " and not word.after_break and word.shape is Shape.CAPITAL
    if not behind or word.norm not in surnames():
        return False
    before = tokens[at - 1]
    named = before.is_capital and not before.is_possessive and before.norm in forenames_known()
    return named and taken[before.start] == 1 and word.norm not in _NO_SURNAMES


def _is_closed(tokens: list[Token], at: int) -> bool:
    """Whether what stands apart ends right behind a word, as it began."""
    if at + 1 >= len(tokens):
        return True
    behind = tokens[at + 1].gap
    return behind[:1] == ")" if tokens[at].gap == " (" else behind[:2] in _CLOSING


def _may_call(tokens: list[Token], at: int) -> bool:
    """Whether a country or a word of an office may be somebody's forename."""
    word = tokens[at].norm
    timed = at + 1 < len(tokens) and tokens[at + 1].norm in TIMES
    if word in WEEKDAYS or timed or tokens[at].shape is not Shape.CAPITAL:
        return False
    known = lexicon.COUNTRIES | lexicon.CITIES | lexicon.KNOWN_NAMES
    return word in known or word in forenames()


def is_initial(tokens: list[Token], at: int) -> bool:
    """Whether a letter is somebody's, a surname behind it: "by: T. Marsh", "officer M Day".

    What a capital before it counts is no initial: "Zone B", "Appendix A. Marsh was wet".
    """
    if at + 1 >= len(tokens) or tokens[at + 1].gap not in (" ", ". ", "."):
        return False
    behind, before = tokens[at + 1], tokens[at - 1] if at else tokens[at]
    if behind.shape is not Shape.CAPITAL or behind.norm not in surnames():
        return False
    led = before.norm in POSTS | NAME_LABELS or is_labelled(tokens, at) or _is_by(tokens, at)
    if led or not at:
        return led
    counted = before.is_capital and tokens[at].gap == " "
    return not counted and behind.gap != " " and tokens[at].norm not in ("a", "i")


def _is_by(tokens: list[Token], at: int) -> bool:
    """Whether a form says by whom: "Completed by: "."""
    return tokens[at - 1].norm == "by" and tokens[at].gap.strip() in ("", ":")


def is_relation(tokens: list[Token], at: int) -> bool:
    """Whether somebody's relation stands right before a word: "his sister Poppy"."""
    if at < _BEHIND_OWNER or tokens[at].gap != " " or tokens[at].norm in _NOT_CALLED:
        return False
    role, owner = tokens[at - 1], tokens[at - 2]
    owned = owner.is_possessive or owner.norm in _OWNERS - {"the"}
    return owned and role.norm in _RELATIONS and role.shape is Shape.LOWER


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
