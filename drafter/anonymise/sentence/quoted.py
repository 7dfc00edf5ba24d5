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
_MOST_TO_QUOTE = 4
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


def is_miscalled(tokens: list[Token], at: int, last: int) -> bool:
    """Whether words between quotation marks are how somebody is named: 'it calls her "Mrs Barker"'.

    Whoever quotes a name tells that it is the writer's of a paper, and may be wrong.
    """
    if at and tokens[at - 1].norm == "dear":
        at -= 1
    if not at or not tokens[at].gap.endswith((' "', " '")):
        return False
    if last < len(tokens) and not tokens[last].gap.lstrip(",.").startswith(("'", '"')):
        return False
    return any(word.norm in _NAMING for word in tokens[max(0, at - _MOST_TO_QUOTE) : at])


def is_on_paper(tokens: list[Token], at: int) -> bool:
    """Whether a word is quoted from where names are written: 'the form says "DRIVER"'."""
    if not is_quoted_as(tokens, at):
        return False
    return any(
        token.norm in _PAPERS and not token.is_capital for token in tokens[max(0, at - 5) : at]
    )
