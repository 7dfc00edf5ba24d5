"""Words in quotation marks that are given as names, or as they stand on paper."""

import itertools

from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import CALLED_AFTER, CALLED_AFTER_OR_SURNAME, POSTS, ROLES

_ON_PAPER = frozenset(
    ["as", "called", "is", "reads", "says", "spelled", "spelt", "to", "under", "was", "wrote"]
)
_NAMING = _ON_PAPER | frozenset(
    ["about", "addressed", "addresses", "began", "begins", "call", "calling", "calls", "down",
     "entered", "for", "headed", "marked", "named", "names", "recorded", "records", "says"]
)  # fmt: skip
"""What leads to a name as it stands on a paper."""
_GIVING_WHOLE = frozenset({"had", "has", "put", "said", "saying"})
_SHOWING = frozenset({"bears", "gives", "had", "has", "said", "shows"})
_ON_DOORS = CALLED_AFTER | CALLED_AFTER_OR_SURNAME | POSTS | ROLES
"""What a notice or a label says of a room or a street: "OFFICE", "LANE"."""
_CALLING = frozenset({"called", "calls", "had", "named", "names", "put", "puts", "spelt", "wrote"})
_CALLED = frozenset({"her", "him", "me", "them", "us"})
_MOST_TO_CALLING = 4
_MOST_TO_PAPER = 3
_WHOSE = frozenset({"her", "his", "its", "my", "our", "that", "the", "their", "your"})
_AND = frozenset({"and", "once", "or", "then"})
_MOST_TO_QUOTE, _LONGEST_NAME = 4, 6
_PAPERS = frozenset(
    ["card", "claim", "cover", "database", "entry", "envelope", "file", "form", "heading", "index",
     "invoice", "label", "letter", "line", "list", "log", "notice", "objection", "petition",
     "receipt", "record", "register", "spreadsheet", "system", "tag"]
)  # fmt: skip
"""What is filed or addressed under somebody's name."""


def is_given_as_name(tokens: list[Token], at: int) -> bool:
    """Whether a quoted word stands behind one for naming: 'who gave only "Bill"'."""
    if not at or not tokens[at].gap.endswith((' "', " '")):
        return False
    near = range(max(0, at - 3), at)
    naming = ("addressed", "called", "calls", "gave", "goes", "known", "name", "named",
              "sign", "signed", "signs", "spoke", "styled")  # fmt: skip
    return any(tokens[one].norm in naming and not _is_signpost(tokens, one) for one in near)


def _is_signpost(tokens: list[Token], at: int) -> bool:
    """Whether a "sign" is a board: 'the sign said "LANE"'."""
    return tokens[at].norm == "sign" and at > 0 and tokens[at - 1].norm in ("a", "the")


def is_quoted_as(tokens: list[Token], at: int) -> bool:
    """Whether a word stands in quotation marks as a name on paper: it was filed under "Byrnes"."""
    if not at or not tokens[at].gap.endswith((' "', " '")):
        return False
    alone = at + 1 >= len(tokens) or tokens[at + 1].gap[:1] in ("'", '"')
    return alone and tokens[at - 1].norm in _ON_PAPER


def is_called_behind(tokens: list[Token], last: int) -> bool:
    """Whether it is told who calls somebody so: "Ms Barkar, as the letter called her, rang"."""
    if last >= len(tokens) or tokens[last].gap != ", " or tokens[last].norm != "as":
        return False
    behind = tokens[last + 1 : last + 2 + _MOST_TO_CALLING]
    return any(
        one.norm in _CALLING and other.norm in _CALLED and one.gap == other.gap == " "
        for one, other in itertools.pairwise(behind)
    )


def is_miscalled(tokens: list[Token], at: int, last: int, *, whole: bool = False) -> bool:
    """Whether words between quotation marks are how somebody is named: 'it calls her "Mrs Barker"'.

    Whoever quotes a name tells that it is the writer's of a paper, and may be wrong. Nobody says
    no more than a ``whole`` name but to give it: 'the screen said "Ida Barker"'.
    """
    if is_called_behind(tokens, last):
        return True
    if at and tokens[at - 1].norm == "dear":
        at -= 1
    if not at or not tokens[at].gap.endswith((' "', " '")):
        return False
    if last < len(tokens) and not tokens[last].gap.lstrip(",.").startswith(("'", '"')):
        return False
    if _is_said_of_paper(tokens, last):
        return True
    first = _first_of_list(tokens, at)
    naming = _NAMING | _GIVING_WHOLE if whole else _NAMING
    return any(word.norm in naming for word in tokens[max(0, first - _MOST_TO_QUOTE) : first])


def _is_said_of_paper(tokens: list[Token], last: int) -> bool:
    """Whether a quoted name is said to stand on a paper: '"Mrs Barker" on the notice is wrong'."""
    behind = tokens[last : last + 3]
    return (
        len(behind) > 2  # noqa: PLR2004 - words
        and behind[0].norm == "on"
        and behind[1].norm in _WHOSE
        and behind[2].norm in _PAPERS
        and not behind[2].is_capital
    )


def _first_of_list(tokens: list[Token], at: int) -> int:
    """Where the first of some quoted names begins: 'to "Mr Lane" and "Mrs Layne"'."""
    while at > 1 and tokens[at - 1].norm in _AND and tokens[at - 1].gap[:1] in tuple("\"'"):
        places = range(at - 2, max(0, at - 2 - _LONGEST_NAME), -1)
        opened = (place for place in places if tokens[place].gap.endswith((' "', " '")))
        before = next(opened, 0)
        if not before:
            break
        at = before
    return at


def is_on_paper(tokens: list[Token], at: int) -> bool:
    """Whether a word is quoted from where names are written: 'the form says "DRIVER"'."""
    if tokens[at].norm not in _ON_DOORS and _is_heading(tokens, at):
        return True
    if not (is_quoted_as(tokens, at) or _is_shown(tokens, at)):
        return False
    return any(
        token.norm in _PAPERS and not token.is_capital for token in tokens[max(0, at - 5) : at]
    )


def _is_shown(tokens: list[Token], at: int) -> bool:
    """Whether a paper has one quoted word: 'the label inside said "BELL"'."""
    if not at or tokens[at - 1].norm not in _SHOWING or tokens[at].norm in _ON_DOORS:
        return False
    if not tokens[at].gap.endswith((' "', " '")):
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].gap[:1] in ("'", '"')


def _is_heading(tokens: list[Token], at: int) -> bool:
    """Whether one quoted word is said to stand on a paper: '"BELL" is the heading of the note'."""
    if not tokens[at].gap.endswith(('"', "'")) or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].gap not in ('" ', "' ") or tokens[at + 1].norm not in ("heads", "is", "was"):
        return _is_again_under(tokens, at)
    behind = tokens[at + 2 : at + 2 + _MOST_TO_PAPER]
    return any(token.norm in _PAPERS and not token.is_capital for token in behind)


def _is_again_under(tokens: list[Token], at: int) -> bool:
    """Whether a heading complains of somebody: 'under the heading "Bell again"'."""
    if at < 1 or tokens[at - 1].norm not in ("headed", "heading", "subject", "titled"):
        return False
    closed = at + 2 >= len(tokens) or tokens[at + 2].gap[:1] in ("'", '"')
    return closed and tokens[at + 1].norm == "again" and tokens[at + 1].gap == " "
