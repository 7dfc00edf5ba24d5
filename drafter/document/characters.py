"""The characters that no printed word may hold, and those that carry values through Jinja."""

import re

OPEN = "\ue000"
"""Opens the token that stands for a value in rendered template text."""
CLOSE = "\ue001"
"""Closes a token or a line mark."""
LINE = "\ue002"
"""Opens the mark that tells which line of the template a rendered line came from."""

_BREAKS = re.compile("[\t\x0b\x0c\r\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff"
    "\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)


def printable(text: str) -> str:
    """The text with every character that XML, Word or our own tokens forbid made harmless.

    So are those that turn the direction of reading (Unicode Standard Annex 9, 2.1 to 2.4): a name
    typed backwards would be read forwards, and be searched for in vain. Each is replaced by one
    character, so offsets hold: other breaks and tabs by a space, the rest by U+FFFD. Line feeds
    stay.
    """
    return _UNPRINTABLE.sub("\ufffd", _BREAKS.sub(" ", text))


def first_unprintable(text: str) -> int:
    """The offset of the first character that a template may not hold, or -1."""
    found = _UNPRINTABLE.search(text)
    return found.start() if found else -1
