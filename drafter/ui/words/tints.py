"""What is tinted and underlined in a text under real names. Nothing here knows Qt."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from drafter.scanning import ScannedSpan

Scanner = Callable[[str], tuple[ScannedSpan, ...]]


class TintKind(Enum):
    """Why a stretch of text is marked."""

    NAME = "name"
    """A real name that will be replaced."""
    ASKED = "asked"
    """May identify someone; nobody has answered yet."""
    UNDECLARED = "undeclared"
    """A pseudonym that is nobody's."""
    REFERENCE = "reference"
    """A mark that prints the number of a paragraph, or that names one."""
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tint:
    """A marked stretch of a text. ``start`` and ``end`` count UTF-16 units, as Qt does.

    ``words`` say what will be printed instead, or what is asked.
    """

    start: int
    end: int
    kind: TintKind
    words: str

    @property
    def sure(self) -> bool:
        """Whether ``words`` will be printed instead."""
        return self.kind is TintKind.NAME


def units(text: str, end: int) -> int:
    """How many UTF-16 units the first ``end`` code points of a text are."""
    return end if _is_narrow(text) else end + sum(character > "\uffff" for character in text[:end])


def _is_narrow(text: str) -> bool:
    """Whether each code point of a text is one UTF-16 unit."""
    return text.isascii() or max(text) <= "\uffff"


def points(text: str, units_before: int) -> int:
    """How many code points the first ``units_before`` UTF-16 units of a text are."""
    if _is_narrow(text):
        return min(units_before, len(text))
    seen = 0
    for at, character in enumerate(text):
        if seen >= units_before:
            return at
        seen += 2 if character > "\uffff" else 1
    return len(text)


class Units:
    """Offsets of one text in UTF-16 units; quick where all of it is in the basic plane."""

    def __init__(self, text: str) -> None:
        self._wide = (
            [] if _is_narrow(text) else [at for at, each in enumerate(text) if each > "\uffff"]
        )

    def at(self, point: int) -> int:
        """The offset in units of one in code points."""
        return point + bisect_left(self._wide, point)


def is_of_a_word(span: ScannedSpan) -> bool:
    """Whether words were found for one that no dictionary has, with what stands round it.

    That is a slip of the keys until somebody says otherwise.
    """
    return span.verdict == "residue" and span.kind == "word"


def tints(text: str, scan: Scanner, where: str = "") -> tuple[Tint, ...]:
    """The stretches of ``text`` that name or may name somebody, in order.

    ``where`` follows a pseudonym that is not printed everywhere: " in a case study".
    """
    at = Units(text).at
    return tuple(
        Tint(
            start=at(span.start),
            end=at(span.end),
            kind=_kind(span),
            words=_words(span, where),
        )
        for span in scan(text)
    )


def _kind(span: ScannedSpan) -> TintKind:
    if span.verdict == "replace":
        return TintKind.NAME
    return TintKind.ASKED


def _words(span: ScannedSpan, where: str) -> str:
    named = " ".join(span.text.split())
    if span.verdict == "replace":
        return f"{named} → {span.pseudonym}{where}"
    return f"{named}: {span.reason}"


def tint_at(shown: Sequence[Tint], position: int) -> Tint | None:
    """The tint at a position, in UTF-16 units; the gravest where several are."""
    near = [each for each in shown if each.start <= position <= each.end]
    return min(near, key=lambda each: list(TintKind).index(each.kind), default=None)
