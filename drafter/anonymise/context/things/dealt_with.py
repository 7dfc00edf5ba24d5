"""What notes say of a bill, a grant or a price, by whom or to whom: "Bill disputed by tenant"."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import past_adverbs
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import ROLES

_OF_CASES: Final = frozenset(
    ["bill", "blessing", "bond", "case", "grant", "mark", "page", "price", "star", "will"]
)
_DISPATCHED: Final = frozenset(
    ["copied", "delivered", "emailed", "forwarded", "handed", "issued", "offered", "paid", "posted",
     "promised", "sent", "served"]
)  # fmt: skip
_BY_ONESELF: Final = frozenset(["apologised", "called", "complained", "lived", "moved", "replied"])
"""What is done to nobody: "replied by her solicitor"."""
_WHOM: Final = ROLES | frozenset(
    ["a", "her", "him", "his", "me", "my", "our", "the", "their", "them", "us", "you", "your"]
)
_ENDINGS: Final = ("ed", "id", "nt")


def is_dealt_with(tokens: list[Token], reading: Reading) -> bool:
    """Whether a note may tell by whom or to whom a thing was sent that cases are about."""
    word = tokens[reading.first]
    if word.norm not in _OF_CASES or not word.starts or word.is_possessive:
        return False
    verb = past_adverbs(tokens, reading.last)
    behind = tokens[verb : verb + 3]
    if len(behind) < 3 or any(token.gap != " " for token in behind):  # noqa: PLR2004 - "sent to", whom
        return False
    does, link, whom = (token.norm for token in behind)
    if not does.endswith(_ENDINGS) or does in _BY_ONESELF:
        return False
    led = link == "by" or (link == "to" and does in _DISPATCHED)
    return led and (whom in _WHOM or behind[2].is_capital)
