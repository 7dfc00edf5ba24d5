"""Names in small letters: words no dictionary has, and forenames where somebody is meant."""

from collections.abc import Iterator

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.conditions import ENDINGS
from drafter.anonymise.residue.dull import dull_words
from drafter.anonymise.residue.phrases import NO_NAMES, WORDS, words_on
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    MONTHS,
    PERSON_VERBS,
    TITLES,
    WEEKDAYS,
    dictionary,
    english,
    forenames,
    surnames,
)

_SHORTEST, _SHORTEST_FORENAME, _SHORTEST_CALLED = 4, 3, 2
_SURE_TITLES = frozenset({"mr", "mrs", "ms", "mx", "cllr", "councillor"})
_LETTERS_ALONE = frozenset("aiuxyrnmstdok")
"""Letters that stand for words in messages."""
_MAY = frozenset(["can", "may", "might", "must", "shall", "will", "would", "mark", "hope"])
_BEFORE_NAMES = lexicon.KIN | lexicon.CALLED
_GROWING = WORDS["growing"]
_COUNTS = frozenset({"a", "an", "the", "two", "three", "four", "some", "and", "or", "of"})
_DAYS = MONTHS | WEEKDAYS | frozenset(f"{day}s" for day in WEEKDAYS)
_SAYS = frozenset(
    ["said", "says", "told", "rang", "phoned", "texted", "emailed", "replied", "asked"]
)
_CLAUSES = frozenset(
    ["and", "but", "when", "then", "so", "because", "that", "as", "if", "then", "after", "before"]
)
_OF_THINGS = lexicon.NAMED_THINGS | frozenset({"law", "rule"})
_ENDINGS = (
    "side", "time", "proof", "wide", "wise", "like", "free", "based", "holder", "holders", "owner",
    "owners", "user", "users", "worker", "workers", "bulb", "bulbs", "care", "desk", "frame",
    "frames", "keeping", "line", "lines", "mate", "mates", "minder", "page", "pages", "phone",
    "phones", "port", "ports", "sheet", "sheets", "slot", "slots", "teacher", "teachers",
    "top", "tops",
)  # fmt: skip
_BEGINNINGS = (
    "anti", "counter", "inter", "micro", "mis", "multi", "neuro", "non", "over", "pre", "psycho",
    "re", "self", "semi", "sub", "tele", "un", "under",
)  # fmt: skip
_DERIVED = (
    ("isation", "ise"), ("ability", "able"), ("ibility", "ible"), ("ification", "ify"),
    ("able", ""), ("able", "e"),
)  # fmt: skip
"""Endings of abstract words, and those of the words they are made of: "finalisation"."""
_SHORTEST_REST = 4
_LEADS = frozenset({"at", "for", "the", "from"})
_MOST_WORDS = 3
_AT = frozenset({"of", "at", "from"})


def find_small_letters(tokens: list[Token], taken: bytearray) -> Iterator[Shaped]:
    """Names and unknown words in small letters, by offsets of the folded text."""
    dull = dull_words(ENDINGS)
    for at, token in enumerate(tokens):
        if (
            token.norm in dull
            or token.shape is not Shape.LOWER
            or not token.norm.isalpha()
            or taken[token.start]
        ):
            continue
        kind = _kind(tokens, at)
        if kind:
            if kind != "person":
                yield _with_rest(tokens, at, taken)
                continue
            first, last = _first(tokens, at, taken), _last(tokens, at, taken)
            yield Shaped(tokens[first].start, tokens[last].name_end, kind)


def _kind(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int
) -> str:
    """What a word in small letters is: a person, an unknown word, or nothing to show."""
    word = tokens[at].norm
    if word in _GROWING and at and tokens[at - 1].norm in _COUNTS:
        return ""  # "a rowan"
    before = tokens[at - 1] if at and tokens[at].gap in (" ", ". ", "-") else None
    if word not in dictionary():
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after and after.gap == " " and after.norm in _OF_THINGS:
            return ""
        return _unknown(word, before, tokens[at].gap)
    if word in forenames() and _speaks(tokens, at):
        return "person"
    if before is None or word in lexicon.SMALL_WORDS or word in NO_NAMES:
        return ""
    if before.norm in _SURE_TITLES or _is_doctors(tokens, at):
        named = word in surnames() or word in forenames()
        return "person" if named and word not in PERSON_VERBS and word not in TITLES else ""
    named = word in forenames() and before.shape is Shape.LOWER
    if named and before.norm in _BEFORE_NAMES and _is_subject(tokens, at):
        return "person"
    if len(before.norm) == 1 and before.norm not in _LETTERS_ALONE and word in surnames():
        return "person" if _lives(tokens, at + 1) else ""
    return ""


