"""Whose name is meant, where a date of birth or a number of theirs alone stands right behind it."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.claims import Claims
from drafter.anonymise.text.found import Certainty
from drafter.anonymise.text.tokens import Token
from drafter.case.people import IdentifierKind

_OF_ONE: Final = frozenset(
    {
        IdentifierKind.DATE_OF_BIRTH.value,
        IdentifierKind.NHS_NUMBER.value,
        IdentifierKind.NI_NUMBER.value,
    }
)
"""What no two of a household share."""
_LABELS: Final = frozenset(
    ["b", "birth", "born", "d", "date", "dob", "nhs", "ni", "nino", "no", "number", "o", "of", "on"]
)
_MOST_LABELS = 5


def numbered(tokens: list[Token], found: list[Reading], claims: Claims) -> Reading | None:
    """The one of some readings whose number follows: "Lane (b. 3 April 1971)"; else nobody."""
    last = found[0].last
    if last >= len(tokens) or tokens[last].gap not in (" (", ", "):
        return None
    if not any(role in "SBs" for role in found[0].roles):
        return None
    for token in tokens[last : last + _MOST_LABELS]:
        known = claims.holding(token.start)
        if known is not None:
            sure = known.kind in _OF_ONE and known.certainty is Certainty.REPLACE
            whose = [one for one in found if sure and one.person.id in known.parties]
            return whose[0] if len(whose) == 1 else None
        if token.norm not in _LABELS:
            return None
    return None
