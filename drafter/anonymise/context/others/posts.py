"""Whether a forename beside a post is a worker's who is called as somebody here is."""

from typing import Final

from drafter.anonymise.context.others.at_work import (
    BEHIND_POSTS,
    WHERE,
    WHOSE,
    is_at_work,
    is_care,
    is_place_of_work,
)
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import DEPARTMENTS, POSTS, WORKPLACES

_ANYBODY: Final = frozenset(
    ["gentleman", "guy", "lady", "man", "person", "somebody", "someone", "woman"]
)
_NEWCOMERS: Final = frozenset(
    ["boy", "child", "colleague", "friend", "girl", "neighbour", "pupil", "resident", "student",
     "teenager", "tenant"]
)  # fmt: skip
_NEW: Final = frozenset({"a", "an", "another", "one"})
_NAMING: Final = frozenset({"called", "named"})
_SHORT: Final = frozenset(
    ["amhp", "cpn", "cso", "dn", "eho", "ep", "ewo", "fao", "gp", "hlta", "ho", "hv", "iro",
     "lado", "lsa", "mho", "mp", "ot", "pa", "pcso", "po", "qtvi", "salt", "sco", "senco", "slt",
     "so", "ssw", "sw", "ta", "tl", "tm", "tso"]
)  # fmt: skip
"""Posts cut short, in capitals."""
_WORDS_TOO: Final = frozenset({"fao", "ho", "po", "salt", "sco", "so", "ta"})
"""Those of them that are other words in small letters."""
_BEING: Final = frozenset({"is", "was"})
_COLLEAGUES: Final = frozenset(
    ["boss", "carer", "colleague", "deputy", "escort", "guardian", "head", "rep", "staff", "taker"]
)
_KINDS_OF_WORK: Final = frozenset(
    ["agency", "case", "duty", "family", "health", "housing", "key", "link", "social", "support",
     "team"]
)  # fmt: skip
_DO_TOO: Final = frozenset({"chair", "coach", "cook", "pa", "steward"})
"""Posts that are what somebody does, too."""
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
        or is_at_work(tokens, reading)
    )


