"""Where runs of capitals begin and end, small words between them included."""

from collections.abc import Iterator

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import LISTED, Run
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import TITLES, dictionary, forenames

_JOINS = frozenset({" ", "-", ". ", ".", " & ", "'", ".-"})
_MOST_SMALL = 2
_ORGANISATION = lexicon.ORGANISATION_WORDS | lexicon.ORGANISATION_MAYBE
_OWNED = _ORGANISATION | lexicon.STREET_WORDS
"""What goes on behind a possessive as one name: "Larkrise's Academy", "Tanner's Hill"."""
_LONGEST_HALF = 5
_MADE = frozenset(
    ["born", "era", "free", "led", "like", "made", "only", "run", "side", "type", "wide"]
)
"""What stands behind a name and a hyphen and is no half of it: "the Zorvin-led Quemb Trust"."""


def runs(tokens: list[Token], taken: bytearray, breaks: frozenset[int]) -> Iterator[Run]:
    """Maximal runs of capitals, small words between them included."""
    at, count = 0, len(tokens)
    while at < count:
        token = tokens[at]
        if token.shape is Shape.LOWER or taken[token.start] or not _is_capital(token):
            at += 1
            continue
        last = at + 1
        while (step := _step(tokens, last, taken)) and tokens[last].start - 1 not in breaks:
            last += step
        yield Run(at, last)
        at = last


def _is_capital(token: Token) -> bool:
    return token.is_capital or (token.shape is Shape.OTHER and not token.norm[0].isdigit())


def _step(  # noqa: C901, PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, taken: bytearray
) -> int:
    """How many words a run goes on by: one, or small words and the capital behind them."""
    if at >= len(tokens) or taken[tokens[at].start]:
        return 0
    token = tokens[at]
    if token.gap not in _JOINS or (token.gap == ". " and not _has_stop(tokens, at - 1)):
        return 0
    if token.gap == ". " and token.norm in LISTED and tokens[at - 1].gap == " ":
        return 0  # "named as Agnes W. Agency said"
    if tokens[at - 1].is_possessive:
        return 1 if _is_capital(token) and token.norm in _OWNED else 0
    if _is_capital(token):
        return 1
    joined = token.gap == "-" and at + 1 < len(tokens) and tokens[at + 1].gap == "-"
    if joined and not taken[tokens[at + 1].start]:
        return 2  # "Glan-y-nant"
    if token.gap == "-" and _is_half(tokens, at):
        return 1  # "Eun-ji"
    if token.norm == "the":
        return 0  # "East Sussex the court"
    small = 0
    while small < _MOST_SMALL and tokens[at + small].norm in lexicon.SMALL_WORDS:
        small += 1
        after = at + small
        if after >= len(tokens) or tokens[after].gap != " ":
            return 0
        if _is_capital(tokens[after]):
            return 0 if taken[tokens[after].start] else small + 1
    return 0


def _is_half(tokens: list[Token], at: int) -> bool:
    """Whether a word in small letters is the second half of a forename: "Eun-ji Ferreira"."""
    first, second = tokens[at - 1], tokens[at]
    known = dictionary()
    if first.shape is not Shape.CAPITAL or first.norm in known or not second.norm.isalpha():
        return False
    if second.norm not in known:
        return len(second.norm) <= _LONGEST_HALF
    if len(second.norm) >= _LONGEST_HALF or second.norm in _MADE or at + 1 >= len(tokens):
        return False
    surname = tokens[at + 1]  # "Hyun-woo Baek"
    return surname.gap == " " and surname.shape is Shape.CAPITAL and surname.norm not in known


def _has_stop(tokens: list[Token], at: int) -> bool:
    """Whether a stop behind this word is a title's or an initial's, not a sentence's."""
    word = tokens[at].norm
    if word in TITLES or word in lexicon.HONORIFICS or word == "st":
        return True
    if len(word) > 1:
        return False
    before = tokens[at - 1] if at else None
    if before is None or not before.is_capital or tokens[at].gap not in (" ", ". ", "."):
        return True
    return before.norm in TITLES or len(before.norm) == 1 or before.norm in forenames()
