"""Whether a forename beside a post is a worker's who is called as somebody here is."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    DEPARTMENTS,
    MONTHS,
    POSTS,
    SPEECH_VERBS,
    WEEKDAYS,
    WORKPLACES,
    towns,
)

_WHOSE: Final = frozenset(
    ["a", "an", "another", "her", "his", "my", "one", "our", "the", "their", "your"]
)
_ANYBODY: Final = frozenset(
    ["gentleman", "guy", "lady", "man", "person", "somebody", "someone", "woman"]
)
_NEWCOMERS: Final = frozenset(
    ["boy", "child", "colleague", "friend", "girl", "neighbour", "pupil", "resident", "student",
     "teenager", "tenant"]
)  # fmt: skip
_NEW: Final = frozenset({"a", "an", "another", "one"})
_NAMING: Final = frozenset({"called", "named"})
_CENTRES: Final = frozenset({"call", "contact", "control", "help"})
_SHORT: Final = frozenset(
    ["amhp", "cpn", "cso", "dn", "eho", "ep", "ewo", "fao", "gp", "hlta", "ho", "hv", "iro",
     "lado", "lsa", "mho", "mp", "ot", "pa", "pcso", "po", "qtvi", "salt", "sco", "senco", "slt",
     "so", "ssw", "sw", "ta", "tl", "tm", "tso"]
)  # fmt: skip
"""Posts cut short, in capitals."""
_WORDS_TOO: Final = frozenset({"fao", "ho", "po", "salt", "sco", "so", "ta"})
"""Those of them that are other words in small letters."""
_BEHIND_POSTS: Final = frozenset({"at", "for", "from", "in", "of", "on", "who", "with"})
_WHERE: Final = frozenset({"at", "from", "in", "of", "on"})
_BEING: Final = frozenset({"is", "was"})
_COLLEAGUES: Final = frozenset(
    ["boss", "carer", "colleague", "deputy", "escort", "guardian", "head", "rep", "staff", "taker"]
)
_OFFICIALS: Final = frozenset(
    ["adviser", "advisor", "agent", "assessor", "bailiff", "barrister", "caretaker", "caseworker",
     "clerk", "consultant", "councillor", "dentist", "director", "doctor", "gp", "headteacher",
     "inspector", "investigator", "lawyer", "manager", "matron", "midwife", "nurse", "officer",
     "ombudsman", "psychologist", "receptionist", "registrar", "solicitor", "supervisor",
     "surveyor", "therapist", "warden", "worker"]
)  # fmt: skip
_DONE: Final = frozenset(
    ["actioned", "answered", "approved", "assessed", "audited", "authorised", "checked",
     "compiled", "dealt", "drafted", "handled", "inspected", "logged", "minuted", "noted",
     "prepared", "processed", "recorded", "reviewed", "taken", "typed"]
)  # fmt: skip
_EXTENSIONS: Final = frozenset({"ext", "extension", "extn"})
_CLOSING: Final = (",", ".", ";", ")", ":", " -", "\n", "?", "!")
_MOST_OF_POST = 4


def is_in_another_post(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename alone is said to be a worker's: "Hannah, the social worker".

    Whoever is registered with a post, as an officer or an adviser, is meant by it.
    """
    if reading.person.has_post or not set(reading.roles) <= set("FBf"):
        return False
    if tokens[reading.last - 1].is_possessive:
        return _is_led_by_post(tokens, reading.first, apposed=False)
    return (
        _is_led_by_post(tokens, reading.first, apposed=is_closed(tokens, reading.last))
        or _is_what_a_post_is(tokens, reading.first)
        or _is_named_anew(tokens, reading.first)
        or _is_called_by_post(tokens, reading.last)
        or _is_said_to_be(tokens, reading.last)
        or _is_at_work(tokens, reading)
    )


