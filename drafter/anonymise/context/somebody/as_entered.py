"""A name that is a word besides, where no sentence but a chat, a letter or a form has it.

"[09:44] rose: tell her", "Cc: Ada Lane; rose", "fname=rose", a forename under a letter: each has
a place for names, and whoever the text names stands there.
"""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import ANSWERING
from drafter.anonymise.sentence.in_chats import speaks_in_chat
from drafter.anonymise.sentence.signing import is_message
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import TITLES

_FIELDS: Final = frozenset(
    ["firstname", "fname", "forename", "forenames", "lastname", "lname", "surname"]
)
_RECIPIENTS: Final = frozenset({"bcc", "cc", "from", "to"})
_HEADS: Final = frozenset({"cc", "date", "from", "on", "re", "sent", "subject", "to"})
"""What begins the next message of a thread."""
_AND: Final = frozenset({"and", "or"})
_QUOTES: Final = ('"', "'")
_CLOSED: Final = ('".', '."', '",', ',"', '";')
_MOST_RECIPIENTS: Final = 40
_LONGEST_NAME: Final = 6


def is_entered(tokens: list[Token], reading: Reading) -> bool:
    """Whether one word behind others stands in a place for somebody's name."""
    at, last = reading.first, reading.last
    gap = tokens[at].gap
    if gap in ("] ", " - "):
        return speaks_in_chat(tokens, at)
    if gap in ("; ", ": ") and _receives(tokens, at, last):
        return True
    if gap in ("=", ": ", "): "):
        return _is_in_field(tokens, at)
    if gap.endswith(' "'):
        return _is_quoted_beside(tokens, at, last)
    return reading.roles == "F" and _signs_below(tokens, at, last)


def _ends_line(tokens: list[Token], at: int) -> bool:
    """Whether a line ends before a place; a quoted line begins with a bracket."""
    return (
        at >= len(tokens)
        or tokens[at].after_break
        or "\n" in tokens[at].gap
        or (">" in tokens[at].gap)
    )


def _begins_line(tokens: list[Token], at: int) -> bool:
    return not at or tokens[at].after_break or "\n" in tokens[at].gap


def _receives(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a letter's head lists a word by itself: "Cc: Ada Lane; rose"."""
    if tokens[at].norm in ANSWERING or tokens[at].is_possessive:
        return False
    if not (_ends_line(tokens, last) or tokens[last].gap == "; "):
        return False
    back = range(at - 1, max(0, at - _MOST_RECIPIENTS) - 1, -1)
    head = next((place for place in back if _begins_line(tokens, place)), at)
    listed = tokens[head].norm in _RECIPIENTS and tokens[head + 1].gap == ": "
    return listed and (head + 1 < at or tokens[head].norm in ("bcc", "cc"))


def _is_in_field(tokens: list[Token], at: int) -> bool:
    """Whether a form's field for a name leads to a word: "fname=rose", "FORENAME(S): Rose"."""
    label = at - 1
    if tokens[at].gap == "): ":
        if tokens[label].norm != "s" or tokens[label].gap != "(":
            return False
        label -= 1
    return tokens[label].norm in _FIELDS


def _is_quoted_beside(tokens: list[Token], at: int, last: int) -> bool:
    """Whether it is quoted beside a title and a name: 'to "Mr Lane" and "Rose"'."""
    if tokens[at - 1].norm not in _AND or not tokens[at - 1].gap.startswith(_QUOTES):
        return False
    if last < len(tokens) and tokens[last].gap.strip() not in _CLOSED:
        return False
    places = range(at - 2, max(0, at - 2 - _LONGEST_NAME), -1)
    opened = next((place for place in places if tokens[place].gap.endswith(' "')), 0)
    return opened > 0 and tokens[opened].norm in TITLES


def _signs_below(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a forename alone on its line ends a message: "Ring me on Monday. / Rose"."""
    if not _begins_line(tokens, at) or not _ends_line(tokens, last):
        return False
    stopped = _stop_before(tokens, at) in ".!?,"
    alone = stopped and tokens[at].is_capital and not tokens[at].is_possessive
    return alone and _ends_message(tokens, last) and is_message(tokens, at)


def _stop_before(tokens: list[Token], at: int) -> str:
    """The stop that closes the line before; a space for none."""
    return tokens[at].gap.strip(" >\n\"'")[:1] or " "


def _ends_message(tokens: list[Token], at: int) -> bool:
    """Whether nothing of the message goes on: its writer's title and name at most."""
    if at >= len(tokens) or ">" in tokens[at].gap:
        return True
    return tokens[at].norm in _HEADS | TITLES