def is_in_clients_place(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether an official is called as who complains is: "the solicitor, Mr Lane,", "Nurse Lane".

    ``at`` is where the name begins with its title. Many an official has a client's surname.
    """
    if not reading.person.is_client:
        return False
    if "F" not in reading.roles and _is_called_official(tokens, reading.last):
        return True
    if not at or tokens[at - 1].norm not in _OFFICIALS:
        return False
    return _is_led_by_post(tokens, at, apposed=is_closed(tokens, reading.last))


def _is_called_official(tokens: list[Token], at: int) -> bool:
    """Whether an office stands apart behind a name: "H Lane (GP)", "Mrs Lane, our solicitor,"."""
    if at >= len(tokens) or tokens[at].gap not in (", ", " (") or tokens[at - 1].is_possessive:
        return False
    if tokens[at].norm in WHOSE - _NEW and tokens[at].gap == ", ":
        at += 1
    if at >= len(tokens) or tokens[at].norm not in _OFFICIALS or not _is_post(tokens[at]):
        return False
    return is_closed(tokens, at + 1)


def is_closed(tokens: list[Token], at: int) -> bool:
    """Whether what was said ends before a place: at a comma, a stop, a bracket or a line's end."""
    return at >= len(tokens) or tokens[at].gap.startswith(_CLOSING) or tokens[at].after_break


def _is_post(token: Token, *, apart: bool = False) -> bool:
    """Whether a word is a post, cut short too; ``apart`` where it stands in brackets."""
    if token.is_possessive:
        return False
    if token.norm in _SHORT:
        small = token.shape is Shape.LOWER and (apart or token.norm not in _WORDS_TOO)
        return small or token.shape is Shape.CAPITALS or token.norm == "senco"
    return token.norm in POSTS or token.norm in _COLLEAGUES


def _is_led_by_post(tokens: list[Token], at: int, *, apposed: bool) -> bool:
    """Whether a post stands right before: "the officer Hannah", "our clerk, Hannah,"."""
    if not at or not (_is_post(tokens[at - 1]) or _is_stroked(tokens, at - 1)):
        return False
    gap = tokens[at].gap
    if gap in (" ", " ("):
        return not tokens[at].starts
    return apposed and gap in (", ", " - ", ": ", " = ", "=") and _has_article(tokens, at - 1)


def _is_stroked(tokens: list[Token], at: int) -> bool:
    """Whether a post's letters have a stroke between them: "s/w Hannah"."""
    return at > 0 and tokens[at].gap == "/" and tokens[at - 1].norm + tokens[at].norm in _SHORT


def _has_article(tokens: list[Token], at: int) -> bool:
    """Whether a post has "the", "her" or the like before it, with no more than its own words."""
    for place in range(at, max(-1, at - _MOST_OF_POST), -1):
        if tokens[place].norm in WHOSE or tokens[place].is_possessive:
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
        if _is_post_behind(tokens, at):
            return True
        on = first.norm == "on" and at + 1 < len(tokens)
        return tokens[at + on].norm in _EXTENSIONS
    if first.gap not in (" ", ", ", " (", " - ") and not first.after_break:
        return False
    for place in range(at, min(len(tokens), at + _MOST_OF_POST + 1)):
        word = tokens[place]
        if place > at and (word.gap not in (" ", "-", " & ") or word.after_break):
            return False
        closed = is_closed(tokens, place + 1)
        care = is_care(tokens, place)
        if word.norm in _EXTENSIONS or (closed and _is_office(word, first, care=care)):
            return True
        alone = word.is_capital or place == at
        if closed and alone and first.gap == " (" and is_place_of_work(word):
            return True
        if _is_post(word, apart=first.gap == " (") and (
            closed or _goes_on(tokens, place + 1, first)
        ):
            return True
    return False


def _is_post_behind(tokens: list[Token], at: int) -> bool:
    """Whether a post goes on a forename in a note: "hannah sw rang", "Hannah social worker"."""
    last = at + (tokens[at].norm in _KINDS_OF_WORK and at + 1 < len(tokens))
    post = tokens[last]
    if not _is_post(post) or post.norm in _COLLEAGUES | _DO_TOO or post.gap != " ":
        return False
    return is_closed(tokens, last + 1) or does_act(tokens, last + 1)


def _is_office(word: Token, first: Token, *, care: bool) -> bool:
    """Whether an office alone is given, as in a signature: "Hannah (Lettings)"."""
    if word.norm not in DEPARTMENTS and not care:
        return False
    if first.gap == " (" or first.norm in WHERE:
        return True
    return word.is_capital and (first.after_break or first.gap in (", ", " - "))


def _goes_on(tokens: list[Token], at: int, first: Token) -> bool:
    """Whether it is said where a post is: "Hannah, a nurse at the surgery"."""
    led = first.norm in WHOSE or first.gap == " ("
    if first.gap == " " and not first.after_break:
        return tokens[at].gap == " "  # "Hannah the nurse said"
    return led and tokens[at].gap == " " and tokens[at].norm in BEHIND_POSTS


def _is_said_to_be(tokens: list[Token], at: int) -> bool:
    """Whether it is said what somebody is: "Hannah is a nurse", "Hannah, who was the clerk,"."""
    if at < len(tokens) and tokens[at].norm == "who" and tokens[at].gap in (" ", ", "):
        at += 1
    if at + 2 >= len(tokens) or tokens[at].norm not in _BEING or tokens[at + 1].norm not in WHOSE:
        return False
    for place in range(at + 2, min(len(tokens), at + 2 + _MOST_OF_POST)):
        if tokens[place].gap not in (" ", "-"):
            return False
        if _is_post(tokens[place]):
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            return after is None or after.gap != " " or after.norm in BEHIND_POSTS
    return False
