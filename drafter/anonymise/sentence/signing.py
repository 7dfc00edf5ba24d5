"""A name alone where a message ends: "Please ring mum before Friday. Col"."""

from typing import Final

from drafter.anonymise.text.tokens import Shape, Token

_MOST_BACK: Final = 80
_FEWEST: Final = 4
"""Words of a message before who signs it."""
_SHORTEST_DIALLED: Final = 3
_TO_SOMEBODY: Final = frozenset(
    ["cheers", "dear", "hello", "hi", "i", "ill", "im", "ive", "me", "my", "our", "please", "pls",
     "tell", "thank", "thanks", "us", "we", "well", "weve", "you", "your", "youre"]
)  # fmt: skip
"""What is said to whoever reads a message, or of whoever writes it."""
_GREETINGS: Final = frozenset({"dear", "hello", "hi"})
_STOPS: Final = (". ", "! ", "? ", "... ")


def signs_off(tokens: list[Token], at: int) -> bool:
    """Whether a word with a capital stands alone at the end of a message, as who signs it does.

    A stop leads to it and none closes it: the quotation ends, the line, or a number to ring; a
    letter that is quoted from its "Dear" on may end with one. What is asked or listed before is
    no message: 'She heard one word. "Bill"'.
    """
    token = tokens[at]
    if token.shape is not Shape.CAPITAL or token.is_possessive or not at:
        return False
    if not (token.gap in _STOPS or _is_next_line(tokens, at)):
        return False
    ends = _ends(tokens, at + 1) or _ends_letter(tokens, at)
    return ends and is_message(tokens, at)


def is_seen_to_end(tokens: list[Token], at: int) -> bool:
    """Whether it is seen that no stop closes the word: 'All we ask for is this. Hope."'."""
    return at + 1 < len(tokens) or tokens[at].after_break


def _is_next_line(tokens: list[Token], at: int) -> bool:
    """Whether a word begins a line behind one that a stop ended."""
    return tokens[at].after_break and tokens[at].gap.strip(" >") in (".", "!", "?")


def _ends(tokens: list[Token], at: int) -> bool:
    """Whether the message ends at a place; a number to ring may close it."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if token.gap.startswith(('"', "'")) or token.after_break:
        return True
    number = token.gap in (", ", " ") and token.norm[0] == "0" and token.norm.isdigit()
    return number and len(token.norm) >= _SHORTEST_DIALLED


def _ends_letter(tokens: list[Token], at: int) -> bool:
    """Whether a stop and the quotation mark close a word, of a letter quoted from its greeting."""
    if (
        at + 1 >= len(tokens)
        or tokens[at].gap != ". "
        or tokens[at + 1].gap[:2] not in ('."', ".'")
    ):
        return False
    first = at
    while first > max(0, at - _MOST_BACK) and '"' not in tokens[first].gap:
        first -= 1
    return tokens[first].norm in _GREETINGS and '"' in tokens[first].gap


def is_message(tokens: list[Token], at: int) -> bool:
    """Whether what goes before, back to the quotation mark, speaks to somebody."""
    spoken, count = False, 0
    for token in reversed(tokens[max(0, at - _MOST_BACK) : at]):
        spoken = spoken or token.norm in _TO_SOMEBODY
        count += 1
        if '"' in token.gap:
            break
    return spoken and count >= _FEWEST