def is_in_clients_place(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether an official is called as who complains is: "the solicitor, Mr Lane,", "Nurse Lane".

    ``at`` is where the name begins with its title. Many an official has a client's surname.
    """
    if not at or not reading.person.is_client or tokens[at - 1].norm not in _OFFICIALS:
        return False
    return _is_led_by_post(tokens, at, apposed=is_closed(tokens, reading.last))


def is_closed(tokens: list[Token], at: int) -> bool:
    """Whether what was said ends before a place: at a comma, a stop, a bracket or a line's end."""
    return at >= len(tokens) or tokens[at].gap.startswith(_CLOSING) or tokens[at].after_break


def _is_post(token: Token) -> bool:
    if token.is_possessive:
        return False
    if token.norm in _SHORT:
        small = token.shape is Shape.LOWER and token.norm not in _WORDS_TOO
        return small or token.shape is Shape.CAPITALS or token.norm == "senco"
    return token.norm in POSTS or token.norm in _COLLEAGUES


def _is_led_by_post(tokens: list[Token], at: int, *, apposed: bool) -> bool:
    """Whether a post stands right before: "the officer Hannah", "our clerk, Hannah,"."""
    if not at or not _is_post(tokens[at - 1]):
        return False
    gap = tokens[at].gap
    if gap in (" ", " ("):
        return not tokens[at].starts
    return apposed and gap in (", ", " - ", ": ") and _has_article(tokens, at - 1)


def _has_article(tokens: list[Token], at: int) -> bool:
    """Whether a post has "the", "her" or the like before it, with no more than its own words."""
    for place in range(at, max(-1, at - _MOST_OF_POST), -1):
        if tokens[place].norm in _WHOSE or tokens[place].is_possessive:
            return True
        if tokens[place].gap != " ":
            return tokens[place].starts  # "Social worker, Hannah, rang"
    return False


def _is_what_a_post_is(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int
) -> bool:
    """Whether it is told who has a post or did its work: "the nurse was Hannah", "taken by X"."""
    if not at or tokens[at].gap != " ":
        return False
    before = tokens[at - 1]
    if before.norm == "by":
        return at > 1 and tokens[at - 2].norm in _DONE and before.gap == " "
    if before.is_possessive or before.norm == "your":
        return tokens[at].is_capital and (before.norm == "your" or _is_bodys(before))
    if before.norm in _NAMING:
        at -= 1
    if tokens[at - 1].norm not in _BEING:
        return False
    for place in range(at - 2, max(-1, at - 2 - _MOST_OF_POST), -1):
        if _is_post(tokens[place]) or (
            tokens[place].norm == "name"
            and place
            and tokens[place - 1].norm.removesuffix("s") in POSTS | _COLLEAGUES
        ):
            return True
        if tokens[place + 1].gap != " ":
            return False
    return False


def _is_bodys(owner: Token) -> bool:
    """Whether it is a body's: "the Council's Hannah"."""
    return owner.norm in DEPARTMENTS or owner.norm in WORKPLACES


def _is_named_anew(tokens: list[Token], at: int) -> bool:
    """Whether somebody is met for the first time: "a woman called Hannah"."""
    if at < 2 or tokens[at].gap != " " or tokens[at - 1].norm not in _NAMING:  # noqa: PLR2004
        return False
    whom = tokens[at - 2]
    if tokens[at - 1].gap != " " or not (_is_post(whom) or whom.norm in _ANYBODY | _NEWCOMERS):
        return False
    # "The officer called Hannah to say so", but "A clerk called Hannah to say so" may be either
    if tokens[at - 1].norm == "named" or _is_new(tokens, at - 2):
        return True
    return whom.norm not in _NEWCOMERS and does_act(tokens, at + 1)


def _is_new(tokens: list[Token], at: int) -> bool:
    """Whether "a" leads to somebody of whom nothing was told: "a very kind lady"."""
    near = tokens[max(0, at - _MOST_OF_POST) : at]
    return tokens[at].norm.startswith("some") or any(token.norm in _NEW for token in near)


def _is_called_by_post(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int
) -> bool:
    """Whether a post goes on apart: "Hannah, the social worker,", "Hannah (housing officer)"."""
    if at >= len(tokens):
        return False
    first = tokens[at]
    if first.gap == " " and not first.after_break and first.norm not in ("the", "my", "our"):
        on = first.norm == "on" and at + 1 < len(tokens)
        return tokens[at + on].norm in _EXTENSIONS
    if first.gap not in (" ", ", ", " (", " - ") and not first.after_break:
        return False
    for place in range(at, min(len(tokens), at + _MOST_OF_POST + 1)):
        word = tokens[place]
        if place > at and (word.gap not in (" ", "-", " & ") or word.after_break):
            return False
        closed = is_closed(tokens, place + 1)
        care = _is_care(tokens, place)
        if word.norm in _EXTENSIONS or (closed and _is_office(word, first, care=care)):
            return True
        if _is_post(word) and (closed or _goes_on(tokens, place + 1, first)):
            return True
    return False


def _is_office(word: Token, first: Token, *, care: bool) -> bool:
    """Whether an office alone is given, as in a signature: "Hannah (Lettings)"."""
    if word.norm not in DEPARTMENTS and not care:
        return False
    if first.gap == " (" or first.norm in _WHERE:
        return True
    return word.is_capital and (first.after_break or first.gap == ", ")


def _goes_on(tokens: list[Token], at: int, first: Token) -> bool:
    """Whether it is said where a post is: "Hannah, a nurse at the surgery"."""
    led = first.norm in _WHOSE or first.gap == " ("
    if first.gap == " " and not first.after_break:
        return tokens[at].gap == " "  # "Hannah the nurse said"
    return led and tokens[at].gap == " " and tokens[at].norm in _BEHIND_POSTS


def _is_said_to_be(tokens: list[Token], at: int) -> bool:
    """Whether it is said what somebody is: "Hannah is a nurse", "Hannah, who was the clerk,"."""
    if at < len(tokens) and tokens[at].norm == "who" and tokens[at].gap in (" ", ", "):
        at += 1
    if at + 2 >= len(tokens) or tokens[at].norm not in _BEING or tokens[at + 1].norm not in _WHOSE:
        return False
    for place in range(at + 2, min(len(tokens), at + 2 + _MOST_OF_POST)):
        if tokens[place].gap not in (" ", "-"):
            return False
        if _is_post(tokens[place]):
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            return after is None or after.gap != " " or after.norm in _BEHIND_POSTS
    return False


def _is_at_work(tokens: list[Token], reading: Reading) -> bool:
    """Whether an office goes on: "Hannah in the contact centre", "Hannah from Housing rang"."""
    at = reading.last
    if at + 1 >= len(tokens) or tokens[at].gap != " " or tokens[at].norm not in _WHERE:
        return False
    if tokens[at].norm == "from" and _is_from_a_body(tokens, reading):
        return True
    for place in range(at + 1, min(len(tokens), at + _MOST_OF_POST + 1)):
        word = tokens[place]
        if word.gap not in (" ", "-") or word.norm in _BEHIND_POSTS:
            return False
        centre = word.norm == "centre" and tokens[place - 1].norm in _CENTRES
        if word.norm in DEPARTMENTS or centre or _is_care(tokens, place):
            return True
        if word.norm in WORKPLACES:
            there = tokens[at].norm == "at" and tokens[at + 1].norm in _WHOSE
            speaks = place + 1 < len(tokens) and tokens[place + 1].norm in SPEECH_VERBS
            return (there or tokens[at].norm == "from") and (
                speaks or is_told(tokens, reading.first)
            )
    return False


def _is_care(tokens: list[Token], at: int) -> bool:
    """Whether two words are an office: "Adult Social Care"."""
    return tokens[at].norm == "care" and tokens[at - 1].norm == "social" and tokens[at].gap == " "


def _is_from_a_body(tokens: list[Token], reading: Reading) -> bool:
    """Whether whoever is told or speaks is from what has a name: "Hannah from Age UK rang"."""
    at = end = reading.last + 1
    while end < len(tokens) and tokens[end].is_capital and tokens[end].gap in (" ", "-", " & "):
        end += 1
    if end == at or tokens[at].norm in towns() or tokens[at].norm in MONTHS | WEEKDAYS:
        return False
    speaks = end < len(tokens) and tokens[end].gap == " " and tokens[end].norm in SPEECH_VERBS
    return speaks or is_told(tokens, reading.first)
