"""Words in quotation marks that are given as names, or as they stand on paper."""

from drafter.anonymise.text.tokens import Token

_ON_PAPER = frozenset(
    ["as", "called", "is", "reads", "says", "spelled", "spelt", "to", "under", "was", "wrote"]
)
_NAMING = _ON_PAPER | frozenset(
    ["about", "addressed", "addresses", "began", "begins", "call", "calling", "calls", "down",
     "entered", "for", "headed", "marked", "named", "names", "recorded", "records", "says"]
)  # fmt: skip
"""What leads to a name as it stands on a paper."""
_GIVING_WHOLE = frozenset({"had", "has", "put", "said", "saying"})
_AND = frozenset({"and", "once", "or", "then"})
_MOST_TO_QUOTE, _LONGEST_NAME = 4, 6
_PAPERS = frozenset(
    ["card", "claim", "cover", "database", "entry", "envelope", "file", "form", "index", "invoice",
     "label", "letter", "list", "log", "receipt", "record", "register", "spreadsheet", "system",
     "tag"]
)  # fmt: skip
"""What is filed or addressed under somebody's name."""


def is_given_as_name(tokens: list[Token], at: int) -> bool:
    """Whether a quoted word stands behind one for naming: 'who gave only "Bill"'."""
    if not at or not tokens[at].gap.endswith((' "', " '")):
        return False
    before = tokens[max(0, at - 3) : at]
    naming = ("addressed", "called", "calls", "gave", "goes", "known", "name", "named",
              "sign", "signed", "signs", "spoke", "styled")  # fmt: skip
    return any(word.norm in naming for word in before)


def is_quoted_as(tokens: list[Token], at: int) -> bool:
    """Whether a word stands in quotation marks as a name on paper: it was filed under "Byrnes"."""
    if not at or not tokens[at].gap.endswith((' "', " '")):
        return False
    alone = at + 1 >= len(tokens) or tokens[at + 1].gap[:1] in ("'", '"')
    return alone and tokens[at - 1].norm in _ON_PAPER


def is_miscalled(tokens: list[Token], at: int, last: int, *, whole: bool = False) -> bool:
    """Whether words between quotation marks are how somebody is named: 'it calls her "Mrs Barker"'.

    Whoever quotes a name tells that it is the writer's of a paper, and may be wrong. Nobody says
    no more than a ``whole`` name but to give it: 'the screen said "Ida Barker"'.
    """
    if at and tokens[at - 1].norm == "dear":
        at -= 1
    if not at or not tokens[at].gap.endswith((' "', " '")):
        return False
    if last < len(tokens) and not tokens[last].gap.lstrip(",.").startswith(("'", '"')):
        return False
    first = _first_of_list(tokens, at)
    naming = _NAMING | _GIVING_WHOLE if whole else _NAMING
    return any(word.norm in naming for word in tokens[max(0, first - _MOST_TO_QUOTE) : first])


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
    if not is_quoted_as(tokens, at):
        return False
    return any(
        token.norm in _PAPERS and not token.is_capital for token in tokens[max(0, at - 5) : at]
    )
