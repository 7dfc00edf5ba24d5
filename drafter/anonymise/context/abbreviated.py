"""Letters of somebody's that a text uses, or may use, for something else: "HB" beside rent."""

from collections.abc import Iterator
from typing import Final

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.abbreviations import abbreviations
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ACRONYMS, AUXILIARIES

_HAS: Final = frozenset(
    ["claim", "claimed", "claims", "get", "gets", "getting", "got", "had", "has", "have", "having",
     "holds", "owe", "owed", "owes", "receive", "received", "receives", "under", "uses",
     "via", "without"]
)  # fmt: skip
_SOUGHT: Final = frozenset({"applied", "asked", "qualifies", "waited", "waiting"})
_OWNED: Final = frozenset({"her", "his", "its", "my", "our", "their", "whose", "your"})
_GO_ON: Final = frozenset(
    ["are", "booked", "claim", "deal", "due", "form", "forms", "have", "lapsed", "lead", "money",
     "needed", "renewed", "rules", "say", "staff", "team", "want", "were", "withdrawn"]
)  # fmt: skip
"""What several do, or what is known by letters: "HB say", "HMO rules"."""
_MAKES: Final = frozenset({"did", "does", "heard", "let", "made", "saw"})
"""What stands before somebody who does something: "heard HB say"."""
_JOINTS: Final = frozenset({", ", "/", " / ", " & ", " + "})
_YEAR = 4


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
        if about[norm].is_among(words - {norm}):
            yield norm
    for at, token in enumerate(tokens):
        if token.norm in letters and token.shape is Shape.CAPITALS and _is_thing(tokens, at):
            yield token.norm


def _is_thing(tokens: list[Token], at: int) -> bool:
    """Whether letters are determined, had, sought, counted or joined to others, or are several."""
    if is_determined(tokens, at, thing=True) or _is_joined(tokens, at):
        return True
    before = tokens[at - 1] if at and tokens[at].gap == " " else None
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].gap == " " else None
    made = before is not None and before.norm in _MAKES
    if after is not None and after.norm in _GO_ON and not made:
        return True
    if before is None:
        return False
    if before.norm in _OWNED:
        return after is None or after.norm not in AUXILIARIES  # "without her HB could not eat"
    if before.norm == "for":
        return at > 1 and tokens[at - 2].norm in _SOUGHT
    return before.norm in _HAS or _is_count(before)


def _is_count(token: Token) -> bool:
    """Whether a number counts what follows; it is no date, time or year: "9/5 HB rang"."""
    counts = token.norm.isdigit() and len(token.norm) < _YEAR
    return counts and token.gap == " " and not token.starts and not token.after_break


def _is_joined(tokens: list[Token], at: int) -> bool:
    """Whether another abbreviation stands beside letters: "TV and HB", "PIP, HB"."""
    for other, joint in ((at - 1, at), (at + 1, at + 1)):
        if 0 <= other < len(tokens) and joint < len(tokens) and tokens[joint].gap in _JOINTS:
            return _is_other(tokens[other])
    for link, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if 0 <= other < len(tokens) and tokens[link].norm in ("and", "or"):
            return _is_other(tokens[other])
    return False


def _is_other(token: Token) -> bool:
    return token.norm in ACRONYMS and token.shape is Shape.CAPITALS
