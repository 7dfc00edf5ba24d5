"""Where a registered word is part of another name: a street's, a firm's, a saint's, a case's."""

import re

from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    CALLED_AFTER,
    CALLED_AFTER_OR_SURNAME,
    CAR_MAKES,
    NAMED_LAWS,
    PERSON_VERBS,
    RENOWNED,
    ROLES,
    SPEECH_VERBS,
    TELLING_VERBS,
    TITLES,
    forenames,
    is_common,
)

_SEATED = frozenset(
    ["archbishop", "archdeacon", "bank", "bay", "bishop", "borough", "cape", "church", "city",
     "countess", "county", "duchess", "duke", "earl", "firth", "forest", "gulf", "isle", "isles",
     "marquess", "mull", "point", "prince", "princess", "university", "vale", "viscount"]
)  # fmt: skip
_FIRMS = frozenset({"associates", "co", "company", "daughters", "partners", "son", "sons"})
IN_PLACES = frozenset(
    ["across", "around", "in", "into", "near", "outside", "throughout", "towards", "via", "within"]
)
_AT_PLACES = IN_PLACES | {"at", "the", "to", "from", "of", "on"}
_COURTS = frozenset(
    ["ac", "civ", "crim", "ewca", "ewhc", "hlr", "kb", "qb", "ukhl", "uksc", "ukut", "wlr"]
)
_CITED_WITHIN = 16
_LAWS = frozenset({"act", "code", "order", "regulations", "rules", "scheme"})
_LAW_GAPS = frozenset({" ", " (", ") ", ") ("})
_SMALL_IN_LAWS = frozenset({"and", "for", "in", "of", "on", "to"})
_LONGEST_LAW = 9
_MOST_BEFORE_IN_LAW = 3
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_BEFORE_MAKES = frozenset(
    ["a", "an", "black", "blue", "brown", "car", "cream", "gold", "green", "grey", "her", "his",
     "make", "maroon", "model", "my", "old", "orange", "red", "silver", "the", "van", "vehicle",
     "white", "yellow"]
)  # fmt: skip


def word_before(tokens: list[Token], at: int) -> str:
    """The word right before within the sentence; nothing where there is none."""
    if not at or tokens[at].gap != " ":
        return ""
    return tokens[at - 1].norm


def word_after(tokens: list[Token], last: int) -> Token | None:
    """The word right behind on the same line, if a space or a hyphen leads to it."""
    if last >= len(tokens) or tokens[last].gap not in (" ", "-") or tokens[last].after_break:
        return None
    labels = last + 1 < len(tokens) and tokens[last + 1].gap.startswith((":", " :"))
    return None if labels else tokens[last]


def is_part_of_a_name(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading
) -> bool:
    """Whether a street, a firm, a scheme or somebody of renown is called by it."""
    at, last = reading.first, reading.last
    word, after = tokens[at], word_after(tokens, last)
    if reading.roles == "S" and word_before(tokens, at) and is_common(word.norm):
        owner = tokens[at - 1]
        if owner.is_possessive and owner.is_capital:
            return True  # "Clare's Law", "the Queen's Head"
    if is_firm(tokens, reading) or _is_renowned(tokens, at, after) or _is_seat(tokens, at):
        return True
    if after is None:
        return False
    if word.is_possessive:
        return after.norm == "law" and word.norm in NAMED_LAWS
    if not after.is_capital or not (is_common(word.norm) or word.norm in forenames()):
        return False  # few streets are called by a rare name, and somebody here is
    if after.norm in CALLED_AFTER and not _is_somebodys_name(tokens, reading, after):
        return True
    before = word_before(tokens, at)
    in_place = before in _AT_PLACES or before.isdigit()
    return after.norm in CALLED_AFTER_OR_SURNAME and (in_place or "F" not in reading.roles)


def is_make(tokens: list[Token], reading: Reading) -> bool:
    """Whether a car is called so: "a blue Ford Fiesta", "Vehicle: Austin Allegro"."""
    at, last = reading.first, reading.last
    if tokens[at].norm not in CAR_MAKES or last >= len(tokens) or tokens[at].is_possessive:
        return False
    if tokens[last].gap != " " or not tokens[last].is_capital:
        return False
    return bool(at) and tokens[at - 1].norm in _BEFORE_MAKES


def is_firm(tokens: list[Token], reading: Reading) -> bool:
    """Whether partners follow: "Young & Co", "Banks and Sons"."""
    last = reading.last
    if last >= len(tokens) or tokens[last - 1].is_possessive:
        return False
    if tokens[last].gap == " & ":
        is_family = tokens[last - 1].is_capital and not tokens[last].is_capital
        return tokens[last].norm in _FIRMS and not is_family  # "Banks & son" are homeless
    joined = tokens[last].norm == "and" and tokens[last].gap == " " and last + 1 < len(tokens)
    return joined and tokens[last + 1].norm in _FIRMS and tokens[last + 1].is_capital


def _is_somebodys_name(tokens: list[Token], reading: Reading, after: Token) -> bool:
    """Whether a forename may have a surname behind it: "Theo Street", not "in Theo Street"."""
    return (
        reading.roles == "F"
        and after.norm in ("street", "bridge", "church", "village", "hall")
        and word_before(tokens, reading.first) not in IN_PLACES | {"at", "of", "on", "the", "to"}
        and not word_before(tokens, reading.first).isdigit()
    )


