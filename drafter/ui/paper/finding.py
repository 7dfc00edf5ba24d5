"""What words that are typed into a line for finding fit on the sheet. Nothing here knows Qt."""

import re

_ALIKE = (
    ("'’‘ʼ´`", "['’‘ʼ´`]"),
    ('"“”„', '["“”„]'),
    ("-‐‑–—−", "[-‐‑–—−]"),
)
"""Signs that a keyboard has one key for and print several."""
_SPACE = re.compile(r"\s+")
_ANY_SPACE = "[\\s\u00a0\u2009\u202f\u2028]+"


def fitting(words: str) -> str:
    """A pattern for words: apostrophes, quotes, dashes and spaces as keyboards have them.

    It holds for Python's expressions and Perl's, of which Qt's are.
    """
    return "".join(map(_sign, re.split(r"(\s+|\.\.\.|…)", words)))


def _sign(part: str) -> str:
    if _SPACE.fullmatch(part):
        return _ANY_SPACE
    if part in {"...", "…"}:
        return r"(?:\.\.\.|…)"
    return "".join(
        next((alike for signs, alike in _ALIKE if each in signs), re.escape(each)) for each in part
    )
