"""What a letter prints on one line: an address, a date."""

import re
from collections.abc import Iterable

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")


def lines_of(text: str) -> tuple[str, ...]:
    """What was typed a line each, without empty ones."""
    return held(line.strip() for line in text.splitlines() if line.strip())


def held(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines of an address in which no postcode is broken in two at the end of a line."""
    return tuple(_POSTCODE.sub(lambda found: unbroken(found[0]), line) for line in lines)


def unbroken(words: str) -> str:
    """Words at whose spaces no line ends, such as a date in a list."""
    return words.replace(" ", "\u00a0")
