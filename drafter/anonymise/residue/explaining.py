"""What explains a run of capitals whole: the state, its officers, its papers and its days."""

from dataclasses import dataclass

from drafter.anonymise.residue import lexicon
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    MONTHS,
    TITLES,
    WEEKDAYS,
    dictionary,
    forenames,
    surnames,
)

LISTED = (
    MONTHS
    | frozenset(f"{day}s" for day in WEEKDAYS)
    | lexicon.PEOPLES
    | lexicon.COUNTRIES
    | lexicon.CITIES
    | lexicon.OFFICE_WORDS
    | lexicon.PUBLIC_BODIES
    | lexicon.BODY_ENDS
)
_ABSTRACT_ENDS = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ance", "ances", "ence", "ancy", "ency",
    "ity", "ities", "ness", "ship", "ing", "ings", "al", "ory", "ive", "able", "ible", "ed", "ist",
    "ists",
)  # fmt: skip
_OF = frozenset({"of", "for", "and", "the", "in", "on"})
_PLAIN = lexicon.OFFICE_WORDS | lexicon.BODY_ENDS
_FULL_NAME = 2
_SMALL = lexicon.SMALL_WORDS | _OF
_DAYS = WEEKDAYS | {"day", "night", "eve", "sunday", "week", "month"}
_OWNED = frozenset({"day", "eve", "law", "rule", "night"})
_KNIGHTLY = frozenset(
    ["baroness", "countess", "dame", "duchess", "duke", "earl", "lady", "lord", "prince",
     "princess", "sir"]
)  # fmt: skip
_CALLED_AFTER = frozenset({"building", "house", "room", "suite"})
"""Houses of the state that are called after somebody whom everybody knows."""
_CALLED = TITLES - {"judge", "justice", "lord", "master", "doctor", "councillor"}
_ORGANISATIONS = lexicon.ORGANISATION_WORDS - {"centre", "centres", "housing", "homes"}


@dataclass(slots=True)
class Run:
    """Words ``first`` to ``last`` (exclusive) of a text, all with capitals or between such."""

    first: int
    last: int


def is_public(tokens: list[Token], run: Run) -> bool:
    """Whether a run is a body of the state, a law's part, an office, a form or a feast."""
    words = [token.norm for token in tokens[run.first : run.last]]
    if words[0] == "the":
        words = words[1:] or words
    name = " ".join(words).replace("'", "")
    kins = len(words) == 1 and run.first > 0 and _is_kins(tokens, run.first)
    owned = tokens[run.last - 1].is_possessive and _is_named(f"{name}s")
    owned = owned or _is_owned_name(tokens, run, name)
    if kins or owned or _is_named(name) or (len(words) > 1 and _is_named(name.removesuffix("s"))):
        return not kins
    if words[0] in _CALLED and len(words) > 1:
        return False
    if len(words) == 1:
        return _is_owned_day(tokens, run)
    if words[0] in ("department", "ministry"):
        return True
    if words[-1] == "court":
        return words[-2] in lexicon.COURTS
    return (
        words[-1] in lexicon.BODY_ENDS
        or any(word in lexicon.LAW_WORDS for word in words)
        or " ".join(words[:3]) in ("london borough of", "royal borough of")
        or _is_official(words)
        or is_national(words)
        or _is_body_for(words)
        or _is_feast(words)
        or _is_owned_day(tokens, run)
    )


def is_national(words: list[str]) -> bool:
    """Whether everyday words are one body for the whole country: "National Allotment Society"."""
    if words[-1] in _NATIONS and len(words) == 2:  # noqa: PLR2004 - "Swim England"
        return words[0] in dictionary() and words[0] not in forenames()
    if words[0] not in _NATIONAL or words[-1] not in _LEAGUES or words[1:-1] == []:
        return False
    return all(word in dictionary() and word not in forenames() for word in words[1:-1])


_NATIONAL = frozenset({"british", "national", "royal"})
_NATIONS = frozenset({"britain", "cymru", "england", "scotland", "uk", "wales"})
_LEAGUES = frozenset(
    ["association", "charity", "federation", "foundation", "institute", "institution", "league",
     "legion", "society", "trust", "union"]
)  # fmt: skip