def _is_doctors(tokens: list[Token], at: int) -> bool:
    """Whether a title and an initial, or "dr", lead to a word: "mr t brown", "dr cook wrote"."""
    if tokens[at - 1].norm == "dr":
        return at < 2 or tokens[at - 1].starts or tokens[at - 2].norm in english()  # noqa: PLR2004 - the word before
    initial = tokens[at - 1]
    if at < 2 or initial.shape is not Shape.LOWER or len(initial.norm) > 1:  # noqa: PLR2004 - the title
        return False
    titled = tokens[at - 2].norm in _SURE_TITLES | {"dr"} and initial.gap == " "
    return titled and not initial.is_possessive


def _unknown(word: str, before: Token | None, gap: str) -> str:
    known = word in lexicon.KNOWN_WORDS or word in lexicon.KNOWN_NAMES or word in _DAYS
    if known or word in lexicon.HONORIFICS or word in TITLES:
        return ""
    called = before is not None and (
        before.norm in TITLES
        or before.norm in lexicon.HONORIFICS
        or (before.norm in _BEFORE_NAMES and before.shape is Shape.LOWER)
    )
    if called and len(word) >= _SHORTEST_CALLED and word not in lexicon.SMALL_WORDS:
        return "person"
    if word in forenames() and len(word) >= _SHORTEST_FORENAME:
        return "person"
    if len(word) < _SHORTEST:
        return "person" if word in lexicon.SHORT_FORENAMES else ""
    initial = before is not None and gap == ". " and len(before.norm) == 1
    if initial or word in surnames():
        return "person"
    return "" if _is_compound(word) else "word"


def _is_compound(word: str) -> bool:
    """Whether an everyday word has an everyday part more: "kerbside", "overpayment"."""
    known = dictionary()
    if any(
        word.removeprefix(begun) in english()
        for begun in _BEGINNINGS
        if word.startswith(begun) and len(word) >= len(begun) + _SHORTEST_REST
    ):
        return True
    if any(word.endswith(end) and word.removesuffix(end) + of in known for end, of in _DERIVED):
        return True
    if word.endswith("s") and word[:-1] in lexicon.KNOWN_WORDS:
        return True
    ending = next((end for end in _ENDINGS if word.endswith(end)), "")
    return bool(ending) and word.removesuffix(ending) in known


def _is_subject(tokens: list[Token], at: int) -> bool:
    """Whether a word behind "my son" goes on as a name does, not as a verb: "my son will go"."""
    if at + 1 >= len(tokens):
        return tokens[at].norm not in _MAY
    after = tokens[at + 1]
    if after.gap == "-" and after.shape is Shape.LOWER and after.norm in dictionary():
        return False  # "with heather-coloured brick"
    if after.gap == " ":
        return after.norm in PERSON_VERBS or after.norm in ("who", "and", "is", "was")
    return tokens[at].norm not in _MAY


def _speaks(tokens: list[Token], at: int) -> bool:
    """Whether an ordinary word begins a clause and says something: "mark said", "and joy rang"."""
    if at + 1 >= len(tokens) or tokens[at + 1].norm not in _SAYS or tokens[at + 1].gap != " ":
        return False
    return tokens[at].starts or (at > 0 and tokens[at - 1].norm in _CLAUSES)


def _lives(tokens: list[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at].norm in _AT and tokens[at + 1].norm[0].isdigit()


def _first(tokens: list[Token], at: int, taken: bytearray) -> int:
    """Where a name in small letters begins: at its initials, its "auntie" or its first half."""
    first = at
    while first and not taken[tokens[first - 1].start] and tokens[first].gap in (" ", ". ", "-"):
        before = tokens[first - 1]
        titled = first > 1 and tokens[first - 2].norm in TITLES
        initial = len(before.norm) == 1 and (before.norm not in _LETTERS_ALONE or titled)
        honoured = before.norm in lexicon.HONORIFICS
        if not (before.shape is Shape.LOWER and (initial or honoured)):
            break
        first -= 1
    return first


def _with_rest(tokens: list[Token], at: int, taken: bytearray) -> Shaped:
    """An unknown word; behind "at" or "for" with what goes on as a name: "glintway facilities"."""
    token = tokens[at]
    if not at or tokens[at].gap != " " or tokens[at - 1].norm not in _LEADS:
        return Shaped(token.start, token.name_end, "word")
    last = words_on(tokens, at, _MOST_WORDS)
    while last > at + 1 and not _may_go_on(tokens[last - 1], taken):
        last -= 1
    return Shaped(token.start, tokens[last - 1].name_end, "word")


def _may_go_on(token: Token, taken: bytearray) -> bool:
    plain = token.norm in lexicon.LABELS or token.norm in PERSON_VERBS
    return token.shape is Shape.LOWER and not taken[token.start] and not plain


def _last(tokens: list[Token], at: int, taken: bytearray) -> int:
    """Where it ends: at the letter of a surname behind it, "shanelle t"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    letter = after and after.gap == " " and len(after.norm) == 1 and after.norm.isalpha()
    if not after or not letter or after.norm in "aiuxyrn" or taken[after.start]:
        return at
    return at + 1
