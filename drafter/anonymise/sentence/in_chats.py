"""A chat as it is exported: who speaks stands behind the time."""

from typing import Final

from drafter.anonymise.text.tokens import Token

_CLOCK: Final = 2
_DATED: Final = 3


def speaks_in_chat(tokens: list[Token], at: int) -> bool:
    """Whether a chat tells whose words go on: "[09:44] rose: tell", "12/9/23, 19:15 - Rose: ok"."""
    last = at + 1
    if at < _CLOCK or last >= len(tokens) or tokens[at].gap not in ("] ", " - "):
        return False
    if not tokens[last].gap.startswith(": ") or tokens[last].norm[0].isdigit():
        return False
    hour, minute = tokens[at - 2], tokens[at - 1]
    if not (hour.norm.isdigit() and minute.norm.isdigit() and minute.gap == ":"):
        return False
    if tokens[at].gap == "] ":
        return True
    return at > _CLOCK and hour.gap == ", " and tokens[at - _DATED].norm.isdigit()
