"""Ages that stand apart by themselves or behind a name: "Ida Lane, 72, says"."""

from drafter.anonymise.residue.explaining import LISTED
from drafter.anonymise.residue.lexicon import ORGANISATION_WORDS, STREET_WORDS
from drafter.anonymise.residue.particular import HEADS
from drafter.anonymise.residue.phrases import WORDS
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import TIMES, TITLES, dictionary, forenames

_SOMEBODY = WORDS["somebody"]
_COUNTED_BY = WORDS["counted_by"]
_NO_SURNAMES = HEADS | STREET_WORDS | ORGANISATION_WORDS
_MOST_BETWEEN = 12


def stands_apart(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a number of two figures is all that commas hold: "v upset, 72, waiting".

    Nothing is counted by it, and neither neighbour is a number or what numbers count.
    """
    word, before = tokens[at].norm, tokens[at - 1]
    if last >= len(tokens) or tokens[last].gap != ", " or not word.isdigit() or len(word) == 1:
        return False
    after = tokens[last]
    if before.is_capital and before.norm not in TITLES:
        return False  # "Grace Court, 22, too": names have rules of their own
    plain = before.norm.isalpha() and after.norm.isalpha() and not before.norm.endswith("s")
    counts = before.norm in _COUNTED_BY or before.norm in TIMES
    is_listed = after.shape is Shape.CAPITAL or after.norm in ("and", "or")
    return plain and not counts and not is_listed


def is_enumerated(tokens: list[Token], at: int) -> bool:
    """Whether a number in brackets counts, as another near it does: "(1) Ida Lane (2) Tom"."""
    word = tokens[at].norm
    if not word.isdigit() or len(word) > 1:
        return False
    near = tokens[max(0, at - _MOST_BETWEEN) : at + _MOST_BETWEEN]
    beside = (str(int(word) - 1), str(int(word) + 1))
    return any(one.norm in beside and one.gap.endswith("(") for one in near)


def ends_a_name(tokens: list[Token], at: int) -> bool:
    """Whether a word is a surname by the title or forename before it: "Winifred Ogle"."""
    token, before = tokens[at], tokens[max(0, at - 1)]
    if token.gap == "-" and not token.is_capital:
        return before.is_capital and token.norm not in dictionary()  # "Sun-hee"
    if not at or not token.is_capital or token.norm in LISTED:
        return False
    if token.gap in (" ", ". ") and (before.norm in TITLES or _is_letter(before)):
        return True  # "MR D GREEN, 79,"
    if token.gap == ", ":
        return before.norm in _SOMEBODY  # "her daughter, Saffron, 17"
    if token.shape is not Shape.CAPITAL or not before.is_capital or token.gap != " ":
        return False
    heard = before.norm in forenames() or _is_unheard(before)
    return heard and token.norm not in _NO_SURNAMES


def _is_letter(token: Token) -> bool:
    return len(token.norm) == 1 and token.is_capital


def _is_unheard(token: Token) -> bool:
    """Whether no dictionary has a word, as it has no "Nasrin"."""
    return token.norm not in dictionary() and token.norm not in LISTED
