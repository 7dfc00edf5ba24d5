"""An unexplained run with what belongs to it: a house's number, a title, initials behind."""

import re

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import Run, is_official_word
from drafter.anonymise.residue.in_capitals import acts
from drafter.anonymise.residue.run_kinds import kind_of
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import dictionary, forenames, surnames

_INITIAL_GAPS = frozenset({" ", ". ", ".", ", "})
_HONOURS = frozenset(
    ["apa", "auntie", "aunty", "baji", "begum", "bhabi", "bhai", "bibi", "chacha", "didi", "ji",
     "khala", "sahib", "uncle"]
)  # fmt: skip
"""What stands behind a name out of respect: "Nasreen apa"."""
_AT = frozenset({"at", "from", "near", "of", "opposite", "outside", "to"})
"""What stands before a house's number, not before a count."""
_YEARS = ("19", "20")
_MOST_INITIALS = 4
_LONGEST_NUMBER = 5
_NUMBER_WORDS = frozenset(
    {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    }
)


def whole_name(tokens: list[Token], piece: Run, taken: bytearray) -> Shaped:
    """A piece of a run with what belongs to it, by offsets of the folded text."""
    kind = kind_of(tokens, piece)
    first = _numbered(tokens, piece, taken)
    if first < piece.first:
        return Shaped(tokens[first].start, tokens[piece.last - 1].name_end, "address")
    last = piece.last
    if kind == "person":
        first = _honoured(tokens, piece.first, taken)
        last = _with_initials(tokens, piece, taken)
        behind = tokens[last] if last < len(tokens) else None
        if behind and behind.gap == " " and behind.norm in _HONOURS and not taken[behind.start]:
            last += 1
    return Shaped(tokens[first].start, tokens[last - 1].name_end, kind)


def _bears(tokens: list[Token], at: int) -> bool:
    """Whether an initial is that of the next name: a capital goes on right behind."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap not in (" ", ". ", "."):
        return False
    behind = tokens[at + 1]
    return behind.is_capital and len(behind.norm) > 1 and behind.norm in surnames()


_LABEL = re.compile(r"(?:^|(?<=[\s(\"]))[A-Z]{2,6}(?: (?:[Nn]o\.?|NO\.?))?[ /-]$")
_LABEL_WITHIN = 16
_NUMBERS = frozenset({"account", "passport", "phone", "reference"})
_PREFIXED = re.compile(r"[A-Z]{2,8}[/-]")
_ABOUT = re.compile(
    r"\b(?:about|almost|approximately|around|barely|just|nearly|only|over|roughly|under) $"
)


def with_label(text: str, found: Shaped) -> Shaped:
    """A reference with the capitals of its register, an age with its "about".

    As in "MRN 660213", "nearly ninety".
    """
    if found.kind == "age":
        about = _ABOUT.search(text, max(0, found.start - _LABEL_WITHIN), found.start)
        return Shaped(about.start(), found.end, found.kind) if about else found
    if found.kind not in _NUMBERS:
        return found
    if text[found.start - 1 : found.start] == " " and _PREFIXED.match(text, found.start):
        return found  # "Subject: ASB ASB-10023/22"
    near = max(0, found.start - _LABEL_WITHIN)
    label = _LABEL.search(text, near, found.start)
    return Shaped(label.start(), found.end, found.kind) if label else found


def _numbered(tokens: list[Token], piece: Run, taken: bytearray) -> int:
    """Where a house's number before a piece begins; its own start where there is none."""
    first = piece.first
    if tokens[first].starts or acts(tokens, piece.last):
        return first
    if tokens[piece.last - 1].norm in lexicon.STREET_WORDS:
        while first and tokens[first].gap in (" ", "-") and tokens[first - 1].norm in _NUMBER_WORDS:
            first -= 1
    is_street = tokens[piece.last - 1].norm in lexicon.STREET_WORDS
    gaps = (" ", ", ", "/", "-") if is_street else (" ", "/", "-")
    while first and tokens[first].gap in gaps and _is_house_number(tokens[first - 1]):
        if taken[tokens[first - 1].start]:
            break
        first -= 1
    before = tokens[first - 1].norm if first else ""
    counted = is_official_word(before) and before not in _AT
    return piece.first if counted else first


def _is_house_number(token: Token) -> bool:
    word = token.norm
    is_number = word[0].isdigit() and (word.isdigit() or word[:-1].isdigit())
    is_year = len(word) == len("1999") and word.startswith(_YEARS)
    return is_number and not is_year and len(word) < _LONGEST_NUMBER


def _honoured(tokens: list[Token], first: int, taken: bytearray) -> int:
    """Where "auntie" or "nurse" in small letters before a name begins."""
    if not first or tokens[first].gap != " " or taken[tokens[first - 1].start]:
        return first
    before = tokens[first - 1].norm
    return first - 1 if before in lexicon.HONORIFICS or before in lexicon.EPITHETS else first


def _with_initials(tokens: list[Token], piece: Run, taken: bytearray) -> int:
    """Where a surname that stands first ends with the initials or the forename behind it."""
    last = piece.last
    while last < len(tokens) and last - piece.last < _MOST_INITIALS:
        token = tokens[last]
        behind = token.gap == ", " if last == piece.last else token.gap in _INITIAL_GAPS
        if not behind or not token.is_capital or taken[token.start]:
            break
        if len(token.norm) == 1 and behind and token.gap == ", " and _bears(tokens, last):
            break  # "A Patel, S Marsh"
        forename = last == piece.last and token.norm in forenames() and token.norm in dictionary()
        if len(token.norm) > 1 and not forename:
            break
        last += 1
    return last
