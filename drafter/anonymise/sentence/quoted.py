"""Words in quotation marks that are given as names, or as they stand on paper."""

from drafter.anonymise.text.tokens import Token

_ON_PAPER = frozenset(
    ["as", "called", "is", "reads", "says", "spelled", "spelt", "to", "under", "was", "wrote"]
)
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


def is_on_paper(tokens: list[Token], at: int) -> bool:
    """Whether a word is quoted from where names are written: 'the form says "DRIVER"'."""
    if not is_quoted_as(tokens, at):
        return False
    return any(
        token.norm in _PAPERS and not token.is_capital for token in tokens[max(0, at - 5) : at]
    )