def _is_owned_name(tokens: list[Token], run: Run, name: str) -> bool:
    """Whether what stands behind a possessive makes a name everybody knows: "Parkinson's UK"."""
    if not tokens[run.last - 1].is_possessive or run.last >= len(tokens):
        return False
    behind = tokens[run.last]
    return behind.gap == " " and behind.is_capital and _is_named(f"{name}s {behind.norm}")


def _is_kins(tokens: list[Token], at: int) -> bool:
    """Whether a relation stands right before a forename: "my granddaughter Britannia"."""
    return tokens[at].gap == " " and tokens[at - 1].norm in lexicon.KIN and tokens[at].is_capital


def _is_named(name: str) -> bool:
    if name in lexicon.PUBLIC_BODIES or name in lexicon.KNOWN_NAMES:
        return True
    first, _, rest = name.partition(" ")
    if first in _KNIGHTLY and (rest in lexicon.KNOWN_NAMES or rest.startswith("of ")):
        return True  # "Sir Keir Starmer", "the Duchess of Kent"
    rest, _, last = name.rpartition(" ")
    return last in _CALLED_AFTER and " " in rest and rest in lexicon.KNOWN_NAMES


def _is_official(words: list[str]) -> bool:
    """Whether every word is one of an office's: a form, a post, a procedure, "Zone B"."""
    if any(word in _ORGANISATIONS for word in words):
        return False
    if len(words) == _FULL_NAME and words[0] in forenames() and _is_surname(words[1]):
        return False
    if words[0] == "councillor" and len(words) == _FULL_NAME and words[1] in surnames():
        return words[1] in _PLAIN
    for known in (2, 1):
        if len(words) > known and " ".join(words[:known]) in lexicon.KNOWN_NAMES:
            words = words[known:]
            break
    return all(
        word in _SMALL or is_official_word(word) or (at and _is_letter(word, words[at - 1]))
        for at, word in enumerate(words)
    )


def _is_letter(word: str, before: str) -> bool:
    """Whether a letter or a Roman number counts what stands before it: "Zone B", "Grade II"."""
    counted = len(word) == 1 or set(word) <= {"i", "v", "x"}
    return counted and before not in forenames() and len(before) > 1


def _is_surname(word: str) -> bool:
    return word in surnames() and word not in _PLAIN


def is_official_word(word: str) -> bool:
    """Whether a folded word is an office's, by the lists or by an ending of abstract nouns."""
    if word in LISTED or word in lexicon.OFFICIAL_WORDS:
        return True
    if word.endswith("s") and word[:-1] in lexicon.OFFICIAL_WORDS:
        return True
    if word in forenames() or word in surnames() or word in TITLES:
        return False
    return word in ACRONYMS or (word.endswith(_ABSTRACT_ENDS) and word in dictionary())


def _is_body_for(words: list[str]) -> bool:
    """Whether a body of the state is followed by what it is for: "Tribunal for England"."""
    for at, word in enumerate(words[:-1]):
        is_head = word in lexicon.BODY_ENDS or word in lexicon.OFFICE_HEADS
        if is_head and words[at + 1] in _OF:
            return (
                words[0] not in _CALLED
                and all(
                    other in _SMALL
                    or other in LISTED
                    or (other in dictionary() and other not in forenames())
                    for other in words
                )
                and not any(other in _ORGANISATIONS for other in words[at + 1 :])
            )
    return False


def _is_feast(words: list[str]) -> bool:
    return words[-1] in _DAYS and all(
        word in dictionary() and word not in forenames() for word in words[:-1]
    )


def _is_owned_day(tokens: list[Token], run: Run) -> bool:
    """Whether a name only owns a day or a law: "St George's Day", "Martha's Rule"."""
    if not tokens[run.last - 1].is_possessive or run.last >= len(tokens):
        return False
    owned = tokens[run.last]
    return owned.gap == " " and owned.norm in _OWNED and owned.is_capital


def is_maker(tokens: list[Token], at: int) -> bool:
    """Whether a capital only says what a thing is called after: "a Zimmer frame"."""
    if at + 1 >= len(tokens) or tokens[at + 1].gap not in (" ", "-") or tokens[at].is_possessive:
        return False
    return tokens[at + 1].norm in lexicon.NAMED_THINGS