def _is_renowned(tokens: list[Token], at: int, after: Token | None) -> bool:
    """Whether the word and one beside it are somebody or some firm that everybody knows."""
    word = tokens[at]
    if after and after.is_capital and (word.norm, after.norm) in RENOWNED:
        return True
    if after and after.norm in ("of", "v") and at + 2 < len(tokens):
        return (word.norm, tokens[at + 2].norm) in RENOWNED and tokens[at + 2].is_capital
    if _is_firm_of_renown(tokens, at):
        return True
    if not at or (not tokens[at - 1].is_capital and tokens[at - 1].norm not in ("and", "v")):
        return False
    leads = tokens[at - 1]
    if leads.norm in ("and", "v") and at > 1:
        leads = tokens[at - 2]
    joined = word.gap in (" ", " & ")
    return joined and leads.is_capital and (leads.norm, word.norm) in RENOWNED


def _is_seat(tokens: list[Token], at: int) -> bool:
    """Whether a place or what sits there is called so: "Isle of Man", "Bishop of Wells"."""
    if at < 2 or word_before(tokens, at) != "of" or tokens[at - 1].gap != " ":  # noqa: PLR2004 - "Isle of"
        return False
    return tokens[at - 2].norm in _SEATED and tokens[at - 2].is_capital and tokens[at].is_capital


def _is_firm_of_renown(tokens: list[Token], at: int) -> bool:
    """Whether "and" and another name make a firm that everybody knows: "Marks and Spencer"."""
    other = at + 1
    if other < len(tokens) and tokens[other].norm == "and" and tokens[other].gap == " ":
        other += 1
    elif other >= len(tokens) or tokens[other].gap != " & ":
        return False
    known = other < len(tokens) and (tokens[at].norm, tokens[other].norm) in RENOWNED
    return known and tokens[other].is_capital


def is_saint(tokens: list[Token], reading: Reading) -> bool:
    """Whether a saint is meant, or what is named after one: "St Mark's", "St Mark's Church"."""
    at = reading.first
    own = "st" in reading.person.surname
    for first in (at, at - 1):
        leads = tokens[first - 1] if first > 0 else None
        if (
            leads
            and not own
            and leads.norm in ("st", "saint")
            and leads.is_capital
            and tokens[first].gap in (" ", ". ")
            and (first == at or (tokens[first].is_possessive and tokens[at].gap == " "))
        ):
            return tokens[first].is_capital and not _is_of_street(tokens, reading)
    return False


def _is_of_street(tokens: list[Token], reading: Reading) -> bool:
    """Whether a street ends the sentence before: "She lives in Weir St. Ida took it"."""
    street = reading.first - 2
    if street < 0 or tokens[reading.first].gap != ". " or tokens[street + 1].gap != " ":
        return False
    return tokens[street].is_capital and does_act(tokens, reading.last)


def end_of_law(tokens: list[Token], at: int, register: Register) -> int:
    """Where the title of a law ends that goes on from an everyday word; 0 where none does.

    "Levy" of the Community Infrastructure Levy Regulations 2010 may be nobody. A registered word
    or a title behind the first makes no law: "the Council sent Miss Young the Care Act 2014".
    """
    word = tokens[at]
    everyday = is_common(word.norm) or is_common(word.norm.removesuffix("s"))
    if not word.is_capital or not everyday or word.is_possessive or word.norm in TITLES:
        return 0
    for last in range(at + 1, min(len(tokens) - 1, at + _LONGEST_LAW)):
        token = tokens[last]
        if token.gap not in _LAW_GAPS or not _may_be_in_law(token, register):
            return 0
        if last == at + 1 and token.norm == "to":
            return 0  # "sent Marsh to the Right to Buy Scheme 2017"
        year = tokens[last + 1]
        if token.norm in _LAWS and year.gap == " " and _YEAR.fullmatch(year.norm):
            return last + 2
    return 0


def _may_be_in_law(token: Token, register: Register) -> bool:
    """Whether a word may go on a law's title, and is nobody's name here."""
    if token.norm in _SMALL_IN_LAWS:
        return True
    if not token.is_capital or token.norm in TITLES:
        return False
    return token.norm not in register.typed


def is_of_law(tokens: list[Token], at: int) -> bool:
    """Whether "the" and words of a title lead to a word of a law: it can't be somebody there."""
    first = at
    while first and at - first < _MOST_BEFORE_IN_LAW and _is_of_title(tokens[first - 1]):
        if tokens[first].gap != " ":
            return False
        first -= 1
    return first > 0 and tokens[first].gap == " " and tokens[first - 1].norm == "the"


def _is_of_title(token: Token) -> bool:
    """Whether a capital before a law's last words is of its title, and no verb or office."""
    does = token.norm in PERSON_VERBS | SPEECH_VERBS | TELLING_VERBS | ROLES | TITLES
    return token.shape is Shape.CAPITAL and not does and token.norm != "the"


def is_in_law(tokens: list[Token], reading: Reading) -> bool:
    """Whether a reported case is called so: "Hill v Chief Constable [1989] AC 53"."""
    at, last = reading.first, reading.last
    versus = any(
        0 <= other < len(tokens) and tokens[other].norm in ("v", "vs") for other in (at - 1, last)
    )
    if not versus:
        return False
    near = tokens[last : last + _CITED_WITHIN]
    return any(token.norm in _COURTS or token.gap.endswith("[") for token in near)
