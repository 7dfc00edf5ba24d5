"""What leads to somebody whose forename is a season or a month besides: "sent it to Summer"."""

from typing import Final

from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import AUXILIARIES, TIMES, TITLES, WEEKDAYS

_GIVEN: Final = frozenset(
    [
        "emailed",
        "forwarded",
        "gave",
        "handed",
        "lent",
        "posted",
        "sent",
        "showed",
        "spoke",
        "talked",
    ]
)
_SPANNING: Final = frozenset(["back", "date", "dates", "deadline", "forward", "from", "until"])
"""What makes a time of it: "sent the dates from March to May"."""
_BOTH: Final = frozenset({"are", "both", "have", "now", "share", "were"})
_MOST_BACK: Final = 7


def is_given_or_beside(tokens: list[Token], at: int, last: int) -> bool:
    """Whether something is given to somebody, or somebody else is beside: "me and Summer have"."""
    word = tokens[at]
    if word.norm not in TIMES or word.norm in WEEKDAYS or word.shape is not Shape.CAPITAL:
        return False
    if at < 2 or word.gap != " " or word.starts or tokens[at - 1].gap != " ":  # noqa: PLR2004 - "it to"
        return False
    if last < len(tokens) and tokens[last].gap in (" ", " (") and tokens[last].norm[0].isdigit():
        return False
    before = tokens[at - 1].norm
    if before == "and":
        return _is_beside(tokens, at, last)
    return before == "to" and _is_given(tokens, at)


def _is_beside(tokens: list[Token], at: int, last: int) -> bool:
    """Whether "me" or a title and a name stand before "and", and a verb of two goes on."""
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last].norm not in _BOTH:
        return False
    other = tokens[at - 2]
    if other.norm == "me":
        return True
    titled = at > 2 and tokens[at - 3].norm in TITLES  # noqa: PLR2004 - a title and a name
    return titled and other.shape is Shape.CAPITAL and other.gap in (" ", ". ")


def _is_given(tokens: list[Token], at: int) -> bool:
    """Whether a verb of giving stands before in the sentence, and no stretch of time."""
    given = False
    first = max(0, at - 1 - _MOST_BACK)
    starts = [place for place in range(first, at - 1) if tokens[place].starts]
    for back in range(at - 2, (starts[-1] if starts else first) - 1, -1):
        norm = tokens[back].norm
        if norm in _SPANNING or norm in TIMES:
            return False
        if norm in _GIVEN:
            helped = back and tokens[back - 1].norm in AUXILIARIES | {"back", "put"}
            given = given or not helped or norm != "spoke"
    return given
