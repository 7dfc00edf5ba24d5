"""Letters of somebody's that a text uses, or may use, for something else: "HB" beside rent."""

from collections.abc import Iterator
from typing import Final

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ACRONYMS, abbreviations

_HAS: Final = frozenset(
    ["claim", "claimed", "claims", "get", "gets", "getting", "got", "had", "has", "have", "having",
     "of", "on", "owe", "owed", "owes", "receive", "received", "receives", "without"]
)  # fmt: skip
_OWNED: Final = frozenset({"her", "his", "its", "my", "our", "their", "whose", "your"})


def abbreviated(tokens: list[Token], register: Register) -> Iterator[str]:
    """Registered initials, folded, that stand for a thing here or whose subject is spoken of.

    Only those of which the list of abbreviations knows what they are about.
    """
    about = abbreviations()
    letters = [norm for norm in register.by_initials if norm in about]
    if not letters:
        return
    words = {token.norm for token in tokens}
    for norm in letters:
        if any(word.startswith(about[norm]) for word in words - {norm}):
            yield norm
    for at, token in enumerate(tokens):
        if token.norm in letters and token.shape is Shape.CAPITALS and _is_thing(tokens, at):
            yield token.norm


def _is_thing(tokens: list[Token], at: int) -> bool:
    """Whether letters are determined, owned, had, counted or joined: "the HB", "TV and CD"."""
    if is_determined(tokens, at):
        return True
    if not at or tokens[at].gap != " ":
        return False
    before = tokens[at - 1].norm
    if before == "and":
        return at > 1 and tokens[at - 2].norm in ACRONYMS
    return before in _OWNED or before in _HAS or before.isdigit()
