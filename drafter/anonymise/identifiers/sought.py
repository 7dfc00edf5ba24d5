"""An identifier made ready to be found in every spelling."""

import re
from dataclasses import dataclass
from functools import cached_property

from drafter.case.people import IdentifierKind

BETWEEN = r"[\W_]{0,3}"
"""What may stand between two letters or digits of an identifier, however it is typed."""


@dataclass(frozen=True)
class Sought:
    """An identifier; ``written`` finds it in folded lower-case text in every spelling."""

    party: str
    record: str
    kind: IdentifierKind
    written: str
    is_whole: bool = True
    """False for a part that alone is only a hint (a house number, a street)."""
    needs: str = ""
    """Letters and digits, made ``alike``, without which nothing can match."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when a text has what it needs: most texts of a case have few identifiers."""
        return re.compile(self.written)


def whole(pattern: str) -> str:
    """The pattern, but not inside a longer word or number."""
    return rf"(?<![^\W_]){pattern}(?![^\W_])"


_ALIKE = {"0": "[0o]", "o": "[0o]", "1": "[1il]", "i": "[1il]", "l": "[1il]"}
"""Letters and figures that are typed, or read by a machine, for each other."""


class _Taken(dict[int, int | None]):
    """What a sign is taken for: itself, or nothing if it is neither letter nor figure."""

    def __missing__(self, sign: int) -> int | None:
        taken = self[sign] = sign if chr(sign).isalnum() else None
        return taken


_TAKEN = _Taken(str.maketrans("oil", "011"))


def spelt(squeezed: str, *, loosely: bool = False) -> str:
    """These letters and digits in this order, however they are spaced and punctuated.

    ``loosely`` takes an O for a nought and an l for a one.
    """
    if loosely:
        return BETWEEN.join(_ALIKE.get(sign) or re.escape(sign) for sign in squeezed)
    return BETWEEN.join(map(re.escape, squeezed))


def alike(text: str) -> str:
    """The letters and digits of a text, of which those that look alike are the same."""
    return text.translate(_TAKEN)
